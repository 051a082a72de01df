"""Jobs: anybody takes, does, hands on or undoes one, in a list, a grid or on its own screen."""

from datetime import timedelta

from kiosk.model import JobState, ProblemKind
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.evening.jobs import JobsScreen
from kiosk.ui.screens.evening.people import PeopleScreen
from kiosk.ui.screens.evening.rota import RotaScreen
from kiosk.ui.widgets.rota_line import JobCell
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.step import Step
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

DOOR = "demo-job-07"
"""Amara and Joe, from 19:30, with three steps."""
COATS = "demo-job-08"
"""Sam alone, from 19:30."""
COATS_LATER = "demo-job-15"
"""Nobody yet, from 21:00."""
CHAIRS = "demo-job-18"
"""Sam, Priya and Alan, at the end."""


def job(tour: Tour, id_: str) -> tuple[JobState, list[str]]:
    """How a job stands, and who is on it."""
    found = tour.tonight.jobs.one(id_)
    assert found is not None
    people = tour.tonight.people.find(found.people)
    return found.state, [people[one].called for one in found.people]


def choices(tour: Tour) -> list[str]:
    """What there is to choose on a job's screen, without Back and the steps."""
    screen = tour.window.current
    buttons = [one for one in screen.findChildren(TouchButton) if one.isVisible()]
    names = [one.accessibleName() for one in buttons if not isinstance(one, Step)]
    return [name for name in names if name not in ("Back", "Page up", "Page down")]


def cell(tour: Tour, said: str) -> JobCell:
    cells = tour.window.current.findChildren(JobCell)
    return next(one for one in cells if one.isVisible() and one.accessibleName() == said)


# One job


def test_done_on_the_screen_of_a_job_asks_who_did_it_and_comes_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    tap(button(tour.window.current, "Done"))
    assert job(tour, DOOR)[0] is JobState.DONE
    assert tour.window.screen_name == "who_did_it"
    tap(button(tour.window.current, "Joe"))
    assert tour.window.screen_name == "job"
    assert "Done by Joe at 19:42" in words_on(tour.window.current)
    assert sorted(choices(tour)) == ["Problem: Door", "Undo"]
    tap(button(tour.window.current, "Undo"))
    assert job(tour, DOOR)[0] is JobState.TO_DO


def test_a_step_is_ticked_and_a_second_tap_takes_the_tick_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    tap(button(tour.window.current, "Say hello to each person."))
    tap(button(tour.window.current, "Done: Say hello to each person."))
    assert button(tour.window.current, "Say hello to each person.").isVisible()
    found = tour.tonight.jobs.one(DOOR)
    assert found is not None and found.steps_done == ()


def test_one_person_hands_a_job_on_at_once_and_no_reason_is_asked(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=COATS)
    tap(button(tour.window.current, "I can't do this now"))
    assert job(tour, COATS) == (JobState.TO_DO, [])
    assert tour.window.screen_name == "job"
    assert "Coats needs someone now." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert job(tour, COATS) == (JobState.TO_DO, ["Sam"])


def test_of_several_people_it_asks_only_who(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    tap(button(tour.window.current, "I can't do this now"))
    assert job(tour, DOOR)[1] == ["Amara", "Joe"], "nothing has happened yet"
    tap(next(one for one in tour.window.current.findChildren(PersonTile)))
    assert job(tour, DOOR)[1] == ["Joe"]
    assert "1 more person, please" in words_on(tour.window.current)
    assert "I will do it" in choices(tour)


def test_a_card_says_who_cannot(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    tap(button(tour.window.current, "I can't do this now"))
    tour.card("Joe")
    assert job(tour, DOOR)[1] == ["Amara"]
    assert tour.window.screen_name == "job"


def test_handed_on_by_the_one_who_was_on_it_a_job_is_to_do_again(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=COATS)
    tap(button(tour.window.current, "I am on it"))
    assert job(tour, COATS)[0] is JobState.ON_IT
    tap(button(tour.window.current, "I can't do this now"))
    tour.tonight.jobs.take(COATS, tour.person("Rose"))
    assert job(tour, COATS) == (JobState.TO_DO, ["Rose"])


def test_anybody_takes_a_job_that_nobody_has(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "job", job=COATS_LATER)
    tap(button(tour.window.current, "I will do it"))
    tap(button(tour.window.current, "Ben"))
    assert job(tour, COATS_LATER)[1] == ["Ben"]
    assert tour.window.screen_name == "job"
    tap(button(tour.window, "Undo"))
    assert job(tour, COATS_LATER)[1] == []


def test_a_problem_with_a_job_is_kept_with_the_job(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "job", job=DOOR)
    before = len(tour.tonight.problems.all())
    tap(button(tour.window.current, "Problem"))
    told = tour.tonight.problems.all()[before:]
    assert [(one.kind, one.job) for one in told] == [(ProblemKind.JOB, DOOR)]
    assert tour.window.screen_name == "problem_told"


def test_a_job_at_the_end_may_not_be_needed_and_has_five_choices_at_most(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:32")
    found = tour.tonight.jobs.one(CHAIRS)
    assert found is not None
    tour.tonight.jobs.hand_on(CHAIRS, found.people[0])
    go(tour, "job", job=CHAIRS)
    beside_the_title = ["Change who"]
    assert len([one for one in choices(tour) if one not in beside_the_title]) == 5
    tap(button(tour.window.current, "Not needed tonight"))
    assert job(tour, CHAIRS)[0] is JobState.NOT_NEEDED
    tap(button(tour.window.current, "Undo"))
    assert job(tour, CHAIRS)[0] is JobState.TO_DO


# The last job of somebody tonight


def done_by(tour: Tour, tap: Hand, job: str, name: str) -> None:
    go(tour, "job", job=job)
    tap(button(tour.window.current, "Done"))
    tap(button(tour.window.current, name))


def test_who_has_done_their_last_job_may_go_home_at_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    done_by(tour, tap, CHAIRS, "Alan")
    assert "Thank you, Alan!" in words_on(tour.window)
    tap(button(tour.window, "I am going home"))
    assert "Bye bye Alan." in words_on(tour.window)
    assert not tour.tonight.who.free_to_go(tour.person("Alan")), "they have gone"
    tap(button(tour.window, "Come back in"))
    assert tour.tonight.who.free_to_go(tour.person("Alan"))


def test_who_has_another_job_is_thanked_and_not_sent_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    done_by(tour, tap, "demo-job-11", "Priya")
    assert "Thank you, Priya!" in words_on(tour.window)
    assert "I am going home" not in words_on(tour.window)


def test_who_has_set_up_is_not_leaving(kiosk: MakeKiosk, tap: Hand) -> None:
    """Ivy's only job tonight is to put up the signs."""
    tour = kiosk("19:05")
    tour.tonight.jobs.undo(next(j for j in tour.tonight.jobs.all() if j.id == "demo-job-05"))
    ivy = tour.tonight.people.one(tour.person("Ivy"))
    assert ivy is not None
    tour.tonight.check_in.come_in(ivy)
    done_by(tour, tap, "demo-job-05", "Ivy")
    assert "Thank you, Ivy!" in words_on(tour.window)
    assert "I am going home" not in words_on(tour.window)
    tour.opened.clock.ahead += timedelta(hours=3)
    assert tour.tonight.who.free_to_go(ivy.id), "only the time of the night held it back"


# The grid


def test_a_cell_of_the_rota_opens_its_job(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "rota")
    tap(cell(tour, "Doors. Door with Amara and Joe"))
    assert tour.window.screen_name == "job"
    assert "Amara and Joe" in words_on(tour.window.current)


def test_a_place_that_nobody_has_can_be_taken_in_the_rota(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "rota")
    tap(cell(tour, "Club. Coats. Nobody yet. I will do it"))
    tap(button(tour.window.current, "Ben"))
    assert tour.window.screen_name == "rota"
    assert cell(tour, "Club. Coats with Ben").isVisible()


def test_a_cell_with_several_jobs_opens_their_list(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "rota")
    tap(button(tour.window.current, "Page down"))
    cells = tour.window.current.findChildren(JobCell)
    tap(next(one for one in cells if one.accessibleName().startswith("Clean up. Empty the bins")))
    screen = tour.window.current
    assert isinstance(screen, JobsScreen)
    titles = [word for word in words_on(screen) if word in ("Empty the bins", "DJ", "Bar")]
    assert titles == ["Empty the bins"]
    tap(button(screen, "Back"))
    assert tour.window.screen_name == "rota"


def test_every_cell_of_the_rota_is_large_enough_for_a_finger(kiosk: MakeKiosk) -> None:
    for look in (Look(), Look(1024, 768), Look(text_size=150), Look(text_size=200)):
        tour = kiosk("21:24", look)
        go(tour, "rota")
        cells = tour.window.current.findChildren(JobCell)
        assert cells
        assert all(min(one.width(), one.height()) >= 88 for one in cells if one.isVisible())


def test_with_large_text_the_rota_shows_this_part_of_the_night_and_turns(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("17:40", Look(text_size=200))
    go(tour, "rota")
    screen = tour.window.current
    assert isinstance(screen, RotaScreen)
    first = words_on(screen)
    assert any("Set up" in word for word in first)
    assert not any("Clean up" in word for word in first)
    for _ in range(4):
        tap(button(screen, "Later parts of the night"))
    assert any("Clean up" in word for word in words_on(screen))
    assert not button(screen, "Later parts of the night").isEnabled()


# By person


def test_everybody_with_a_job_is_listed_with_all_of_their_jobs(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    go(tour, "people")
    screen = tour.window.current
    assert isinstance(screen, PeopleScreen)
    rows = screen.findChildren(Row)
    said = [one.full for row in rows for one in row.findChildren(Text)]
    joe = said.index("Joe · 4 jobs")
    assert said[joe + 1] == (
        "17:30 Tables and chairs · 19:30 Door · 21:00 Clean the toilets · 23:30 Empty the bins"
    )
    assert not any(word.startswith("Zoe") for word in said), "Zoe has no job"


def test_a_person_opens_all_that_they_do_and_each_opens(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "people")
    tap(button(tour.window.current, "Amara"))
    assert tour.window.screen_name == "person_jobs"
    assert {"Give the briefing", "Door"} <= set(words_on(tour.window.current))
    tap(button(tour.window.current, "Door"))
    assert tour.window.screen_name == "job"
