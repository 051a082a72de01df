"""Fingers on glass: what is a tap and what is not (access.md, rules 11 and 12)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.kit import Kit
from kiosk.ui.touch import SLID_OFF
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import LETTER_GUARD, REPEAT_GUARD, TouchButton
from tests.ui.hands import Hand, HandClock, MakeGlass, MakeKiosk, button


class Page(QWidget):
    """A page of the real kiosk's kit: two buttons, and a list of thirty rows of two buttons."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.tapped: list[str] = []
        self.kit = kit
        self.one, self.two = self.make("one"), self.make("two")
        self.list = Pager(self.kit)
        top = QHBoxLayout()
        top.addWidget(self.one)
        top.addStretch(1)
        top.addWidget(self.two)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.resize(780, 700)
        self.show()
        names = [f"row {nth}" for nth in range(30)]
        self.list.show_items([Item(name, name, self._row(name)) for name in names])
        QApplication.processEvents()

    def make(self, name: str, **how: float) -> TouchButton:
        made = TouchButton(self.kit, name, **how)  # type: ignore[arg-type]
        made.tapped.connect(lambda: self.tapped.append(name))
        return made

    def _row(self, name: str) -> Callable[[], QWidget]:
        return lambda: Row(
            self.kit,
            "jobs",
            name,
            buttons=[self.make(f"{name} button")],
            opens=lambda: self.tapped.append(name),
        )

    def in_row(self, row: int) -> TouchButton:
        return button(self.list.widget_of(f"row {row}"), f"row {row} button")

    @property
    def background(self) -> QPoint:
        return QPoint(390, self.one.geometry().center().y())


@pytest.fixture
def page(kit: Kit) -> Iterator[Page]:
    page = Page(kit)
    yield page
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)


def scrolled(page: Page) -> int:
    content = page.list.widget_of("row 0").parentWidget()
    assert content is not None
    return -content.y()


# Taps


def test_a_tap_of_a_finger_counts_once(page: Page, glass: MakeGlass) -> None:
    glass(page).tap(page.one)
    assert page.tapped == ["one"]


def test_a_tap_counts_when_the_finger_lifts_and_not_before(page: Page, glass: MakeGlass) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    assert page.one.isDown()
    assert page.tapped == []
    fingers.lift(0)
    assert not page.one.isDown()
    assert page.tapped == ["one"]


def test_a_tap_in_a_list_counts_once(page: Page, glass: MakeGlass) -> None:
    glass(page).tap(page.in_row(1))
    assert page.tapped == ["row 1 button"]


@pytest.mark.parametrize(("right", "down"), [(SLID_OFF, 0), (0, -SLID_OFF), (-9, 9), (200, 0)])
def test_a_finger_that_slid_off_did_not_mean_it(
    page: Page, glass: MakeGlass, right: int, down: int
) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    fingers.move(0, right, down)
    assert not page.one.isDown()
    fingers.lift(0)
    assert page.tapped == []


def test_a_finger_that_slid_off_and_came_back_did_not_mean_it(page: Page, glass: MakeGlass) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    fingers.move(0, SLID_OFF, 0)
    fingers.move(0, -SLID_OFF, 0)
    fingers.lift(0)
    assert page.tapped == []


def test_a_finger_that_shook_a_little_meant_it(page: Page, glass: MakeGlass) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    for right in (5, -9, 6):
        fingers.move(0, right, 3)
    fingers.lift(0)
    assert page.tapped == ["one"]


def test_a_button_that_cannot_be_tapped_now_does_nothing(page: Page, glass: MakeGlass) -> None:
    page.one.setEnabled(False)
    glass(page).tap(page.one)
    assert page.tapped == []


def test_a_button_that_went_away_under_the_finger_does_nothing(
    page: Page, glass: MakeGlass
) -> None:
    fingers = glass(page)
    fingers.press((0, page.one), (1, page.two))
    page.one.hide()
    page.two.deleteLater()
    QApplication.sendPostedEvents(page.two, QEvent.Type.DeferredDelete.value)
    fingers.lift(0, 1)
    assert page.tapped == []


# Palms and other people's fingers


@pytest.mark.parametrize("held", ["background", "another button", "a row", "the same row"])
def test_a_palm_on_the_glass_does_not_kill_taps(page: Page, glass: MakeGlass, held: str) -> None:
    row = page.list.widget_of("row 1")
    corner = row.mapTo(page, QPoint(row.width() // 2, 2))
    places: dict[str, QWidget | QPoint] = {
        "background": page.background,
        "another button": page.two,
        "a row": page.list.widget_of("row 0"),
        "the same row": corner,
    }
    fingers = glass(page)
    fingers.press((7, places[held]))
    fingers.tap(page.one)
    fingers.tap(page.in_row(1))
    assert page.tapped == ["one", "row 1 button"]


def test_a_palm_that_comes_after_the_finger_does_not_kill_its_tap(
    page: Page, glass: MakeGlass
) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    fingers.press((7, page.background))
    fingers.lift(0)
    assert page.tapped == ["one"]


def test_a_palm_that_lifts_before_the_finger_does_not_kill_its_tap(
    page: Page, glass: MakeGlass
) -> None:
    fingers = glass(page)
    fingers.press((7, page.background))
    fingers.press((0, page.one))
    fingers.move(7, 30, 30)
    fingers.lift(7)
    fingers.lift(0)
    assert page.tapped == ["one"]


def test_a_palm_on_the_page_taps_nothing(page: Page, glass: MakeGlass) -> None:
    fingers = glass(page)
    fingers.press((7, page.background))
    fingers.press((0, page.one))
    fingers.lift(7)
    assert page.tapped == []


def test_two_fingers_tap_two_buttons_at_once(page: Page, glass: MakeGlass) -> None:
    fingers = glass(page)
    fingers.press((0, page.one), (1, page.in_row(0)))
    fingers.lift(0, 1)
    assert sorted(page.tapped) == ["one", "row 0 button"]


def test_a_finger_that_slides_does_not_take_another_persons_tap_with_it(
    page: Page, glass: MakeGlass
) -> None:
    fingers = glass(page)
    fingers.press((0, page.one), (1, page.two))
    fingers.move(0, 100, 0)
    fingers.lift(0, 1)
    assert page.tapped == ["two"]


def test_touches_that_the_system_took_back_tap_nothing(
    page: Page, glass: MakeGlass, touch_screen: QPointingDevice
) -> None:
    fingers = glass(page)
    fingers.press((0, page.one))
    cancel = QTouchEvent(QEvent.Type.TouchCancel, touch_screen)
    QApplication.sendEvent(page.windowHandle(), cancel)
    assert not page.one.isDown()
    fingers.lift(0)
    assert page.tapped == []


# Flicks


def test_a_flick_that_starts_on_a_button_scrolls_and_does_not_tap(
    page: Page, glass: MakeGlass, qtbot: QtBot
) -> None:
    glass(page).flick(page.in_row(3), -250)
    qtbot.waitUntil(lambda: scrolled(page) > 100)
    assert page.tapped == []


def test_a_flick_over_rows_that_open_scrolls_and_does_not_tap(
    page: Page, glass: MakeGlass, qtbot: QtBot
) -> None:
    glass(page).flick(page.list.widget_of("row 3"), -250)
    qtbot.waitUntil(lambda: scrolled(page) > 100)
    assert page.tapped == []


def test_a_touch_on_a_moving_list_stops_it_and_taps_nothing(
    page: Page, glass: MakeGlass, qtbot: QtBot
) -> None:
    fingers = glass(page)
    fingers.flick(page.in_row(3), -250)
    qtbot.waitUntil(lambda: scrolled(page) > 0)
    fingers.tap(page.list.mapTo(page, QPoint(300, 300)))
    assert page.tapped == []


# Tremor


def test_taps_on_one_button_within_half_a_second_count_once(
    page: Page, glass: MakeGlass, hand_clock: HandClock
) -> None:
    for _ in range(4):
        glass(page).tap(page.one)
        hand_clock.wait(REPEAT_GUARD - 0.1)
    assert page.tapped == ["one"]


def test_taps_half_a_second_apart_all_count(
    page: Page, glass: MakeGlass, hand_clock: HandClock
) -> None:
    for _ in range(3):
        glass(page).tap(page.one)
        hand_clock.wait(REPEAT_GUARD)
    assert page.tapped == ["one"] * 3


def test_a_tremor_counts_once_though_someone_else_taps_in_between(
    page: Page, glass: MakeGlass
) -> None:
    for one in (page.one, page.two, page.one):
        glass(page).tap(one)
    assert page.tapped == ["one", "two"]


def test_a_letter_key_counts_again_sooner(page: Page, tap: Hand, hand_clock: HandClock) -> None:
    key = page.make("A", guard=LETTER_GUARD)
    page.layout().addWidget(key)  # type: ignore[union-attr]
    QApplication.processEvents()
    for _ in range(3):
        tap.again(key)
        hand_clock.wait(0.2)
    assert page.tapped == ["A"] * 3


def test_done_that_becomes_undo_under_the_finger_is_not_undone_by_a_tremor(
    kiosk: MakeKiosk, glass: MakeGlass, hand_clock: HandClock
) -> None:
    tour = kiosk("23:32")
    tour.go("jobs")
    QApplication.processEvents()
    job = next(one for one in tour.tonight.jobs.all() if one.title == "Stack the chairs")
    done = button(tour.window.current, "Done: Stack the chairs")
    place = done.mapTo(tour.window, done.rect().center())
    fingers = glass(tour.window)
    fingers.tap(place)
    fingers.tap(place + QPoint(6, -8))
    after = tour.tonight.jobs.one(job.id)
    assert after is not None and after.over


def test_a_tremor_does_not_tap_what_the_next_screen_has_at_that_place(
    page: Page, glass: MakeGlass
) -> None:
    """The finger's place counts: the middles of the two buttons are far from each other."""
    wide = page.make("wide")
    place = page.one.mapTo(page, page.one.rect().center())
    page.one.tapped.connect(lambda: _cover(page, wide))
    glass(page).tap(place)
    assert page.childAt(place) is wide
    glass(page).tap(place)
    assert page.tapped == ["one"]


def _cover(page: Page, wide: TouchButton) -> None:
    wide.setParent(page)
    wide.setGeometry(0, 0, page.width(), page.height() // 2)
    wide.show()
    wide.raise_()


# Mouse and keys


def test_the_mouse_works(page: Page, tap: Hand) -> None:
    tap(page.one)
    tap(page.in_row(0))
    tap(page.one)
    assert page.tapped == ["one", "row 0 button", "one"]


def test_a_mouse_that_slid_off_did_not_mean_it(page: Page) -> None:
    middle = page.one.mapTo(page, page.one.rect().center())
    window = page.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(window, middle + QPoint(SLID_OFF, 0))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=middle)
    assert page.tapped == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_and_switches_work(page: Page, key: Qt.Key) -> None:
    page.activateWindow()
    page.two.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.windowHandle(), key)
    assert page.tapped == ["two"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_pressed_twice_by_a_tremor_counts_once(page: Page, key: Qt.Key) -> None:
    page.activateWindow()
    page.two.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.windowHandle(), key)
    QTest.keyClick(page.windowHandle(), key)
    assert page.tapped == ["two"]


def test_the_mouse_that_the_system_makes_of_a_touch_does_not_tap_again(
    page: Page, glass: MakeGlass, hand_clock: HandClock
) -> None:
    """Even where the tap took longer than the guard against tremors."""
    fingers = glass(page)
    fingers.press((0, page.one))
    _made_up(page.one, QEvent.Type.MouseButtonPress)
    hand_clock.wait(2)
    fingers.lift(0)
    hand_clock.wait(REPEAT_GUARD)
    _made_up(page.one, QEvent.Type.MouseButtonRelease)
    assert page.tapped == ["one"]


def test_a_screen_that_only_makes_mouse_events_of_touches_works(
    page: Page, hand_clock: HandClock
) -> None:
    _made_up(page.one, QEvent.Type.MouseButtonPress)
    _made_up(page.one, QEvent.Type.MouseButtonRelease)
    assert page.tapped == ["one"]


def _made_up(at: TouchButton, kind: QEvent.Type) -> None:
    """A mouse event as a system makes it of a touch."""
    place = QPointF(at.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        place,
        QPointF(at.mapTo(at.window(), place.toPoint())),
        QPointF(at.mapToGlobal(place.toPoint())),
        left,
        left if kind == QEvent.Type.MouseButtonPress else none,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    )
    QApplication.sendEvent(at, event)
