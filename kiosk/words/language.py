"""A language that the kiosk can speak: its sentences, from a compiled gettext catalogue."""

import struct
from gettext import GNUTranslations
from typing import BinaryIO

from kiosk.words.sentence import Sentence, can_stand_for

ABOUT = "language"
"""The context of what a catalogue says of itself: `name` and `direction`. No key has it."""

FAULT = "fault"
"""The context of what a KnownError says (kiosk/faults.py). No key is only this word."""

NAME, DIRECTION, RIGHT_TO_LEFT = "name", "direction", "rtl"

BROKEN = (OSError, ValueError, LookupError, ArithmeticError, struct.error, RecursionError)
"""What a file raises that is no catalogue, or that counts in no way that can be worked out."""

MOST_COUNTED = 200
"""Beyond it no language's plural does anything that it did not do before."""


class English:
    """The language of the catalogue itself. Every other falls back to it."""

    code = ""
    name = "English"
    right_to_left = False

    def text(self, key: str, sentence: Sentence, n: int | None) -> str:
        """The words of a sentence; of one that counts, those for `n`."""
        if isinstance(sentence, str):
            return sentence
        return sentence["one" if n == 1 else "other"]

    def form(self, n: int | None) -> str:
        """Which form of a sentence says so many."""
        return "one" if n == 1 else "other"

    def example(self, form: str) -> int:
        """A number that this form says, as small as can be but not 0."""
        return next((n for n in (*range(1, MOST_COUNTED), 0) if self.form(n) == form), 0)

    def forms(self) -> list[str]:
        """The forms that sentences have, by their examples."""
        return sorted({self.form(n) for n in range(MOST_COUNTED)}, key=self.example)


class Language(English):
    """A language from a file that somebody translated.

    A sentence that is missing there, or has other gaps, is said in English.
    """

    def __init__(self, code: str, compiled: BinaryIO) -> None:
        """Raises one of BROKEN if it is no catalogue."""
        self._catalogue = GNUTranslations(compiled)
        self.code = code
        about = {of: self._catalogue.pgettext(ABOUT, of) for of in (NAME, DIRECTION)}
        self.name = about[NAME] if about[NAME] != NAME else code
        self.right_to_left = about[DIRECTION] == RIGHT_TO_LEFT
        self.forms()  # counts once: a rule that divides by nothing is found now

    def text(self, key: str, sentence: Sentence, n: int | None) -> str:
        if isinstance(sentence, str):
            text = self._catalogue.pgettext(key, sentence)
        else:
            count = 0 if n is None else n
            text = self._catalogue.npgettext(key, sentence["one"], sentence["other"], count)
        return text if can_stand_for(text, sentence) else super().text(key, sentence, n)

    def form(self, n: int | None) -> str:
        return str(self._catalogue.plural(n or 0))  # type: ignore[attr-defined]

    def knows(self, key: str, sentence: Sentence) -> bool:
        """Whether somebody translated this sentence."""
        english = sentence if isinstance(sentence, str) else sentence["one"]
        return self._catalogue.pgettext(key, english) not in ("", english)
