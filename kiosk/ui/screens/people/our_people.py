"""Our people: everyone of the club by picture."""

from functools import partial

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.screens.door.find_picture import FindPictureScreen
from kiosk.ui.widgets.touch_button import TouchButton

MORE = (("add", "add_person", "our_person_name"), ("bring_in", "bring_in", "bring_in"))
"""What else can be done: each with its symbol and its screen."""

MOST_WORDS = 100
"""Per cent: with larger text a button has only its picture, so that the title has room."""

MOST_BESIDE_KEYS = 125
"""Per cent."""


class OurPeopleScreen(FindPictureScreen):
    """In groups of letters, or by a name that is typed. A card leads to whose it is."""

    section = "home"
    least = 240

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, "our_person")

    def ways(self) -> list[TouchButton]:
        return [self._way(*one) for one in MORE]

    def _way(self, name: str, symbol: str, screen: str) -> TouchButton:
        words = self.words(f"our_people.{name}")
        text = words if self.look.text_size <= MOST_WORDS else ""
        button = TouchButton(self.kit, text, symbol=symbol, paint="card", side=56)
        button.setAccessibleName(words)
        button.tapped.connect(partial(self.kit.go, screen))
        return button

    def line_of(self, person: Person) -> str:
        """With large text the keys leave no room for it."""
        room = self.look.text_size <= MOST_BESIDE_KEYS or not self.typing
        return self.words("our_people.committee") if person.committee and room else ""
