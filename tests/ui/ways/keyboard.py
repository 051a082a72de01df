"""Tab reaches every control once, in reading order, and around (access.md, rule 21)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.ui.controls import controls_in
from kiosk.ui.idle import BY_KEY
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.by_key import Keys
from tests.ui.hands import HandClock

TAB = Qt.Key.Key_Tab


def by_keyboard(tour: Tour, clock: HandClock) -> Iterator[str]:
    keys = Keys(tour, clock)
    keys.press(TAB)
    wanted = controls_in(tour.window)
    first = controls_in(tour.window.current)[0]
    if keys.focus is not first:
        yield f"begins at {keys.name}: not the first of the screen, {first.accessibleName()}"
    met: list[TouchButton | None] = []
    for _ in wanted:
        met.append(keys.focus)
        keys.press(TAB)
    begin = wanted.index(first)
    for nth, (one, other) in enumerate(zip(met, wanted[begin:] + wanted[:begin], strict=True)):
        if one is not other:
            yield f"Tab {nth} leads to {one and one.accessibleName()}, not {other.accessibleName()}"
    if keys.focus is not first:
        yield "and not around"
    keys.press(TAB, shift=True)
    if keys.focus is not met[-1]:
        yield "and not back"
    _leave_no_focus(tour)


def _leave_no_focus(tour: Tour) -> None:
    """The next is somebody with a finger."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    tour.window.setProperty(BY_KEY, False)
