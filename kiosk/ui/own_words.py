"""The sentences of the catalogue as the club sees them: by the screen they stand on, with their
gaps as words, such as [name]."""

from collections.abc import Iterable

from kiosk.ui.kit import Kit
from kiosk.ui.pictures import is_symbol
from kiosk.words import Words
from kiosk.words.sentence import COUNT, pieces_of

ANY = "own_words"
"""The symbol of a section that has none of its own."""

SYMBOLS = {
    "act": "ok",
    "answer": "check_in",
    "app": "club",
    "band": "problem",
    "extra_job": "add",
    "cameras": "camera",
    "cards": "cards_sheet",
    "count": "people",
    "find": "no_card",
    "goodnight": "moon",
    "happened": "log",
    "help": "person_help",
    "our_own": "own_words",
    "our_people": "people",
    "our_person": "people",
    "talk_first": "talk",
    "idle": "waiting",
    "job": "jobs",
    "look": "look_and_sound",
    "my_card": "card",
    "companies": "phone",
    "my_name": "microphone",
    "nav": "home",
    "own": "own_symbol",
    "own_pictures": "own_symbol",
    "own_voice": "microphone",
    "person": "people",
    "phase": "clock",
    "plan_briefing": "briefing",
    "plan_rides": "taxis",
    "photo": "camera",
    "printing": "print",
    "ride": "taxis",
    "roll_call": "safe",
    "steps": "list",
    "this_kiosk": "computer",
    "time": "clock",
    "time_steps": "clock",
    "try_card": "card",
    "two_cards": "together",
    "voice": "microphone",
}
"""Of sections that are not called as their symbol is."""

OF_SENTENCE = {
    "briefing.again": "briefing",
    "own_words.keep": ANY,
    "own_words.signs": ANY,
    "problem.else": "something_else",
    "problem.person": "person_help",
    "problem.taxi": "taxis",
    "ride.taxi": "taxis",
    "voice.quiet": "microphone",
}
"""Of sentences whose key does not end as the symbol is called, or ends as another one."""

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
    """What its screen is called; without a gap in it, or else its first such sentence. A section
    without a title is called as it begins."""
    title = f"{section}.title"
    keys = [key for key in words.sentences if key.partition(".")[0] == section]
    if title not in keys:
        return shown(words, keys[0])
    whole = (key for key in (title, *keys) if not has_gap(words, key))
    return shown(words, next(whole, title))


def section_symbol(section: str) -> str:
    symbol = SYMBOLS.get(section, section)
    return symbol if is_symbol(symbol) else ANY


def symbol_of(key: str) -> str:
    """The picture of a sentence: its own if there is one, or else that of its section."""
    section, _, name = key.partition(".")
    own = (OF_SENTENCE.get(key, ""), name, f"{section}/{name}")
    return next((one for one in own if is_symbol(one)), section_symbol(section))


def has_gap(words: Words, key: str) -> bool:
    return any(len(piece) > 1 for form in words.forms(key).values() for piece in pieces_of(form))


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
