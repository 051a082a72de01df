"""Everything that the club has, as a file. Two of the committee open this together."""

from functools import partial

from kiosk.night.export import Export
from kiosk.ui.kit import Kit
from kiosk.ui.savings import EXPORTS, export
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices

WHAT = (Export.XLSX, Export.CSV, Export.LOG)


class ExportsScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("tables.everything")))
        self.choices = Choices(kit)
        self.choices.show_choices([self._choice(what) for what in WHAT])
        layout.addWidget(self.choices, 1)

    def _choice(self, what: Export) -> Choice:
        symbol, key = EXPORTS[what]
        return Choice(what, symbol, self.words(key), partial(self._save, what))

    def _save(self, what: Export) -> None:
        self.kit.go("save", saving=export(self.kit, what))
