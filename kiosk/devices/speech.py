"""Says things aloud with a British voice made on this machine, or keeps quiet where it cannot."""

import logging
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
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

LONGEST_PIECE = 50
"""Characters spoken in one go. The voice keeps Python (so the screen) waiting while it makes a
piece, about 0.5 ms a character (tests/bench/speech.py), so longer sentences are cut at a space."""
PAUSE = bytes(2 * SAMPLES_A_SECOND // 5)
"""0.2 s of silence after each sentence; it also keeps its end from being cut off."""

# The voice takes < and > for commands, and a zero byte ends its text.
_NOT_SPOKEN = re.compile(r"[<>\x00-\x1f\x7f-\x9f]+")
# "8.30" has no space after its dot, and stays whole.
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])\s+")

log = logging.getLogger(__name__)


def sentences(text: str) -> list[str]:
    """A text cut into pieces of at most 50 characters, to be spoken one by one."""
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
    """Words that somebody recorded, and the file that says them."""

    words: str
    file: Path


Piece = str | Recorded | bytes
"""What is said in one go: words, recorded words, or samples as they are."""


def pieces_of(
    text: str, recordings: Mapping[str, Path], aloud: Callable[[str], str] = str
) -> list[Piece]:
    """The sentences of a text, in which all words that were recorded are their recording.

    The longest recording counts, and whole words only. `aloud` makes of all else what the voice
    is to say.
    """
    recorded = "|".join(map(re.escape, sorted(recordings, key=len, reverse=True)))
    parts = re.split(rf"(?<!\w)({recorded})(?!\w)", text) if recorded else [text]
    pieces: list[Piece] = []
    for nth, part in enumerate(parts):
        pieces += [Recorded(part, recordings[part])] if nth % 2 else sentences(aloud(part))
    return pieces


def _sound_of(piece: Piece, speed: float, voice: Voice) -> bytes:
    """Words whose file is gone are said by the voice."""
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, Recorded):
        made = (samples(one, speed, voice) for one in sentences(piece.words))
        return read_wav(piece.file) or b"".join(made)
    return samples(piece, speed, voice)


@dataclass(frozen=True, slots=True)
class _Request:
    """A piece to be made. `number`: of what is being said; `place`: of the text it is part of."""

    number: int
    place: int
    piece: Piece
    speed: float
    voice: Voice


class Speech(QObject):
    """Says one thing at a time. Without a loudspeaker or a voice nothing happens, and no error.

    Each piece is made while the one before it sounds: so the voice, which keeps the screen
    waiting, works a little now and then, and never ahead of what may be cancelled.

    Signals: `saying(bool)`, True when something begins to sound, False when it is over.
    `reading(int)`, the number of the text that begins to sound, and -1 once, when all is said,
    or was stopped, or cannot be said.
    """

    saying = Signal(bool)
    reading = Signal(int)
    _made = Signal(int, int, bytes)
    _failed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        output: Output | None = None,
        cut: Callable[[str], Iterable[Piece]] = sentences,
    ) -> None:
        """`cut` makes of a text the pieces that are said (see `pieces_of`)."""
        super().__init__(parent)
        self._output = output or Speaker(self)
        self._output.done.connect(self._play_next)
        self._cut = cut
        self._voice = Latest[_Request]("voice", self._make)
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._number = 0
        self._to_make: deque[tuple[int, Piece]] = deque()
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._making = self._playing = self._sounds = self._asked = False
        self._place = -1
        self._on, self._works = True, True
        self._speed = self._loudness = 1.0
        self._manner = FIRST_VOICE
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close)

    def say(self, text: str) -> None:
        """Stop what is being said and say this instead, sentence by sentence. Returns at once."""
        self.read([text])

    def read(self, texts: Sequence[str]) -> None:
        """As `say`, for one text after the other; `reading` tells which."""
        self._begin((place, piece) for place, text in enumerate(texts) for piece in self._cut(text))

    def play(self, sound: bytes) -> None:
        """As `say`, for samples that are there already."""
        self._begin([(0, sound)])

    def _begin(self, said: Iterable[tuple[int, Piece]]) -> None:
        self.stop()
        self._asked = True
        if self._on and self._works and self._output.is_there():
            self._to_make.extend(said)
        self._make_next()
        if not self._making:
            self.stop()

    @Slot()
    def stop(self) -> None:
        """Be quiet at once."""
        self._number += 1
        self._to_make.clear()
        self._waiting.clear()
        self._output.stop()
        self._making = self._playing = False
        self._over()

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

    def _make_next(self) -> None:
        """One piece ahead of what sounds."""
        if self._to_make and not self._making and not self._waiting:
            self._making = True
            place, piece = self._to_make.popleft()
            self._voice.put(_Request(self._number, place, piece, self._speed, self._manner))

    def _make(self, request: _Request) -> None:
        """In the voice's thread."""
        if request.number != self._number:
            return
        try:
            sound = _sound_of(request.piece, request.speed, request.voice) + PAUSE
        except Exception:
            # Whatever is wrong with the voice, the kiosk works without it.
            log.exception("There is no voice: nothing will be read aloud")
            self._failed.emit()
        else:
            self._made.emit(request.number, request.place, sound)

    @Slot(int, int, bytes)
    def _on_made(self, number: int, place: int, sound: bytes) -> None:
        if number != self._number:
            return
        self._making = False
        self._waiting.append((place, sound))
        if not self._playing:
            self._play_next()

    @Slot()
    def _play_next(self) -> None:
        self._playing = False
        if self._waiting:
            place, sound = self._waiting.popleft()
            self._playing = self._output.play(sound, self._loudness)
            if not self._playing:
                self.stop()
                return
            self._tell(place)
            self._make_next()
        elif not self._making:
            self._over()

    @Slot()
    def _on_failed(self) -> None:
        self._works = False
        self.stop()

    def _tell(self, place: int) -> None:
        """That this text sounds now."""
        if not self._sounds:
            self._sounds = True
            self.saying.emit(True)
        if place != self._place:
            self._place = place
            self.reading.emit(place)

    def _over(self) -> None:
        self._place = -1
        if self._sounds:
            self._sounds = False
            self.saying.emit(False)
        if self._asked:
            self._asked = False
            self.reading.emit(-1)
