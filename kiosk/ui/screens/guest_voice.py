"""Say the name: for a guest who does not spell it, a helper says it into the microphone."""

from kiosk.devices.recording import cleaned, write_wav
from kiosk.ui.guests import NAME, VOICE, forget_voice
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.progress import Progress

FOLDER = "voices"
"""In the data folder."""


class GuestVoiceScreen(Screen):
    """Start, say, listen, again, right. Nothing is kept before "The name is right"."""

    section = "check_in"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._state = "ready"
        self._name = b""
        layout = self.column()
        layout.addLayout(self.header(self.words("voice.title")))
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

    def refresh(self) -> None:
        if self._state != "recorded" and not self.kit.senses.can_hear():
            self._state = "none"
        text = self.words(f"voice.{self._state}")
        self._facts.show_facts([Fact(self._state, "microphone", text)])
        self.choices.show_choices(self._choices())
        self._panes.refresh()

    def _choices(self) -> list[Choice]:
        words = self.words
        start = Choice("start", "microphone", words("voice.start"), self._start)
        if self._state == "recording":
            return [Choice("stop", "yes", words("voice.stop"), self._stop, "done")]
        if self._state == "recorded":
            return [
                Choice("listen", "read_aloud", words("voice.listen"), self._listen),
                Choice("again", "microphone", words("voice.again"), self._start),
                Choice("right", "yes", words("voice.right"), self._right, "done"),
            ]
        if self._state == "none":
            return [Choice("ok", "yes", words("act.ok"), self.kit.back)]
        return [start]

    def _show_level(self, level: float) -> None:
        self._level.show_part(round(level * 100), 100)

    def _show(self, state: str) -> None:
        self._state = state
        self.refresh()

    # What can be done

    def _start(self) -> None:
        """Quiet first: the kiosk's own voice is not the name."""
        self.kit.senses.hush.emit()
        begun = self._microphone is not None and self._microphone.record()
        self._show("recording" if begun else "none")

    def _stop(self) -> None:
        if self._microphone is not None:
            self._microphone.stop()

    def _ended(self) -> None:
        """Also after 4 seconds, and when the microphone was unplugged."""
        self._show_level(0)
        self._name = cleaned(self._microphone.sound) if self._microphone is not None else b""
        self._show("recorded" if self._name else "quiet")

    def _listen(self) -> None:
        self.kit.senses.voice.emit(self._name)

    def _right(self) -> None:
        """On the disk first. An earlier try goes, and letters that were typed."""
        folder = self.kit.desk.folder
        file = f"{FOLDER}/{self.kit.bridge.now():%Y%m%d-%H%M%S-%f}.wav"
        if not self.kit.bridge.did(write_wav, folder / file, self._name):
            return
        forget_voice(self.kit)
        self.kit.drafts.pop(NAME, None)
        self.kit.drafts[VOICE] = file
        self.kit.senses.sound.emit("done")
        self.kit.back()
