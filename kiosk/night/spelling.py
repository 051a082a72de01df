"""Names as they are written, and as they sound: not everyone spells as others do."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from unicodedata import category, normalize

LONGEST = 40
"""Letters of what was typed that count: no name of a club is longer (data/people_file.py)."""

SOUNDS_FROM = 3
"""Sounds: what is shorter sounds like too many names."""

SLIPS_FROM = 4

TOGETHER = (("ph", "f"), ("ck", "k"))
ALIKE = {"a": "eiouyæøœ\u0131", "k": "cq", "f": "v", "s": "zß", "g": "j", "l": "ł", "d": "đð"}
"""All vowels, and letters that stand for one sound: Kate, Cate; Sofie, Sophie; Aisha, Ayesha."""

SOUND_OF = str.maketrans({letter: sound for sound, all_ in ALIKE.items() for letter in all_})


def words_of(typed: str) -> list[str]:
    """The words of what was typed, of letters, digits and their accents only."""
    typed = normalize("NFC", typed[:LONGEST])
    kept = (one if one.isalnum() or category(one)[0] == "M" else " " for one in typed)
    return [word for word in "".join(kept).split() if any(map(str.isalnum, word))]


def plain(name: str) -> list[str]:
    """The words of a name in small letters without accents."""
    letters = "".join(one for one in normalize("NFD", name) if category(one) != "Mn")
    return words_of(letters.lower())


def place_of(name: str, words: Sequence[Sequence[str]]) -> int | None:
    """How well a name fits, 0 is best, None not at all: for each of `words` any of its spellings
    begins a word of the name. The same as in kiosk/data/search.py, for a few names."""
    has = plain(name)
    if not all(_begins(has, tuple(spellings)) for spellings in words):
        return None
    first = tuple(words[0])
    return 0 if has[0] in first else 1 if has[0].startswith(first) else 2


def _begins(has: list[str], spellings: tuple[str, ...]) -> bool:
    return any(word.startswith(spellings) for word in has)


def sound_alike(typed: str, vocabulary: Sequence[str], *, slips: bool) -> list[str]:
    """The words of the vocabulary that sound as if they began with what was typed; with `slips`,
    if none does, also those from which one letter is wrong, missing or too much."""
    begin = _sound("".join(plain(typed)))
    if len(begin) < SOUNDS_FROM:
        return []
    heard = list(zip(vocabulary, _sound("\n".join(vocabulary)).split("\n"), strict=True))
    found = [word for word, sound in heard if sound.startswith(begin)]
    if slips and not found and len(begin) >= SLIPS_FROM:
        slip = re.compile("|".join(_slips(begin)))
        found = [word for word, sound in heard if slip.match(sound)]
    return found


def _sound(words: str) -> str:
    """How words sound, one on each line: all at once, which is quick for thousands."""
    for written, heard in TOGETHER:
        words = words.replace(written, heard)
    words = words.translate(SOUND_OF)
    for letter in ascii_lowercase:
        while letter * 2 in words:
            words = words.replace(letter * 2, letter)
    return words


def _slips(word: str) -> Iterator[str]:
    """Patterns of what was meant if one letter is wrong, too much or missing."""
    for nth in range(len(word)):
        before, after = word[:nth], word[nth + 1 :]
        yield f"{before}.{after}"
        yield before + after
        yield f"{before}.{word[nth:]}"
