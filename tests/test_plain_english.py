"""Every sentence on the screen is Easy Read, measured. The rules are in tests/plain_english.py."""

from collections.abc import Iterator

import pytest

from kiosk.words import Words
from kiosk.words.faults import faults
from tests.plain_english import RULES, sentences_of, syllables, words_in

READ_ALOUD = ("time.",)
"""Only spoken: a time is digits on the screen, and words in the ear (access.md, rule 4)."""

EXCEPTIONS: dict[tuple[str, str], str] = {}
"""A rule and a sentence that it does not hold for, and why."""


def catalogue() -> Iterator[str]:
    for key, text in Words().sentences.items():
        if not key.startswith(READ_ALOUD):
            yield from text.values() if isinstance(text, dict) else [text]


def texts() -> list[str]:
    return [*catalogue(), *faults()]


@pytest.mark.parametrize("name", RULES)
def test_every_sentence_is_plain_english(name: str) -> None:
    found = [
        f"{sentence!r}: {what}"
        for text in texts()
        for sentence in sentences_of(text)
        if (name, sentence) not in EXCEPTIONS
        for what in RULES[name](sentence)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("too_long", "Please tell one of the people at the door about it now."),
        ("hard", "The information about every individual is available here."),
        ("banned", "Click here."),
        ("banned", "The user is in."),
        ("initials", "Ask the DBS lead."),
        ("pronouns", "They are here."),
        ("marks", "Sam is in; Joe is out."),
        ("passive", "The door is opened."),
        ("spelt_out", "There are four people."),
    ],
)
def test_a_sentence_that_is_hard_to_read_is_found(name: str, sentence: str) -> None:
    assert list(RULES[name](sentence)) != []


def test_every_exception_is_still_needed() -> None:
    needed = {
        (name, sentence)
        for text in texts()
        for sentence in sentences_of(text)
        for name, rule in RULES.items()
        if list(rule(sentence))
    }
    assert EXCEPTIONS.keys() <= needed


def test_every_word_can_be_measured() -> None:
    unknown = set()
    for text in texts():
        for word in (word for sentence in sentences_of(text) for word in words_in(sentence)):
            try:
                syllables(word)
            except KeyError:
                unknown.add(word)
    assert unknown == set()
