"""What screens have in common that tell what is known, beside what can be done about it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Known, Panes


class KnownScreen(Screen):
    """What is known at one side, choices at the other."""

    section = "home"
    lead: ClassVar[int | None] = None
    """How much of what is known stands before the choices, in one list (widgets/panes.py)."""

    def __init__(
        self, kit: Kit, known: Known, title: str = " ", buttons: Sequence[QWidget] = ()
    ) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(title, buttons))
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, known, self.choices, lead=self.lead)
        layout.addWidget(self.panes, 1)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Once it shows what is known."""
        self.choices.show_choices(choices)
        self.panes.refresh()


class FactsScreen(KnownScreen):
    """What is known are facts."""

    def __init__(self, kit: Kit, title: str = " ", buttons: Sequence[QWidget] = ()) -> None:
        self.facts = Facts(kit)
        super().__init__(kit, self.facts, title, buttons)

    def show_both(self, facts: Sequence[Fact], choices: Sequence[Choice]) -> None:
        self.facts.show_facts(facts)
        self.show_choices(choices)


class PersonScreen(FactsScreen):
    """Of one person. Somebody who is not there any more is not shown."""

    shows = frozenset({"person"})

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self.of = person

    def refresh(self) -> None:
        person = self.tonight.people.one(self.of)
        if person is not None:
            self.title.say(self.heading(person))
            self.show_both(self.known(person), self.offered(person))

    def heading(self, person: Person) -> str:
        raise NotImplementedError

    def known(self, person: Person) -> list[Fact]:
        raise NotImplementedError

    def offered(self, person: Person) -> list[Choice]:
        raise NotImplementedError
