"""Find your picture: by letters, by typing on large keys, among any number of people."""

from itertools import repeat

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.data.people_file import PersonRow
from kiosk.model import VisitState
from kiosk.tour import Tour
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.look import Look
from kiosk.ui.widgets.face_tile import FaceTile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def open_find(tour: Tour, purpose: str = "come_in", **given: str) -> None:
    go(tour, "find_picture", purpose=purpose, **given)


def bring_in(tour: Tour, *names: str) -> None:
    rows = [PersonRow(name, "", committee=False) for name in names]
    tour.tonight.people.bring_in(rows, repeat("guest"))


def key(tour: Tour, letter: str) -> TouchButton:
    keys = [one for one in tour.window.current.findChildren(TouchButton) if one.isVisible()]
    return next(one for one in keys if one.accessibleName() == letter)


def type_in(tour: Tour, tap: Hand, letters: str) -> None:
    tap(button(tour.window.current, "Type the name"))
    for letter in letters:
        tap(key(tour, letter))


def tiles(tour: Tour) -> list[FaceTile]:
    """The people that are seen, as they stand."""
    found = tour.window.current.findChildren(FaceTile)
    seen = [one for one in found if not one.visibleRegion().isEmpty()]
    return sorted(seen, key=lambda one: (one.y(), one.x()))


def seen(tour: Tour) -> list[str]:
    return [tile.accessibleName() for tile in tiles(tour)]


def count(tour: Tour) -> str:
    return next(text for text in words_on(tour.window.current) if " of " in text)


def test_each_key_narrows_who_is_seen(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "K")
    assert len(seen(tour)) > 3
    tap(key(tour, "A"))
    assert seen(tour) == ["Karen", "Karl", "Kate"]
    tap(key(tour, "T"))
    assert seen(tour) == ["Kate", "Cath"], "few are found: who sounds like it follows"
    tap(button(tour.window.current, "Rub out"))
    assert seen(tour) == ["Karen", "Karl", "Kate"]


def test_the_best_match_is_always_at_the_same_place(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "K")
    first = tiles(tour)[0].geometry()
    for letter in "ATE":
        tap(key(tour, letter))
        assert tiles(tour)[0].geometry() == first
    assert seen(tour)[0] == "Kate"


def test_a_key_shows_the_first_page_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    bring_in(tour, *(f"Kai {nth:02}" for nth in range(12)))
    open_find(tour)
    type_in(tour, tap, "K")
    first = seen(tour)
    tap(button(tour.window.current, "Page down"))
    assert not set(first) & set(seen(tour))
    tap(key(tour, "A"))
    assert not button(tour.window.current, "Page up").isEnabled()
    assert seen(tour)[0] == "Karen"


def test_choosing_somebody_who_was_typed_brings_them_in(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    open_find(tour)
    type_in(tour, tap, "FRANK")
    tap(tiles(tour)[0])
    assert "Hello Frank!" in words_on(tour.window)


def test_a_tile_that_showed_somebody_else_before_chooses_whom_it_shows(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:42")
    open_find(tour)
    type_in(tour, tap, "F")
    tile = tiles(tour)[0]
    assert tile.accessibleName() != "Frank"
    tap(key(tour, "R"))
    assert tiles(tour)[0] is tile
    tap(tile)
    assert "Hello Frank!" in words_on(tour.window)


def test_what_was_typed_is_kept_while_somebody_looks_elsewhere(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "KA")
    tour.go("home")
    open_find(tour)
    assert "Ka" in words_on(tour.window.current)
    assert seen(tour) == ["Karen", "Karl", "Kate"]


def test_what_was_typed_is_gone_once_somebody_was_chosen(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:42")
    open_find(tour)
    type_in(tour, tap, "FRANK")
    tap(tiles(tour)[0])
    open_find(tour)
    assert seen(tour)[0] == "Adam"
    tap(button(tour.window.current, "Type the name"))
    assert "Frank" not in words_on(tour.window.current)


def test_back_goes_from_the_keys_to_the_letters(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    go(tour, "check_in")
    open_find(tour)
    type_in(tour, tap, "KA")
    tap(button(tour.window.current, "Back"))
    assert seen(tour)[0] == "Adam"
    tap(button(tour.window.current, "Type the name"))
    assert seen(tour) == ["Karen", "Karl", "Kate"]
    tap(button(tour.window.current, "Back"))
    tap(button(tour.window.current, "Back"))
    assert tour.window.screen_name == "check_in"


def test_a_keyboard_types_where_the_letters_are_shown(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:43")
    tour.window.activateWindow()
    open_find(tour)
    for one in (Qt.Key.Key_K, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_E):
        QTest.keyClick(tour.window.windowHandle(), one)
    QApplication.processEvents()
    assert seen(tour)[0] == "Karen"
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Backspace)
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Backspace)
    QApplication.processEvents()
    assert seen(tour) == ["Karen", "Karl", "Kate"]


def test_nobody_found_leads_in_as_a_guest(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "XX")
    assert seen(tour) == []
    assert "Nobody here. Take a letter back." in words_on(tour.window.current)
    tap(button(tour.window.current, "Come in as a guest"))
    assert tour.window.screen_name == "guest"


def test_nobody_found_leads_to_a_person(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("22:40")
    open_find(tour, "go_home")
    type_in(tour, tap, "XX")
    assert "Come in as a guest" not in words_on(tour.window.current)
    tap(button(tour.window.current, "Get a person"))
    assert tour.window.screen_name == "person_help"


def test_before_the_first_letter_the_screen_says_what_to_do(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "")
    assert "Tap the first letter of the name." in words_on(tour.window.current)


def test_only_who_is_in_can_go_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour, "go_home")
    is_in = {person.called for person in tour.tonight.people.who_are(VisitState.IN)}
    type_in(tour, tap, "F")
    assert "Frank" not in seen(tour)
    assert set(seen(tour)) <= is_in


def test_few_people_need_no_letters(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:05")
    open_find(tour, "go_home")
    assert len(tour.tonight.people.who_are(VisitState.IN)) <= 20
    assert "A – E" not in words_on(tour.window.current)


def test_nobody_moves_while_others_come_in(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:43")
    bring_in(tour, "Aaron")
    open_find(tour)
    before = seen(tour)
    aaron = next(p for p in tour.tonight.people.everyone() if p.name == "Aaron")
    tour.tonight.check_in.come_in(aaron)
    QApplication.processEvents()
    assert seen(tour) == before


def test_the_names_are_there_at_once_and_the_faces_soon_after(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    tap(button(tour.window.current, "U – Z"))
    assert len(seen(tour)) > 3
    pictures = tour.window.kit.pictures
    faces = [person.picture for person in tour.tonight.people.everyone() if person.name[0] in "UV"]
    assert faces
    qtbot.waitUntil(lambda: all(_drawn(pictures, face) for face in faces))


def _drawn(pictures: object, face: str) -> bool:
    return any(name == face for name, _, _ in pictures._kept)  # type: ignore[attr-defined]


@pytest.fixture
def crowd(kiosk: MakeKiosk) -> Tour:
    """A night with 300 more people than are expected."""
    tour = kiosk("19:43")
    bring_in(tour, *(f"Dora {nth:03}" for nth in range(300)))
    open_find(tour)
    return tour


def test_of_hundreds_of_people_only_those_near_by_have_a_tile(crowd: Tour, qtbot: QtBot) -> None:
    current = crowd.window.current
    qtbot.waitUntil(lambda: len(current.findChildren(FaceTile)) > 10)  # the next page is ready
    assert len(current.findChildren(FaceTile)) <= 30


def test_everybody_can_be_reached_page_by_page(crowd: Tour, tap: Hand) -> None:
    wanted = {f"Dora {nth:03}" for nth in range(300)}
    met: list[str] = []
    pages = int(count(crowd).split(" of ")[1])
    for _ in range(pages):
        met += seen(crowd)
        if (down := button(crowd.window.current, "Page down")).isEnabled():
            tap(down)
    assert wanted <= set(met)
    assert len(met) == len(set(met)) == len(crowd.tonight.people.by_letters("A–E"))
    assert len(crowd.window.current.findChildren(FaceTile)) <= 40


def test_tonights_people_are_on_the_first_pages(crowd: Tour) -> None:
    assert not any(name.startswith("Dora") for name in seen(crowd))


def test_the_keyboard_goes_on_to_the_next_page(crowd: Tour, qtbot: QtBot) -> None:
    crowd.window.activateWindow()
    last = tiles(crowd)[-1]
    qtbot.waitUntil(lambda: len(crowd.window.current.findChildren(FaceTile)) >= 20)
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(crowd.window.windowHandle(), Qt.Key.Key_Down)
    QApplication.processEvents()
    assert count(crowd).startswith("2 of")
    assert QApplication.focusWidget() is tiles(crowd)[4], "the first row, in the same column"


def test_what_is_seen_is_read_aloud(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    open_find(tour)
    type_in(tour, tap, "KA")
    said = [one.words for one in what_stands_here(tour.window.current)]
    assert said.index("Ka.") < said.index("Karen.") < said.index("Karl.") < said.index("Kate.")


def test_large_text_pages_the_keys_and_still_finds(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43", Look(text_size=200))
    open_find(tour)
    type_in(tour, tap, "KA")
    assert seen(tour) == ["Karen", "Karl", "Kate"]
