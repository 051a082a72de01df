"""The catalogue: every sentence that a person sees or hears."""

import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.bidi import isolated, unmarked
from kiosk.resources import RESOURCES

CATALOGUE = RESOURCES / "words" / "en.toml"


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
        return sentence.format(n=n, **{gap: isolated(str(what)) for gap, what in given.items()})

    def list(self, names: list[str]) -> str:
        """`Amara, Joe and Sam`."""
        if len(names) < 2:
            return "".join(names)
        names = [isolated(name) for name in names]
        sentence = str(self.sentences["list.and"])
        return sentence.format(first=", ".join(names[:-1]), last=names[-1])

    def aloud(self, text: str) -> str:
        """The text as it is read aloud: times in words."""
        return re.sub(r"\b(\d{1,2}):(\d{2})\b", self._time_aloud, unmarked(text))

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
