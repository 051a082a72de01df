"""What somebody is called: of somebody new, or from now on."""

from kiosk.ui.kit import Kit
from kiosk.ui.names import call, name_as_typed
from kiosk.ui.screens.typing_name import TypingNameScreen


class OurPersonNameScreen(TypingNameScreen):
    """Without a `person`, somebody new."""

    right = "voice.right"

    def __init__(self, kit: Kit, person: str = "") -> None:
        self._person = person
        found = kit.tonight.people.one(person) if person else None
        title, begun = kit.words("our_person.which_name"), found.name if found else ""
        super().__init__(kit, f"name {person}", title, begun)

    def keep(self, text: str) -> bool:
        name = name_as_typed(text)
        if name:
            return call(self.kit, self._person, name)
        self.kit.message(self.words("our_person.type_first"), symbol="type")
        return False
