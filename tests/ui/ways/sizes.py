"""What a person sees fits, and what a person taps is large enough, in all sizes of screen and of
text: the rules of tests/ui/walking.py."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from kiosk.tour import Tour
from kiosk.ui.look import Look
from tests.ui.walking import RULES
from tests.ui.ways.themes import can_be_seen

TIGHT = (Look(1024, 768, text_size=150), Look(1366, 768, text_size=200))
"""What every stop is looked at in, beside how it is reached."""

MORE = (
    *(Look(text_size=text) for text in (125, 150, 175)),
    *(Look(*size, text_size=text) for size in ((1280, 800), (1920, 1080)) for text in (100, 200)),
    *(Look(1024, 768, text_size=text) for text in (100, 200)),
)
"""What each screen is looked at in as well, at the stop that has its name: all sizes of screen and
of text. All stops in all looks would take as long as all other tests."""


def as_it_is(tour: Tour) -> Iterator[str]:
    for name, rule in RULES.items():
        yield from (f"{name}: {one}" for one in rule(tour.window))


def in_all_sizes(tour: Tour, *, more: bool) -> Iterator[str]:
    window = tour.window
    for look in (*TIGHT, *MORE) if more else TIGHT:
        window.resize(look.width, look.height)
        window.change_look(look)
        _settle()
        where = f"{look.width} x {look.height} at {look.text_size} %"
        yield from (f"{where}, {one}" for one in as_it_is(tour))
        if look in TIGHT:
            yield from (f"{where}, {one}" for one in can_be_seen(tour))


def _settle() -> None:
    """Lists get their places, and open at their place, when the window has its size."""
    for _ in range(3):
        QApplication.processEvents()
