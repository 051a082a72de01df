"""Cards for who has none: each of the committee needs one to say yes to what is locked."""

from functools import partial

from kiosk.night.first_start import FirstStep
from kiosk.ui.kit import Kit
from kiosk.ui.screens.cards.card_layout import layout_choices
from kiosk.ui.screens.club.club_step import END, ClubStep
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class ClubCardsScreen(ClubStep):
    shows = frozenset({"card", "person"})
    step = FirstStep.CARDS

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        layout = self.column()
        layout.addLayout(self.step_header(self.words("club.cards")))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=0)
        layout.addWidget(self.panes, 1)
        kit.press.changed.connect(self.refresh)

    def refresh(self) -> None:
        people = self.tonight.cards.without_a_card()
        self.facts.show_facts([self._fact(len(people))])
        self.choices.show_choices(self._choices(len(people)))
        self.panes.refresh()
        self.show_next(told=FirstStep.CARDS in self.tonight.club.told)

    def _fact(self, without: int) -> Fact:
        words = self.words
        if not self.tonight.people.everyone():
            not_locked = words("two_cards.not_locked")
            return Fact("nobody", "nobody", words("club.nobody_yet"), not_locked)
        locked = self.tonight.together.can_be_asked()
        line = words("club.cards_work" if locked else "two_cards.not_locked")
        if without:
            return Fact("without", "card_none", words("cards.without", n=without), line)
        return Fact("all_have", "card", words("cards.all_have"), line)

    def _choices(self, without: int) -> list[Choice]:
        if self.kit.press.busy:
            see = partial(self.kit.go, "card_print", then=self._then)
            return [Choice("printing", "print", self.words("cards.printing"), see)]
        if not self.tonight.people.everyone():
            add = partial(self.kit.go, "club_who")
            return [Choice("add", "add_person", self.words("club.add"), add)]
        return layout_choices(self.kit, then=self._then) if without else self._later()

    @property
    def _then(self) -> str:
        """Once they are made nothing more is asked here."""
        return END if self.making else ""

    def _later(self) -> list[Choice]:
        """One person's card can be made anew from Cards."""
        return [Choice("all_have", "yes", self.words("act.ok"), self.go_on, "done")]
