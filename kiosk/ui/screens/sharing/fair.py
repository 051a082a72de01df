"""Is it fair? Who has how much, on this night and on those before, and how widely it is shared."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person, Spread
from kiosk.night.fairness import (
    TEN_YEARS,
    Share,
    Widely,
    most_first,
    most_lopsided,
    over_time,
    shares,
    shares_before,
)
from kiosk.night.sharing import NIGHTS_BEFORE
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND
from kiosk.ui.say import name_of
from kiosk.ui.say_fair import lopsided_said, share_said
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.share_acts import planned
from kiosk.ui.widgets.blocks import Blocks
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.over_time import OverTime
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import Face
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

VIEWS = (("night", "tonight"), ("before", "nights"), ("over_time", "over_time"))

SIGNS = {Widely.JOBS: "jobs", Widely.PRESENTED: "briefing", Widely.AGREED: "together"}

BESIDE = 125
"""Per cent: with larger text the views stand under the title, without their symbols."""


class FairScreen(Screen):
    """One sentence and a question, and what they are about. Never a score, and nobody is first:
    whoever has most when the view is opened only stands at the top."""

    shows = frozenset({"job", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit, night: str = "", view: str = "night") -> None:
        super().__init__(kit)
        self.planned = planned(kit, night)
        self._view = view
        self._order: list[str] = []
        self._tabs = {name: self._tab(name, symbol) for name, symbol in VIEWS}
        tabs = list(self._tabs.values())
        layout = self.column()
        beside = self.look.text_size <= BESIDE
        layout.addLayout(self.header(self.words("fair.title"), tabs if beside else []))
        if not beside:
            row = QHBoxLayout()
            row.setSpacing(max(10, self.look.px(GAP)))
            add_all(row, tabs, 1)
            layout.addLayout(row)
        self._said = Text(
            self.look, "", CARD, self.look.paint("page").ink, 800, least=SECOND, most=2
        )
        self._asks = self.second("")
        said = QVBoxLayout()
        said.setSpacing(self.look.px(4))
        said.addWidget(self._said)
        said.addWidget(self._asks)
        layout.addLayout(said)
        self.list = Pager(kit, columns=2 if beside else 1, gap=10, tight=not beside)
        self.strips = Pager(kit, gap=4, tight=not beside)
        self.empty = Facts(kit)
        for widget in (self.list, self.strips, self.empty):
            layout.addWidget(widget, 1)
            widget.setVisible(False)

    def _tab(self, name: str, symbol: str) -> TouchButton:
        beside = self.look.text_size <= BESIDE
        button = TouchButton(
            self.kit, self._tab_words(name), symbol=symbol if beside else None, side=44
        )
        button.tapped.connect(partial(self._choose, name))
        return button

    def _tab_words(self, name: str) -> str:
        before = len({one.night for one in self.planned.sharing.took()})
        return (
            self.words("fair.before", n=before or NIGHTS_BEFORE)
            if name == "before"
            else self.words(f"fair.{name}")
        )

    def _choose(self, name: str) -> None:
        self._view, self._order = name, []
        self.refresh()

    def refresh(self) -> None:
        for name, tab in self._tabs.items():
            tab.show_as("chosen" if name == self._view else "quiet")
        if self._view == "over_time":
            sharing = self.planned.sharing
            self._show_over_time(sharing.spread(TEN_YEARS), sharing.spread_in_all(TEN_YEARS))
        else:
            self._show_people()

    def _show_people(self) -> None:
        among = {person.id: person for person in self.planned.sharing.people()}
        took = self.planned.sharing.took()
        if self._view == "night":
            found = shares(among, self.planned.jobs.all())
        else:
            found = shares_before(among, took)
        among |= self.tonight.people.find(one.person for one in found if one.person not in among)
        if self._view == "before" and not took:
            self._show_nothing("nights", self.words("fair.no_nights"))
            return
        before = self._view == "before"
        said = lopsided_said(self.kit, most_lopsided(found), among, before=before)
        if not found:
            self._show_nothing("people", said[0])
            return
        head = self._say(*said, shown=self.list)
        self._order = self._order or [one.person for one in most_first(found)]
        self._order += [one.person for one in found if one.person not in self._order]
        by_id = {one.person: one for one in found}
        shown = [by_id[one] for one in self._order if one in by_id and one in among]
        most = max((one.jobs for one in shown), default=0)
        self.list.show_items(
            head
            + [
                Item(
                    f"{self._view} {one.person}",
                    (one, among[one.person], most),
                    partial(PersonShare, self.kit, among[one.person], one, most),
                )
                for one in shown
            ]
        )

    def _show_over_time(self, spread: Sequence[Spread], in_all: Spread) -> None:
        had = [night for night in spread if night.jobs]
        if not had:
            self._show_nothing("nights", self.words("fair.no_nights"))
            return
        date = self.words.date(had[-1].date)
        said = self.words("fair.with_jobs", n=had[-1].jobs, date=date)
        head = self._say(said, self.words("fair.ask_turn"), shown=self.strips)
        self.strips.show_items(
            head
            + [
                Item(of.value, (of, had, in_all), partial(self._strip, of, had, in_all))
                for of in Widely
            ]
        )

    def _strip(self, of: Widely, spread: Sequence[Spread], in_all: Spread) -> QWidget:
        """What nobody has done yet on this night is still to come: it is not there. With large
        text only how many there were in all; the bars show the rest."""
        numbers = over_time(spread, of)
        if not numbers[-1] and spread[-1].night == self.planned.night.id:
            spread, numbers = spread[:-1], numbers[:-1]
        line = self._first_and_last(spread, numbers) if any(numbers) else ""
        title = self.words(f"widely.{of}")
        all_ = self.words("fair.in_all", n=over_time([in_all], of)[0])
        if line and self.look.text_size > BESIDE:
            line = all_
        elif line:
            title = f"{title} · {all_}"
        line = line or self.words("wishes.nothing")
        return OverTime(self.kit, SIGNS[of], title, line, numbers if any(numbers) else [])

    def _first_and_last(self, spread: Sequence[Spread], numbers: Sequence[int]) -> str:
        first, last = (self.words.date(night.date) for night in (spread[0], spread[-1]))
        year, now = (night.date.partition("-")[0] for night in (spread[0], spread[-1]))
        if year != now:
            first = self.words("fair.of_year", date=first, year=year)
        start, end = (self.words("fair.people", n=number) for number in (numbers[0], numbers[-1]))
        return self.words("fair.first_last", first=first, start=start, last=last, end=end)

    def _show_nothing(self, symbol: str, text: str) -> None:
        self.empty.show_facts([Fact("nothing", symbol, text)])
        self._say("", "", shown=self.empty)

    def _say(self, said: str, asks: str, *, shown: QWidget) -> list[Item]:
        """Over the list; with large text in it, as the first thing there, which is given."""
        beside = self.look.text_size <= BESIDE
        for text, words in ((self._said, said), (self._asks, asks)):
            text.say(words)
            text.setVisible(bool(words) and beside)
        for widget in (self.list, self.strips, self.empty):
            widget.setVisible(widget is shown)
        return (
            [] if beside else [Item("said", (said, asks), partial(_Sentence, self.kit, said, asks))]
        )


class _Sentence(Card):
    """What is most lopsided, and the question."""

    def __init__(self, kit: Kit, said: str, asks: str) -> None:
        look, colours = kit.look, kit.look.paint("card")
        super().__init__(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        layout.setSpacing(look.px(4))
        layout.addWidget(Text(look, said, BUTTON, colours.ink, 800, least=SECOND))
        layout.addWidget(Text(look, asks, SECOND, colours.second, 700))


class PersonShare(Card):
    """Picture, name, blocks, and the same in numbers."""

    def __init__(self, kit: Kit, person: Person, share: Share, most: int) -> None:
        look, colours = kit.look, kit.look.paint("card")
        super().__init__(look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(4), look.px(16), look.px(4))
        layout.setSpacing(look.px(14))
        layout.addWidget(Face(look, kit.pictures, person.picture, 60))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        head = QHBoxLayout()
        head.addWidget(Text(look, name_of(kit, person), BUTTON, colours.ink, least=SECOND), 1)
        said = share_said(kit, share)
        right = Qt.AlignmentFlag.AlignRight
        head.addWidget(Text(look, said, SECOND, colours.second, 700, right, most=2))
        words.addStretch(1)
        words.addLayout(head)
        words.addWidget(Blocks(look, 20, share.jobs, most))
        words.addStretch(1)
        layout.addLayout(words, 1)
        self.setAccessibleName(f"{name_of(kit, person)}: {said}")
