"""Jobs: done, undone, taken, handed on, step by step."""

from kiosk.model import JobState, Phase
from kiosk.night.jobs import now_and_next
from tests.club import Club, moment

JOB = "job-sweep"


def test_a_job_done_says_when_and_who(small: Club) -> None:
    small.tonight.jobs.done(JOB, by=small.ids["Bea"])
    job = small.job("Sweep")
    assert job.state is JobState.DONE
    assert job.mark is not None
    assert (job.mark.at, job.mark.by) == (moment("19:42"), small.ids["Bea"])


def test_a_job_can_be_done_without_saying_who(small: Club) -> None:
    small.tonight.jobs.done(JOB)
    job = small.job("Sweep")
    assert job.mark is not None
    assert job.mark.by is None


def test_who_did_it_can_be_said_afterwards_and_corrected(small: Club) -> None:
    small.tonight.jobs.done(JOB)
    small.tonight.jobs.done_by(small.job("Sweep"), small.ids["Cem"])
    small.tonight.jobs.done_by(small.job("Sweep"), small.ids["Dot"])
    job = small.job("Sweep")
    assert job.mark is not None
    assert (job.state, job.mark.by) == (JobState.DONE, small.ids["Dot"])
    assert job.mark.at == moment("19:42")


def test_who_did_it_names_only_the_doing_that_was_meant(small: Club) -> None:
    """Undone and done again while somebody else still chooses a picture."""
    jobs = small.tonight.jobs
    jobs.done(JOB)
    meant = small.job("Sweep")
    jobs.undo(meant)
    jobs.done(JOB)
    jobs.done_by(meant, small.ids["Cem"])
    job = small.job("Sweep")
    assert job.mark is not None
    assert job.mark.by is None


def test_nobody_can_be_said_to_have_done_what_is_not_done(small: Club) -> None:
    jobs = small.tonight.jobs
    assert jobs.done_by(small.job("Sweep"), small.ids["Cem"]) is None
    jobs.start(JOB)
    assert jobs.done_by(small.job("Sweep"), small.ids["Cem"]) is None


def test_undo_brings_a_job_back_hours_later(small: Club) -> None:
    small.tonight.jobs.done(JOB, by=small.ids["Bea"])
    small.clock.set("03:00")
    small.tonight.jobs.undo(small.job("Sweep"))
    job = small.job("Sweep")
    assert (job.state, job.mark) == (JobState.TO_DO, None)


def test_undo_of_done_goes_back_to_on_it(small: Club) -> None:
    small.tonight.jobs.start(JOB, by=small.ids["Bea"])
    small.tonight.jobs.done(JOB)
    small.tonight.jobs.undo(small.job("Sweep"))
    assert small.job("Sweep").state is JobState.ON_IT


def test_a_job_done_by_two_fingers_is_undone_by_one_undo(small: Club) -> None:
    small.tonight.jobs.start(JOB)
    small.tonight.jobs.done(JOB)
    small.tonight.jobs.done(JOB, by=small.ids["Bea"])
    small.tonight.jobs.undo(small.job("Sweep"))
    assert small.job("Sweep").state is JobState.ON_IT


def test_undo_of_what_somebody_else_has_undone_takes_nothing_more_back(small: Club) -> None:
    small.tonight.jobs.start(JOB)
    small.tonight.jobs.done(JOB)
    seen = small.job("Sweep")
    small.tonight.jobs.undo(seen)
    assert small.tonight.jobs.undo(seen) is None
    assert small.job("Sweep").state is JobState.ON_IT


def test_undo_of_a_job_that_nothing_happened_to_does_nothing(small: Club) -> None:
    events = len(small.log.events())
    assert small.tonight.jobs.undo(small.job("Sweep")) is None
    assert len(small.log.events()) == events


def test_what_was_undone_can_still_be_seen_in_the_log(small: Club) -> None:
    done = small.tonight.jobs.done(JOB)
    small.tonight.jobs.undo(small.job("Sweep"))
    kinds = [event.kind for event in small.log.events()][-2:]
    assert kinds == ["job.done", "undone"]
    assert small.newest().data == {"event": done.id}


def test_a_job_not_needed_is_over_and_can_be_needed_again(small: Club) -> None:
    small.tonight.jobs.not_needed(JOB)
    assert small.job("Sweep").over
    small.tonight.jobs.undo(small.job("Sweep"))
    assert not small.job("Sweep").over


def test_a_job_that_nobody_has_needs_someone_until_it_is_taken(small: Club) -> None:
    assert small.job("Bar").needs_someone
    small.tonight.jobs.take("job-bar", small.ids["Dot"])
    job = small.job("Bar")
    assert (job.people, job.needs_someone) == ((small.ids["Dot"],), False)
    assert small.tonight.jobs.of(small.ids["Dot"]) == [job]


def test_a_job_taken_twice_has_the_person_once(small: Club) -> None:
    small.tonight.jobs.take("job-bar", small.ids["Dot"])
    small.tonight.jobs.take("job-bar", small.ids["Dot"])
    assert small.job("Bar").people == (small.ids["Dot"],)


def test_two_can_have_a_job_side_by_side_in_the_order_they_took_it(small: Club) -> None:
    small.tonight.jobs.take(JOB, small.ids["Ada"])
    assert small.job("Sweep").people == (small.ids["Bea"], small.ids["Ada"])


def test_a_job_handed_on_needs_someone_and_keeps_no_reason(small: Club) -> None:
    event = small.tonight.jobs.hand_on(JOB, small.ids["Bea"])
    assert small.job("Sweep").needs_someone
    assert event.data == {"person": small.ids["Bea"]}


def test_handing_on_leaves_the_others_on_it(small: Club) -> None:
    small.tonight.jobs.take(JOB, small.ids["Ada"])
    small.tonight.jobs.hand_on(JOB, small.ids["Bea"])
    assert small.job("Sweep").people == (small.ids["Ada"],)


def test_a_job_that_its_last_person_hands_on_is_to_do_again(small: Club) -> None:
    small.tonight.jobs.start(JOB, by=small.ids["Bea"])
    small.tonight.jobs.hand_on(JOB, small.ids["Bea"])
    assert small.job("Sweep").state is JobState.TO_DO


def test_handing_on_a_job_that_is_done_leaves_it_done(small: Club) -> None:
    small.tonight.jobs.done(JOB)
    small.tonight.jobs.hand_on(JOB, small.ids["Bea"])
    assert small.job("Sweep").state is JobState.DONE


def test_steps_are_ticked_and_unticked_one_by_one(small: Club) -> None:
    jobs = small.tonight.jobs
    jobs.step_done(JOB, 1)
    jobs.step_done(JOB, 0)
    assert [done.step for done in small.job("Sweep").steps_done] == [1, 0]
    jobs.undo_step(small.job("Sweep"), 1)
    assert [done.step for done in small.job("Sweep").steps_done] == [0]
    assert small.job("Sweep").state is JobState.TO_DO


def test_a_step_ticked_by_two_fingers_is_ticked_once_and_unticked_at_once(small: Club) -> None:
    jobs = small.tonight.jobs
    jobs.step_done(JOB, 0)
    jobs.step_done(JOB, 0)
    assert [done.step for done in small.job("Sweep").steps_done] == [0]
    jobs.undo_step(small.job("Sweep"), 0)
    assert small.job("Sweep").steps_done == ()


def test_a_job_stays_where_it_was_when_it_is_done(club: Club) -> None:
    before = [job.id for job in club.tonight.jobs.all()]
    for job in club.tonight.jobs.all():
        club.tonight.jobs.done(job.id)
    assert [job.id for job in club.tonight.jobs.all()] == before


def test_jobs_come_by_phase_and_then_by_start(club: Club) -> None:
    jobs = club.tonight.jobs.all()
    assert [job.phase for job in jobs] == sorted((job.phase for job in jobs), key=list(Phase).index)
    for phase in Phase:
        starts = [job.start for job in club.tonight.jobs.in_phase(phase)]
        assert starts == sorted(starts)


def test_home_shows_what_is_on_and_what_begins_together_next(club: Club) -> None:
    jobs = club.tonight.jobs.all()
    on, after = now_and_next(jobs, Phase.DOORS, moment("19:42"))
    assert [job.title for job in on] == ["Door", "Coats", "DJ warm up"]
    assert [job.title for job in after] == ["Sell raffle tickets"]
    on, after = now_and_next(jobs, Phase.DOORS, moment("20:00"))
    assert "Sell raffle tickets" in [job.title for job in on]
    assert {job.start for job in after} == {moment("21:00")}


def test_a_job_that_is_late_stays_on_home_and_one_done_stays_until_its_end(small: Club) -> None:
    at_set_up = now_and_next(small.tonight.jobs.all(), Phase.SET_UP, moment("18:45"))
    assert [job.title for job in at_set_up[0]] == ["Chairs"]
    small.tonight.jobs.done("job-chairs")
    jobs = small.tonight.jobs.all()
    assert now_and_next(jobs, Phase.SET_UP, moment("18:29"))[0]
    assert not now_and_next(jobs, Phase.SET_UP, moment("18:30"))[0]
