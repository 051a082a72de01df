"""Bring in a list: which file is it? It is read while everything else goes on."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QShowEvent

from kiosk.data.lists.file import SHEETS
from kiosk.data.lists.table import Table
from kiosk.errors import KnownError
from kiosk.night.bringing_in import Said
from kiosk.ui.files_to_choose import files_in
from kiosk.ui.kit import Kit
from kiosk.ui.list_reading import ListReading
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.file_list import FileList
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.touch_button import TouchButton

KINDS = (".xlsx", ".xls", ".ods", ".csv")
"""The kinds that are named."""

SHOWN = (*SHEETS, ".csv", ".tsv")
"""Any text can be a list; but most of those on a computer are none."""


class BringInScreen(Screen):
    """The lists on the sticks first, then those in the usual folders."""

    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.reading = ListReading()
        self.reading.came.connect(self._came)
        self._result: Table | KnownError | None = None
        again = TouchButton(kit, self.words("paper.look_again"), symbol="not_found")
        kinds = self.words.list([kind.removeprefix(".") for kind in KINDS])
        line = self.words("bring_in.kinds", kinds=kinds)
        layout = self.column()
        layout.addLayout(self.header(self.words("bring_in.which"), [again]))
        self.files = FileList(kit, self._find, symbol="list", line=line)
        self.files.chosen.connect(self._choose)
        again.tapped.connect(self._look_again)
        layout.addWidget(self.files, 1)
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=1)
        layout.addWidget(self.panes, 1)
        self.show_reading("")

    def _find(self) -> list[Path]:
        sticks = [one.folder for one in self.kit.keeper.sticks()]
        return files_in([*sticks, *self.kit.keeper.folders()], SHOWN)

    def _look_again(self) -> None:
        self._stop()
        self.files.look()

    def _choose(self, file: Path) -> None:
        self._result = None
        self.reading.start(file)
        self.show_reading(file.name)

    def show_reading(self, name: str) -> None:
        """That a file is read, or that none is, if it has no `name`."""
        self.facts.show_facts([Fact("reads", "list", self.words("bring_in.reads"), name)])
        stop = Choice("stop", "stop", self.words("photo.stop"), self._stop)
        self.choices.show_choices([stop])
        self.panes.refresh()
        self.files.setVisible(not name)
        self.panes.setVisible(bool(name))

    def _stop(self) -> None:
        self.reading.stop()
        self.show_reading("")

    def _came(self, result: Table | KnownError) -> None:
        self._result = result
        self.show_reading("")
        if self.isVisible():
            self._go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """What came while an answer to a card stood here goes on now."""
        super().showEvent(event)
        self._go_on()

    def closed(self) -> None:
        self.reading.stop()

    def _go_on(self) -> None:
        result, self._result = self._result, None
        if isinstance(result, KnownError):
            self.kit.bridge.failed.emit(result)
        elif result is not None:
            if result.columns.name:
                self._ask("bring_in_list", table=result, said=Said())
            else:
                self._ask("bring_in_columns", table=result)

    def _ask(self, name: str, **given: Any) -> None:
        """Who is in the club is for two of the committee, once two of them have cards."""
        if self.tonight.together.can_be_asked():
            self.kit.go("two_cards", then=name, given=given)
        else:
            self.kit.go(name, **given)
