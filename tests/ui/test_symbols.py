"""One idea has one picture, and one picture has one idea (access.md, rules 6 and 7). What each
symbol stands for is written in the catalogue's section `symbol`, which Our pictures shows too."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.tour import STOPS
from kiosk.ui.pictures import AS_IT_WAS, FOLDERS, PLACE, is_photo
from kiosk.ui.screens.cards.my_symbol import FOLDER
from kiosk.ui.widgets.picture import FACES, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window
from kiosk.words import Words
from tests.ui.hands import MakeKiosk

ROOT = Path(__file__).resolve().parents[2]
SYMBOLS = {file.stem for folder in FOLDERS for file in folder.glob("*.svg")}
SENTENCES = Words().sentences
MEANINGS = {
    key.removeprefix("symbol."): text
    for key, text in SENTENCES.items()
    if key.startswith("symbol.")
}
PLAIN = {
    text
    for key, text in SENTENCES.items()
    if isinstance(text, str) and "{" not in text and not key.startswith("symbol.")
}
"""Sentences without gaps: they can be found again on the screen."""

TWO_STATES = {"Finish the night": {"locked", "finish"}}
"""Not yet, and now."""

NOT_OURS = (FACES, FOLDER, PLACE, AS_IT_WAS)
"""Faces, what people chose for themselves, and what stands in the place of a symbol."""


ABOUT_SENTENCES = ("own_words", "own_voice")
"""Screens that show sentences of other screens, to be worded or said anew."""


def shown(window: Window) -> Iterator[tuple[str, str]]:
    """Each symbol that is on the screen, with the sentence that it stands beside."""
    for picture in window.findChildren(Picture):
        ours = not picture.name.startswith(NOT_OURS) and not is_photo(picture.name)
        if picture.isVisible() and picture.name and ours:
            yield picture.name, _sentence(picture, window)


def _sentence(picture: Picture, window: Window) -> str:
    """The words on its button, or the first words beside it but the title of the screen."""
    title = getattr(window.current, "title", None)
    widget: QWidget | None = picture
    while widget is not None and widget is not window:
        texts = [one for one in widget.findChildren(Text) if one.full and one.text()]
        if isinstance(widget, TouchButton):
            return texts[0].full if texts else widget.accessibleName()
        beside = [one for one in texts if not isinstance(one.parent(), TouchButton)]
        if beside:
            return "" if beside[0] is title else beside[0].full
        widget = widget.parentWidget()
    return ""


def test_every_symbol_stands_for_one_idea_and_every_idea_has_one_symbol(
    kiosk: MakeKiosk,
) -> None:
    """Over the whole tour."""
    symbols_of, seen = defaultdict(set), set()
    for stop in STOPS:
        tour = kiosk(stop.at)
        stop.reach(tour)
        QApplication.processEvents()
        if tour.window.screen_name.startswith(ABOUT_SENTENCES):
            tour.close()
            continue
        for symbol, sentence in shown(tour.window):
            seen.add(symbol)
            if sentence in PLAIN:
                symbols_of[sentence].add(symbol)
        tour.close()
    two = {one: many for one, many in symbols_of.items() if len(many) > 1}
    assert two == TWO_STATES
    assert sorted(seen - MEANINGS.keys()) == []
    assert len(symbols_of) > 100
    assert len(seen) > 90


def test_each_symbol_has_its_own_meaning_in_words() -> None:
    assert set(MEANINGS) == SYMBOLS
    assert len({str(text).casefold() for text in MEANINGS.values()}) == len(MEANINGS)


def test_every_symbol_is_used() -> None:
    """By the program, by the demo night, or for each number of minutes."""
    files = [*(ROOT / "kiosk").rglob("*.py"), ROOT / "resources" / "demo" / "night.toml"]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    named = set(re.findall(r'"([a-z0-9_]+)"', text))
    minutes = {symbol for symbol in SYMBOLS if symbol.startswith("minutes_")}
    assert sorted(SYMBOLS - named - minutes) == []
    from kiosk.ui.screens.rides.taxi_minutes import MINUTES

    assert minutes == {f"minutes_{one}" for one in MINUTES}
