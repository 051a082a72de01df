"""What the loudspeaker reads: the words that stand on a screen, in reading order."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import is_in_sight, reading_order
from kiosk.ui.reader import Said
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton


def what_stands_here(screen: QWidget) -> list[Said]:
    """All that can be seen and has words, each thing once. A button says its accessible name."""
    buttons = [one for one in screen.findChildren(TouchButton) if is_in_sight(one)]
    seen = reading_order([*buttons, *plain_texts(screen)], screen)
    said = [(one, _words_of(one)) for one in seen]
    return [Said(one, _sentence(words)) for one, words in said if words]


def plain_texts(screen: QWidget) -> list[Text]:
    """The words in sight that stand on no button, in reading order."""
    buttons = screen.findChildren(TouchButton)
    seen = [
        one
        for one in screen.findChildren(Text)
        if one.full.strip() and is_in_sight(one) and not any(b.isAncestorOf(one) for b in buttons)
    ]
    return reading_order(seen, screen)


def _words_of(one: QWidget) -> str:
    return one.full if isinstance(one, Text) else one.accessibleName()


def _sentence(words: str) -> str:
    return words if words[-1] in ".!?" else f"{words}."
