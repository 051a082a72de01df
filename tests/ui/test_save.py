"""Files that are taken away: where to, how far, what came of it, and what is said when it fails."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from kiosk.night.export import Export, Stopped, Told
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.saver import SaveState, Saving
from kiosk.ui.savings import export
from tests.data.test_calendar_file import read
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on
from tests.ui.test_posters import plan_next
from tests.ui.test_two_cards import at_the_club, show

LONGEST = 30_000
"""Milliseconds that a file may take on a slow machine."""


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    folder = tmp_path / "BLUE STICK"
    folder.mkdir()
    return Stick(folder.name, folder)


def plug_in(tour: Tour, *sticks: Stick) -> None:
    tour.keeper.sticks = lambda: [one for one in sticks if one.folder.is_dir()]
    tour.keeper.is_there = Path.is_dir


def saved(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tour.window.kit.saver.busy, timeout=LONGEST)


def saving(write: Callable[[Path, Told], None]) -> Saving:
    return Saving("our-night", "xlsx", "tables", "exports.xlsx", write)


def files(stick: Stick) -> list[str]:
    """Everything on it, also what begins with a dot."""
    return [one.name for one in stick.folder.iterdir()]


def test_everything_needs_two_cards_and_then_goes_on_a_stick(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    at_the_club(tour)
    for name in ("paper", "tables"):
        go(tour, name)
    tap(button(tour.window.current, "Everything"))
    assert tour.window.screen_name == "two_cards"
    show(tour, "Amara")
    show(tour, "Amara")
    assert tour.window.screen_name == "two_cards"
    show(tour, "Joe")
    assert tour.window.screen_name == "exports"
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "All in one file"))
    assert "Names and phone numbers" in words_on(tour.window.current)
    assert files(stick) == []
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    name = files(stick)[0]
    said = words_on(tour.window.current)
    assert "The file is saved." in said and name in said
    assert "Take the stick out now." in said
    people = CalamineWorkbook.from_path(str(stick.folder / name)).get_sheet_by_name("people")
    assert len(people.to_python()) == 121  # the demo's 120, and the headings
    tap(button(tour.window.current, "OK"))
    assert tour.window.screen_name == "exports"


def test_jobs_without_names_need_no_cards(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go(tour, "paper")
    for name in ("Save lists", "Jobs and nights", "BLUE STICK"):
        tap(button(tour.window.current, name))
    saved(tour, qtbot)
    book = CalamineWorkbook.from_path(str(stick.folder / files(stick)[0]))
    assert book.sheet_names == ["nights", "jobs"]
    assert files(stick)[0].startswith("our-night-jobs-20261127-2124")


def test_without_a_stick_it_goes_into_the_data_folder_and_no_stick_is_taken_out(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk()
    plug_in(tour)
    go(tour, "save", saving=export(tour.window.kit, Export.LOG))
    assert "Put a stick in." in words_on(tour.window.current)
    tap(button(tour.window.current, "On this kiosk"))
    saved(tour, qtbot)
    file = next(tour.window.kit.desk.folder.glob("our-night-*.jsonl"))
    lines = file.read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [
        event.id for event in tour.tonight.log.events()
    ]
    assert "Take the stick out now." not in words_on(tour.window.current)


def test_a_stick_that_is_put_in_is_there_after_look_again(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path
) -> None:
    tour = kiosk()
    late = Stick("LATE", tmp_path / "LATE")
    plug_in(tour, late)
    go(tour, "save", saving=export(tour.window.kit, Export.XLSX))
    late.folder.mkdir()
    assert "LATE" not in words_on(tour.window.current)  # nothing moves by itself
    tap(button(tour.window.current, "Look again"))
    assert button(tour.window.current, "LATE")


def test_a_stick_that_was_pulled_out_is_said_and_it_can_be_tried_again(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go(tour, "save", saving=export(tour.window.kit, Export.XLSX))
    stick.folder.rmdir()
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    assert "The stick is not in." in words_on(tour.window.current)
    stick.folder.mkdir()
    tap(button(tour.window.current, "Try again"))
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    assert "The file is saved." in words_on(tour.window.current)


def test_a_stick_that_is_pulled_out_while_it_is_written_is_said(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk()
    plug_in(tour, stick)

    def pulled_out(handle: int) -> None:
        tour.keeper.is_there = lambda folder: False
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("kiosk.files.os.fsync", pulled_out)
    go(tour, "save", saving=export(tour.window.kit, Export.XLSX))
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    assert "The stick is not in." in words_on(tour.window.current)
    assert files(stick) == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "The file cannot be saved there."),
        (errno.EACCES, "The file cannot be saved there."),
    ],
)
def test_a_stick_that_is_full_or_only_to_be_read_is_said_and_nothing_is_left_on_it(
    kiosk: MakeKiosk,
    tap: Hand,
    qtbot: QtBot,
    stick: Stick,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    says: str,
) -> None:
    def refuses(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    tour = kiosk()
    plug_in(tour, stick)
    monkeypatch.setattr("kiosk.files.os.fsync", refuses)
    go(tour, "save", saving=export(tour.window.kit, Export.CSV))
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    assert says in words_on(tour.window.current)
    assert files(stick) == []


def test_it_says_how_far_it_is_and_can_be_stopped(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    half, go_on = Event(), Event()

    def slow(file: Path, told: Told) -> None:
        told(1, 2)
        half.set()
        go_on.wait(LONGEST / 1000)
        told(2, 2)
        file.write_text("all")

    go(tour, "save", saving=saving(slow))
    tap(button(tour.window.current, "BLUE STICK"))
    qtbot.waitUntil(lambda: "50%" in words_on(tour.window.current), timeout=LONGEST)
    assert "The file is being saved." in words_on(tour.window.current)
    tap(button(tour.window.current, "Stop"))
    go_on.set()
    saved(tour, qtbot)
    assert "Stopped." in words_on(tour.window.current)
    assert "There is no file." in words_on(tour.window.current)
    assert files(stick) == []


def test_it_goes_on_while_people_use_other_screens_and_they_are_told_there(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go_on = Event()

    def slow(file: Path, told: Told) -> None:
        go_on.wait(LONGEST / 1000)
        file.write_text("all")

    go(tour, "save", saving=saving(slow))
    tap(button(tour.window.current, "BLUE STICK"))
    go(tour, "home")
    tour.card("Paul")
    assert tour.window.screen_name == "answer"
    go(tour, "home")
    go_on.set()
    saved(tour, qtbot)
    (name,) = files(stick)
    assert f"The file is saved. {name} Take the stick out now." in words_on(tour.window)


def test_another_look_keeps_what_goes_on(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go_on = Event()

    def slow(file: Path, told: Told) -> None:
        go_on.wait(LONGEST / 1000)
        file.write_text("all")

    go(tour, "save", saving=saving(slow))
    tap(button(tour.window.current, "BLUE STICK"))
    tour.window.change_look(Look(text_size=150))
    QApplication.processEvents()
    assert "The file is being saved." in words_on(tour.window.current)
    go_on.set()
    saved(tour, qtbot)
    assert "The file is saved." in words_on(tour.window.current)


def test_one_file_at_a_time_and_who_comes_second_is_asked_to_wait(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go_on = Event()

    def slow(file: Path, told: Told) -> None:
        go_on.wait(LONGEST / 1000)
        file.write_text("first")

    go(tour, "save", saving=saving(slow))
    tap(button(tour.window.current, "BLUE STICK"))
    go(tour, "home")
    go(tour, "save", saving=export(tour.window.kit, Export.XLSX))
    tap(button(tour.window.current, "BLUE STICK"))
    assert "Please wait. Another file is being saved." in words_on(tour.window)
    go_on.set()
    saved(tour, qtbot)
    assert [(stick.folder / name).read_text() for name in files(stick)] == ["first"]


def test_a_kiosk_that_is_closed_leaves_nothing_half(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    begun, stopped = Event(), Event()

    def endless(file: Path, told: Told) -> None:
        try:
            while True:
                told(1, 2)
                begun.set()
        except Stopped:
            stopped.set()
            raise

    go(tour, "save", saving=saving(endless))
    tap(button(tour.window.current, "BLUE STICK"))
    assert begun.wait(LONGEST / 1000)
    tour.window.close()
    assert stopped.is_set()


def test_a_bug_is_not_said_to_go_on_for_ever(
    kiosk: MakeKiosk,
    tap: Hand,
    qtbot: QtBot,
    stick: Stick,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    found: list[object] = []
    monkeypatch.setattr("threading.excepthook", lambda given: found.append(given.exc_type))

    def broken(file: Path, told: Told) -> None:
        raise ZeroDivisionError

    go(tour, "save", saving=saving(broken))
    tap(button(tour.window.current, "BLUE STICK"))
    saved(tour, qtbot)
    run = tour.window.kit.saver.run
    assert run is not None and run.state is SaveState.FAILED
    assert found == [ZeroDivisionError]


# A person's jobs for their phone


def test_ones_jobs_of_tonight_go_on_a_stick_as_a_calendar(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    go(tour, "my_paper", person=tour.person("Rose"))
    for name in ("Into my phone", "BLUE STICK"):
        tap(button(tour.window.current, name))
    saved(tour, qtbot)
    (name,) = files(stick)
    assert name.endswith(".ics")
    said = read((stick.folder / name).read_bytes().decode())
    assert [(one["SUMMARY"], one["DTSTART"]) for one in said] == [
        ("Fill the bar", "20261127T180000Z"),
        ("Bar", "20261127T210000Z"),
    ]


def test_ones_jobs_of_all_nights_are_in_one_file(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, stick: Stick
) -> None:
    tour = kiosk()
    plug_in(tour, stick)
    plan_next(tour, "Help at the door")
    job = tour.tonight.jobs.all()[0].id
    tour.tonight.jobs.take(job, tour.person("Nina"))
    go(tour, "my_paper", person=tour.person("Nina"))
    for name in ("All nights into my phone", "BLUE STICK"):
        tap(button(tour.window.current, name))
    saved(tour, qtbot)
    said = read((stick.folder / files(stick)[0]).read_bytes().decode())
    assert [one["SUMMARY"] for one in said] == ["Tables and chairs", "Help at the door"]
