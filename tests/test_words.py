"""The catalogue of sentences: complete, used, short, and right in the plural."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

from kiosk.model import MAY_LET_IN, Phase, ProblemKind, RideKind
from kiosk.night.fairness import Widely
from kiosk.night.sharing import Why
from kiosk.night.story import LET_IN, LIST, SEEN_GO, SWAPPED, TOLD
from kiosk.settings import Sound, Theme
from kiosk.ui.pictures import FOLDERS
from kiosk.ui.places import PLACES, screen_class
from kiosk.ui.screens.cards.my_symbol import OWN
from kiosk.ui.screens.hub import HubScreen
from kiosk.ui.steps import PICTURES
from kiosk.ui.widgets.keyboard import KEYS
from kiosk.words import Words

SYMBOLS = [file.stem for folder in FOLDERS for file in folder.glob("*.svg")]
ROOT = Path(__file__).resolve().parent.parent
WORDS = Words()
SENTENCES = WORDS.sentences
SECTIONS = {key.partition(".")[0] for key in SENTENCES}

SPEAKING = [
    *sorted((ROOT / "kiosk" / "ui").rglob("*.py")),
    *sorted((ROOT / "kiosk" / "paper").rglob("*.py")),
    *sorted((ROOT / "kiosk" / "words").glob("*.py")),
    *sorted((ROOT / "kiosk").glob("*.py")),
]
"""The files that ask for sentences. Below them, `job.done` is an event and not a key."""

GAPS: dict[str, Iterable[object]] = {
    "nav.{}": ["home", "check_in", "jobs", "taxis", "problem"],
    "phase.{}": Phase,
    "home.now_{}": Phase,
    "problem.{}": ProblemKind,
    "problem.{}_about": ProblemKind,
    "ride.{}": RideKind,
    "look.theme_{}": Theme,
    "look.sound_{}": Sound,
    "time.hour_{}": range(12),
    "date.weekday_{}": range(7),
    "date.month_{}": range(1, 13),
    "dates.nth_{}": range(1, 6),
    "dates.short_{}": range(7),
    "happened.{}": [
        *(LET_IN, LIST, SEEN_GO, SWAPPED),
        *sorted(kind.replace(".", "_") for kind in TOLD),
    ],
    "happened.over_{}": MAY_LET_IN,
    "own.{}": OWN,
    "gap.{}": [key.partition(".")[2] for key in SENTENCES if key.startswith("gap.")],
    "own_words.{}": KEYS,
    "why.{}": Why,
    "widely.{}": Widely,
    "symbol.{}": SYMBOLS,
    "steps.{}_{}": [
        f"{kind}_{nth}" for kind, its in PICTURES.items() for nth in range(1, len(its) + 1)
    ],
}
"""What may stand in the gap of a key that the code puts together."""


TIMES = {"time.past_15", "time.past_30", "time.to_15"}
"""Put together from both ends (kiosk/words/), and heard in the last test of this file."""


HUBS = {
    f"{screen.section_of_words}.{name}"
    for screen in map(screen_class, PLACES)
    if issubclass(screen, HubScreen)
    for name, _ in screen.places
}
"""What leads from a hub to its screens: put together of its section and their names."""


@dataclass(frozen=True)
class Asked:
    """A key in the code, or a key with gaps, and where it stands."""

    key: str
    file: Path
    line: int

    def __str__(self) -> str:
        return f"{self.key} ({self.file.relative_to(ROOT)}:{self.line})"


def asked(file: Path) -> Iterator[Asked]:
    """Every text in a file that looks like a key; gaps of f-strings as {}."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            key = "".join(
                str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values
            )
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts
        ):
            key = node.value
        else:
            continue
        if re.fullmatch(r"[a-z_]+\.[a-z0-9_{}]+", key) and key.partition(".")[0] in SECTIONS:
            yield Asked(key, file, node.lineno)


ASKED = [key for file in SPEAKING for key in asked(file)]
WHOLE = [one for one in ASKED if "{}" not in one.key]
WITH_GAPS = [one for one in ASKED if "{}" in one.key]


def could_be(one: Asked) -> set[str]:
    """The keys of the catalogue that a key with gaps can become in its file."""
    if one.key in GAPS:
        return {one.key.replace("{}_{}", "{}").format(value) for value in GAPS[one.key]}
    pattern = re.compile(re.escape(one.key).replace(r"\{\}", "([a-z0-9_]+)"))
    found = {key: match for key in SENTENCES if (match := pattern.fullmatch(key))}
    text = one.file.read_text(encoding="utf-8")
    return {
        key for key, match in found.items() if all(f'"{gap}"' in text for gap in match.groups())
    }


def test_the_scan_finds_the_keys() -> None:
    assert len(WHOLE) > 100
    assert {"phase.{}", "problem.{}", "time.hour_{}"} <= {one.key for one in WITH_GAPS}


def test_every_key_that_the_code_asks_for_is_in_the_catalogue() -> None:
    assert [str(one) for one in WHOLE if one.key not in SENTENCES] == []


def test_every_key_that_the_code_puts_together_is_in_the_catalogue() -> None:
    missing = {
        str(one): sorted(could_be(one) - SENTENCES.keys())
        for one in WITH_GAPS
        if not could_be(one) <= SENTENCES.keys() or not could_be(one)
    }
    assert missing == {}
    assert SENTENCES.keys() >= HUBS


def test_every_sentence_of_the_catalogue_is_used() -> None:
    used = {one.key for one in WHOLE} | TIMES | HUBS
    used = used.union(*(could_be(one) for one in WITH_GAPS))
    assert sorted(SENTENCES.keys() - used) == []


def test_every_gap_of_a_sentence_is_filled_where_it_is_asked_for() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{call.lineno} {key}: {sorted(given)} for {sorted(gaps_of(key))}"
        for file in SPEAKING
        for call, key, given in calls(file)
        if key in SENTENCES and not gaps_of(key) - {"n"} <= given
    ]
    assert wrong == []


def test_every_sentence_that_counts_is_given_a_number() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{call.lineno} {key}"
        for file in SPEAKING
        for call, key, given in calls(file)
        if key in SENTENCES
        and (isinstance(SENTENCES[key], dict) or "n" in gaps_of(key))
        and "n" not in given
    ]
    assert wrong == []


def calls(file: Path) -> Iterator[tuple[ast.Call, str, set[str]]]:
    """The calls of the catalogue in a file, their key, and what each is given."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        key = node.args[0]
        unpacked = any(keyword.arg is None for keyword in node.keywords)
        if name in ("words", "w") and isinstance(key, ast.Constant) and not unpacked:
            given = {keyword.arg or "" for keyword in node.keywords}
            yield node, str(key.value), given | ({"n"} if len(node.args) > 1 else set())


def forms(key: str) -> dict[str, str]:
    sentence = SENTENCES[key]
    return sentence if isinstance(sentence, dict) else {"": sentence}


def gaps_of(key: str) -> set[str]:
    return {gap for text in forms(key).values() for _, gap, _, _ in Formatter().parse(text) if gap}


EVERY = [(key, form, text) for key in SENTENCES for form, text in forms(key).items()]


def test_a_sentence_has_at_most_10_words() -> None:
    long = {
        key: sentence
        for key, _, text in EVERY
        for sentence in re.split(r"[.!?:·]", text)
        if len(sentence.split()) > 10
    }
    assert long == {}


def test_no_sentence_is_empty_or_has_stray_space() -> None:
    assert [
        key for key, _, text in EVERY if not text.strip() or text != " ".join(text.split())
    ] == []


def test_what_counts_has_one_and_other_with_the_same_gaps() -> None:
    plural = {key: forms(key) for key, sentence in SENTENCES.items() if isinstance(sentence, dict)}
    assert plural
    for key, texts in plural.items():
        assert set(texts) == {"one", "other"}, key
        assert "{n}" in texts["other"], key
        gaps = [{gap for _, gap, _, _ in Formatter().parse(text) if gap} for text in texts.values()]
        assert gaps[0] - {"n"} == gaps[1] - {"n"}, key


def test_marks_and_arrows_are_drawn_and_never_typed() -> None:
    typed = [key for key, _, text in EVERY if re.search(r"[←-⇿✀-➿⚠★☆✓✗]", text)]
    assert typed == []


@pytest.mark.parametrize(
    ("n", "says"), [(0, "0 people are in"), (1, "1 person is in"), (2, "2 people are in")]
)
def test_one_person_is_in_and_two_people_are(n: int, says: str) -> None:
    assert WORDS("count.in", n=n) == says


def test_a_key_without_a_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS("no.such")


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ([], ""),
        (["Amara"], "Amara"),
        (["Amara", "Joe"], "Amara and Joe"),
        (["Amara", "Joe", "Sam"], "Amara, Joe and Sam"),
    ],
)
def test_names_are_listed_as_people_say_them(names: list[str], says: str) -> None:
    assert WORDS.list(names) == says


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("23:15", "quarter past eleven"),
        ("19:30", "half past seven"),
        ("19:31", "29 minutes to eight"),
        ("22:45", "quarter to eleven"),
        ("23:45", "quarter to twelve"),
        ("00:00", "twelve o'clock"),
        ("12:00", "twelve o'clock"),
        ("00:10", "10 minutes past twelve"),
        ("13:01", "1 minute past one"),
        ("9:59", "1 minute to ten"),
        ("The doors open at 19:30.", "The doors open at half past seven."),
        ("19:30 to 21:00", "half past seven to nine o'clock"),
        ("Streamline · 22:45", "Streamline, quarter to eleven"),
        ("1 person is in", "1 person is in"),
    ],
)
def test_a_time_is_read_aloud_in_words(written: str, spoken: str) -> None:
    assert WORDS.aloud(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("01632 960123", "0 1 6 3 2, 9 6 0, 1 2 3"),
        ("Phone 07700900101.", "Phone 0 7 7 0 0, 9 0 0, 1 0 1."),
        ("020 7946 0123", "0 2 0, 7 9 4 6, 0 1 2 3"),
        ("(01632) 960-123", "(0 1 6 3 2, 9 6 0, 1 2 3"),
        ("+44 7700 900101", "+4 4, 7 7 0 0, 9 0 0, 1 0 1"),
        ("In danger? Call 999.", "In danger? Call 9 9 9."),
        ("120 people are in", "120 people are in"),
        ("1000 people, 20 jobs", "1000 people, 20 jobs"),
        (
            "Streamline, 01632 960123, 22:45",
            "Streamline, 0 1 6 3 2, 9 6 0, 1 2 3, quarter to eleven",
        ),
    ],
)
def test_a_phone_number_is_said_so_that_one_can_write_it_down(written: str, spoken: str) -> None:
    assert WORDS.aloud(written) == spoken
