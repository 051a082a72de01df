"""What the loudspeaker reads: the words that stand on a screen, in reading order."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

SAME_LINE = 30
"""Pixels: things whose middles differ less stand on one line."""


def what_stands_here(screen: QWidget) -> str:
    """All visible words, line by line, each thing once. A button says its accessible name."""
    buttons = [one for one in screen.findChildren(TouchButton) if one.isVisible()]
    texts = [
        one
        for one in screen.findChildren(Text)
        if one.isVisible() and one.full and not any(b.isAncestorOf(one) for b in buttons)
    ]
    said: list[tuple[QWidget, str]] = [(one, one.accessibleName()) for one in buttons]
    said += [(one, one.full) for one in texts]
    found: list[tuple[int, int, str]] = []
    for one, words in said:
        middle = one.mapTo(screen, one.rect().center())
        if screen.rect().contains(middle) and _in_sight(one):
            found.append((middle.y() // SAME_LINE, middle.x(), words))
    return "\n".join(_sentence(words) for _, _, words in sorted(found) if words)


def _in_sight(widget: QWidget) -> bool:
    """Whether no list above it has scrolled it out of sight."""
    return not widget.visibleRegion().isEmpty()


def _sentence(words: str) -> str:
    return words if words[-1] in ".!?" else f"{words}."
