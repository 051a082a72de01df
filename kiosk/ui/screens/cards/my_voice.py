"""Say my name: somebody's name in a voice that they like, instead of the kiosk's."""

from functools import partial

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.own.recorder import RecorderScreen


class MyVoiceScreen(RecorderScreen):
    section = "home"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit, kit.words("voice.title"))
        self._person = person
        found = self.tonight.people.one(person)
        self.wanted = found.called if found else ""

    def keep(self, file: str) -> None:
        record = partial(self.tonight.people.record, self._person, file)
        text = self.words("my_name.now_voice", name=self.wanted)
        events = self.kit.bridge.do(record)
        tell_done(self.kit, events, text, "read_aloud", back=self.kit.back)
