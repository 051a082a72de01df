"""Words on the screen: they wrap, and are cut only when nothing else is left."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible, QFontMetrics

from kiosk.ui.look import Look
from kiosk.ui.widgets.text import Text

WORDS = "The fire exits are by the stage and the bar"


@pytest.fixture
def text() -> Iterator[Text]:
    text = shown(WORDS)
    yield text
    text.close()
    text.deleteLater()


def shown(words: str) -> Text:
    """Only what is shown is told its size."""
    text = Text(Look(), words, 30, "#000000")
    text.show()
    return text


def one_line(text: Text) -> int:
    """How wide all of the words are."""
    return QFontMetrics(text.font()).horizontalAdvance(text.full)


def lines_high(text: Text, lines: int) -> int:
    return QFontMetrics(text.font()).lineSpacing() * lines


def test_words_ask_for_one_line(text: Text) -> None:
    assert text.sizeHint().width() >= one_line(text)
    assert text.sizeHint().height() == lines_high(text, 1)


def test_words_fit_in_the_room_that_they_ask_for(text: Text) -> None:
    text.resize(text.sizeHint())
    assert text.fits()
    assert text.text() == WORDS


def test_words_wrap_when_there_is_less_room(text: Text) -> None:
    half = one_line(text) // 2
    high = text.heightForWidth(half)
    assert high >= lines_high(text, 2)
    text.resize(half, high)
    assert text.fits()
    assert text.text() == WORDS


def test_the_less_room_the_more_lines(text: Text) -> None:
    narrower = [one_line(text) // part for part in (1, 2, 3, 4)]
    assert all(text.heightForWidth(a) <= text.heightForWidth(b) for a, b in pairwise(narrower))


def test_words_that_do_not_fit_end_in_dots_and_do_not_pass_for_whole(text: Text) -> None:
    text.resize(one_line(text) // 2, lines_high(text, 1))
    assert not text.fits()
    assert text.text().endswith("…")
    assert WORDS.startswith(text.text().removesuffix("…"))
    assert QFontMetrics(text.font()).horizontalAdvance(text.text()) <= text.width()


def test_as_much_as_fits_is_shown_before_the_dots(text: Text) -> None:
    text.resize(one_line(text) // 2, lines_high(text, 1))
    kept = text.text().removesuffix("…")
    more = WORDS[: len(kept) + 2].rstrip() + "…"
    assert QFontMetrics(text.font()).horizontalAdvance(more) > text.width()


def test_one_word_that_is_wider_than_its_room_is_not_taken_to_fit() -> None:
    text = shown("Wonderfulness")
    text.resize(one_line(text) - 20, lines_high(text, 3))
    assert not text.fits()


def test_words_come_back_when_there_is_room_again(text: Text) -> None:
    text.resize(80, lines_high(text, 1))
    text.resize(one_line(text) + 2, lines_high(text, 1))
    assert text.fits()
    assert text.text() == WORDS


def test_a_screen_reader_is_told_all_of_the_words(text: Text) -> None:
    text.resize(80, lines_high(text, 1))
    told = QAccessible.queryAccessibleInterface(text)
    assert told.text(QAccessible.Text.Name) == WORDS
    text.say("Doors")
    assert told.text(QAccessible.Text.Name) == "Doors"


def test_other_words_are_shortened_for_the_same_room(text: Text) -> None:
    text.resize(80, lines_high(text, 1))
    text.say("Bar")
    assert (text.text(), text.fits()) == ("Bar", True)
    text.say(WORDS)
    assert text.text().endswith("…")


def test_signs_that_mean_something_to_a_web_page_are_plain_words() -> None:
    text = shown("<b>Joe</b> & Sam")
    text.resize(text.sizeHint())
    assert text.text() == "<b>Joe</b> & Sam"
    assert text.sizeHint().width() >= one_line(text)


def test_no_words_take_no_room() -> None:
    text = shown("")
    assert text.sizeHint().width() <= 2
    text.resize(100, 40)
    assert text.fits()


@pytest.mark.parametrize("percent", [125, 150, 200])
def test_larger_text_asks_for_more_room(text: Text, percent: int) -> None:
    larger = Text(Look(text_size=percent), WORDS, 30, "#000000")
    assert larger.sizeHint().width() / text.sizeHint().width() == pytest.approx(
        percent / 100, rel=0.05
    )
