"""The USB scanner: real key presses to a real window."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices.scanner import LONGEST, Scanner
from kiosk.night.cards import CROCKFORD, PREFIX

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
JOE = "N1-ZYXWVTSRQPNMKJHGFEDCBA9876"
NEVER_MS = 200
"""Longer than any key is kept back: what has not happened after it does not happen."""


class Window(QWidget):
    """A field and a button, and every scan and click that came."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = QPushButton("Home")
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.returns = self.clicks = 0
        self.field.returnPressed.connect(self._on_return)
        self.button.clicked.connect(self._on_click)

    def _on_return(self) -> None:
        self.returns += 1

    def _on_click(self) -> None:
        self.clicks += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    scanner = Scanner()
    scanner.listen(qapp)
    yield scanner
    scanner.stop()


@pytest.fixture
def scans(scanner: Scanner) -> list[str]:
    scans: list[str] = []
    scanner.read.connect(scans.append)
    return scans


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def press(window: Window, sign: str) -> None:
    # PySide takes a character for a key, which its stubs do not know.
    QTest.keyClick(window.windowHandle(), sign)  # type: ignore[call-overload]


def holds(field: QLineEdit, text: str) -> bool:
    return field.text() == text


def type_into(window: Window, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """Keys to the window, as the system sends them, not straight to a control."""
    for sign in text:
        press(window, sign)
    if end is not None:
        QTest.keyClick(window.windowHandle(), end)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, None])
def test_a_scan_is_read_and_reaches_no_control(
    qtbot: QtBot, window: Window, scans: list[str], end: Qt.Key | None
) -> None:
    focus(qtbot, window.field)
    type_into(window, AMARA, end)
    qtbot.waitUntil(lambda: scans == [AMARA])
    qtbot.wait(NEVER_MS)
    assert scans == [AMARA]
    assert window.field.text() == ""
    assert window.returns == 0
    assert window.field.hasFocus()


def test_a_scan_sent_straight_to_a_control_is_read(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    QTest.keyClicks(window.field, AMARA)
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert scans == [AMARA]
    assert window.field.text() == ""
    assert window.returns == 0


def test_a_scan_does_not_press_the_button_that_has_the_focus(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    focus(qtbot, window.button)
    type_into(window, "TWO WORDS AND SPACES")
    qtbot.waitUntil(lambda: scans == ["TWO WORDS AND SPACES"])
    assert window.clicks == 0


def test_a_scan_with_caps_lock_on_is_read(qtbot: QtBot, window: Window, scans: list[str]) -> None:
    focus(qtbot, window.field)
    type_into(window, AMARA.lower())
    assert scans == [AMARA]


def test_two_scans_run_together_are_read_as_two(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    type_into(window, AMARA + JOE)
    assert scans == [AMARA, JOE]


def test_two_scans_one_after_the_other_are_read_as_two(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    type_into(window, AMARA)
    type_into(window, JOE)
    assert scans == [AMARA, JOE]


def test_a_card_code_with_something_after_it_is_not_taken_for_the_card(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    type_into(window, AMARA + "X")
    assert scans == [AMARA + "X"]


def test_four_thousand_characters_are_one_unknown_card(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    focus(qtbot, window.field)
    pressed_at(window, "x7" * 2000, [1000 + 5 * i for i in range(4000)])
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert scans == ["X7" * (LONGEST // 2)]
    qtbot.wait(NEVER_MS)
    assert window.field.text() == ""
    type_into(window, AMARA)
    assert scans[1:] == [AMARA]


def test_a_letter_typed_alone_arrives(qtbot: QtBot, window: Window, scans: list[str]) -> None:
    focus(qtbot, window.field)
    for sign in "amara":
        before = window.field.text()
        press(window, sign)
        qtbot.waitUntil(partial(holds, window.field, before + sign))
    assert scans == []


def test_a_few_letters_typed_fast_arrive_in_order(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    focus(qtbot, window.field)
    type_into(window, "sam P", end=None)
    qtbot.waitUntil(lambda: window.field.text() == "sam P")
    assert scans == []


def test_enter_after_a_few_fast_letters_comes_after_them(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    focus(qtbot, window.field)
    at_return: list[str] = []
    window.field.returnPressed.connect(lambda: at_return.append(window.field.text()))
    type_into(window, "joe")
    assert at_return == ["joe"]


def test_space_alone_presses_the_button_at_once(
    qtbot: QtBot, window: Window, scanner: Scanner
) -> None:
    focus(qtbot, window.button)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert window.clicks == 1


def test_space_presses_the_button_after_a_scan_ended_in_a_space(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    focus(qtbot, window.button)
    type_into(window, "ABCDEFGH ", end=None)
    qtbot.waitUntil(lambda: len(scans) == 1)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert window.clicks == 1


def test_enter_alone_acts_at_once(qtbot: QtBot, window: Window, scanner: Scanner) -> None:
    focus(qtbot, window.field)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.returns == 1


def test_tab_alone_moves_the_focus_at_once(qtbot: QtBot, window: Window, scanner: Scanner) -> None:
    focus(qtbot, window.field)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.button.hasFocus()


def test_a_key_held_down_is_no_scan(qtbot: QtBot, window: Window, scans: list[str]) -> None:
    focus(qtbot, window.field)
    for again in [False] + [True] * 30:
        QCoreApplication.sendEvent(
            window.field,
            QKeyEvent(
                QEvent.Type.KeyPress,
                Qt.Key.Key_A,
                Qt.KeyboardModifier.NoModifier,
                "a",
                again,
            ),
        )
    qtbot.waitUntil(lambda: window.field.text() == "a" * 31)
    assert scans == []


def test_control_and_a_letter_are_not_kept_back(
    qtbot: QtBot, window: Window, scanner: Scanner
) -> None:
    window.field.setText("amara")
    focus(qtbot, window.field)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.field.selectedText() == "amara"


def pressed_at(window: Window, text: str, times_ms: list[int]) -> None:
    """Key presses that carry the time at which they were pressed, handled all at once."""
    for sign, at in zip(text, times_ms, strict=True):
        key = QKeyEvent(QEvent.Type.KeyPress, ord(sign), Qt.KeyboardModifier.NoModifier, sign)
        key.setTimestamp(at)
        QCoreApplication.sendEvent(window.field, key)


def test_slow_typing_that_a_busy_machine_handles_at_once_is_no_scan(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    pressed_at(window, "ALEXANDRA", [1000 + 150 * i for i in range(9)])
    qtbot.waitUntil(lambda: window.field.text() == "ALEXANDRA")
    assert scans == []


def test_a_scan_that_a_busy_machine_handles_slowly_is_read(
    qtbot: QtBot, window: Window, qapp: QApplication
) -> None:
    seconds = iter(range(0, 1000, 10))
    scanner = Scanner(now=lambda: float(next(seconds)))
    scanner.listen(qapp)
    scans: list[str] = []
    scanner.read.connect(scans.append)
    pressed_at(window, AMARA, [1000 + 10 * i for i in range(len(AMARA))])
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: scans == [AMARA])
    scanner.stop()


def gaps(*milliseconds: int) -> list[int]:
    """The times at which keys are pressed that come so long after each other."""
    times = [1000]
    for gap in milliseconds:
        times.append(times[-1] + gap)
    return times


@pytest.mark.parametrize(
    "times",
    [
        gaps(*[60] * 15),
        gaps(45, 45, 90, 85, 95, 80, 90, 70, 90, 85, 95, 80, 90, 70, 90),
        gaps(30, 40, 90, 45, 40, 90, 30, 90, 45, 40, 90, 30, 40, 90, 45),
    ],
    ids=["200 words a minute", "a fast beginning", "in bursts"],
)
def test_the_fastest_typist_is_no_scanner(
    qtbot: QtBot, window: Window, scans: list[str], times: list[int]
) -> None:
    pressed_at(window, "ALEXANDRA-LOUISE", times)
    qtbot.waitUntil(lambda: window.field.text() == "ALEXANDRA-LOUISE")
    assert scans == []


@pytest.mark.parametrize("gap", [1, 5, 16, 30])
def test_a_scanner_may_be_slow_and_falter_once(
    qtbot: QtBot, window: Window, scans: list[str], gap: int
) -> None:
    pressed_at(window, AMARA, gaps(*[gap] * 4, 95, *[gap] * (len(AMARA) - 6)))
    qtbot.waitUntil(lambda: scans == [AMARA])
    assert window.field.text() == ""


@pytest.mark.parametrize("second", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("first", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_what_a_scanner_sends_after_the_end_presses_no_button(
    qtbot: QtBot, window: Window, scans: list[str], first: Qt.Key, second: Qt.Key
) -> None:
    focus(qtbot, window.button)
    type_into(window, AMARA, first)
    QTest.keyClick(window.windowHandle(), second)
    assert scans == [AMARA]
    assert window.clicks == 0
    assert window.button.hasFocus()
    qtbot.wait(NEVER_MS)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert window.clicks == 1, "a moment later a key is a person's again"


def test_a_key_that_is_held_down_meanwhile_does_not_break_a_scan(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    """An elbow on the keyboard, or a switch that is held."""
    for sign in AMARA:
        press(window, sign)
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
        )
        QCoreApplication.sendEvent(window.field, held)
    qtbot.waitUntil(lambda: scans == [AMARA])
    assert window.field.text() == ""


def test_a_card_right_after_a_lot_of_noise_is_read(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    type_into(window, "x?" * LONGEST + AMARA)
    assert scans == [AMARA]


def test_noise_is_told_once_a_second_and_cards_always(
    qtbot: QtBot, window: Window, qapp: QApplication
) -> None:
    seconds = [100.0]
    scanner = Scanner(now=lambda: seconds[0])
    scanner.listen(qapp)
    scans: list[str] = []
    scanner.read.connect(scans.append)
    for text in ("NOISE NUMBER 1", "NOISE NUMBER 2", AMARA, JOE, AMARA):
        type_into(window, text)
    assert scans == ["NOISE NUMBER 1", AMARA, JOE, AMARA]
    seconds[0] += 1.5
    type_into(window, "NOISE NUMBER 3")
    assert scans[4:] == ["NOISE NUMBER 3"]
    scanner.stop()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, None])
@pytest.mark.parametrize("between", [Qt.Key.Key_Return, None])
@pytest.mark.parametrize("caps_lock", [False, True])
def test_two_scans_at_once_are_two_in_every_way_a_scanner_is_set_up(
    qtbot: QtBot,
    window: Window,
    scans: list[str],
    caps_lock: bool,
    between: Qt.Key | None,
    end: Qt.Key | None,
) -> None:
    first, second = (text.lower() if caps_lock else text for text in (AMARA, JOE))
    type_into(window, first, between)
    type_into(window, second, end)
    qtbot.waitUntil(lambda: scans == [AMARA, JOE])


# A scanner sends the places of keys, as a US keyboard has them; the system makes characters of
# them, as the keyboard has them that it is set to. What is on each key, plain and with Shift: US
# as in the USB HID usage tables 1.4, chapter 10; UK as in BS 4822 (Windows' and Linux' "gb").

US_ROWS = ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "\\zxcvbnm,./")
US_SHIFTED = ("~!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"', "|ZXCVBNM<>?")
UK_ROWS = ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "#zxcvbnm,./")
UK_SHIFTED = ('¬!"£$%^&*()_+', "QWERTYUIOP{}", "ASDFGHJKL:@", "~ZXCVBNM<>?")


def on(*rows: str) -> dict[str, int]:
    """Where each character is."""
    return {sign: place for place, sign in enumerate("".join(rows))}


def test_a_us_scanner_on_a_uk_keyboard_types_every_code_as_it_is(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    us, uk = on(*US_ROWS, *US_SHIFTED), "".join((*UK_ROWS, *UK_SHIFTED))
    typed = {sign: uk[place] for sign, place in us.items()}
    changed = {sign for sign in us if typed[sign] != sign}
    assert changed == set('@#"~|\\'), "these are on other keys in the UK"
    code = f"N1-{CROCKFORD[:26]}"
    assert not changed & set(PREFIX + CROCKFORD)
    type_into(window, "".join(typed[sign] for sign in code))
    assert scans == [code]


def test_a_control_that_goes_away_while_its_key_is_kept_back_is_no_trouble(
    qtbot: QtBot, window: Window, scans: list[str]
) -> None:
    QTest.keyClicks(window.field, "a")
    window.field.deleteLater()
    qtbot.wait(NEVER_MS)
    type_into(window, AMARA)
    assert scans == [AMARA]
