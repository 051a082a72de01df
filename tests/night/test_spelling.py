"""Names that are spelled as they sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.night.spelling import LONGEST, plain, sound_alike, words_of

NAMES = ("kate", "sophie", "aisha", "mohammed", "stephen", "tom", "zoe", "frank", "øystein")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cate", "kate"),
        ("Kait", "kate"),
        ("SOFIE", "sophie"),
        ("sofy", "sophie"),
        ("ayesha", "aisha"),
        ("muhamad", "mohammed"),
        ("moham", "mohammed"),
        ("steven", "stephen"),
        ("oystein", "øystein"),
    ],
)
def test_a_name_is_known_by_its_sound(typed: str, meant: str) -> None:
    assert sound_alike(typed, NAMES, slips=False) == [meant]


@pytest.mark.parametrize(
    "typed", ["frenk", "frxnk", "fraank", "frnk", "franxk", "frankx", "xfrank"]
)
def test_one_letter_may_be_wrong_missing_or_too_much(typed: str) -> None:
    assert sound_alike(typed, NAMES, slips=True) == ["frank"]


@pytest.mark.parametrize("typed", ["x", "ka", "zo", "xyzzy", "flrxnk", ""])
def test_too_little_or_too_wrong_sounds_like_nobody(typed: str) -> None:
    assert sound_alike(typed, NAMES, slips=True) == []


def test_a_slip_is_only_thought_of_where_nobody_sounds_like_it() -> None:
    assert sound_alike("cate", ("kate", "karte"), slips=True) == ["kate"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Mary Ann", ["Mary", "Ann"]),
        ("O'Brien", ["O", "Brien"]),
        ('"NEAR(a*) ^-', ["NEAR", "a"]),
        ("É", ["É"]),
        ("Борис", ["Борис"]),
        ("\u0301 ' \x00", []),
    ],
)
def test_what_is_typed_becomes_words(typed: str, words: list[str]) -> None:
    assert words_of(typed) == words


@given(st.text())
def test_words_hold_nothing_but_letters_digits_and_accents(typed: str) -> None:
    assert not any(mark in word for word in words_of(typed) for mark in "\"'*^-+(): \x00")
    assert sum(map(len, words_of(typed))) <= LONGEST


def test_a_name_is_plain_without_accents() -> None:
    assert plain("Élodie O'Brien-Zoë") == ["elodie", "o", "brien", "zoe"]
