"""Codes that are nobody's card: made to harm, made to deceive, or simply broken."""

import re
from collections.abc import Callable
from random import Random

SEED = 1309

REAL = "N1-SSFFSTK0110ABCDEFGHJKMNPQRS"[:29]
"""A card of ours with every letter that some rule of Unicode would make from another sign."""

EACH = 200
"""Codes of each kind."""

LOOK_ALIKES = {
    "0": "OoОоΟο𝟎٠０⓪",
    "1": "IilІіΙ|١１①",
    "A": "АΑＡａᴬ",
    "B": "ВΒＢ8",
    "C": "СϹＣ",
    "E": "ЕΕＥ",
    "H": "НΗＨ",
    "J": "ЈＪ",
    "K": "КΚＫ\u212a",
    "M": "МΜＭ",
    "N": "ΝＮ\u0418",
    "S": "ЅＳſ5",
    "T": "ТΤＴ",
    "F": "ϜＦ",
    "-": "‐‑‒–—−－_",
}
FOLDS = {"SS": "ßẞ", "FF": "ﬀ", "ST": "ﬆﬅ", "S": "ſ", "K": "\u212a"}
"""What upper(), casefold() or a normal form makes letters of a card of."""

SIGHTLESS = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\ufeff\u00ad"
)
SPACES = "\u00a0\u1680\u2003\u2028\u2029\u202f\u3000\x0b\x0c\x1c\x1d\x1e\x1f\x85"

SQL = (
    "'; DROP TABLE events; --",
    '" OR 1=1 --',
    "N1-' UNION SELECT id FROM cards --",
    "%' OR id LIKE '%",
    "'); DELETE FROM visits; --",
)
MARKUP = (
    "<b>{}</b>",
    "<img src=x onerror=alert('{}')>",
    "<a href='https://{}.example'>card</a>",
    "&lt;{}&gt;",
    "\x1b]0;{}\x07\x1b[31m",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY {} SYSTEM 'file:///etc/passwd'>]>",
)
FORMATS = (
    "%s%n%x{}",
    "{{0.__class__}}{}",
    "${{jndi:ldap://{}}}",
    "$({})",
    "../../{}",
    "C:\\{}\\con",
    '{{"{}": null}}',
    "https://example.org/?card={}",
    "WIFI:S:{};T:WPA;P:secret;;",
    "BEGIN:VCARD\nFN:{}\nEND:VCARD",
)


def _letters(random: Random, most: int = 24) -> str:
    return "".join(random.choices("abcdefghijkmnpqrstvwxyz23456789", k=random.randint(8, most)))


def _changed(random: Random, real: str) -> str:
    place = random.randrange(3, len(real))
    other = random.choice([c for c in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if c != real[place]])
    return real[:place] + other + real[place + 1 :]


def _swapped(random: Random, real: str) -> str:
    signs = list(real)
    one, other = random.sample(range(len(real)), 2)
    signs[one], signs[other] = signs[other], signs[one]
    return "".join(signs)


def _looks_alike(random: Random, real: str) -> str:
    """One letter or all of them replaced by what looks the same."""
    places = [i for i, sign in enumerate(real) if sign in LOOK_ALIKES]
    chosen = set(random.sample(places, random.randint(1, len(places))))
    return "".join(
        random.choice(LOOK_ALIKES[sign]) if i in chosen else sign for i, sign in enumerate(real)
    )


def _folds(random: Random, real: str) -> str:
    letters = random.choice([fold for fold in FOLDS if fold in real])
    folded = real.replace(letters, random.choice(FOLDS[letters]), 1)
    return _any_case(random, folded)


def _any_case(random: Random, text: str) -> str:
    return "".join(c.lower() if random.random() < 0.5 and c.isascii() else c for c in text)


def _with(signs: str) -> Callable[[Random, str], str]:
    """The real code with signs of a kind inside it, before it or after it."""

    def put(random: Random, real: str) -> str:
        place = random.choice([0, len(real), random.randint(1, len(real) - 1)])
        return real[:place] + "".join(random.choices(signs, k=random.randint(1, 4))) + real[place:]

    return put


def _wide(random: Random, real: str) -> str:
    """Signs of full width: a normal form makes the plain ones of them."""
    chosen = set(random.sample(range(len(real)), random.randint(1, len(real))))
    return "".join(chr(ord(c) + 0xFEE0) if i in chosen else c for i, c in enumerate(real))


def _bad_bytes(random: Random, real: str) -> str:
    """Bytes that are no UTF-8, in each of the ways in which Python hands them on."""
    raw = random.randbytes(random.randint(4, 60)) + b"\xff\xfe\xc0\x80\xed\xa0\x80"
    return raw.decode("utf-8", random.choice(["surrogateescape", "replace", "backslashreplace"]))


def _surrogates(random: Random, real: str) -> str:
    return random.choice(["\ud800", "\udfff", "\udc80"]) + _swapped(random, real) + _letters(random)


def _long(random: Random, real: str) -> str:
    return (real + _letters(random)) * (7000 // 40) + "7" * random.randint(0, 2000)


KINDS: dict[str, Callable[[Random, str], str]] = {
    "control characters": lambda r, real: "".join(map(chr, r.choices([*range(32), 127], k=20))) + _letters(r),
    "a control character in a card": _with("".join(map(chr, [*range(1, 9), *range(14, 28), 127]))),
    "NUL": _with("\0"),
    "SQL": lambda r, real: r.choice(SQL) + _letters(r),
    "SQL after a card": lambda r, real: real + r.choice(SQL) + _letters(r),
    "marks that turn the writing": _with("\u202e\u202d\u200f\u200e\u2067"),
    "signs that cannot be seen": _with(SIGHTLESS),
    "spaces of other kinds": _with(SPACES),
    "spaces inside": lambda r, real: real[: (n := r.randint(1, 28))] + r.choice(" \t\r\n") * r.randint(1, 40) + real[n:],
    "look-alikes": _looks_alike,
    "letters that fold": _folds,
    "full width": _wide,
    "one letter changed": _changed,
    "two letters swapped": _swapped,
    "a letter missing or twice": lambda r, real: real[: (n := r.randrange(29))] + real[n] * r.choice([0, 2, 3]) + real[n + 1 :],
    "something after it": lambda r, real: real + _letters(r, 12),
    "something before it": lambda r, real: _letters(r, 12) + real,
    "twice": lambda r, real: real + r.choice(["", " ", "\n", ",", ";", "\0"]) + _any_case(r, real) + _letters(r)[: r.randint(0, 5)],
    "backwards, or without its beginning": lambda r, real: r.choice([real[::-1], real[3:], "N2-" + real[3:]]) + _letters(r)[:4],
    "accents": lambda r, real: real[: (n := r.randint(1, 29))] + r.choice("\u0300\u0301\u0308\u0327\u20dd") * r.randint(1, 9) + real[n:],
    "markup": lambda r, real: r.choice(MARKUP).format(_letters(r)),
    "formats and addresses": lambda r, real: r.choice(FORMATS).format(_letters(r)),
    "a card in quotes": lambda r, real: r.choice(["'{}'", '"{}"', "`{}`", "({})", "{}\\", "b'{}'", "={}"]).format(real) + _letters(r)[: r.randint(0, 6)],
    "bad UTF-8": _bad_bytes,
    "lone surrogates": _surrogates,
    "other scripts": lambda r, real: "".join(r.choices("секретا秘密🕺ღאبᚠ", k=r.randint(6, 30))),
    "7,000 characters": _long,
    "cards of nobody": lambda r, real: "N1-" + "".join(r.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=26)),
}  # fmt: skip


def hostile_codes(real: str = REAL, each: int = EACH) -> list[str]:
    """Different codes of every kind, the same each time; none is `real` as a scanner might send
    it (capitals and small letters, and space, tab or a new line around it)."""
    random = Random(SEED)
    found: dict[str, None] = {}
    for make in KINDS.values():
        for _ in range(each):
            code = make(random, real)
            if not is_real(code, real):
                found[code] = None
    return list(found)


def is_real(code: str, real: str = REAL) -> bool:
    return bool(re.fullmatch(rf"[ \t\r\n]*{re.escape(real)}[ \t\r\n]*", code, re.ASCII | re.I))
