"""Words that are written from right to left, among words that are not."""

import re
import unicodedata

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that nobody sees, and that turn the words after them around."""

ISOLATE, END = "\u2068", "\u2069"

RIGHT_TO_LEFT = ("R", "AL")


def isolated(text: str) -> str:
    """What fills a gap in a sentence, such as a name: it cannot turn the sentence around.

    Only what is written from right to left is put between signs that hold it together.
    """
    text = CONTROLS.sub("", text)
    leftward = any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)
    return f"{ISOLATE}{text}{END}" if leftward else text


def unmarked(text: str) -> str:
    """Without those signs, for a voice."""
    return CONTROLS.sub("", text)
