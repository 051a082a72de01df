"""What somebody likes to do, and what not, until when, and with whom: theirs to say."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.model import Person, Wishes
from kiosk.night.wishes import STEP, does_not_want, earlier, later, likes, together_with
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.share_acts import tell_in_place
from kiosk.ui.widgets.asked_tile import LARGE, AskedTile, Shown, columns
from kiosk.ui.widgets.choices import GRID, LEAST, Choice, Choices
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.plus_minus import by_minutes
from kiosk.ui.widgets.stepper import Stepper
from kiosk.ui.widgets.touch_button import TouchButton

ROOMY = 125
"""Per cent: with larger text the buttons are as low as a button may be."""

PARTS = ("likes", "does_not_want", "until", "together")
"""What can be wished, each on a page of its own."""

SIGNS = {"likes": "likes", "does_not_want": "not_wanted", "until": "clock", "together": "together"}

SWITCH: dict[str, Callable[[Wishes, str], Wishes]] = {
    "likes": likes,
    "does_not_want": does_not_want,
    "together": together_with,
}


class MyWishesScreen(Screen):
    """Without a `part`, the four that there are. A tap is a wish, and another takes it back."""

    shows = frozenset({"person", "job"})
    section = "jobs"

    def __init__(self, kit: Kit, person: str, part: str = "") -> None:
        super().__init__(kit)
        self._person, self._part = person, part
        room = not part or self.look.text_size <= LARGE
        rules = self.second(self.words("wishes.rules")) if room else None
        layout = self.column()
        layout.addLayout(self.header("", self._buttons(), under=rules))
        self.choices = Choices(kit, GRID)
        self.list = self._pager()
        found = self.tonight.wishes.of(person)
        self.until = _Until(kit, found.called if found else "", self._until)
        self._none = self.second(self.words("wishes.no_jobs"))
        for widget in (self._none, self.choices, self.list, self.until):
            layout.addWidget(widget, 0 if widget is self._none else 1)
            widget.setVisible(False)

    def _buttons(self) -> list[QWidget]:
        if self._part != "together":
            return []
        other = TouchButton(
            self.kit, self.words("job.someone_else"), symbol="someone_else", side=56
        )
        find = partial(self.kit.go, "find_picture", purpose="wish_with", person=self._person)
        other.tapped.connect(find)
        return [other]

    def _pager(self) -> Pager:
        return Pager(self.kit, columns=columns(self.look), gap=10, least=98, fill=True)

    def refresh(self) -> None:
        person = self.tonight.wishes.of(self._person)
        if person is None:
            return
        title = self.words("wishes.title", name=person.called)
        self.title.say(self.words(f"wishes.{self._part}") if self._part else title)
        if self._part == "until":
            self.until.setVisible(True)
            self.until.show_now(person.wishes.until)
        elif self._part:
            self.list.setVisible(True)
            show = self._show_people if self._part == "together" else self._show_kinds
            show(person)
        else:
            self.choices.setVisible(True)
            self.choices.show_choices(self._parts(person))

    # The four

    def _parts(self, person: Person) -> list[Choice]:
        return [
            Choice(
                part,
                SIGNS[part],
                self.words(f"wishes.{part}"),
                partial(self.kit.go, "my_wishes", person=person.id, part=part),
                "quiet",
                second=self._stands(part, person.wishes),
                leads=True,
            )
            for part in PARTS
        ]

    def _stands(self, part: str, wishes: Wishes) -> str:
        """What is wished now; several things are counted, so that the words always fit."""
        words = self.words
        if part == "until":
            until = wishes.until
            return words("wishes.go_at", time=until) if until else words("wishes.to_end")
        if part == "together":
            many = len(wishes.together_with)
            return words("wishes.how_many_people", n=many) if many else words("wishes.nothing")
        many = len(wishes.likes if part == "likes" else wishes.does_not_want)
        return words("wishes.how_many", n=many) if many else words("wishes.nothing")

    # Kinds of job

    def _show_kinds(self, person: Person) -> None:
        wishes, kinds = person.wishes, self.tonight.wishes.kinds()
        chosen = wishes.likes if self._part == "likes" else wishes.does_not_want
        self._none.setVisible(not kinds)
        self.list.show_items(
            [
                Item(kind, kind in chosen, partial(self._kind, kind, title, kind in chosen))
                for kind, title in kinds
            ]
        )

    def _kind(self, kind: str, title: str, chosen: bool) -> TouchButton:
        """A kind of job by what its picture means, or by its title where that is the club's."""
        key = f"symbol.{kind}"
        text = self.words(key) if key in self.words.sentences else title
        paint, icon = ("done card", "check") if chosen else ("card", None)
        tile = TouchButton(self.kit, text, symbol=kind, icon=icon, paint=paint, side=64)
        tile.show_ticked(chosen)
        tile.tapped.connect(partial(self._switch, kind, text))
        return tile

    def _switch(self, what: str, said: str) -> None:
        """What a second finger changed a moment ago is kept: it is read again first."""
        person = self.tonight.wishes.of(self._person)
        if person is None:
            return
        wishes = SWITCH[self._part](person.wishes, what)
        field = "together_with" if self._part == "together" else self._part
        on = what in getattr(wishes, field)
        self._set(wishes, self.words("wishes.now" if on else "wishes.not_now", what=said))

    def _set(self, wishes: Wishes, said: str) -> None:
        events = self.kit.bridge.do(self.tonight.wishes.set, self._person, wishes)
        tell_in_place(self, self.kit, events, said)

    # With whom

    def _show_people(self, person: Person) -> None:
        with_ = person.wishes.together_with
        among = {one.id: one for one in self.tonight.sharing.people() if one.id != person.id}
        among |= self.tonight.people.find(one for one in with_ if one not in among)
        self.list.show_items(
            [Item(one, other, partial(self._tile, other)) for one, other in among.items()]
        )
        for one in among:
            tile = self.list.widget_of(one)
            assert isinstance(tile, AskedTile)
            chosen = one in with_
            tile.show_now(Shown(ticked=chosen))

    def _tile(self, other: Person) -> AskedTile:
        tile = AskedTile(self.kit, other, Shown())
        tile.tapped.connect(partial(self._switch, other.id, other.called))
        return tile

    # Until when

    def _until(self, change: Callable[[str], str]) -> None:
        person = self.tonight.wishes.of(self._person)
        if person is not None:
            until = change(person.wishes.until)
            said = self.words("wishes.go_at", time=until) if until else self.words("wishes.to_end")
            self._set(replace(person.wishes, until=until), said)


class _Until(QWidget):
    """The time, with what makes it earlier or later, and the way to stay to the end."""

    def __init__(self, kit: Kit, name: str, change: Callable[[Callable[[str], str]], None]) -> None:
        super().__init__()
        self._kit = kit
        self._time = Stepper(kit, "clock", name, by_minutes(kit, name, STEP))
        self._time.stepped.connect(lambda way: change(earlier if way < 0 else later))
        high = LEAST if kit.look.text_size <= ROOMY else 88
        self._stay = TouchButton(kit, kit.words("wishes.stay"), symbol="finish", high=high)
        self._stay.tapped.connect(partial(change, lambda until: ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(kit.look.px(GAP))
        add_all(layout, [self._time, self._stay])
        layout.addStretch(1)

    def show_now(self, until: str) -> None:
        words = self._kit.words
        self._time.show_value(
            words("wishes.go_at", time=until) if until else words("wishes.to_end")
        )
        self._stay.show_as("quiet" if until else "chosen")
