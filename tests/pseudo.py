"""A language that nobody speaks, made from the catalogue: what stays English is found at once.

Each sentence is about 40 % longer, as in the longest languages, in letters that no English has,
and the screens are as for a language that is written from right to left.
"""

import re
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po

from kiosk.words.sentence import Sentence, pieces_of
from kiosk.words.translating import every_sentence, take

CODE = "he"
"""A language that is written from right to left, for the file to be of one."""

LONGER = 0.4

LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àþçđéêğħîïķĺňñöþøŕšťûùŵžýžÀÞÇĐÉÊĞĦÎÏĶĹŇÑÖÞØŔŠŤÛÙŴŽÝŽ",
)
"""Letters that the typeface has: others would come from another one, of other heights."""


def pseudo(text: str) -> str:
    """The text in other letters, its words longer; gaps, figures and signs stay."""
    said = "".join(
        piece if len(piece) > 1 else piece.translate(LETTERS) for piece in pieces_of(text)
    )
    return re.sub(r"[^\W\d_]{2,}(?![^{]*\})", lambda word: _longer(word[0]), said)


def _longer(word: str) -> str:
    return word + word[-1] * round(len(word) * LONGER)


def take_pseudo(folder: Path) -> None:
    """Puts it into a data folder, as a translator's file would be."""
    catalogue = Catalog(locale=CODE)
    for key, sentence in every_sentence():
        catalogue.add(_id(sentence), string=_texts(sentence), context=key)
    file = folder / f"{CODE}.po"
    with file.open("wb") as opened:
        write_po(opened, catalogue)
    take(file, folder)


def _id(sentence: Sentence) -> str | tuple[str, str]:
    return sentence if isinstance(sentence, str) else (sentence["one"], sentence["other"])


def _texts(sentence: Sentence) -> str | tuple[str, ...]:
    if isinstance(sentence, str):
        return pseudo(sentence)
    more = [sentence["other"]] * (Catalog(locale=CODE).num_plurals - 1)
    return tuple(pseudo(form) for form in (sentence["one"], *more))
