"""Says things aloud with a British voice made on this machine, or keeps quiet where it cannot."""

import logging
import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, SignalInstance, Slot

from kiosk.devices.latest import Latest
from kiosk.devices.recording import read_wav
from kiosk.devices.speaker import SAMPLES_A_SECOND, Speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """An accent, and how high it speaks: 1 is as it was recorded, 0.75 lower."""

    accent: str
    pitch: float


LOWER = 0.75
VOICES = {
    "british": Voice("en-GB", 1.0),
    "british_lower": Voice("en-GB", LOWER),
    "american": Voice("en-US", 1.0),
    "american_lower": Voice("en-US", LOWER),
}
"""By the name that is kept in the settings; the first is how the kiosk speaks at first."""
FIRST_VOICE = next(iter(VOICES.values()))

LONGEST_PIECE = 100
"""Characters spoken in one go. The voice keeps Python (so the screen) waiting while it makes a
piece, about 0.5 ms a character, so longer sentences are cut at a space."""
PAUSE = bytes(2 * SAMPLES_A_SECOND // 5)
"""0.2 s of silence after each sentence; it also keeps its end from being cut off."""

# The voice takes < and > for commands, and a zero byte ends its text.
_NOT_SPOKEN = re.compile(r"[<>\x00-\x1f\x7f-\x9f]+")
# "8.30" has no space after its dot, and stays whole.
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])\s+")

log = logging.getLogger(__name__)


def sentences(text: str) -> list[str]:
    """A text cut into pieces of at most 100 characters, to be spoken one by one."""
    pieces: list[str] = []
    # A new line ends a sentence too: a heading or a button has no full stop.
    for line in text.splitlines():
        for sentence in _END_OF_SENTENCE.split(_NOT_SPOKEN.sub(" ", line).strip()):
            if any(sign.isalnum() for sign in sentence):
                pieces.extend(_short_pieces(sentence))
    return pieces


def _short_pieces(sentence: str) -> list[str]:
    pieces = []
    while len(sentence) > LONGEST_PIECE:
        space = sentence.rfind(" ", 1, LONGEST_PIECE)
        cut = space if space > 0 else LONGEST_PIECE
        pieces.append(sentence[:cut])
        sentence = sentence[cut:].lstrip()
    return [*pieces, sentence] if sentence else pieces


def samples(sentence: str, speed: float = 1.0, voice: Voice = FIRST_VOICE) -> bytes:
    """The sound of a sentence: 16,000 signed 16-bit numbers a second, one channel.

    `speed` 1 is normal, 0.5 half as fast. Raises ImportError where the voice is not installed.
    """
    from py_nanotts import NanoTTS  # type: ignore[import-untyped]

    sound: bytes = NanoTTS().speak(sentence, voice=voice.accent, speed=speed, pitch=voice.pitch)
    return sound


class Output(Protocol):
    """Where the sound goes; see Speaker."""

    done: SignalInstance

    def is_there(self) -> bool: ...
    def play(self, sound: bytes, loudness: float) -> bool: ...
    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Recorded:
    """A name that somebody recorded, in the file that says it."""

    name: str
    file: Path


Piece = str | Recorded | bytes
"""What is said in one go: words, a recorded name, or samples as they are."""


def pieces_of(text: str, recordings: Mapping[str, Path]) -> list[Piece]:
    """The sentences of a text, in which each name that was recorded is its recording."""
    names = "|".join(map(re.escape, sorted(recordings, key=len, reverse=True)))
    if not names:
        return [*sentences(text)]
    pieces: list[Piece] = []
    for nth, part in enumerate(re.split(rf"(?<!\w)({names})(?!\w)", text)):
        pieces += [Recorded(part, recordings[part])] if nth % 2 else sentences(part)
    return pieces


def _sound_of(piece: Piece, speed: float, voice: Voice) -> bytes:
    """A name whose file is gone is said by the voice."""
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, Recorded):
        return read_wav(piece.file) or samples(piece.name, speed, voice)
    return samples(piece, speed, voice)


@dataclass(frozen=True, slots=True)
class _Request:
    number: int
    pieces: tuple[Piece, ...]
    speed: float
    voice: Voice


class Speech(QObject):
    """Says one thing at a time. Without a loudspeaker or a voice nothing happens, and no error.

    Signals: `saying(bool)`, True when something begins to sound, False when it is over.
    """

    saying = Signal(bool)
    _made = Signal(int, bytes, bool)
    _failed = Signal()

    def __init__(self, parent: QObject | None = None, *, output: Output | None = None) -> None:
        super().__init__(parent)
        self._output = output or Speaker(self)
        self._output.done.connect(self._play_next)
        self._voice = Latest[_Request]("voice", self._make)
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._number = 0
        self._waiting: deque[bytes] = deque()
        self._all_made = True
        self._playing = self._sounds = False
        self._on, self._works = True, True
        self._speed = self._loudness = 1.0
        self._manner = FIRST_VOICE
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close)

    def say(self, text: str, recordings: Mapping[str, Path] | None = None) -> None:
        """Stop what is being said and say this instead, sentence by sentence. Returns at once.

        `recordings`: names, each with the file in which somebody says it.
        """
        self._begin(pieces_of(text, recordings or {}))

    def play(self, sound: bytes) -> None:
        """As `say`, for samples that are there already."""
        self._begin([sound])

    def _begin(self, said: Iterable[Piece]) -> None:
        self.stop()
        pieces = tuple(said)
        if pieces and self._on and self._works and self._output.is_there():
            self._all_made = False
            self._voice.put(_Request(self._number, pieces, self._speed, self._manner))

    @Slot()
    def stop(self) -> None:
        """Be quiet at once."""
        self._number += 1
        self._waiting.clear()
        self._all_made = True
        self._output.stop()
        self._playing = False
        self._set_sounds(False)

    def set_on(self, on: bool) -> None:
        """Off: nothing is said, and what is being said stops."""
        self._on = on
        if not on:
            self.stop()

    def set_speed(self, speed: float) -> None:
        """From 0.5 (half as fast) to 2, for what is said next."""
        self._speed = max(0.5, min(2.0, speed))

    def set_voice(self, name: str) -> None:
        """One of VOICES, for what is said next. One that there is no more is the first."""
        self._manner = VOICES.get(name, FIRST_VOICE)

    def set_loudness(self, loudness: float) -> None:
        """From 0 to 1, from the next sentence on."""
        self._loudness = max(0.0, min(1.0, loudness))

    @Slot()
    def close(self) -> None:
        """Be quiet for good and end the voice's thread."""
        self.stop()
        self._voice.stop()

    def _make(self, request: _Request) -> None:
        """In the voice's thread."""
        try:
            for place, piece in enumerate(request.pieces, start=1):
                if request.number != self._number:
                    return
                sound = _sound_of(piece, request.speed, request.voice) + PAUSE
                self._made.emit(request.number, sound, place == len(request.pieces))
        except Exception:
            # Whatever is wrong with the voice, the kiosk works without it.
            log.exception("There is no voice: nothing will be read aloud")
            self._failed.emit()

    @Slot(int, bytes, bool)
    def _on_made(self, number: int, sound: bytes, is_last: bool) -> None:
        if number != self._number:
            return
        self._waiting.append(sound)
        self._all_made = is_last
        if not self._playing:
            self._play_next()

    @Slot()
    def _play_next(self) -> None:
        self._playing = False
        if self._waiting:
            self._playing = self._output.play(self._waiting.popleft(), self._loudness)
            if self._playing:
                self._set_sounds(True)
            else:
                self.stop()
        elif self._all_made:
            self._set_sounds(False)

    @Slot()
    def _on_failed(self) -> None:
        self._works = False
        self.stop()

    def _set_sounds(self, sounds: bool) -> None:
        if sounds != self._sounds:
            self._sounds = sounds
            self.saying.emit(sounds)
