"""Who is in? Three views by picture, each with how many people are in it."""

import pytest

from kiosk.data.log import Act
from kiosk.model import Event, ScanResult, Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.door.answer import AnswerScreen
from kiosk.ui.widgets.tile import PersonTile
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

VIEWS = ("In:", "Expected:", "Gone home:")


def inside(tour: Tour) -> list[str]:
    return [person.called for person in tour.tonight.people.who_are(VisitState.IN)]


def tiles(tour: Tour) -> list[PersonTile]:
    found = tour.window.current.findChildren(PersonTile)
    return [one for one in found if one.isVisible()]


def tile(tour: Tour, name: str) -> PersonTile:
    return next(one for one in tiles(tour) if one.accessibleName().startswith(name))


def counts(tour: Tour) -> list[int]:
    """The counts on the three buttons, from left to right."""
    names = [button(tour.window.current, view).accessibleName() for view in VIEWS]
    return [int(name.rpartition(" ")[2]) for name in names]


def left(tour: Tour) -> Event:
    """The newest check-out."""
    return [event for event in tour.tonight.log.events() if event.kind == "visit.left"][-1]


def see(tour: Tour, tap: Hand, view: str) -> None:
    tap(button(tour.window.current, view))


def test_the_three_views_and_their_counts_add_up(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:40")
    go(tour, "who_is_in")
    seen: list[int] = []
    for view in VIEWS:
        see(tour, tap, view)
        letters = ["A – E", "F – J", "K – O", "P – T", "U – Z"]
        shown = words_on(tour.window.current)
        people = 0
        for one in letters if letters[0] in shown else [""]:
            if one:
                tap(button(tour.window.current, one))
            people += len(tiles(tour))
        seen.append(people)
    assert seen == counts(tour)
    assert sum(seen) == 120, "everybody of the demo night"


def test_the_view_that_is_on_is_lit(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    for view in VIEWS:
        see(tour, tap, view)
        lit = [one for one in VIEWS if button(tour.window.current, one)._paint == "chosen"]
        assert lit == [view]


def test_a_tap_on_who_is_in_checks_out_and_another_takes_it_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    before, place = counts(tour), tile(tour, "Alan").geometry()
    tap(tile(tour, "Alan"))
    assert "Alan" not in inside(tour)
    assert left(tour).data["how"] == "picture"
    assert tour.window.screen_name == "who_is_in"
    assert tile(tour, "Alan").geometry() == place, "nothing moves under a finger"
    assert tile(tour, "Alan").accessibleName() == "Alan has gone home."
    assert counts(tour) == [before[0] - 1, before[1], before[2] + 1]
    tap(tile(tour, "Alan"))
    assert "Alan" in inside(tour)
    assert counts(tour) == before


def test_the_message_takes_back_that_somebody_has_gone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    tap(tile(tour, "Alan"))
    tap(button(tour.window, "Undo"))
    assert "Alan" in inside(tour)


def test_who_was_expected_comes_in_with_the_answer_of_the_door(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    see(tour, tap, "Expected:")
    place = tile(tour, "Frank").geometry()
    tap(tile(tour, "Frank"))
    assert "Hello Frank!" in words_on(tour.window)
    tap(button(tour.window, "OK"))
    assert tour.window.screen_name == "who_is_in"
    assert tile(tour, "Frank").accessibleName() == "Frank is in."
    assert tile(tour, "Frank").geometry() == place
    tap(tile(tour, "Frank"))
    assert "Frank" not in inside(tour)
    assert tile(tour, "Frank").accessibleName() == "Frank"


@pytest.mark.parametrize(
    ("at", "name", "result"),
    [("19:42", "Yasmin", ScanResult.TALK_FIRST), ("17:10", "Zoe", ScanResult.TOO_EARLY)],
)
def test_the_rules_of_the_door_hold_here_too(
    kiosk: MakeKiosk, tap: Hand, at: str, name: str, result: ScanResult
) -> None:
    tour = kiosk(at)
    go(tour, "who_is_in")
    see(tour, tap, "Expected:")
    tap(button(tour.window.current, "U – Z"))
    one = tile(tour, name)
    while one.visibleRegion().isEmpty():
        tap(button(tour.window.current, "Page down"))
    tap(one)
    screen = tour.window.current
    assert isinstance(screen, AnswerScreen)
    assert screen.answer.result is result
    assert name not in inside(tour)


def test_who_has_gone_home_comes_back_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    tap(tile(tour, "Alan"))
    see(tour, tap, "Gone home:")
    assert [one.accessibleName() for one in tiles(tour)] == ["Alan"]
    tap(tile(tour, "Alan"))
    assert "Welcome back Alan!" in words_on(tour.window)
    assert "Alan" in inside(tour)
    tap(button(tour.window, "OK"))
    tap(tile(tour, "Alan"))
    assert "Alan" not in inside(tour), "a second tap takes it back"


def test_who_comes_in_meanwhile_is_added_at_the_end(kiosk: MakeKiosk) -> None:
    tour = kiosk("23:48")
    go(tour, "who_is_in")
    adam = tour.tonight.people.one(tour.person("Adam"))
    assert adam is not None
    tour.tonight.check_in.come_in(adam)
    names = [one.accessibleName() for one in tiles(tour)]
    assert names[-1] == "Adam"


def test_a_view_with_few_people_has_no_letters_and_one_with_many_has(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    go(tour, "who_is_in")
    assert {one.accessibleName()[0] for one in tiles(tour)} <= set("ABCDE")
    tap(button(tour.window.current, "U – Z"))
    assert {one.accessibleName()[0] for one in tiles(tour)} <= set("UVWXYZ")
    see(tour, tap, "Expected:")
    assert "A – E" not in words_on(tour.window.current)
    assert len(tiles(tour)) == counts(tour)[1]


def test_a_view_opens_at_the_first_letters_that_somebody_has(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    see(tour, tap, "Expected:")
    first = min(person.name for person in tour.tonight.people.who_are(VisitState.EXPECTED))
    assert first[0] in "FGHIJ", "everybody with a name before has come"
    assert tiles(tour)[0].accessibleName() == first
    tap(button(tour.window.current, "A – E"))
    assert "Nobody here." in words_on(tour.window.current)
    assert counts(tour)[1] > 0


def test_a_view_that_is_empty_says_so(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    go(tour, "who_is_in")
    see(tour, tap, "Gone home:")
    assert "Nobody has gone home yet." in words_on(tour.window.current)


def test_a_guest_shows_whom_they_came_with(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    tour.tonight.check_in.come_in_as_guest("Abdi", tour.person("Aisha"))
    go(tour, "who_is_in")
    assert tile(tour, "Abdi").accessibleName() == "Abdi. with Aisha"


def test_somebody_whose_record_was_erased_is_shown_without_a_name_and_goes_home(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    visit = Subject("visit", f"{tour.tonight.night.id}/erased")
    tour.tonight.log.add(Act("visit.came_in", visit, {"person": "erased"}))
    go(tour, "who_is_in")
    before = counts(tour)
    last = tiles(tour)[-1]
    assert last.accessibleName() == "No name"
    while last.visibleRegion().isEmpty():
        tap(button(tour.window.current, "Page down"))
    tap(last)
    assert "No name has gone home." in words_on(tour.window)
    assert counts(tour) == [before[0] - 1, before[1], before[2] + 1]


# At clean-up


def test_at_the_end_a_tap_says_that_somebody_was_seen_to_go(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    go(tour, "who_is_in")
    tap(tile(tour, "Alan"))
    assert "Alan" not in inside(tour)
    assert left(tour).data["how"] == "seen"
    tap(tile(tour, "Alan"))
    assert "Alan" in inside(tour)


def test_the_log_says_who_was_seen_to_go_and_who_checked_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    go(tour, "who_is_in")
    tap(tile(tour, "Alan"))
    aisha = tour.tonight.people.one(tour.person("Aisha"))
    assert aisha is not None
    tour.tonight.check_in.go_home(aisha)
    go(tour, "what_happened")
    shown = words_on(tour.window.current)
    assert {"We saw Alan go home", "Aisha went home"} <= set(shown)


def test_from_the_clean_up_people_are_seen_to_go_whatever_the_clock_says(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    go(tour, "clean_up")
    tap(button(tour.window.current, "110 people are still in"))
    tap(tile(tour, "Alan"))
    assert left(tour).data["how"] == "seen"


def test_all_go_home_together_but_not_who_waits_for_a_ride(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    before = inside(tour)
    go(tour, "who_is_in")
    tap(button(tour.window.current, "We saw all go home"))
    assert inside(tour) == ["Nina"]
    said = "11 people have gone home. People who wait for a ride stay in."
    assert said in words_on(tour.window)
    hows = [e.data["how"] for e in tour.tonight.log.events() if e.kind == "visit.left"][-11:]
    assert hows == ["seen"] * 11
    tap(button(tour.window, "Undo"))
    assert inside(tour) == before


def test_when_only_people_who_wait_are_left_it_says_why_they_stay(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:48")
    tour.tonight.check_in.seen_go([one.id for one in tour.tonight.clean_up.all_go()])
    go(tour, "who_is_in")
    tap(button(tour.window.current, "We saw all go home"))
    assert "People who wait for a ride stay in." in words_on(tour.window)
    assert inside(tour) == ["Nina"]


def test_before_the_clean_up_nobody_sends_everybody_home_by_a_slip(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    tour.go("who_is_in")
    assert "We saw all go home" not in words_on(tour.window.current)


def test_all_is_only_for_who_is_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:48")
    go(tour, "who_is_in")
    for view in ("Expected:", "Gone home:"):
        see(tour, tap, view)
        assert "We saw all go home" not in words_on(tour.window.current)


@pytest.mark.parametrize("size", [100, 150, 200])
def test_at_every_size_of_text_the_counts_are_there_and_all_can_go(
    kiosk: MakeKiosk, tap: Hand, size: int
) -> None:
    tour = kiosk("23:48", Look(text_size=size))
    go(tour, "who_is_in")
    assert counts(tour) == [12, 10, 98]
    assert not any("=" in words for words in words_on(tour.window.current)), "no sums to do"
    tap(button(tour.window.current, "We saw all go home"))
    assert inside(tour) == ["Nina"]
    assert counts(tour) == [1, 10, 109]
