"""Tonight's list is kept each minute: always one whole file, whatever the disk and stick do."""

import errno
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import KnownError
from kiosk.paper.document import Document
from kiosk.paper.sticks import Stick
from kiosk.paper.tonight_list import Entry, Part, tonight_list
from kiosk.settings import SettingsFile
from kiosk.ui.keeper import EACH, FILE_NAME, FIRST, Keeper
from tests.club import DEMO, FakeClock, moment
from tests.journey.program import PROJECT, demo_without_a_screen, environment, wait_for
from tests.paper.pdf import Pdf

EACH_IN_TESTS = 20
"""Milliseconds between two lists."""


class Evening:
    """A keeper in a folder, a stick that can be pulled out, and how many people are in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        self.usb = folder / "usb"
        for one in (self.folder, self.usb):
            one.mkdir()
        self.clock = FakeClock(moment("21:24"))
        self.people = 1
        self.stick_is_in: Callable[[], bool] = lambda: True
        self.settings = SettingsFile(self.folder)
        self.keeper = Keeper(
            self.folder, self.settings, self.clock.now, is_there=lambda folder: self.stick_is_in()
        )

    def gather(self) -> Document:
        people = [Entry(f"Person{nth}", face="guest") for nth in range(self.people)]
        part = Part("people", "Who is in", f"{self.people} people", people, columns=2)
        written = f"Written at {self.clock.now().astimezone(DEMO.zone):%H:%M}"
        return tonight_list("List", "A club", written, [part])

    def start(self) -> None:
        self.keeper.start(self.gather, first=0, each=EACH_IN_TESTS)

    def choose_stick(self) -> None:
        self.keeper.choose(Stick("USB", self.usb))

    @property
    def file(self) -> Path:
        return self.folder / FILE_NAME

    @property
    def file_on_stick(self) -> Path:
        return self.usb / FILE_NAME

    def is_kept(self) -> bool:
        """Whether the list in the data folder is of now."""
        return self.keeper.here.at == self.clock.now() and self.keeper.here.wrong is None

    def is_on_stick(self) -> bool:
        stick = self.keeper.stick
        return stick is not None and stick.at == self.clock.now() and not stick.away

    def next_minute(self) -> None:
        self.clock.advance(minutes=1)


def text_of(file: Path) -> str:
    return Pdf(file.read_bytes()).whole_text()


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    made = Evening(tmp_path)
    yield made
    made.keeper.close()


def test_the_list_is_written_soon_and_then_each_minute() -> None:
    assert FIRST <= 5_000
    assert EACH == 60_000


def test_each_time_the_list_says_who_is_in_now_and_when(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    assert "1 people Written at 21:24 Person0" in text_of(evening.file)
    evening.people = 3
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)
    assert "3 people Written at 21:25" in text_of(evening.file)
    assert "Person2" in text_of(evening.file)


def test_at_any_moment_there_is_one_whole_file(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    read: set[bytes] = set()
    ended = threading.Event()

    def keep_reading() -> None:
        while not ended.is_set():
            read.add(evening.file.read_bytes())

    reader = threading.Thread(target=keep_reading)
    reader.start()
    try:
        for _ in range(10):
            evening.next_minute()
            qtbot.waitUntil(evening.is_kept)
    finally:
        ended.set()
        reader.join()
    assert len(read) > 3
    assert all(is_whole(content) for content in read)


def is_whole(content: bytes) -> bool:
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


def test_the_list_of_the_last_moment_is_there_when_the_kiosk_is_closed(evening: Evening) -> None:
    evening.keeper.start(evening.gather)
    evening.people = 2
    evening.keeper.close()
    assert "Person1" in text_of(evening.file)


def test_a_full_disk_is_told_once_and_tried_again(
    evening: Evening,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    tried: list[int] = []

    def full(file: int) -> None:
        tried.append(file)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("kiosk.files.os.fsync", full)
        qtbot.waitUntil(lambda: evening.keeper.here.wrong is not None)
        wrong, before = evening.keeper.here.wrong, evening.file.read_bytes()
        assert wrong is not None and wrong.sentence == "The disk is full."
        tries = len(tried)
        qtbot.waitUntil(lambda: len(tried) > tries + 3)
        assert evening.file.read_bytes() == before and is_whole(before)
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)
    evening.keeper.close()
    assert list(evening.folder.glob("*.part")) == []
    told = [record.message for record in caplog.records if record.name == "kiosk.ui.keeper"]
    assert len([line for line in told if "disk is full" in line]) == 1
    assert len([line for line in told if "written again" in line]) == 1


def test_a_folder_that_is_gone_for_a_while_does_not_end_it(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    away = evening.folder.rename(evening.folder.with_name("away"))
    qtbot.waitUntil(lambda: evening.keeper.here.wrong is not None)
    away.rename(evening.folder)
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)


def test_a_night_that_cannot_be_read_leaves_the_list_that_is_there(
    evening: Evening, qtbot: QtBot
) -> None:
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    whole, gather = evening.file.read_bytes(), evening.gather

    def broken() -> Document:
        raise KnownError("The data file cannot be read.", "Start again.")

    evening.keeper.start(broken, first=0, each=EACH_IN_TESTS)
    qtbot.waitUntil(lambda: evening.keeper.here.wrong is not None)
    assert is_whole(evening.file.read_bytes())
    assert text_of(evening.file) == Pdf(whole).whole_text()
    evening.keeper.start(gather, first=0, each=EACH_IN_TESTS)
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)


def test_what_a_killed_kiosk_had_begun_is_cleaned_away(evening: Evening, qtbot: QtBot) -> None:
    stale = evening.folder / f".{FILE_NAME}.4711.part"
    other = evening.folder / ".cards.pdf.4711.part"
    for file in (stale, other):
        file.write_bytes(b"%PDF-half")
    evening.start()
    qtbot.waitUntil(evening.is_kept)
    assert not stale.exists()
    assert other.exists()


# The stick


def test_the_same_file_is_on_the_stick(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    evening.choose_stick()
    qtbot.waitUntil(evening.is_on_stick)
    qtbot.waitUntil(evening.is_kept)
    assert "Person0" in text_of(evening.file_on_stick)
    assert SettingsFile(evening.folder).now.usb == str(evening.usb)


def test_a_stick_that_comes_back_goes_on_by_itself(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    evening.choose_stick()
    qtbot.waitUntil(evening.is_on_stick)
    evening.stick_is_in = lambda: False
    qtbot.waitUntil(lambda: evening.keeper.stick is not None and evening.keeper.stick.away)
    stale = evening.usb / f".{FILE_NAME}.4711.part"
    stale.write_bytes(b"%PDF-half")
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)
    evening.stick_is_in = lambda: True
    qtbot.waitUntil(evening.is_on_stick)
    assert "Written at 21:25" in text_of(evening.file_on_stick)
    assert not stale.exists()


def test_nothing_is_written_into_the_empty_folder_of_a_stick_that_is_out(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """As it is without a fake: an ordinary folder is no stick."""
    evening = Evening(tmp_path)
    evening.keeper = Keeper(evening.folder, evening.settings, evening.clock.now)
    evening.start()
    evening.choose_stick()
    qtbot.waitUntil(lambda: evening.keeper.stick is not None and evening.keeper.stick.away)
    evening.keeper.close()
    assert list(evening.usb.iterdir()) == []


def test_a_stick_that_cannot_be_written_never_touches_the_other_file(
    evening: Evening, qtbot: QtBot
) -> None:
    evening.file_on_stick.mkdir()  # something else of this name is there
    evening.start()
    evening.choose_stick()
    qtbot.waitUntil(lambda: bool(evening.keeper.stick and evening.keeper.stick.wrong))
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)
    evening.file_on_stick.rmdir()
    qtbot.waitUntil(evening.is_on_stick)


def test_a_stick_that_hangs_holds_nothing_else(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    hangs, goes_on = threading.Event(), threading.Event()

    def hang() -> bool:
        hangs.set()
        return goes_on.wait(10)

    evening.stick_is_in = hang
    evening.choose_stick()
    qtbot.waitUntil(hangs.is_set)
    for _ in range(3):
        evening.next_minute()
        qtbot.waitUntil(evening.is_kept)
    assert evening.keeper.stick is None
    goes_on.set()
    qtbot.waitUntil(evening.is_on_stick)


def test_no_stick_leaves_the_stick_as_it_is(evening: Evening, qtbot: QtBot) -> None:
    evening.start()
    evening.choose_stick()
    qtbot.waitUntil(evening.is_on_stick)
    evening.keeper.choose(None)
    qtbot.waitUntil(lambda: evening.keeper.stick is None)
    evening.next_minute()
    qtbot.waitUntil(evening.is_kept)
    assert SettingsFile(evening.folder).now.usb == ""
    assert "Written at 21:24" in text_of(evening.file_on_stick)


# The real thing

CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.ui.test_keeper import Evening
app = QApplication([])
evening = Evening(Path(sys.argv[1]))
evening.people = 40
evening.keeper.start(evening.gather, first=0, each=1)
sys.exit(app.exec())
"""

KILLS = 8


def test_a_kiosk_that_is_killed_at_any_moment_leaves_a_whole_list(tmp_path: Path) -> None:
    chance = random.Random(11)
    for kill in range(KILLS):
        folder = tmp_path / str(kill)
        folder.mkdir()
        file = folder / "data" / FILE_NAME
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder)],
            cwd=PROJECT,
            env=environment(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(PROJECT)),
        )
        try:
            wait_for(file.exists, "the list")
            time.sleep(chance.uniform(0, 0.15))  # the moment of the kill is what is tried
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()
        assert is_whole(file.read_bytes())
        assert "Person39" in text_of(file)


def test_the_program_writes_the_list_and_once_more_as_it_is_closed(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    with demo_without_a_screen(tmp_path, "--at", "21:24") as running:
        wait_for(file.exists, "the list")
        first = file.stat().st_ino
        ran = running.interrupt()
    assert ran.code == 0 and ran.err == ""
    assert file.stat().st_ino != first
    assert "Amara" in text_of(file)
    assert list(tmp_path.glob("*.part")) == []
