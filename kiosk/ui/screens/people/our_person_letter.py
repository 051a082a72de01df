"""Two people have one name: a letter tells them apart, where they stand side by side."""

from kiosk.ui.kit import Kit
from kiosk.ui.names import give_name
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.letter_keys import LetterKeys


class OurPersonLetterScreen(Screen):
    """Without a `person`, of somebody new."""

    section = "home"

    def __init__(self, kit: Kit, called: str, person: str = "") -> None:
        super().__init__(kit)
        self._name, self._person = called, person
        layout = self.column()
        which = self.second(self.words("our_person.which_letter", name=called))
        title = self.words("our_person.two_of_one_name", name=called)
        layout.addLayout(self.header(title, under=which))
        keys = LetterKeys(kit)
        keys.letter.connect(self._letter)
        layout.addWidget(keys, 1)

    def _letter(self, letter: str) -> None:
        taken = self.kit.bridge.do(self.tonight.people.letters_taken, self._name, self._person)
        if taken is None:
            return
        if letter in taken:
            text = self.words("our_person.letter_taken", name=self._name)
            self.kit.message(text, symbol="people")
        elif give_name(self.kit, self._person, self._name, letter):
            self.kit.drafts.pop(f"name {self._person}", None)
