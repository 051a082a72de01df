"""Our club is ready: what was made, and what comes next."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes


class ClubReadyScreen(Screen):
    """Nothing is asked here. What was passed by is said, and can be made from Our club."""

    shows = frozenset({"club", "person", "card", "night"})
    section = "home"
    bottom_bar = False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("club.ready")))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=0)
        layout.addWidget(self.panes, 1)
        words = self.words
        self.choices.show_choices(
            [
                Choice(
                    "plan",
                    "next_night",
                    words("home.plan"),
                    partial(self._go, "plan", "plan_night"),
                    "done",
                ),
                Choice("home", "home", words("nav.home"), self._go),
            ]
        )

    def refresh(self) -> None:
        self.facts.show_facts([self._club(), self._night(), self._committee(), self._cards()])
        self.panes.refresh()

    def _club(self) -> Fact:
        club = self.tonight.club.now
        name = club.name or self.words("club.no_name")
        return Fact("club", club.picture or "our_club", name, club.place)

    def _night(self) -> Fact:
        night, times = self.tonight.night, self.tonight.club.times
        date = self.words.date(night.date)
        hours = self.words("club.hours", start=times[0].start, end=times[-1].start)
        return Fact("night", "next_night", date, hours)

    def _committee(self) -> Fact:
        committee = self.tonight.people.committee()
        names = self.words.list([one.called for one in committee])
        many = self.words("club.committee_n", n=len(committee))
        if not committee:
            many = self.words("club.no_committee")
        return Fact("committee", "committee", many, names)

    def _cards(self) -> Fact:
        without = self.tonight.cards.without_a_card()
        if without or not self.tonight.people.everyone():
            text = self.words("cards.without", n=len(without)) if without else ""
            text = text or self.words("my_card.none")
            return Fact("cards", "card_none", text, self.words("two_cards.not_locked"))
        return Fact("cards", "card", self.words("cards.all_have"))

    def _go(self, *screens: str) -> None:
        """The first start is over: Home, and on to these, from where Back leads there."""
        club = self.tonight.club
        if club.now.made or self.kit.bridge.did(partial(club.change, made=True)):
            for screen in ("home", *screens):
                self.kit.go(screen)
