"""How what stands on the screen is said: own recordings, names as they are said, times in words."""

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.devices.speech import Output, Piece, Speech, pieces_of
from kiosk.errors import KnownError
from kiosk.files import kept_file
from kiosk.model import OwnKind, Person
from kiosk.ui.bridge import Bridge
from kiosk.ui.senses import Senses
from kiosk.words import Words


class Spoken:
    """Reads what the club recorded, and how names are said, only when that has changed."""

    def __init__(self, bridge: Bridge, words: Words, folder: Path) -> None:
        """`folder`: of the data, in which the recordings are."""
        self._bridge = bridge
        self._words = words
        self._folder = folder
        self._stale = True
        self._recordings: dict[str, Path] = {}
        self._names: dict[str, str] = {}
        self._name = _whole_words(self._names)
        bridge.changed.connect(self._changed)

    def pieces(self, text: str) -> list[Piece]:
        """What is said of a text, one after the other."""
        if self._stale:
            self._read()
        return pieces_of(text, self._recordings, self._aloud)

    def _aloud(self, text: str) -> str:
        named = self._name.sub(lambda found: self._names[found[0]], text) if self._names else text
        return self._words.aloud(named)

    def _changed(self, kinds: set[str]) -> None:
        self._stale = self._stale or bool(kinds & {"own", "person"})

    def _read(self) -> None:
        """Where the disk does not answer, things are said as before, and it is tried again."""
        tonight = self._bridge.tonight
        try:
            people = tonight.people.said_otherwise()
            own = tonight.own.all(OwnKind.RECORDING)
        except KnownError:
            return
        files = own | {one.called: one.voice for one in people if one.voice}
        self._recordings = {words: kept_file(self._folder, file) for words, file in files.items()}
        self._names = {one.called: _said(one) for one in people if one.said}
        self._name = _whole_words(self._names)
        self._stale = False


def give_voice(
    senses: Senses, spoken: Spoken, parent: QObject, output: Output | None = None
) -> Speech:
    """What the screens say is heard from now on, by `output` if not by this machine's own."""
    speech = Speech(parent, output=output, cut=spoken.pieces)
    speech.reading.connect(senses.reading)
    senses.say.connect(speech.say)
    senses.read.connect(speech.read)
    senses.voice.connect(speech.play)
    senses.hush.connect(speech.stop)
    return speech


def _said(person: Person) -> str:
    """With the letter that tells two people of one name apart."""
    return f"{person.said} {person.letter}".strip() if person.twin else person.said


def _whole_words(names: Mapping[str, str]) -> re.Pattern[str]:
    """Finds any of the names, the longest first."""
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")
