"""One person's card: how it is, their symbol, and what they say of themselves."""

from collections.abc import Callable
from functools import partial

from kiosk.model import CardState, Event, Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.known import KnownScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.head_button import head_button
from kiosk.ui.widgets.sheet import Part, Sheet, line_part, pictures_part

STATES = {
    CardState.ACTIVE: ("card", "my_card.active"),
    CardState.LOST: ("lost_card", "my_card.lost"),
    None: ("card_none", "my_card.none"),
}
"""The picture and the words for each state of somebody's card."""


class MyCardScreen(KnownScreen):
    shows = frozenset({"card", "person"})
    lead = 0

    def __init__(self, kit: Kit, person: str) -> None:
        found = kit.tonight.people.one(person)
        title = kit.words("my_card.title", name=found.called if found else "")
        to_ride = partial(kit.go, "my_ride", person=person)
        to_name = partial(kit.go, "my_name", person=person)
        ride = head_button(kit, kit.words("plan_rides.mine"), "taxis", to_ride)
        name = head_button(kit, kit.words("my_card.name"), "microphone", to_name)
        self.sheet = Sheet(kit)
        super().__init__(kit, self.sheet, title, [ride, name])
        self._person = person

    def refresh(self) -> None:
        person = self.tonight.people.one(self._person)
        if person is not None:
            state = self.tonight.cards.state(person.id)
            parts = self._parts(person, state)
            self.sheet.show_parts((person, state), parts, parts)
            self.show_choices(self._choices(person, state))

    # What is known

    def _parts(self, person: Person, state: CardState | None) -> list[Part]:
        words = self.words
        picture, key = STATES[state]
        pictures = [person.picture, *([person.symbol] if person.symbol else [])]
        parts = [pictures_part(self.kit, *pictures), line_part(self.kit, picture, words(key))]
        if not person.symbol:
            parts.append(line_part(self.kit, "own_symbol", words("my_card.no_symbol")))
        if person.help_out:
            line = words("my_card.help_on", name=person.called)
            parts.append(line_part(self.kit, "help_out", line))
        return parts

    # What can be done

    def _choices(self, person: Person, state: CardState | None) -> list[Choice]:
        words, go = self.words, partial(self.kit.go, person=person.id)
        photo = partial(self.kit.go, "photo", of=f"person/{person.id}")
        choices = [
            Choice("photo", "camera", words("my_card.photo"), photo),
            Choice("symbol", "own_symbol", words("my_card.symbol"), partial(go, "my_symbol")),
            Choice("paper", "paper", words("my_card.paper"), partial(go, "my_paper"), leads=True),
        ]
        if state is None:
            make = partial(go, "card_layout")
            choices.insert(0, Choice("card", "print", words("my_paper.card"), make))
        if state is CardState.ACTIVE:
            is_lost = words("my_card.is_lost")
            choices.append(Choice("lost", "lost_card", is_lost, partial(self._lost, person)))
        if state is CardState.LOST:
            is_found = words("my_card.is_found")
            choices.append(Choice("found", "card", is_found, partial(self._found, person)))
        return [*choices, self._help(person)]

    def _help(self, person: Person) -> Choice:
        """Shows what is so; a tap changes it. Only who it is about should say it."""
        on = person.help_out
        return Choice(
            "help",
            "help_out",
            self.words("my_card.help"),
            partial(self._help_out, person, not on),
            "done card" if on else "card",
            self.words("my_card.yes" if on else "my_card.no"),
        )

    def _lost(self, person: Person) -> None:
        self._do(partial(self.tonight.cards.lost, person.id), person, "my_card.now_lost")

    def _found(self, person: Person) -> None:
        self._do(partial(self.tonight.cards.found, person.id), person, "my_card.now_found")

    def _help_out(self, person: Person, on: bool) -> None:
        key = "my_card.help_on" if on else "my_card.help_off"
        self._do(partial(self.tonight.cards.help_out, person.id, on=on), person, key)

    def _do(self, act: Callable[[], tuple[Event, ...]], person: Person, key: str) -> None:
        symbol = "help_out" if "help" in key else "card"
        tell_done(self.kit, self.kit.bridge.do(act), self.words(key, name=person.called), symbol)
