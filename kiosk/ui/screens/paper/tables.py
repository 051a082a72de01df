"""Tables for other programs: those that name nobody, or everything."""

from functools import partial

from kiosk.night.export import Export
from kiosk.ui.kit import Kit
from kiosk.ui.savings import export
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import Choice, Choices


class TablesScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        words = self.words
        layout = self.column()
        layout.addLayout(self.header(words("tables.title")))
        both = partial(kit.go, "two_cards", then="exports")
        jobs, everything = words("tables.jobs_line"), words("two_cards.title")
        self.choices = Choices(kit)
        self.choices.show_choices(
            [
                Choice("jobs", "jobs", words("tables.jobs"), self._jobs, second=jobs),
                Choice("all", "together", words("tables.everything"), both, second=everything),
            ]
        )
        layout.addWidget(self.choices, 1)

    def _jobs(self) -> None:
        self.kit.go("save", saving=export(self.kit, Export.JOBS))
