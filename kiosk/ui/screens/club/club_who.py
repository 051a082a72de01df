"""The name of somebody new on the committee."""

from kiosk.model import Event
from kiosk.night.people import name_and_letter
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import PERSON
from kiosk.ui.screens.club.club_typing import ClubTyping


class ClubWhoScreen(ClubTyping):
    """Somebody is added at the tap on Add; then their picture is asked for."""

    question = "club.who"
    symbol = "add_person"
    kept = "club.next"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.next.setVisible(True)

    def line(self, text: str) -> str:
        """Who has the same name as somebody needs a letter: said before it is kept."""
        name, letter = name_and_letter(text)
        same = {
            (one.name.casefold(), one.letter.casefold()) for one in self.tonight.people.everyone()
        }
        if (name.casefold(), letter.casefold()) in same:
            return self.words("club.same_name", name=text)
        return self.words(self.question)

    def write(self, text: str) -> tuple[Event, ...]:
        name, letter = name_and_letter(text)
        return self.tonight.people.add(name, letter, committee=True)

    def said(self, text: str) -> str:
        return self.words("our_person.now_committee", name=text)

    def keep(self) -> None:
        text = self.typed.text.strip()
        if not text:
            self.kit.message(self.words("own_words.empty"), symbol="problem")
            return
        events = self.kit.bridge.do(self.write, text)
        if events:
            self.typed.done()
            tell_done(
                self.kit,
                events,
                self.said(text),
                "committee",
                back=lambda: self._picture(events[0].subject.id),
            )

    def _picture(self, person: str) -> None:
        """Where there is a camera most want a photo: Back leads from it to the other ways."""
        self.kit.instead("club_person", person=person)
        if self.kit.senses.camera == "on":
            self.kit.go("photo", of=f"{PERSON}/{person}")
