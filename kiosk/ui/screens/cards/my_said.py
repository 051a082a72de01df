"""Write how to say my name: in letters, as it sounds."""

from collections.abc import Sequence

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing_name import TypingNameScreen
from kiosk.ui.widgets.ways import Way


class MySaidScreen(TypingNameScreen):
    """Without letters the name is said as it is written."""

    right = "voice.right"

    def __init__(self, kit: Kit, person: str) -> None:
        self._person = person
        found = kit.tonight.people.one(person)
        self._called = found.called if found else ""
        begun = found.said if found else ""
        super().__init__(kit, f"said {person}", kit.words("my_name.how"), begun)

    def other_ways(self) -> Sequence[Way]:
        return [("read_aloud", "voice.listen", "card", self._listen)]

    def _listen(self) -> None:
        self.kit.senses.say.emit(self.typed.text.strip() or self._called)

    def keep(self, text: str) -> bool:
        key = "my_name.now_said" if text else "my_name.now_written"
        line = self.words(key, name=self._called, said=text)
        events = self.kit.bridge.do(self.tonight.people.say_as, self._person, text)
        return tell_done(self.kit, events, line, "read_aloud", back=self.kit.back)
