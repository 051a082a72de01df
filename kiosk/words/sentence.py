"""A sentence and its gaps, such as {name}, which are filled when it is said."""

import re
from functools import lru_cache
from string import Formatter

Sentence = str | dict[str, str]
"""Its words; of a sentence that counts, its words by form (`one`, `other`)."""

COUNT = "n"
"""The gap for how many. A form may do without: "one person", "nobody"."""


@lru_cache(maxsize=8192)
def gaps_in(text: str) -> frozenset[str] | None:
    """The gaps of a text; None if it cannot be filled: a brace alone, or no plain name in one."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    gaps = [(gap, spec, conversion) for _, gap, spec, conversion in parts if gap is not None]
    if any(spec or conversion or not gap.isidentifier() for gap, spec, conversion in gaps):
        return None
    return frozenset(gap for gap, _, _ in gaps)


def gaps_needed(sentence: Sentence) -> frozenset[str]:
    """The gaps that no other words for this sentence may lose."""
    if isinstance(sentence, str):
        return gaps_in(sentence) or frozenset()
    return gaps_allowed(sentence) - {COUNT}


def gaps_allowed(sentence: Sentence) -> frozenset[str]:
    """The gaps that other words for this sentence may have: only these are filled."""
    texts = [sentence] if isinstance(sentence, str) else sentence.values()
    return frozenset().union(*(gaps_in(text) or frozenset() for text in texts))


def gaps_in_order(sentence: Sentence) -> list[str]:
    """All of its gaps as they come."""
    texts = [sentence] if isinstance(sentence, str) else sentence.values()
    found = (piece for text in texts for piece in pieces_of(text) if len(piece) > 1)
    return list(dict.fromkeys(piece[1:-1] for piece in found))


def can_stand_for(text: str, sentence: Sentence) -> bool:
    """Whether a text says something, and has the gaps of the sentence that it stands for."""
    gaps = gaps_in(text)
    if gaps is None or not text.strip():
        return False
    return gaps_needed(sentence) <= gaps <= gaps_allowed(sentence)


def pieces_of(text: str) -> list[str]:
    """Letter by letter, but each gap in one piece: what one key types or takes back.

    A text that cannot be filled is letters only."""
    if gaps_in(text) is None:
        return list(text)
    return [
        piece if len(piece) > 1 and piece[0] != piece[-1] else piece[0]
        for piece in re.findall(r"\{\{|\}\}|\{\w+\}|.", text, re.DOTALL)
    ]


def text_of(pieces: list[str]) -> str:
    """The other way: a brace that was typed is a brace, and no gap."""
    return "".join(piece * 2 if piece in ("{", "}") else piece for piece in pieces)
