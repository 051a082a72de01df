"""What translators hand in and out: gettext catalogues, through Babel.

Each sentence has its key as its context (`msgctxt "home.title"`) and its English as its `msgid`,
with `msgid_plural` where it counts. What the world's faults say has the context "fault". Babel is
loaded here only: never while the kiosk starts.
"""

import logging
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KnownError
from kiosk.files import write_whole
from kiosk.words import CATALOGUE, Words
from kiosk.words.faults import faults
from kiosk.words.language import ABOUT, BROKEN, DIRECTION, FAULT, NAME, Language
from kiosk.words.sentence import Sentence, can_stand_for, gaps_needed

if TYPE_CHECKING:
    from babel.messages import Catalog

FOLDER = "words"
"""Where in the data folder the compiled languages lie."""


def every_sentence() -> list[tuple[str, Sentence]]:
    """All that can be translated, each with its context: the catalogue, and the world's faults."""
    return [*Words().sentences.items(), *((FAULT, sentence) for sentence in faults())]


def write_template(file: Path) -> int:
    """All English sentences for a translator. Returns how many. Raises KnownError."""
    from babel.messages import Catalog
    from babel.messages.pofile import write_po

    catalogue = Catalog(project="Our Night", charset="utf-8")
    sentences = every_sentence()
    for key, sentence in sentences:
        gaps = " ".join(f"{{{gap}}}" for gap in sorted(gaps_needed(sentence)))
        notes = [f"Keep: {gaps}"] if gaps else []
        catalogue.add(_id(sentence), context=key, auto_comments=notes)
    written = BytesIO()
    write_po(written, catalogue)
    write_whole(file, written.getvalue())
    return len(sentences)


def what_is_wrong(file: Path) -> tuple[list[str], list[str]]:
    """The sentences of a file that cannot be said, and those that are missing, each in a line.

    Raises KnownError for a file that is no catalogue.
    """
    catalogue = _read(file)
    wrong, missing = list[str](), list[str]()
    for key, sentence in every_sentence():
        texts = _texts(catalogue, key, sentence)
        if not all(texts):
            missing.append(f"{key} is missing: {_id(sentence)[0] if texts[1:] else _id(sentence)}")
        elif not all(can_stand_for(text, sentence) for text in texts):
            gaps = ", ".join(f"{{{gap}}}" for gap in sorted(gaps_needed(sentence)))
            keep = f"Keep {gaps}." if gaps else "There are no gaps in the English."
            wrong.append(f"{key} has other gaps than the English. {keep}")
    return wrong, missing


def take(file: Path, folder: Path) -> Language:
    """Puts the language of a file into a data folder. All or nothing: KnownError if a sentence
    has wrong gaps. Sentences that are missing are said in English."""
    wrong, _ = what_is_wrong(file)
    if wrong:
        raise KnownError(
            f"We cannot take this language: {wrong[0]}", f"Try: our-night words check {file}"
        )
    catalogue = _read(file)
    into = folder / FOLDER
    with suppress(OSError):  # Then it cannot be written there, and that is said.
        into.mkdir(parents=True, exist_ok=True)
    return _compile(catalogue, into / f"{catalogue.locale}.mo")


def languages(folder: Path) -> list[Language]:
    """The languages of a data folder, and those that come with the program, by their names."""
    _bring_those_that_came(folder)
    found = [_open(file) for file in (folder / FOLDER).glob("*.mo")]
    return sorted((one for one in found if one), key=lambda one: one.name.casefold())


def language(folder: Path, code: str) -> Language | None:
    """The language of this code. None if it is not there, or its file is broken."""
    file = folder / FOLDER / f"{code}.mo"
    if not file.exists():
        _bring_those_that_came(folder)
    return _open(file) if file.exists() else None


def _open(file: Path) -> Language | None:
    try:
        with file.open("rb") as compiled:
            return Language(file.stem, compiled)
    except BROKEN as error:
        logging.getLogger(__name__).warning("no language in %s: %s", file, error)
        return None


def _bring_those_that_came(folder: Path) -> None:
    """Compiles those that lie beside the English, once, and again when they have changed."""
    for file in CATALOGUE.parent.glob("*.po"):
        compiled = folder / FOLDER / f"{file.stem}.mo"
        if not compiled.exists() or compiled.stat().st_mtime < file.stat().st_mtime:
            with suppress(KnownError):  # The others are there even so.
                take(file, folder)


def _id(sentence: Sentence) -> str | tuple[str, str]:
    return sentence if isinstance(sentence, str) else (sentence["one"], sentence["other"])


def _texts(catalogue: "Catalog", key: str, sentence: Sentence) -> list[str]:
    """What stands there for a sentence: an empty text for each form that is missing."""
    message = catalogue.get(_id(sentence), context=key)
    if message is None or message.fuzzy:
        return [""]
    texts = message.string
    return [texts] if isinstance(texts, str) else list(texts or [""])


def _read(file: Path) -> "Catalog":
    """Raises KnownError for what is no catalogue, or of no language."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        content = BytesIO(file.read_bytes())
        catalogue = read_po(content, abort_invalid=True)
        if catalogue.locale is None:
            content.seek(0)
            catalogue = read_po(content, locale=file.stem, abort_invalid=True)
    except OSError as error:
        raise KnownError(f"We cannot read the file {file}.", "Choose another file.") from error
    except (PoFileError, *BROKEN, TypeError, AttributeError) as error:
        raise KnownError(f"The file {file} is no list of words.", "Choose another file.") from error
    if catalogue.locale is None:
        raise KnownError(f"The file {file} does not say its language.", "Give it a Language line.")
    return catalogue


def _compile(catalogue: "Catalog", file: Path) -> Language:
    """With what the kiosk must know of a language without Babel. Raises KnownError."""
    from babel.messages.mofile import write_mo

    locale = catalogue.locale
    assert locale is not None, "a catalogue that was read has a language"
    name = locale.get_display_name() or str(locale)
    catalogue.add(NAME, name[:1].upper() + name[1:], context=ABOUT)
    catalogue.add(DIRECTION, locale.text_direction, context=ABOUT)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    try:
        compiled.seek(0)
        taken = Language(file.stem, compiled)
    except BROKEN as error:
        raise KnownError(
            "We cannot take this language. It cannot count.", "Check Plural-Forms."
        ) from error
    write_whole(file, compiled.getvalue())
    return taken
