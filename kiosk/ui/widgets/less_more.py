"""Two big buttons that make something less or more, a step at each tap."""

from collections.abc import Callable
from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

QUARTERS = (("plan_when.less", "plan_when.less_name"), ("plan_when.more", "plan_when.more_name"))
PEOPLE = (("plan_job.less", "plan_job.less_name"), ("plan_job.more", "plan_job.more_name"))
"""What stands on the two buttons, and their names for those who hear them."""

Keys = tuple[tuple[str, str], tuple[str, str]]


def steppers(
    kit: Kit, of: str, keys: Keys, step: Callable[[int], None], *, paint: str = "quiet"
) -> list[TouchButton]:
    """`of`: what is stepped. `step` is told -1 or 1."""
    buttons = []
    for by, (text, name) in zip((-1, 1), keys, strict=True):
        button = TouchButton(
            kit, kit.words(text), paint=paint, size=CARD, weight=800, guard=LETTER_GUARD
        )
        button.setAccessibleName(kit.words(name, what=of))
        button.tapped.connect(partial(step, by))
        buttons.append(button)
    return buttons
