"""The story of a night: what is told of its log, in which order, and what is left out."""

from msgspec.structs import replace

from kiosk.model import Phase, ProblemKind, RideKind, ScanResult, UsualRide
from kiosk.night.cards import new_code
from kiosk.night.story import MOST, Happened, story
from tests.club import Club


def told(club: Club) -> list[Happened]:
    since = club.tonight.night.phases[0].start
    return story(club.log.events(club.log.night), since)


def test_the_newest_is_told_first(club: Club) -> None:
    club.tonight.jobs.done("demo-job-07")
    club.clock.advance(minutes=1)
    club.tonight.phases.move_to(Phase.CLUB)
    assert [(one.key, one.phase) for one in told(club)[:2]] == [
        ("night_moved", Phase.CLUB),
        ("job_done", None),
    ]


def test_the_order_does_not_depend_on_how_events_arrived(club: Club) -> None:
    club.tonight.jobs.done("demo-job-07")
    events = club.log.events(club.log.night)
    since = club.tonight.night.phases[0].start
    assert story(reversed(events), since) == story(events, since)


def test_who_did_a_job_is_told_also_when_it_was_said_afterwards(club: Club) -> None:
    club.tonight.jobs.done("demo-job-07")
    job = club.tonight.jobs.one("demo-job-07")
    assert job is not None
    club.tonight.jobs.done_by(job, club.ids["Joe"])
    assert told(club)[0].by == club.ids["Joe"]


def test_what_was_undone_is_told_as_undone_until_the_undoing_is_undone(club: Club) -> None:
    done = club.tonight.jobs.done("demo-job-07")
    undoing = club.log.undo(done.id)
    assert undoing is not None
    assert (told(club)[0].undone, told(club)[0].can_undo) == (True, False)
    club.log.undo(undoing.id)
    assert (told(club)[0].undone, told(club)[0].can_undo) == (False, True)


def test_plans_are_not_told_and_another_way_home_is(club: Club) -> None:
    assert "ride_planned" not in [one.key for one in told(club)]
    home = club.tonight.rides.one(club.ids["Bill"])
    assert home is not None
    club.tonight.ride_plans.plan(club.ids["Bill"], UsualRide(home.ride.kind))
    first = told(club)[0]
    assert (first.key, first.person) == ("ride_planned", club.ids["Bill"])


def test_a_plan_that_is_said_step_by_step_is_one_line_until_it_is_undone(club: Club) -> None:
    bill = club.ids["Bill"]
    first, *steps = (
        UsualRide(RideKind.TAXI, company, time=time)
        for company, time in (("", ""), ("City Cabs", ""), ("City Cabs", "23:45"))
    )
    club.tonight.ride_plans.plan(bill, first)
    for step in steps:
        club.clock.advance(seconds=20)
        club.tonight.ride_plans.plan(bill, step)
    lines = [one for one in told(club) if one.key == "ride_planned"]
    assert len(lines) == 1
    club.log.undo_together(lines[0].events)
    assert club.ride("Bill").company == "Streamline"
    club.tonight.ride_plans.plan(bill, UsualRide(RideKind.WALK))
    newest = told(club)[0]
    assert (newest.key, newest.undone) == ("ride_planned", False)
    club.clock.advance(minutes=4)
    club.tonight.ride_plans.plan(bill, UsualRide(RideKind.BUS))
    assert [one.undone for one in told(club)[:2]] == [False, False]  # another plan, later


def test_a_ride_that_went_is_one_line_with_all_that_it_did(club: Club) -> None:
    problem = club.tonight.problems.tell(ProblemKind.TAXI, about=club.ids["Bill"])
    club.clock.advance(minutes=1)
    home = club.tonight.rides.one(club.ids["Bill"])
    assert home is not None
    club.tonight.rides.gone(home.ride)
    assert [one.key for one in told(club)[:2]] == ["ride_gone", "problem_told"]
    assert len(told(club)[0].events) == 3
    club.log.undo_together(told(club)[0].events)
    assert problem in [one.id for one in club.tonight.problems.open()]
    assert club.ids["Bill"] in [one.id for one in club.tonight.clean_up.holds().people]


def test_not_more_than_the_newest_are_told(club: Club) -> None:
    for _ in range(MOST):
        club.tonight.phases.follow_clock()
    club.tonight.phases.briefed()
    assert len(told(club)) == MOST
    assert told(club)[0].key == "night_briefed"


def test_kinds_from_a_newer_version_are_left_out(club: Club) -> None:
    club.tonight.jobs.done("demo-job-07")
    events = club.log.events(club.log.night)
    newer = replace(events[-1], id="newer", clock=events[-1].clock + 1, kind="job.sung")
    since = club.tonight.night.phases[0].start
    assert story([*events, newer], since) == story(events, since)


def test_cards_that_were_made_together_are_one_line_and_are_undone_together(club: Club) -> None:
    cards, names = club.tonight.cards, ("Ted", "Joe", "Amara")
    codes = [(club.person(name), new_code()) for name in names]
    cards.issue(codes)
    club.clock.advance(minutes=1)
    cards.lost(club.ids["Joe"])
    lost, made = told(club)[:2]
    assert (lost.key, lost.person) == ("card_lost", club.ids["Joe"])
    assert (made.key, made.many, made.person) == ("card_issued", 3, club.ids["Ted"])
    club.log.undo_together(made.events)
    assert [cards.owner(code) for _, code in codes] == [None] * 3
    assert club.show("Amara").result is not ScanResult.OLD_CARD
    assert told(club)[1].undone


def test_what_two_agreed_to_is_told_and_stays_told(club: Club) -> None:
    asked = club.tonight.together.ask("erase", club.ids["Nina"])
    for name in ("Amara", "Joe"):
        asked.show(club.codes[name])
    (newest, *_) = told(club)
    assert (newest.key, newest.act, newest.can_undo) == ("together_agreed", "erase", False)
    assert newest.people == (club.ids["Amara"], club.ids["Joe"])
    assert newest.person == club.ids["Nina"]


def test_what_two_agreed_to_before_the_night_is_told_too(club: Club) -> None:
    club.clock.advance(minutes=-3 * 24 * 60)
    asked = club.tonight.together.ask("own_words")
    for name in ("Amara", "Joe"):
        asked.show(club.codes[name])
    assert [one.act for one in told(club) if one.act] == ["own_words"]


def test_what_was_open_at_the_end_is_told_with_it(club: Club) -> None:
    for home in club.tonight.rides.waiting():
        club.tonight.rides.gone(home.ride)
    holds = club.tonight.clean_up.holds()
    club.tonight.clean_up.finish_all_the_same()
    (newest, *_) = told(club)
    left = {"jobs": len(holds.jobs), "people": len(holds.people), "problems": len(holds.problems)}
    assert newest.key == "night_finished"
    assert newest.left == tuple((kind, n) for kind, n in left.items() if n)
