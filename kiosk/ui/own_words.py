"""The sentences of the catalogue as the club sees them: by the screen they stand on, with their
gaps as words, such as [name]."""

from collections.abc import Iterable

from kiosk.resources import RESOURCES
from kiosk.sentence import COUNT, pieces_of
from kiosk.ui.kit import Kit
from kiosk.words import Words

ANY = "own_words"
"""The symbol of a section that has none of its own."""

SYMBOLS = {
    "act": "ok",
    "answer": "check_in",
    "band": "problem",
    "cameras": "camera",
    "cards": "card",
    "count": "people",
    "find": "no_card",
    "goodnight": "moon",
    "happened": "log",
    "help": "person_help",
    "idle": "waiting",
    "my_card": "name_badge",
    "own": "own_symbol",
    "person": "people",
    "phase": "clock",
    "printing": "print",
    "ride": "taxis",
    "roll_call": "meeting_point",
    "steps": "list",
    "this_kiosk": "computer",
    "time": "clock",
    "two_cards": "together",
    "voice": "microphone",
}
"""Of sections that are not called as their symbol is."""

SAMPLES = {"name": "Amara", "names": "Amara, Joe", "time": "19:30", "hour": "7", "waiter": "Joe"}
"""What stands in a gap when a sentence is shown as it will look."""


def sections(words: Words) -> list[str]:
    """Screens first; then what stands on many of them."""
    found = dict.fromkeys(key.partition(".")[0] for key in words.sentences)
    return sorted(found, key=lambda section: f"{section}.title" not in words.sentences)


def keys_of(words: Words, section: str) -> list[str]:
    """The sentences of a section, changed ones first."""
    return _changed_first(words, (k for k in words.sentences if k.partition(".")[0] == section))


def changed(words: Words) -> list[str]:
    return [key for key in words.sentences if words.is_own(key)]


def keys_with(words: Words, letters: str) -> list[str]:
    """The sentences that hold these letters, changed ones first."""
    wanted = letters.casefold().strip()
    return _changed_first(
        words, (key for key in words.sentences if wanted in shown(words, key).casefold())
    )


def section_title(words: Words, section: str) -> str:
    """What its screen is called, or else its first sentence."""
    title = f"{section}.title"
    keys = keys_of(words, section)
    return shown(words, title if title in keys else keys[0])


def section_symbol(section: str) -> str:
    symbol = SYMBOLS.get(section, section)
    return symbol if (RESOURCES / "symbols" / f"{symbol}.svg").exists() else ANY


def shown(words: Words, key: str) -> str:
    """A sentence as it stands; of one that counts, the form for many."""
    return with_words(words, list(words.forms(key).values())[-1])


def with_words(words: Words, text: str) -> str:
    """A text with its gaps as words: "Hello [name]!"."""
    return "".join(piece_shown(words, piece) for piece in pieces_of(text))


def piece_shown(words: Words, piece: str) -> str:
    return f"[{gap_name(words, piece[1:-1])}]" if len(piece) > 1 else piece


def gap_name(words: Words, gap: str) -> str:
    key = f"gap.{gap}"
    return words(key) if key in words.sentences else gap


def as_it_looks(kit: Kit, text: str, form: str) -> str:
    """A text with its gaps filled, as an example. It must be one that can be filled."""
    words = kit.words
    samples = SAMPLES | {COUNT: str(words.language.example(form))}
    parts = (
        samples.get(piece[1:-1], gap_name(words, piece[1:-1])) if len(piece) > 1 else piece
        for piece in pieces_of(text)
    )
    return "".join(parts)


def _changed_first(words: Words, keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=lambda key: not words.is_own(key))
