"""A button beside the title of a screen, for what is wanted less often than its choices."""

from collections.abc import Callable

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton

MOST_WORDS = 125
"""Per cent: with larger text it has only its picture, for the title needs the room."""


def head_button(
    kit: Kit, words: str, symbol: str, act: Callable[[], None], *, most: int = MOST_WORDS
) -> TouchButton:
    """Its words are said and read aloud at any size of text. `most`: up to which size, in per
    cent, they are shown."""
    text = words if kit.look.text_size <= most else ""
    button = TouchButton(kit, text, symbol=symbol, paint="card", side=56)
    button.setAccessibleName(words)
    button.tapped.connect(act)
    return button
