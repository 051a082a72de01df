"""What is known beside what can be done; with large text one list of both."""

from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.choices import Choices
from kiosk.ui.widgets.pager import Item, Pager

MOST_BESIDE = 125
"""Per cent: with larger text, half a screen is too narrow for words of this size."""


class Known(Protocol):
    """The left half: facts, or a sheet."""

    def items(self) -> list[Item]: ...


class Panes(QWidget):
    """Two halves of a screen. `refresh` is to be called once they have been told what to show.

    `lead`: in one list, so many things that are known stand before the choices, and the others
    after them: what one comes for is on the first page. None: all of them stand before.
    """

    def __init__(
        self, kit: Kit, known: Known, choices: Choices, *, lead: int | None = None
    ) -> None:
        super().__init__()
        self._lead = lead
        self._known = known
        self.choices = choices
        self._list: Pager | None = None
        if kit.look.text_size > MOST_BESIDE:
            self._list = Pager(kit, gap=10, tight=True)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._list)
            return
        assert isinstance(known, QWidget)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(kit.look.px(16))
        halves.addWidget(known, 720)
        halves.addWidget(choices, 590)

    def refresh(self) -> None:
        if self._list is not None:
            known = self._known.items()
            lead = len(known) if self._lead is None else self._lead
            self._list.show_items([*known[:lead], *self.choices.items(), *known[lead:]])
