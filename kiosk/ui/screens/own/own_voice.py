"""Our own voice: somebody of the club says words of the kiosk."""

from collections.abc import Sequence

from kiosk.model import Event, OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.own.recorder import WORDS, RecorderScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.words import fixed_parts


class OwnVoiceScreen(RecorderScreen):
    """One part of a sentence after the other: what stands between its gaps is recorded."""

    shows = frozenset({"own"})
    says = WORDS
    section = "home"

    def __init__(self, kit: Kit, key: str) -> None:
        """`key`: of a sentence of the catalogue."""
        super().__init__(kit, kit.words("own_voice.title"))
        self._parts = fixed_parts(kit.words.forms(key))
        self._nth = 0
        self._done: tuple[Event, ...] = ()
        self._begin_part()

    def _begin_part(self) -> None:
        self.say_from("ready" if self._parts else "nothing")
        self.wanted = self._parts[self._nth] if self._parts else ""
        if len(self._parts) > 1:
            count = self.words("pager.count", page=self._nth + 1, pages=len(self._parts))
            self.title.say(f"{self.words('own_voice.title')} · {count}")

    def before(self) -> Sequence[Choice]:
        words = self.words
        if not self.wanted:
            return ()
        choices = [Choice("hear", "read_aloud", words("voice.listen"), self._hear)]
        if self.wanted in self.tonight.own.all(OwnKind.RECORDING):
            as_it_was = words("own_voice.back")
            choices.append(Choice("back", "as_it_was", as_it_was, self._as_it_was))
        if self._nth + 1 < len(self._parts):
            choices.append(Choice("skip", "skip", words("act.skip"), self._go_on))
        return choices

    def _hear(self) -> None:
        self.kit.senses.say.emit(self.wanted)

    def _as_it_was(self) -> None:
        as_it_was = self.tonight.own.as_it_was
        events = self.kit.bridge.do(as_it_was, OwnKind.RECORDING, self.wanted)
        tell_done(self.kit, events, self.words("own_voice.now_back"), "read_aloud")

    def _go_on(self) -> None:
        self._nth += 1
        self._begin_part()
        self.refresh()

    def keep(self, file: str) -> None:
        """Undo is for the whole sentence, once all of it is said."""
        events = self.kit.bridge.do(self._record, file)
        if self._nth + 1 >= len(self._parts):
            text = self.words("own_voice.now")
            tell_done(self.kit, events, text, "read_aloud", back=self.kit.back)
        elif events:
            self.kit.senses.sound.emit("done")
            self._go_on()

    def _record(self, file: str) -> tuple[Event, ...]:
        self._done += self.tonight.own.set(OwnKind.RECORDING, self.wanted, file)
        return self._done
