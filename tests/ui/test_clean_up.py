"""The end of the night: what holds it, who has gone home, and goodnight."""

from kiosk.model import ProblemKind
from kiosk.tour import Tour
from kiosk.ui.look import Look
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def clear_all_but_people(tour: Tour) -> None:
    tonight = tour.tonight
    for job in tonight.clean_up.holds().jobs:
        tonight.jobs.done(job.id)
    for home in tonight.rides.waiting():
        tonight.rides.gone(home.ride)


def test_while_cleaning_up_jobs_leads_to_the_clean_up_list(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    tap(button(tour.window.current, "Jobs"))
    assert tour.window.screen_name == "clean_up"
    tap(button(tour.window, "Taxis"))
    tap(button(tour.window, "Jobs"))
    assert tour.window.screen_name == "clean_up"
    assert "2 of 5 done" in words_on(tour.window.current)


def test_before_the_clean_up_jobs_leads_to_the_jobs(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tap(button(tour.window.current, "Jobs"))
    assert tour.window.screen_name == "jobs"


def test_all_jobs_can_still_be_reached_and_lead_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    go(tour, "clean_up")
    while not [one for one in words_on(tour.window.current) if one == "All jobs tonight"]:
        tap(button(tour.window.current, "Page down"))
    down = button(tour.window.current, "Page down")
    while down.isEnabled():
        tap(down)
    tap(button(tour.window.current, "All jobs tonight"))
    assert tour.window.screen_name == "jobs"
    tap(button(tour.window.current, "Clean up"))
    assert tour.window.screen_name == "clean_up"


def test_who_waits_for_a_late_ride_is_named_first_and_opens_their_ride(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    go(tour, "clean_up")
    tap(button(tour.window.current, "Nina is waiting. Ride 58 minutes late"))
    assert tour.window.screen_name == "taxi"


def test_problems_that_are_not_sorted_hold_the_night(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    tour.tonight.problems.take(tour.tonight.problems.tell(ProblemKind.SPILL))
    go(tour, "clean_up")
    tap(button(tour.window.current, "1 problem"))
    assert tour.window.screen_name == "problems"


def test_finish_the_night_says_what_is_left_and_does_nothing_else(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    go(tour, "clean_up")
    events = len(tour.tonight.log.events())
    tap(button(tour.window.current, "Finish the night"))
    assert "Not yet. Still: 3 jobs, 1 ride and 12 people." in words_on(tour.window)
    assert len(tour.tonight.log.events()) == events
    assert tour.window.screen_name == "clean_up"


def test_when_all_is_clear_the_night_is_finished_and_opened_again(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    clear_all_but_people(tour)
    go(tour, "clean_up")
    tap(button(tour.window.current, "11 people are still in"))
    tap(button(tour.window.current, "We saw all go home"))
    go(tour, "clean_up")
    tap(button(tour.window.current, "Finish the night. All is clear"))
    assert tour.tonight.night.finished is not None
    goodnight = words_on(tour.window.current)
    assert {"110 people came", "14 jobs done", "1 problem sorted"} <= set(goodnight)
    tap(button(tour.window.current, "Home"))
    assert "The night is over" in words_on(tour.window.current)
    tap(button(tour.window.current, "See what we did together"))
    tap(button(tour.window.current, "Open the night again"))
    assert tour.tonight.night.finished is None
    assert tour.window.screen_name == "clean_up"


def test_a_finished_night_cannot_be_finished_twice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    clear_all_but_people(tour)
    tour.tonight.check_in.seen_go([one.id for one in tour.tonight.clean_up.all_go()])
    tour.tonight.clean_up.finish()
    go(tour, "clean_up")
    events = len(tour.tonight.log.events())
    tap(button(tour.window.current, "The night is over"))
    assert tour.window.screen_name == "goodnight"
    assert len(tour.tonight.log.events()) == events


def test_with_large_text_what_holds_the_night_is_in_the_list(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48", Look(text_size=150))
    go(tour, "clean_up")
    said = words_on(tour.window.current)
    assert {"Nina is waiting", "12 people are still in", "Finish the night"} <= set(said)
