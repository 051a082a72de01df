"""Which printer do papers go to?"""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.papers import printer_words
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts


class PrinterScreen(Screen):
    """The computer's printers; without any, where papers are saved."""

    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("paper.which_printer")))
        printers = kit.desk.printers()
        if not printers:
            line = self.words("paper.no_printer_line", folder=kit.desk.folder.name)
            none = Facts(kit)
            none.show_facts([Fact("none", "no_printer", self.words("paper.no_printer"), line)])
            layout.addWidget(none, 1)
            return
        chosen = kit.desk.printer_name()
        self.choices = Choices(kit, GRID)
        self.choices.show_choices([self._choice(name, name == chosen) for name in printers])
        layout.addWidget(self.choices, 1)

    def _choice(self, name: str, chosen: bool) -> Choice:
        second = self.words("nav.chosen") if chosen else ""
        paint = "chosen" if chosen else "quiet"
        choose = partial(self._choose, name)
        return Choice(name, "print", printer_words(name), choose, paint, second, ticked=chosen)

    def _choose(self, name: str) -> None:
        if self.kit.bridge.did(self.kit.settings.change, printer=name):
            self.kit.back()
            self.kit.message(
                self.words("paper.now_printer", name=printer_words(name)), symbol="print"
            )
