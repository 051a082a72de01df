"""Text from a cell as one line that can be shown."""

import unicodedata

JOINERS = "\u200c\u200d"
"""Invisible, but needed inside words of some scripts, and inside some emoji."""

_UNSEEN = {"Cc", "Cf", "Cs"}
"""Unicode categories: control, format (bidi overrides are among them), half a character."""


def tidy(text: str) -> str:
    """One line of text without control characters, or any that change the way text runs."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(
        char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or char in JOINERS or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join(seen.split()).strip(f" {JOINERS}")
