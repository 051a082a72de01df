"""More, and the story of the night in which everything can be undone."""

import pytest

from kiosk.model import JobState, VisitState
from kiosk.ui.widgets.choices import Choices
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


@pytest.mark.parametrize(
    ("way", "screen"),
    [
        (["Who is in?"], "who_is_in"),
        (["Tonight", "Problems"], "problems"),
        (["Plan", "The next night"], "plan_night"),
        (["Tonight", "Briefing"], "briefing"),
        (["Tonight", "Clean up"], "clean_up"),
        (["Tonight", "What happened"], "what_happened"),
        (["Look and sound"], "look_and_sound"),
        (["Tonight", "Cards"], "cards"),
        (["This kiosk", "Camera"], "cameras"),
        (["This kiosk", "Paper"], "paper"),
    ],
)
def test_more_leads_to_what_is_not_needed_all_the_time(
    kiosk: MakeKiosk, tap: Hand, way: list[str], screen: str
) -> None:
    tour = kiosk("21:24")
    for name in ("More", *way):
        tap(button(tour.window.current, name))
    assert tour.window.screen_name == screen


@pytest.mark.parametrize(
    "name", ["more", "tonight", "plan", "our_club", "this_kiosk", "look_and_sound"]
)
def test_there_are_at_most_five_things_to_choose_from(kiosk: MakeKiosk, name: str) -> None:
    tour = kiosk("21:24")
    go(tour, name)
    (choices, *_) = tour.window.current.findChildren(Choices)
    shown = [one for one in choices.findChildren(TouchButton) if one.isVisible()]
    assert 1 < len(shown) <= 5


def lines(within: Row) -> list[str]:
    return [one.full for one in within.findChildren(Text)]


def test_the_newest_is_first_and_says_who_did_it(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    tour.tonight.jobs.done("demo-job-11", tour.person("Rose"))
    go(tour, "what_happened")
    first = tour.window.current.findChildren(Row)[0]
    assert lines(first)[:2] == ["Done: Bar", "21:24 · Rose"]


def test_an_act_is_undone_from_the_story_and_the_undoing_too(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    tour.tonight.jobs.done("demo-job-11")
    go(tour, "what_happened")
    tap(button(tour.window.current, "Undo: Done: Bar"))
    done = tour.tonight.jobs.one("demo-job-11")
    assert done is not None and done.state is JobState.TO_DO
    assert "21:24 · undone" in words_on(tour.window.current)
    undo = tour.window.findChildren(type(button(tour.window, "OK")))
    tap(next(one for one in undo if one.accessibleName().startswith("Undo. ") and one.isVisible()))
    again = tour.tonight.jobs.one("demo-job-11")
    assert again is not None and again.state is JobState.DONE
    assert "21:24 · undone" not in words_on(tour.window.current)


def test_a_ride_that_is_undone_brings_its_person_back_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    home = tour.tonight.rides.one(tour.person("Bill"))
    assert home is not None
    tour.tonight.rides.gone(home.ride)
    go(tour, "what_happened")
    tap(button(tour.window.current, "Undo: Gone home: Bill"))
    assert "Bill" in [person.called for person in tour.tonight.people.who_are(VisitState.IN)]


def test_what_happens_while_somebody_reads_does_not_push_the_lines_down(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk("21:24")
    go(tour, "what_happened")
    first = lines(tour.window.current.findChildren(Row)[0])
    tour.tonight.jobs.done("demo-job-11")
    assert lines(tour.window.current.findChildren(Row)[0]) == first
    go(tour, "home")
    go(tour, "what_happened")
    assert lines(tour.window.current.findChildren(Row)[0])[0] == "Done: Bar"


def test_what_was_before_is_shown_when_it_is_asked_for(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    go(tour, "what_happened")
    before = len(tour.window.current.findChildren(Row))
    down = button(tour.window.current, "Page down")
    while down.isEnabled():
        tap(down)
    tap(button(tour.window.current, "Show what was before"))
    assert len(tour.window.current.findChildren(Row)) > before
