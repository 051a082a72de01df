"""Large buttons beside each other, at the end of a screen on which something is made ready."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton

HIGH, GAP = 104, 14

Way = tuple[str, str, str, Callable[[], object]]
"""Its symbol, the key of its sentence, its paint, and what it does."""


def ways_row(kit: Kit, *ways: Way) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(kit.look.px(GAP))
    for symbol, key, paint, act in ways:
        button = TouchButton(kit, kit.words(key), symbol=symbol, paint=paint, weight=800, high=HIGH)
        button.tapped.connect(act)
        row.addWidget(button, 1)
    return row
