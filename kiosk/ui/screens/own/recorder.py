"""Say it into the microphone: what the screens have in common on which somebody records a voice."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from kiosk.devices.recording import cleaned, write_wav
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.progress import Progress

FOLDER = "voices"
"""In the data folder."""

NAME = MappingProxyType(
    {
        "ready": "voice.ready",
        "recording": "voice.recording",
        "recorded": "voice.recorded",
        "stop": "voice.stop",
        "right": "voice.right",
    }
)
"""What is said of a name."""

WORDS = MappingProxyType(
    {
        "ready": "own_voice.ready",
        "recording": "own_voice.recording",
        "recorded": "own_voice.recorded",
        "stop": "own_voice.stop",
        "right": "own_voice.right",
        "nothing": "own_voice.nothing",
    }
)
"""What is said of words of the kiosk."""

ROOMY = 125
"""Per cent: with larger text, how loud it is shows only while it is recorded, and the words
only until they were said, so that what can be done is on the first page."""

BOTH = {"quiet": "voice.quiet", "none": "voice.none"}


class RecorderScreen(Screen):
    """Start, say, listen, again, right. Nothing is kept before "right"."""

    says: ClassVar[Mapping[str, str]] = NAME

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(kit)
        self._state = "ready"
        self._sound = b""
        self.wanted = ""
        """The words that are to be said, if they are known."""
        layout = self.column()
        layout.addLayout(self.header(title))
        self._level = Progress(self.look)
        self._facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self._panes = Panes(kit, self._facts, self.choices)
        layout.addWidget(self._level)
        layout.addWidget(self._panes, 1)
        self._microphone = kit.senses.microphone
        if self._microphone is not None:
            self._microphone.level.connect(self._show_level)
            self._microphone.ended.connect(self._ended)
        self._show_level(0)

    def closed(self) -> None:
        if self._microphone is not None:
            self._microphone.level.disconnect(self._show_level)
            self._microphone.ended.disconnect(self._ended)
            self._microphone.stop()

    # What each of these screens does for itself

    def before(self) -> Sequence[Choice]:
        """What else can be chosen before anything was said."""
        return ()

    def keep(self, file: str) -> None:
        """The voice is on the disk, in this file of the data folder."""
        raise NotImplementedError

    # What is shown

    def refresh(self) -> None:
        if self._state not in ("recorded", "nothing") and not self.kit.senses.can_hear():
            self._state = "none"
        elif self._state == "none":
            self._state = "ready"
        roomy = self.look.text_size <= ROOMY
        self._level.setVisible(roomy or self._state == "recording")
        self._facts.show_facts([self._fact(roomy)])
        self.choices.show_choices(self._choices())
        self._panes.refresh()

    def _fact(self, roomy: bool) -> Fact:
        """The words that are to be said, and what is to be done or decided now."""
        text = self.words({**BOTH, **self.says}[self._state])
        if not self.wanted or (self._state == "recorded" and not roomy):
            return Fact(self._state, "microphone", text)
        return Fact(self._state, "microphone", self.wanted, text)

    def say_from(self, state: str) -> None:
        """From the beginning: `ready`, or there is `nothing` to be said."""
        self._sound = b""
        self._state = state

    def _choices(self) -> list[Choice]:
        words, says = self.words, self.says
        start = Choice("start", "microphone", words("voice.start"), self._start)
        if self._state == "recording":
            return [Choice("stop", "yes", words(says["stop"]), self._stop, "done")]
        if self._state == "recorded":
            return [
                Choice("listen", "read_aloud", words("voice.listen"), self._listen),
                Choice("right", "yes", words(says["right"]), self._right, "done"),
                Choice("again", "microphone", words("voice.again"), self._start),
            ]
        if self._state in ("none", "nothing"):
            return [Choice("ok", "yes", words("act.ok"), self.kit.back), *self.before()]
        return [start, *self.before()]

    def _show_level(self, level: float) -> None:
        self._level.show_part(round(level * 100), 100)

    def _show(self, state: str) -> None:
        self._state = state
        self.refresh()

    # What can be done

    def _start(self) -> None:
        """Quiet first: the kiosk's own voice is not what is to be kept."""
        self.kit.senses.hush.emit()
        begun = self._microphone is not None and self._microphone.record()
        self._show("recording" if begun else "none")

    def _stop(self) -> None:
        if self._microphone is not None:
            self._microphone.stop()

    def _ended(self) -> None:
        """Also after 4 seconds, and when the microphone was unplugged."""
        self._show_level(0)
        self._sound = cleaned(self._microphone.sound) if self._microphone is not None else b""
        self._show("recorded" if self._sound else "quiet")

    def _listen(self) -> None:
        self.kit.senses.voice.emit(self._sound)

    def _right(self) -> None:
        """On the disk first."""
        folder = self.kit.desk.folder
        file = f"{FOLDER}/{self.kit.bridge.now():%Y%m%d-%H%M%S-%f}.wav"
        if self.kit.bridge.did(write_wav, folder / file, self._sound):
            self.keep(file)
