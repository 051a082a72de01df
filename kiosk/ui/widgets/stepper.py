"""Two big buttons that make something less or more, a step at each tap."""

from collections.abc import Callable
from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.widgets.touch_button import TouchButton


def steppers(kit: Kit, of: str, key: str, step: Callable[[int], None]) -> list[TouchButton]:
    """`of`: what is stepped, for those who hear the buttons. `key`: the section whose sentences
    `less` and `more` stand on them, and `less_name` and `more_name` are their names."""
    buttons = []
    for by, which in ((-1, "less"), (1, "more")):
        button = TouchButton(kit, kit.words(f"{key}.{which}"), size=CARD, weight=800)
        button.setAccessibleName(kit.words(f"{key}.{which}_name", what=of))
        button.tapped.connect(partial(step, by))
        buttons.append(button)
    return buttons
