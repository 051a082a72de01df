"""Where papers go: to which printer, and on which stick tonight's list is kept."""

from functools import partial
from pathlib import Path

from kiosk.ui.kit import Kit
from kiosk.ui.papers import printer_words
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices


class PaperWhereScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("paper_where.title")))
        self.choices = Choices(kit)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        words, usb = self.words, self.kit.settings.now.usb
        printer = printer_words(self.kit.desk.printer_name()) or words("paper.no_printer")
        stick = Path(usb).name if usb else words("paper.no_stick")
        go = self.kit.go
        self.choices.show_choices(
            [
                Choice(
                    "printer",
                    "print",
                    words("paper.which_printer"),
                    partial(go, "printer"),
                    second=printer,
                ),
                Choice(
                    "stick", "stick", words("paper.which_stick"), partial(go, "stick"), second=stick
                ),
            ]
        )
