"""The catalogue: every sentence that a person sees or hears."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from kiosk.resources import RESOURCES
from kiosk.words.bidi import isolated, unmarked
from kiosk.words.language import FAULT, English
from kiosk.words.sentence import Sentence, can_stand_for

CATALOGUE = RESOURCES / "words" / "en.toml"

ENGLISH = English()


_PHONE = re.compile(r"(?<![\w:.])(?:\+\d|0)[\d ()-]{5,}\d(?![\w:])|\b999\b")
"""A phone number, with spaces and the like among its digits; or the emergency number."""

_BREATH = 5
"""Digits that are said in one breath, at most, so that one can write them down."""


_ENDS = re.compile(r"^\W+|\W+$")
"""What stands around the words of a text."""


_SMALL = 3
"""Letters of a word that means nothing alone: "to", "and"."""


class Words:
    """Sentences by their key, such as `home.title`: in the club's own words if it has some, else
    in the language that is spoken, else in English.

    A sentence that counts has a form for each way to count, and takes its number as `n`.
    """

    def __init__(self, path: Path = CATALOGUE) -> None:
        self._path = path
        self.language = ENGLISH
        self._own: dict[str, Sentence] = {}

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """All sentences of the catalogue by their full key."""
        with self._path.open("rb") as file:
            sections: dict[str, dict[str, Any]] = tomllib.load(file)
        return {
            f"{section}.{key}": text
            for section, texts in sections.items()
            for key, text in texts.items()
        }

    def speak(self, language: English) -> None:
        """From now on in this language."""
        self.language = language

    def have_own(self, own: Mapping[str, str]) -> None:
        """The club's own words, by `own_key`; of a sentence that counts: JSON, by form."""
        self._own = {of: self._read(of, value) for of, value in own.items()}

    def _read(self, of: str, value: str) -> Sentence:
        """Own words from how they are kept. What cannot be read has no form that is ever said."""
        if isinstance(self.sentences.get(of.rpartition(":")[2], ""), str):
            return value
        try:
            forms = json.loads(value)
        except (ValueError, RecursionError):
            return {}
        return forms if isinstance(forms, dict) else {}

    def own_key(self, key: str) -> str:
        """What own words for a sentence are kept by: they hold in the language they are in."""
        return f"{self.language.code}:{key}" if self.language.code else key

    def is_own(self, key: str) -> bool:
        return self.own_key(key) in self._own

    def __call__(self, key: str, n: int | None = None, **given: object) -> str:
        """The sentence with its gaps filled. Raises KeyError for a key that has no sentence."""
        filled = {gap: isolated(str(what)) for gap, what in given.items()}
        return self._text(key, n).format(n=n, **filled)

    def _text(self, key: str, n: int | None) -> str:
        """Own words that cannot be filled are passed over: whatever the club typed, it is said."""
        sentence = self.sentences[key]
        own = self._own.get(self.own_key(key)) if self._own else None
        if isinstance(own, dict):
            own = own.get(self.language.form(n))
        if isinstance(own, str) and can_stand_for(own, sentence):
            return own
        return self.language.text(key, sentence, n)

    def fault(self, sentence: str) -> str:
        """What a KnownError says, in the language that is spoken."""
        return self.language.text(FAULT, sentence, None)

    def forms(self, key: str) -> dict[str, str]:
        """A sentence as it stands now, its gaps not filled: by form, if it counts."""
        return {form: self._text(key, n) for form, n in self._examples(key)}

    def forms_before(self, key: str) -> dict[str, str]:
        """As `forms`, without the club's own words."""
        sentence = self.sentences[key]
        return {form: self.language.text(key, sentence, n) for form, n in self._examples(key)}

    def own_value(self, key: str, forms: Mapping[str, str]) -> str:
        """Own words as they are kept."""
        return forms[""] if "" in forms else json.dumps(dict(forms), ensure_ascii=False)

    def _examples(self, key: str) -> Iterator[tuple[str, int | None]]:
        """Each form of a sentence, and a number that it says."""
        if isinstance(self.sentences[key], str):
            yield "", None
        else:
            yield from ((form, self.language.example(form)) for form in self.language.forms())

    def list(self, names: list[str]) -> str:
        """`Amara, Joe and Sam`."""
        if len(names) < 2:
            return "".join(names)
        names = [isolated(name) for name in names]
        return self._text("list.and", None).format(first=", ".join(names[:-1]), last=names[-1])

    def date(self, of: str) -> str:
        """`Friday 27 November`, of a date such as `2026-11-27`."""
        day = date.fromisoformat(of)
        weekday, month = self(f"date.weekday_{day.weekday()}"), self(f"date.month_{day.month}")
        return self("date.full", weekday=weekday, day=day.day, month=month)

    def aloud(self, text: str) -> str:
        """The text as it is read aloud: times in words, phone numbers digit by digit."""
        text = re.sub(r"\b(\d{1,2}):(\d{2})\b", self._time_aloud, unmarked(text))
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
