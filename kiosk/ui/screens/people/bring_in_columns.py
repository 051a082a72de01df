"""Where are the names? A list without headings that we know: somebody points at the column."""

from functools import partial

from kiosk.data.lists.table import Table
from kiosk.night.bringing_in import Said
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices


class BringInColumnsScreen(Screen):
    """Each column by the first things that stand in it."""

    section = "home"

    def __init__(self, kit: Kit, table: Table) -> None:
        super().__init__(kit)
        self._table = table
        layout = self.column()
        layout.addLayout(self.header(self.words("bring_in.where")))
        self.choices = Choices(kit, GRID)
        self.choices.show_choices([self._choice(column) for column in table.filled()])
        layout.addWidget(self.choices, 1)

    def _choice(self, column: int) -> Choice:
        first, *more = self._table.examples(column) or [""]
        act = partial(self._open, column)
        return Choice(str(column), "column", first, act, second=" · ".join(more))

    def _open(self, column: int) -> None:
        self.kit.go("bring_in_list", table=self._table, name_column=column, said=Said())
