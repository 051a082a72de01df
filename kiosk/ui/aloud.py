"""What the loudspeaker reads: the words that stand on a screen, in reading order."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import is_in_sight, reading_order
from kiosk.ui.reader import Said
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton


def what_stands_here(screen: QWidget) -> list[Said]:
    """All that can be seen and has words, each thing once. A button says its accessible name."""
    buttons = [one for one in screen.findChildren(TouchButton) if one.isVisible()]
    texts = [
        one
        for one in screen.findChildren(Text)
        if one.isVisible() and one.full and not any(b.isAncestorOf(one) for b in buttons)
    ]
    seen = [one for one in (*buttons, *texts) if is_in_sight(one)]
    said = [(one, _words_of(one)) for one in reading_order(seen, screen)]
    return [Said(one, _sentence(words)) for one, words in said if words]


def _words_of(one: QWidget) -> str:
    return one.full if isinstance(one, Text) else one.accessibleName()


def _sentence(words: str) -> str:
    return words if words[-1] in ".!?" else f"{words}."
