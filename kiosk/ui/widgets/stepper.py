"""Something that is set by two big buttons, such as a time: nobody types one."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.card import Card, frame_room
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.plus_minus import by_minutes, plus_minus
from kiosk.ui.widgets.text import Text

PICTURE = 72

MOST_BESIDE = 125
"""Per cent: with larger text each has the whole width."""


class Stepper(Card):
    """A picture, what it is, how it stands, and the two buttons.

    Signals: `stepped`, with -1 for less or earlier, and 1 for more or later.
    """

    stepped = Signal(int)

    def __init__(
        self, kit: Kit, symbol: str, what: str, names: tuple[str, str], *, paint: str = "card"
    ) -> None:
        """`names`: what the two buttons do (kiosk/ui/widgets/plus_minus.py)."""
        super().__init__(kit.look, paint, room=True)
        look, colours = kit.look, kit.look.paint(paint)
        layout = QHBoxLayout(self)
        side, edge = frame_room(look) + look.px(12), frame_room(look) + look.px(6)
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(max(10, look.px(12)))
        layout.addWidget(picture_of(look, kit.pictures, symbol, PICTURE, paint=paint))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Text(look, what, SECOND, colours.second, 700))
        self._value = Text(look, "", CARD, colours.ink, 800, least=SECOND)
        words.addWidget(self._value)
        words.addStretch(1)
        layout.addLayout(words, 1)
        on = "outline" if colours.light else "card"
        for button in plus_minus(kit, names, self.stepped.emit, paint=on):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_value(self, text: str) -> None:
        self._value.say(text)


def phase_stepper(kit: Kit, phase: str, minutes: int) -> Stepper:
    """When a part of the night begins, in its colours."""
    what = kit.words(f"phase.{phase}")
    return Stepper(kit, phase, what, by_minutes(kit, what, minutes), paint=phase)


def steppers_list(kit: Kit, steppers: Mapping[str, Stepper]) -> Pager:
    """Those of a whole screen, in this order."""
    pager = Pager(kit, columns=2 if kit.look.text_size <= MOST_BESIDE else 1, gap=4)
    pager.show_items(stepper_items(steppers))
    return pager


def stepper_items(steppers: Mapping[str, Stepper]) -> list[Item]:
    """They stay the same: fingers go on tapping them while they change."""
    return [Item(name, name, partial(steppers.__getitem__, name)) for name in steppers]
