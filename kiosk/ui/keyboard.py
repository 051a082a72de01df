"""The keyboard alone is enough: Tab goes in reading order, arrows go to what is nearest."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.controls import OVERLAP, controls_in
from kiosk.ui.idle import BY_KEY
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.touch_button import TouchButton

if TYPE_CHECKING:
    from kiosk.ui.window import Window

WAYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}

ASIDE = 3
"""How much farther away what lies aside of the way seems than what lies on it."""


class Keyboard(QObject):
    """Moves the keyboard focus of a window.

    What had the focus may be made anew: then what stands in its place has it. A new screen that
    came by key has it on its first control. A finger leaves no focus.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._place: QRect | None = None
        self._around: QWidget | None = None
        self._typing = False
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._settle)
        window.shown.connect(self._new_screen)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def tab(self, forward: bool) -> bool:
        """To the next control, or the one before. Qt asks this too when what has the focus goes
        away; that is seen to once all is in its place."""
        now = self._window.focusWidget()
        goes_away = now is not None and now is QApplication.focusWidget()
        if goes_away and now is not self._window and not self._is_there(now):
            now.clearFocus()
            self._later.start()
            return True
        controls = controls_in(self._window)
        if not controls:
            return False
        if now in controls:
            nth = controls.index(now) + (1 if forward else -1)
            self._give(controls[nth % len(controls)])
        else:
            self._give(self._first() if forward else controls[-1])
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrows, Esc and Home. False: it is another key."""
        key = event.key()
        if key in WAYS:
            self._go(WAYS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self._tap(one for one in controls_in(self._window) if isinstance(one, BackButton))
        elif key == Qt.Key.Key_Home:
            self._home()
        else:
            return False
        return True

    def typed(self) -> None:
        """Whoever types a name means a space by Space, not a button."""
        self._typing, self._place = True, None
        if (now := self._window.focusWidget()) is not None:
            now.clearFocus()

    def _tap(self, controls: Iterable[TouchButton]) -> None:
        for one in controls:
            one.click()
            return

    def _home(self) -> None:
        """Where the bar has a way Home, so has the keyboard."""
        if self._window.current.bars:
            self._window.go("home")

    # Arrows

    def _go(self, way: QPoint) -> None:
        now = self._window.focusWidget()
        controls = controls_in(self._window)
        if not isinstance(now, TouchButton) or now not in controls:
            self._give(self._first())
            return
        pages = _pages_of(now)
        near = [one for one in controls if pages is None or pages.holds(one)]
        found = self._nearest(now, near, way)
        if found is None and pages is not None and way.y() and pages.can_turn(way.y()):
            pages.turn(way.y())
            found = self._on_new_page(pages, now, way)
        self._give(found or self._nearest(now, controls, way))

    def _nearest(
        self, now: QWidget, controls: Iterable[TouchButton], way: QPoint
    ) -> TouchButton | None:
        here = self._rect(now)
        far = {one: _how_far(here, self._rect(one), way) for one in controls if one is not now}
        ahead = {one: steps for one, steps in far.items() if steps is not None}
        return min(ahead, key=lambda one: ahead[one], default=None)

    def _on_new_page(self, pages: Pages, before: QWidget, way: QPoint) -> TouchButton | None:
        """What comes first on it along the way, in the same column."""
        across = self._rect(before).center().x()
        seen = controls_in(self._window)
        new = [one for one in seen if one is not before and pages.holds(one)]

        def order(one: TouchButton) -> tuple[int, int]:
            rect = self._rect(one)
            return rect.top() * way.y(), abs(rect.center().x() - across)

        return min(new, key=order, default=None)

    # Keeping the focus

    def _first(self) -> TouchButton | None:
        """Of the screen; of the bars, if it has none."""
        return next(iter(controls_in(self._window.current) or controls_in(self._window)), None)

    def _new_screen(self) -> None:
        self._place, self._typing = None, False
        self._later.start()

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """A window that becomes active gives the focus to something: nobody can see to what, so
        nobody must be able to press it."""
        if isinstance(now, TouchButton) and now.window() is self._window and not now.has_ring:
            now.clearFocus()
        elif now is not None and now.window() is self._window and now is not self._window:
            self._place, self._around = self._rect(now), now.parentWidget()
        elif self._place is not None:
            self._later.start()

    def _settle(self) -> None:
        """Gives the focus to what stands where it was, if what had it is gone."""
        now = self._window.focusWidget()
        by_key = self._window.property(BY_KEY) and not self._window.preferences.now.switches
        if not by_key or self._typing:
            return
        if now is not None and now is not self._window and self._is_there(now):
            return
        controls = controls_in(self._window)
        if self._place is None or not controls:
            self._give(self._first())
            return
        middle = self._place.center()
        beside = [one for one in controls if one.parentWidget() is self._around]
        self._give(min(beside or controls, key=lambda one: _away(self._rect(one), middle)))

    def _give(self, control: TouchButton | None) -> None:
        if control is not None:
            self._typing = False
            control.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_there(self, widget: QWidget) -> bool:
        return widget.isVisible() and widget.isEnabled()

    def _rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint()), widget.size())


def _pages_of(widget: QWidget) -> Pages | None:
    """The list on whose pages it stands."""
    up = widget.parentWidget()
    while up is not None and not (isinstance(up, Pages) and up.holds(widget)):
        up = up.parentWidget()
    return up


def _how_far(here: QRect, there: QRect, way: QPoint) -> int | None:
    """How far it seems; None if it does not lie that way."""
    if way.x():
        ahead = there.left() - here.right() if way.x() > 0 else here.left() - there.right()
        aside = max(0, here.top() - there.bottom(), there.top() - here.bottom())
    else:
        ahead = there.top() - here.bottom() if way.y() > 0 else here.top() - there.bottom()
        aside = max(0, here.left() - there.right(), there.left() - here.right())
    return ahead + ASIDE * aside if ahead > -OVERLAP else None


def _away(rect: QRect, place: QPoint) -> int:
    return (rect.center() - place).manhattanLength()
