"""The catalogue: every sentence that a person sees or hears."""

import re
import tomllib
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from kiosk.resources import RESOURCES

CATALOGUE = RESOURCES / "words" / "en.toml"


_PHONE = re.compile(r"(?<![\w:.])(?:\+\d|0)[\d ()-]{5,}\d(?![\w:])|\b999\b")
"""A phone number, with spaces and the like among its digits; or the emergency number."""

_BREATH = 5
"""Digits that are said in one breath, at most, so that one can write them down."""


_ENDS = re.compile(r"^\W+|\W+$")
"""What stands around the words of a text."""


_SMALL = 3
"""Letters of a word that means nothing alone: "to", "and"."""


class Words:
    """Sentences by their key, such as `home.title`.

    A sentence that counts has two forms, `one` and `other`, and takes its number as `n`.
    """

    def __init__(self, path: Path = CATALOGUE) -> None:
        self._path = path

    @cached_property
    def sentences(self) -> dict[str, str | dict[str, str]]:
        """All sentences by their full key."""
        with self._path.open("rb") as file:
            sections: dict[str, dict[str, Any]] = tomllib.load(file)
        return {
            f"{section}.{key}": text
            for section, texts in sections.items()
            for key, text in texts.items()
        }

    def __call__(self, key: str, n: int | None = None, **given: object) -> str:
        """The sentence with its gaps filled. Raises KeyError for a key that has no sentence."""
        sentence = self.sentences[key]
        if isinstance(sentence, dict):
            sentence = sentence["one" if n == 1 else "other"]
        return sentence.format(n=n, **given)

    def list(self, names: list[str]) -> str:
        """`Amara, Joe and Sam`."""
        if len(names) < 2:
            return "".join(names)
        return self("list.and", first=", ".join(names[:-1]), last=names[-1])

    def aloud(self, text: str) -> str:
        """The text as it is read aloud: times in words, phone numbers digit by digit."""
        text = re.sub(r"\b(\d{1,2}):(\d{2})\b", self._time_aloud, text)
        return _PHONE.sub(_digits_aloud, text).replace(" · ", ", ")

    def _time_aloud(self, found: re.Match[str]) -> str:
        hour, minute = int(found[1]) % 24, int(found[2])
        if minute > 30:
            hour, key, minutes = hour + 1, "time.to", 60 - minute
        else:
            key, minutes = "time.past", minute
        name = self(f"time.hour_{hour % 12}")
        if minutes == 0:
            return self("time.exactly", hour=name)
        if minutes in (15, 30):
            return self(f"{key}_{minutes}", hour=name)
        return self(key, n=minutes, hour=name)


def fixed_parts(sentence: str | dict[str, str]) -> list[str]:
    """What of a sentence is always the same: `Hello` of `Hello {name}!`. Of each of its forms,
    without the marks at the ends, each once. Words such as "to" between gaps are left out: they
    stand in too many other sentences."""
    forms = [sentence] if isinstance(sentence, str) else list(sentence.values())
    between = (text for form in forms for text, _, _, _ in Formatter().parse(form))
    parts = (_ENDS.sub("", text) for text in between)
    return list(dict.fromkeys(part for part in parts if part and not _is_small(part)))


def _is_small(part: str) -> bool:
    return part.islower() and len(part) <= _SMALL


def _digits_aloud(found: re.Match[str]) -> str:
    """`01632 960123` as `0 1 6 3 2, 9 6 0, 1 2 3`."""
    groups = (part for group in re.findall(r"\+?\d+", found[0]) for part in _in_breaths(group))
    return ", ".join(re.sub(r"(?<=\d)(?=\d)", " ", group) for group in groups)


def _in_breaths(digits: str) -> list[str]:
    """What is long ends in threes."""
    if len(digits) <= _BREATH:
        return [digits]
    return [*_in_breaths(digits[:-3]), digits[-3:]]
