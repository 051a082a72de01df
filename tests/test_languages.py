"""Other languages: handed out to translators, taken in whole or not at all, said or English."""

import ast
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.errors import KnownError
from kiosk.words import Words
from kiosk.words.faults import calls, faults, shown_files
from kiosk.words.translating import (
    every_sentence,
    language,
    languages,
    take,
    what_is_wrong,
    write_template,
)

HEAD = 'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
POLISH = (
    '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 &&'
    ' (n%100<12 || n%100>14) ? 1 : 2);\\n"\n'
)
HOME = 'msgctxt "nav.home"\nmsgid "Home"\nmsgstr "Start"\n'
HELLO = 'msgctxt "answer.hello"\nmsgid "Hello {{name}}!"\nmsgstr "{}"\n'
PEOPLE = """
msgctxt "count.in"
msgid "1 person is in"
msgid_plural "{n} people are in"
msgstr[0] "jest 1 osoba"
msgstr[1] "są {n} osoby"
msgstr[2] "jest {n} osób"
"""
HOURS = 'msgctxt "time.hour_0"\nmsgid "twelve"\nmsgstr "dwunasta"\n'
LIST = 'msgctxt "list.and"\nmsgid "{first} and {last}"\nmsgstr "{first} i {last}"\n'


def po(folder: Path, *parts: str, code: str = "pl") -> Path:
    file = folder / f"{code}.po"
    head = HEAD.format(code=code) + (POLISH if code == "pl" else "")
    file.write_text("\n".join((head, *parts)), encoding="utf-8")
    return file


def speaking(folder: Path, *parts: str, code: str = "pl") -> Words:
    words = Words()
    words.speak(take(po(folder, *parts, code=code), folder))
    return words


@pytest.mark.parametrize(
    ("n", "says"),
    [
        (1, "jest 1 osoba"),
        (2, "są 2 osoby"),
        (5, "jest 5 osób"),
        (22, "są 22 osoby"),
        (0, "jest 0 osób"),
    ],
)
def test_plurals_are_those_of_the_language(tmp_path: Path, n: int, says: str) -> None:
    assert speaking(tmp_path, PEOPLE)("count.in", n=n) == says


def test_what_is_not_translated_is_said_in_english(tmp_path: Path) -> None:
    words = speaking(tmp_path, HOME)
    assert words("nav.home") == "Start"
    assert words("nav.jobs") == "Jobs"
    assert [words("count.in", n=n) for n in (0, 1, 2)] == [
        "0 people are in",
        "1 person is in",
        "2 people are in",
    ]


def test_an_english_sentence_that_changed_since_is_said_in_english(tmp_path: Path) -> None:
    old = 'msgctxt "nav.home"\nmsgid "The old Home"\nmsgstr "Stary"\n'
    assert speaking(tmp_path, old)("nav.home") == "Home"


def test_lists_and_times_are_said_as_the_translator_says_them(tmp_path: Path) -> None:
    words = speaking(tmp_path, LIST, HOURS)
    assert words.list(["Amara", "Joe", "Sam"]) == "Amara, Joe i Sam"
    assert words.aloud("00:00") == "dwunasta o'clock"


@pytest.mark.parametrize(
    "wrong", ["Hello!", "Hello {name} {time}!", "Hello {name", "Hello {}!", "{name.__class__}"]
)
def test_a_language_with_wrong_gaps_is_not_taken(tmp_path: Path, wrong: str) -> None:
    file = po(tmp_path, HOME, HELLO.format(wrong))
    with pytest.raises(KnownError, match=r"answer\.hello has other gaps"):
        take(file, tmp_path)
    assert languages(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\xfe", b"hello", b'msgid "a"\nmsgid "b"\n', b"\xef\xbb\xbf", b'msgid "a'],
)
def test_what_is_no_catalogue_is_refused_in_a_plain_sentence(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "no language.po"
    file.write_bytes(content)
    with pytest.raises(KnownError):
        take(file, tmp_path)
    assert languages(tmp_path) == []


def test_plurals_that_cannot_be_counted_leave_the_language_that_was_there(tmp_path: Path) -> None:
    take(po(tmp_path, HOME), tmp_path)
    broken = HEAD.format(code="pl") + '"Plural-Forms: nplurals=2; plural=n/0;\\n"\n\n' + HOME
    file = tmp_path / "new.po"
    file.write_text(broken, encoding="utf-8")
    with pytest.raises(KnownError, match="It cannot count"):
        take(file, tmp_path)
    assert [one.code for one in languages(tmp_path)] == ["pl"]


def test_a_compiled_file_that_broke_is_english_again(tmp_path: Path) -> None:
    take(po(tmp_path, HOME), tmp_path)
    (tmp_path / "words" / "pl.mo").write_bytes(b"\xde\x12\x04\x95 broken")
    assert language(tmp_path, "pl") is None
    assert languages(tmp_path) == []


def test_a_language_has_its_own_name_and_its_direction(tmp_path: Path) -> None:
    for code in ("cy", "ar"):
        take(po(tmp_path, HOME, code=code), tmp_path)
    named = {one.code: (one.name, one.right_to_left) for one in languages(tmp_path)}
    assert named == {"cy": ("Cymraeg", False), "ar": ("العربية", True)}


def test_the_template_has_every_sentence_and_a_full_translation_lacks_none(tmp_path: Path) -> None:
    file = tmp_path / "our-night.pot"
    assert write_template(file) == len(every_sentence())
    text = file.read_text(encoding="utf-8")
    assert text.count("msgctxt") == len(every_sentence())
    assert "Keep: {name}" in text


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    wrong, missing = what_is_wrong(po(tmp_path, HOME, PEOPLE))
    assert wrong == []
    assert len(missing) == len(every_sentence()) - 2
    assert "nav.jobs is missing: Jobs" in missing


def test_a_fault_is_said_in_the_language(tmp_path: Path) -> None:
    full = 'msgctxt "fault"\nmsgid "The disk is full."\nmsgstr "Dysk jest pełny."\n'
    words = speaking(tmp_path, full)
    assert words.fault("The disk is full.") == "Dysk jest pełny."
    assert words.fault("The picture is empty.") == "The picture is empty."
    assert {"The disk is full.", "The picture is empty."} <= {*faults()}


def test_a_fault_that_is_shown_is_written_out_whole() -> None:
    gaps = [
        f"{file.name}:{call.lineno}"
        for file in shown_files()
        for call in calls(file)
        if any(isinstance(given, ast.JoinedStr) for given in call.args)
    ]
    assert gaps == []


def test_languages_are_taken_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = po(tmp_path, HOME)
    assert main(["words", "check", str(file)]) == 1
    assert main(["words", "take", str(file), "--data", str(tmp_path)]) == 0
    assert "Polski" in capsys.readouterr().out
    assert main(["words", "languages", "--data", str(tmp_path)]) == 0
    sentences = len(every_sentence())
    assert f"pl  Polski  1 of {sentences}" in capsys.readouterr().out
    assert main(["words", "template", str(tmp_path / "new.pot")]) == 0
    file.write_text("hello", encoding="utf-8")
    assert main(["words", "take", str(file), "--data", str(tmp_path)]) == 1
    assert "is no list of words" in capsys.readouterr().err
