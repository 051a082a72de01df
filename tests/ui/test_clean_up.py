"""The end of the night: what holds it, who has gone home, and goodnight."""

from msgspec import to_builtins

from kiosk.data.log import Act
from kiosk.model import ProblemKind, Subject
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
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


def rides_have_gone(tour: Tour) -> None:
    for home in tour.tonight.rides.waiting():
        tour.tonight.rides.gone(home.ride)


def at_the_club(tour: Tour) -> None:
    """A real night of a club, on the whole screen."""
    night = tour.tonight.night
    plan = to_builtins(night) | {"demo": False}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.window.way_out.fill_screen(True)
    go(tour, "clean_up")


def test_two_of_the_committee_finish_a_night_with_something_left_open(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    rides_have_gone(tour)
    at_the_club(tour)
    tap(button(tour.window.current, "Finish the night"))
    tap(button(tour.window, "Finish all the same"))
    assert "To finish the night with things left." in words_on(tour.window.current)
    for name in ("Amara", "Joe"):
        tour.card(name)
    assert tour.window.is_at("goodnight")
    assert tour.tonight.night.finished is not None
    go(tour, "what_happened")
    told = words_on(tour.window.current)
    assert told.index("The night is finished") < told.index("Amara and Joe said yes")
    assert [line for line in told if line.startswith("23:48 · Still: 3 jobs, ")]


def test_while_somebody_waits_for_a_ride_that_is_not_offered(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    at_the_club(tour)
    tap(button(tour.window.current, "Finish the night"))
    shown = [one for one in tour.window.findChildren(TouchButton) if one.isVisible()]
    assert not [one for one in shown if one.accessibleName().startswith("Finish all the same")]


def test_who_begins_to_wait_while_two_are_asked_still_holds_the_night(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    waiting = tour.tonight.rides.waiting()
    rides_have_gone(tour)
    at_the_club(tour)
    tap(button(tour.window.current, "Finish the night"))
    tap(button(tour.window, "Finish all the same"))
    tour.tonight.clean_up.still_here(waiting[0].person.id)
    for name in ("Amara", "Joe"):
        tour.card(name)
    assert tour.tonight.night.finished is None
    assert tour.window.is_at("clean_up")
    assert "The night cannot finish yet. See what is left." in words_on(tour.window)


def test_a_night_that_was_finished_with_something_open_is_opened_again(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    rides_have_gone(tour)
    go(tour, "clean_up")
    tap(button(tour.window.current, "Finish the night"))
    tap(button(tour.window, "Finish all the same"))
    tap(button(tour.window.current, "Go on"))
    assert tour.tonight.night.finished is not None
    tap(button(tour.window.current, "Open the night again"))
    assert tour.tonight.night.finished is None
