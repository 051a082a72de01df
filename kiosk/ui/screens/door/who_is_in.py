"""Who is in? Everybody of tonight by picture: in, expected, gone home."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import Answer, Person, Phase, ScanResult, VisitState
from kiosk.night.people import LETTERS, letters_of
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton

VIEWS = {
    VisitState.IN: ("in", "people"),
    VisitState.EXPECTED: ("expected", "expected"),
    VisitState.OUT: ("gone", "going_home"),
}
"""The three views: the word of each and its picture."""

MOST_WITHOUT_LETTERS = 36
"""People in a view: three pages. More are shown by letters, which keeps 300 quick to find, and
quick to draw (tests/bench/who.py)."""

ROOMY, MOST_LINES = 125, 150
"""Per cent: with larger text, pictures give way to words, and then words stand without them."""


class WhoIsInScreen(Screen):
    """Each person in one of three views, whose buttons say how many they are.

    Who goes or comes stays at their place, ticked, until another view is chosen or the screen
    is left; whoever is new in a view stands at its end.
    """

    shows = frozenset({"visit", "ride", "person"})
    section = "check_in"

    def __init__(self, kit: Kit, *, cleaning_up: bool = False) -> None:
        super().__init__(kit)
        self._at_the_end = cleaning_up or self.tonight.phase is Phase.CLEAN_UP
        self._view = VisitState.IN
        self._letters = ""
        self._people: dict[str, Person] = {}
        self._away: set[str] = set()
        self._roomy = self.look.text_size <= ROOMY
        self._lines = self.look.text_size <= MOST_LINES
        self._tabs = {letters: self._tab(letters) for letters in LETTERS}
        self._views = {state: self._view_button(state) for state in VIEWS}
        self._line = self.second("") if self._roomy else None
        layout = self.column()
        for row in self._rows():
            layout.addLayout(row)
        columns = 6 if self._roomy else 4 if self.look.text_size <= 150 else 3
        self.list = Pager(kit, columns=columns, least=150, fill=True)
        self._nobody = Facts(kit)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nobody, 1)
        self._choose(VisitState.IN)

    # The views

    def _rows(self) -> list[QHBoxLayout]:
        """The title with the letters, and the views; with large text the views stand in the
        title's place."""
        tabs, views = list(self._tabs.values()), list(self._views.values())
        below = QHBoxLayout()
        below.setSpacing(max(10, self.look.px(GAP)))
        if self._roomy:
            add_all(below, views, 1)
            return [self.header(self.words("who.title"), tabs, under=self._line), below]
        above = self.header("")
        self.title.hide()
        above.setStretch(1, 0)
        add_all(above, views, 1)
        add_all(below, tabs)
        return [above, below]

    def _view_button(self, state: VisitState) -> TouchButton:
        symbol = VIEWS[state][1] if self._roomy else None
        size = BUTTON if self._roomy else SECOND
        button = TouchButton(self.kit, " ", symbol=symbol, weight=800, size=size, side=48)
        button.tapped.connect(partial(self._choose, state))
        return button

    def _choose(self, state: VisitState) -> None:
        """Shows a view as it is now; by letters if it has many people."""
        self._view = state
        self._people = {}
        people = self.tonight.who.tonight()[state]
        many = len(people) > MOST_WITHOUT_LETTERS
        self._letters = letters_of(people[0].name) if many else ""
        for tab in self._tabs.values():
            tab.setVisible(many)
        for view, button in self._views.items():
            button.show_as("chosen" if view is state else "quiet")
        if self._line is not None:
            self._line.say(self.words(f"who.line_{self._how}"))
        self.refresh()

    @property
    def _how(self) -> str:
        """Which words and acts this view has: at the end, people were seen to go."""
        seen = self._at_the_end and self._view is VisitState.IN
        return "seen" if seen else VIEWS[self._view][0]

    def _tab(self, letters: str) -> TouchButton:
        button = TouchButton(self.kit, letters.replace("–", " – "), weight=800)
        button.tapped.connect(partial(self._choose_letters, letters))
        return button

    def _choose_letters(self, letters: str) -> None:
        self._letters = letters
        self.refresh()

    def refresh(self) -> None:
        lists = self.tonight.who.tonight()
        self._away = self.tonight.away.people()
        for state, button in self._views.items():
            come = sum(person.id not in self._away for person in lists[state])
            button.say(self.words(f"who.{VIEWS[state][0]}", n=come))
        for letters, tab in self._tabs.items():
            tab.show_as("chosen" if letters == self._letters else "quiet")
        self._show(lists)

    def _show(self, lists: dict[VisitState, list[Person]]) -> None:
        here = {person.id for person in lists[self._view]}
        known = {person.id: person for people in lists.values() for person in people}
        self._people = {id_: known.get(id_, one) for id_, one in self._people.items()}
        self._people |= {p.id: p for p in lists[self._view] if p.id not in self._people}
        shown = [p for p in self._people.values() if self._letters in ("", letters_of(p.name))]
        items = [self._item(one, one.id not in here, known) for one in shown]
        if self._how == "seen" and here:
            items.insert(0, Item("all", None, self._all_button))
        self.list.setVisible(bool(items))
        self._nobody.setVisible(not items)
        self.list.show_items(items)
        nobody = self.words("find.nobody" if self._letters else f"who.nobody_{self._how}")
        symbol = "going_home" if self._how == "seen" else VIEWS[self._view][1]
        self._nobody.show_facts([Fact("nobody", symbol, nobody, paint="quiet")])

    def _item(self, person: Person, moved: bool, known: dict[str, Person]) -> Item:
        friend = known.get(person.comes_with or "")
        line = self.words("who.with", name=friend.called) if friend else ""
        if person.id in self._away:
            line = self.words("away.not_here")
        return Item(person.id, (person, moved, line), partial(self._tile, person, moved, line))

    def _tile(self, person: Person, moved: bool, line: str) -> QWidget:
        lines = [(line, self.look.paint("card").second)] if line else []
        said = "who.one_gone" if self._view is VisitState.IN else "who.one_in"
        side = 56 if lines else 92
        tile = PersonTile(self.kit, person, side=side, ticked=moved, said=said, lines=lines)
        tile.tapped.connect(partial(self._take_back if moved else self._act, person))
        return tile

    # What a tap does

    def _act(self, person: Person) -> None:
        if self._view is VisitState.IN:
            self._goes(person)
        else:
            self._comes(person)

    def _goes(self, person: Person) -> None:
        """Goes home without a big answer: here one person after another is tapped."""
        check_in, do = self.tonight.check_in, self.kit.bridge.do
        if self._how == "seen" or not person.name:  # Who was erased cannot say it themselves.
            gone = bool(do(check_in.seen_go, [person.id]))
        else:
            answer = do(check_in.go_home, person)
            gone = answer is not None and answer.result is ScanResult.BYE
        if gone:
            self.kit.senses.sound.emit("bye")
            text = self.words("who.one_gone", name=name_of(self.kit, person))
            self.kit.message(text, partial(self._take_back, person), "going_home")

    def _comes(self, person: Person) -> None:
        """By the rules of the door, with the door's answer."""
        answer: Answer | None = self.kit.bridge.do(self.tonight.check_in.come_in, person)
        if answer is not None:
            self.kit.answer(answer)

    def _take_back(self, person: Person) -> None:
        """A second tap: that was a slip."""
        tonight = self.tonight
        went = self._view is VisitState.IN
        undo = tonight.clean_up.still_here if went else tonight.who.did_not_come
        if self.kit.bridge.did(undo, person.id):
            self.kit.senses.sound.emit("undo")

    # All at once

    def _all_button(self) -> TouchButton:
        """Only when people clean up: before, it can only be a slip."""
        button = TouchButton(
            self.kit,
            self.words("who.all_gone"),
            symbol="going_home" if self._lines else None,
            paint="done",
            size=28 if self.look.text_size == 100 else SECOND,
            side=64 if self.look.text_size == 100 else 40,
            above=True,
        )
        button.tapped.connect(self._all_gone)
        return button

    def _all_gone(self) -> None:
        go = [person.id for person in self.tonight.clean_up.all_go()]
        events = self.kit.bridge.do(self.tonight.check_in.seen_go, go)
        waits = bool(self.tonight.rides.waiting())
        if events:
            self.kit.senses.sound.emit("bye")
            ids = [event.id for event in events]
            undo = partial(self.kit.bridge.do, self.tonight.log.undo_together, ids)
            text = self.words("who.all_gone_message", n=len(go))
            stay = f" {self.words('who.stays_for_ride')}" if waits else ""
            self.kit.message(text + stay, undo, "going_home")
        elif waits:
            self.kit.message(self.words("who.stays_for_ride"), symbol="taxis")
