"""Two buttons that make something less or more, a step at each tap: wherever there are such steps,
they have these marks."""

from collections.abc import Callable
from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton

SIDE = 56


def plus_minus(
    kit: Kit,
    names: tuple[str, str],
    step: Callable[[int], object],
    *,
    paint: str = "card",
    high: float = 88,
) -> tuple[TouchButton, TouchButton]:
    """Minus and plus. `names`: what each does, for those who hear it. `step` is told -1 or 1."""
    minus, plus = (
        TouchButton(kit, icon=icon, paint=paint, guard=LETTER_GUARD, side=SIDE, high=high)
        for icon in ("minus", "plus")
    )
    for button, name, by in ((minus, names[0], -1), (plus, names[1], 1)):
        button.setAccessibleName(name)
        button.tapped.connect(partial(step, by))
    return minus, plus


def by_minutes(kit: Kit, what: str, minutes: int) -> tuple[str, str]:
    """The names of the two for a time: `Doors: 15 minutes earlier`, and `later`."""
    words = kit.words
    return (
        words("stepper.earlier", what=what, n=minutes),
        words("stepper.later", what=what, n=minutes),
    )
