"""A stick with the club's own symbols: all are taken at once, and all are taken back at once."""

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.model import OwnKind
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.ui.photo_of import all_symbols
from kiosk.words import Words
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def draw(folder: Path, *names: str, side: int = 300) -> None:
    """Each a picture of its own."""
    folder.mkdir(exist_ok=True)
    for nth, name in enumerate(names):
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(QColor(nth * 16 % 256, nth // 16 * 16, 200))
        assert image.save(str(folder / f"{name}.png"))


def see(tour: Tour, stick: Path) -> None:
    tour.keeper.sticks = lambda: [Stick("BLUE", stick)]
    go(tour, "own_pictures")
    go(tour, "own_symbols")


def ours(tour: Tour) -> set[str]:
    return set(tour.tonight.own.all(OwnKind.PICTURE))


def test_all_that_are_called_like_a_symbol_are_taken_and_taken_back_at_once(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    draw(stick, "taxis", "DSC01234")
    draw(stick / "more", "Fire exit", "first_aid")
    tour = kiosk()
    tour.tonight.own.set(OwnKind.PICTURE, "bar", "photos/before.jpg")
    see(tour, stick)
    assert "3 pictures on the stick fit." in words_on(tour.window.current)
    tap(button(tour.window.current, "Take all"))
    qtbot.waitUntil(lambda: tour.window.is_at("own_pictures"))
    assert ours(tour) == {"taxis", "exit", "first_aid", "bar"}
    assert "We have 3 new pictures." in words_on(tour.window)
    kept = tour.tonight.own.all(OwnKind.PICTURE)["taxis"]
    assert not QImage(str(tour.opened.folder / kept)).isNull()
    tap(button(tour.window, "Undo"))
    assert ours(tour) == {"bar"}


def test_pictures_that_do_not_open_are_left_out_and_counted(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    draw(stick, "taxis")
    (stick / "bar.png").write_bytes(b"no picture")
    (stick / "bus.svg").write_bytes(b"<svg><script/></svg>")
    tour = kiosk()
    see(tour, stick)
    tap(button(tour.window.current, "Take all"))
    qtbot.waitUntil(lambda: tour.window.is_at("own_pictures"))
    assert ours(tour) == {"taxis"}
    said = "We have 1 new picture. 2 pictures do not open."
    assert said in words_on(tour.window)


def test_when_none_opens_nothing_changes_and_that_is_said(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    (stick / "bar.png").write_bytes(b"no picture")
    tour = kiosk()
    see(tour, stick)
    tap(button(tour.window.current, "Take all"))
    qtbot.waitUntil(lambda: "1 picture does not open." in words_on(tour.window))
    assert ours(tour) == set()
    assert tour.window.is_at("own_symbols")


def test_a_stick_on_which_none_fits_says_how_to_name_a_file(
    kiosk: MakeKiosk, tap: Hand, stick: Path
) -> None:
    draw(stick, "DSC01234")
    tour = kiosk()
    see(tour, stick)
    assert "Name each file like this: Taxi" in words_on(tour.window.current)
    draw(stick, "Taxi")
    tap(button(tour.window.current, "Look again"))
    assert "1 picture on the stick fits." in words_on(tour.window.current)


def test_without_a_stick_it_asks_for_one(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    go(tour, "own_symbols")
    assert "Put a stick in." in words_on(tour.window.current)


def test_a_disk_that_keeps_none_changes_nothing(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    draw(stick, "taxis", "bar")
    tour = kiosk()
    (tour.opened.folder / "photos").write_bytes(b"in the way")
    see(tour, stick)
    tap(button(tour.window.current, "Take all"))
    sorry = "We cannot keep the picture. Look at the disk."
    qtbot.waitUntil(lambda: sorry in words_on(tour.window))
    assert ours(tour) == set()
    assert "2 pictures on the stick fit." in words_on(tour.window.current)


def test_whoever_stops_has_changed_nothing(kiosk: MakeKiosk, tap: Hand, stick: Path) -> None:
    draw(stick, *all_symbols(Words()))
    tour = kiosk()
    see(tour, stick)
    tap(button(tour.window.current, "Take all"))
    tap(button(tour.window.current, "Stop"))
    assert ours(tour) == set()
    button(tour.window.current, "Take all")


def test_a_card_is_answered_meanwhile_and_then_it_goes_on(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    draw(stick, *all_symbols(Words()))
    tour = kiosk("19:42")
    see(tour, stick)
    tap(button(tour.window.current, "Take all"))
    tour.card("Frank")
    qtbot.wait(50)
    assert "Hello Frank!" in words_on(tour.window)
    tap(button(tour.window, "OK"))
    qtbot.waitUntil(lambda: tour.window.is_at("own_pictures"), timeout=60_000)
    assert ours(tour) == set(all_symbols(tour.window.kit.words))


def test_taps_wait_for_one_file_at_most(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Path
) -> None:
    """What is always due has its turn after each of them."""
    draw(stick, *all_symbols(Words())[:40], side=1000)
    tour = kiosk()
    see(tour, stick)
    turns: list[tuple[int, float]] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append((kept(tour), perf_counter())))
    timer.start(0)
    tap(button(tour.window.current, "Take all"))
    qtbot.waitUntil(lambda: tour.window.is_at("own_pictures"), timeout=60_000)
    timer.stop()
    assert turns[-1][0] == 40
    assert all(now - before <= 1 for (before, _), (now, _) in pairwise(turns))
    waits = sorted(now - before for (_, before), (_, now) in pairwise(turns))
    print(f"One file: {1000 * waits[-20]:.0f} ms, {1000 * waits[-1]:.0f} ms at most")


def kept(tour: Tour) -> int:
    """How many pictures are on the disk."""
    return len(list((tour.opened.folder / "photos").glob("*")))
