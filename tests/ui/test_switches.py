"""One switch, or two, is enough for everything: real keys on the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.devices.scanner import Scanner
from kiosk.model import VisitState
from kiosk.tour import Tour
from kiosk.ui import switching
from kiosk.ui.controls import controls_in
from kiosk.ui.look import Look
from kiosk.ui.switches import ROUNDS, At, Scan, stays
from kiosk.ui.themes import THEMES
from kiosk.ui.widgets.scan_frame import ScanFrame
from tests.ui import by_key
from tests.ui.by_key import OneSwitch, TwoSwitches, settle
from tests.ui.hands import Hand, HandClock, MakeKiosk, button, go, words_on
from tests.ui.test_scans import Keys as ScannerKeys
from tests.ui.test_scans import scanner  # noqa: F401  a fixture

BOTH = pytest.mark.parametrize("kind", [OneSwitch, TwoSwitches], ids=["one", "two"])
Begin = Callable[..., OneSwitch]


@pytest.fixture
def clock(hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch) -> HandClock:
    monkeypatch.setattr(switching, "monotonic", hand_clock)
    return hand_clock


@pytest.fixture
def begin(kiosk: MakeKiosk, clock: HandClock) -> Begin:
    """`begin("19:43")` is somebody with one switch at the kiosk, at Home."""

    def person(at: str = "21:24", kind: type[OneSwitch] = OneSwitch, **given: Look) -> OneSwitch:
        return kind(kiosk(at, **given), clock)

    return person


def who_is_in(tour: Tour) -> set[str]:
    return {one.called for one in tour.tonight.people.who_are(VisitState.IN)}


# The main job


@BOTH
def test_checks_in_by_picture(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin("19:43", kind)
    by_key.check_in_by_picture(person)
    assert "Frank" in who_is_in(person.tour)
    assert person.tour.window.screen_name == "check_in"


@BOTH
def test_checks_in_by_the_letter_keys(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin("19:43", kind)
    by_key.check_in_by_letters(person)
    assert "Frank" in who_is_in(person.tour)


@BOTH
def test_ticks_a_job(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin("21:24", kind)
    before = sum(job.over for job in person.tour.tonight.jobs.all())
    by_key.tick_a_job(person)
    assert sum(job.over for job in person.tour.tonight.jobs.all()) == before + 1


@BOTH
def test_tells_of_a_taxi_that_is_not_here(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin("22:40", kind)
    by_key.tell_missing_taxi(person)
    home = person.tour.tonight.rides.one(person.tour.person("Nina"))
    assert home is not None and home.ride.promised is not None
    assert home.problem is not None


@BOTH
def test_begins_a_roll_call_and_ticks(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin("22:40", kind)
    by_key.roll_call(person)
    roll = person.tour.tonight.roll_calls.under_way()
    assert roll is not None and roll.real
    assert "Aisha is safe" in [one.accessibleName() for one in _controls(person.tour)]


def test_says_yes_to_are_you_still_here(begin: Begin) -> None:
    person = begin()
    person.choose("Jobs")
    person.tour.window.idle.quiet.emit()
    settle()
    person.choose("Yes")
    assert person.tour.window.screen_name == "jobs"


# How scanning goes


def test_scanning_is_no_touch(begin: Begin) -> None:
    """A timer that runs on is not begun anew by what moves by itself."""
    person = begin()
    person.choose("Jobs")
    timer = person.tour.window.idle.timer
    timer.start(60_000)
    person.wait()
    assert timer.interval() == 60_000
    person.press()
    assert timer.isActive()


def test_the_first_step_is_longer_and_what_was_said_is_said_to_its_end(begin: Begin) -> None:
    person = begin("19:43")
    timer = person.tour.window.switching.timer
    assert timer.interval() == 2000
    person.wait()
    assert timer.interval() == 1000
    person.tour.window.preferences.set(step=2.5)
    settle()
    person.wait()
    assert timer.interval() == 2500
    person.tour.card("Frank")
    settle()
    assert timer.interval() > 5000 + 400 * len(["Hello", "Frank!", "You", "are", "in."])
    assert person.said[-1].startswith("Hello Frank!")
    assert person.said[-1].endswith(person.framed[0])


def test_it_says_the_row_and_then_each_item(begin: Begin) -> None:
    person = begin()
    assert person.said[-1] == "Check in to Problem"
    person.press()
    assert person.said[-1].startswith("Check in. ")
    person.wait()
    assert person.said[-1].startswith("Jobs. ")
    for _ in range(3):
        person.wait()
    assert person.said[-1] == "Back to the rows"
    person.press()
    assert person.at is At.ROW
    assert person.said[-1] == "Check in to Problem"


def test_three_rounds_without_a_press_then_it_rests_until_one(begin: Begin) -> None:
    person = begin()
    frame = person.tour.window.findChild(ScanFrame)
    assert isinstance(frame, ScanFrame)
    rows = len(person.tour.window.rows())
    for _ in range(ROUNDS * rows):
        assert frame.isVisible()
        person.wait()
    assert not frame.isVisible()
    assert not person.tour.window.switching.timer.isActive()
    shown = person.tour.window.screen_name
    person.press()
    assert frame.isVisible()
    assert person.tour.window.screen_name == shown, "the press that wakes it does nothing else"
    assert person.framed[0].startswith("Check in")


def test_two_switches_never_rest(begin: Begin) -> None:
    person = begin(kind=TwoSwitches)
    for _ in range(ROUNDS * len(person.tour.window.rows()) + 1):
        person.wait()
    assert person.at is At.ROW


def test_what_has_just_happened_comes_first(begin: Begin) -> None:
    person = begin("22:40")
    by_key.tell_missing_taxi(person)
    assert person.framed[-1].startswith("OK. ")
    person.choose("Undo")
    home = person.tour.tonight.rides.one(person.tour.person("Nina"))
    assert home is not None and home.ride.promised is None


def test_what_a_refresh_takes_away_is_not_pressed(begin: Begin) -> None:
    """Done, framed, becomes Undo by somebody's finger: a press then does not undo it."""
    person = begin()
    while not any(name.startswith("Done: ") for name in person.framed):
        person.wait()
    person.press()
    person.wait()
    assert person.at is At.ITEM
    done = person.framed[0]
    tour = person.tour
    job = next(one for one in tour.tonight.jobs.all() if done.startswith(f"Done: {one.title}, "))
    tour.tonight.jobs.done(job.id)
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    person.press()
    again = tour.tonight.jobs.one(job.id)
    assert again is not None and again.over


def test_a_switch_that_trembles_presses_once(begin: Begin) -> None:
    person = begin()
    window = person.tour.window.windowHandle()
    person.press()
    QTest.keyClick(window, Qt.Key.Key_Space)
    settle()
    assert person.at is At.ITEM
    assert person.tour.window.screen_name == "home"


def test_a_long_guard_still_lets_each_step_be_chosen(begin: Begin) -> None:
    person = begin("19:43")
    person.tour.window.preferences.set(repeat_guard=10.0)
    settle()
    by_key.check_in_by_letters(person)
    assert "Frank" in who_is_in(person.tour)


def test_a_held_switch_presses_once(begin: Begin) -> None:
    person = begin()
    handle = person.tour.window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Space)
    for _ in range(20):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
        )
        QApplication.sendEvent(handle, held)
    settle()
    assert person.at is At.ITEM
    assert person.tour.window.screen_name == "home"


def test_a_card_is_read_and_presses_nothing(begin: Begin, scanner: Scanner) -> None:  # noqa: F811
    person = begin("19:43")
    tour = person.tour
    scanner.read.connect(tour.senses.card)
    keys = ScannerKeys(tour)
    person.press()
    assert person.at is At.ITEM
    keys.scan(tour.codes["Frank"], Qt.Key.Key_Return, Qt.Key.Key_Return)
    settle()
    assert tour.window.screen_name == "answer"
    assert "Hello Frank!" in words_on(tour.window)
    person.choose("OK")
    assert tour.window.screen_name == "home"


def test_a_short_code_presses_nothing_either(
    begin: Begin,
    scanner: Scanner,  # noqa: F811
) -> None:
    person = begin()
    person.choose("Jobs")
    before = person.framed
    ScannerKeys(person.tour).scan("12345", Qt.Key.Key_Return)
    settle()
    assert person.framed == before
    assert person.at is At.ROW


def test_fingers_and_the_mouse_still_work(begin: Begin, tap: Hand) -> None:
    person = begin()
    tap(button(person.tour.window, "Jobs"))
    assert person.tour.window.screen_name == "jobs"


# The settings


def test_switches_are_turned_on_and_off_by_touch(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "look_and_sound")
    tap(button(tour.window.current, "Switches"))
    tap(button(tour.window.current, "One switch"))
    settle()
    assert tour.window.switching.timer.isActive()
    tap(button(tour.window.current, "No switch"))
    settle()
    assert not tour.window.switching.timer.isActive()
    frame = tour.window.findChild(ScanFrame)
    assert isinstance(frame, ScanFrame) and not frame.isVisible()


def test_switches_are_turned_off_by_switch(begin: Begin) -> None:
    person = begin()
    go(person.tour, "switches")
    settle()
    person.choose("No switch")
    assert person.tour.window.preferences.now.switches == 0
    assert not person.tour.window.switching.timer.isActive()


def test_each_step_is_as_long_as_is_set(begin: Begin) -> None:
    person = begin()
    go(person.tour, "switches")
    settle()
    for _ in range(20):
        if "Slower" not in [one.accessibleName() for one in _controls(person.tour)]:
            break
        person.choose("Slower")
    assert person.tour.window.preferences.now.step == 5
    for _ in range(20):
        if "Faster" not in [one.accessibleName() for one in _controls(person.tour)]:
            break
        person.choose("Faster")
    assert person.tour.window.preferences.now.step == 0.5
    assert "Each step takes 0.5 seconds." in words_on(person.tour.window)


def test_as_it_was_puts_back_what_held(begin: Begin) -> None:
    person = begin()
    go(person.tour, "switches")
    settle()
    person.choose("Slower")
    person.choose("Two switches")
    now = person.tour.window.preferences.now
    assert (now.switches, now.step) == (2, 1.5)
    two = TwoSwitches(person.tour, person._clock)
    two.choose("As it was")
    now = person.tour.window.preferences.now
    assert (now.switches, now.step) == (1, 1.0)
    person.choose("Undo")
    assert person.tour.window.preferences.now.switches == 2


@BOTH
def test_the_place_to_try_says_what_was_chosen(begin: Begin, kind: type[OneSwitch]) -> None:
    person = begin(kind=kind)
    go(person.tour, "switches")
    settle()
    person.choose("Try it here")
    before = len(person.tour.tonight.log.events())
    person.choose("Guitar")
    assert "You chose: Guitar." in words_on(person.tour.window)
    assert any(said.startswith("You chose: Guitar.") for said in person.said)
    assert len(person.tour.tonight.log.events()) == before, "nothing real happens"


# The frame


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["page", "bar", "card", "done", "problem", "late", "quiet"])
def test_the_frame_is_seen_on_every_ground(qapp: QApplication, theme: str, ground: str) -> None:
    """Across its edge, 6 pixels or more in a row differ by 3:1 from what it lies on."""
    look = Look(theme=theme)
    colour = look.colour(ground)
    page = QWidget()
    page.resize(400, 300)
    palette = page.palette()
    palette.setColor(palette.ColorRole.Window, colour)
    page.setPalette(palette)
    page.show()
    ScanFrame(page).show_around(QRect(100, 100, 200, 100), None, look)
    image = page.grab().toImage()
    assert longest_run(image, 150, colour.name()) >= 6


def longest_run(image: QImage, y: int, ground: str) -> int:
    """Pixels in a row, along the line `y`, that differ by 3:1 from the ground."""
    longest = run = 0
    for x in range(image.width() // 2):
        run = run + 1 if contrast(image.pixelColor(x, y).name(), ground) >= 3 else 0
        longest = max(longest, run)
    return longest


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# The logic alone


def test_a_row_of_one_is_that_one() -> None:
    scan: Scan[str] = Scan()
    scan.begin([["a"], ["b", "c"]])
    assert scan.press() == "a"
    scan.step()
    assert scan.press() is None
    scan.step()
    assert scan.press() == "c"


def test_what_is_said_before_is_waited_for_but_not_for_ever() -> None:
    assert stays(1.0, first=False) == 1.0
    assert stays(1.0, first=True) == 2.0
    assert stays(0.5, first=True, said="one two three four five") == 3.0
    assert stays(0.5, first=True, said="word " * 500) == 11.0


def test_nothing_to_scan_is_no_fault() -> None:
    scan: Scan[str] = Scan()
    scan.begin([])
    scan.step()
    assert scan.at is At.NOTHING
    assert scan.items == ()


def _controls(tour: Tour) -> list[QWidget]:
    return list(controls_in(tour.window))
