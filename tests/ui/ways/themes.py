"""Contrast as it is drawn, in every theme (access.md, rule 20)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.tour import Tour
from kiosk.ui.idle import BY_KEY
from kiosk.ui.pictures import is_photo
from kiosk.ui.themes import THEMES
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import Face, Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import FOCUS_LINE, FOCUS_RING, TouchButton
from kiosk.ui.window import Window
from tests.ui.pixels import Pixels, contrast
from tests.ui.walking import ink_of, name_of

TEXT, EDGE = 7, 3

OUTSIDE, INSIDE = 3, 14
"""Pixels beside an edge that are looked at: what lies beside it, and a line of 4 and its frame."""

SYMBOL_PART = 0.01
"""Of the pixels of a symbol: so many stand out from its ground, at least."""

YELLOW = 0xFFE000

Rule = Callable[[Window, Pixels], Iterator[str]]


def faint_words(window: Window, pixels: Pixels) -> Iterator[str]:
    """Words of less than 7:1. The ground is the colour that most of their box has."""
    for one in _in_sight(window, Text):
        rect = ink_of(one).intersected(_clear_part(one))
        colours = pixels.colours(rect) if one.full.strip() else None
        if colours:
            ground = colours.most_common(1)[0][0]
            best = max(contrast(colour, ground) for colour in colours)
            if best < TEXT:
                yield f"{name_of(one)}: {best:.1f}"


def faint_symbols(window: Window, pixels: Pixels) -> Iterator[str]:
    """Symbols, marks and faces of less than 3:1 against the ground or plate that they are on."""
    for one in _in_sight(window, (Picture, Mark, Face)):
        own = isinstance(one, Picture) and window.kit.pictures.is_own(one.name)
        if own or is_photo(getattr(one, "name", "")):
            continue  # a photo of the club's
        box = one.square().translated(_place(one))
        colours = pixels.colours(box.intersected(_clear_part(one)))
        if not colours:
            continue
        beside = QPoint(box.left() + box.width() // 20, box.center().y())
        is_round = isinstance(one, Face)
        ground = colours.most_common(1)[0][0] if is_round else pixels.at(beside)
        seen = sum(many for colour, many in colours.items() if contrast(colour, ground) >= EDGE)
        if seen < SYMBOL_PART * colours.total():
            shown = getattr(one, "name", "") or type(one).__name__
            yield f"{shown} on {ground:06x}: {seen} pixels"


def faint_edges(window: Window, pixels: Pixels) -> Iterator[str]:
    """What can be tapped, and has an edge of less than 3:1 against what is beside it."""
    for one in _in_sight(window, TouchButton):
        box = _edged(one)
        rect = QRect(_place(box), box.size())
        worst = min(
            max(contrast(pixels.at(place), pixels.at(line[0])) for place in line[OUTSIDE:])
            for line in _across_edges(rect, only_left=_has_no_edge(box))
        )
        if worst < EDGE:
            yield f"{name_of(one)}: {worst:.1f}"


RULES: tuple[Rule, ...] = (faint_words, faint_symbols, faint_edges)


def in_all_themes(tour: Tour) -> Iterator[str]:
    """It begins with the theme that the window has."""
    window = tour.window
    now = window.kit.look.theme
    for theme in (now, *(one for one in THEMES if one != now)):
        if theme != now:
            window.change_look(replace(window.kit.look, theme=theme))
        _settle(window)
        pixels = Pixels(window)
        for rule in RULES:
            yield from (f"{theme}, {rule.__name__}: {one}" for one in rule(window, pixels))
        if theme == "contrast":
            yield from _wrong_yellow(window, pixels)
        yield from (f"{theme}, focus: {one}" for one in _faint_focus(window))


def can_be_seen(tour: Tour) -> Iterator[str]:
    """As it is now: in large type some things stand elsewhere, on another ground."""
    tour.window.kit.pictures.draw_all()
    pixels = Pixels(tour.window)
    for rule in (faint_words, faint_symbols):
        yield from (f"{rule.__name__}: {one}" for one in rule(tour.window, pixels))


def _wrong_yellow(window: Window, pixels: Pixels) -> Iterator[str]:
    """In High contrast, yellow is what can be tapped, all of it, and nothing else."""
    taps = []
    for one in _in_sight(window, TouchButton):
        if one.kit.look.theme != window.kit.look.theme:  # It shows what another theme is like.
            taps.append(QRect(_place(one), one.size()))
            continue
        box = _edged(one)
        rect = QRect(_place(box), box.size())
        taps.append(rect)
        if YELLOW not in pixels.colours(rect):
            yield f"not yellow: {name_of(one)}"
    place = pixels.place_of(YELLOW, outside=taps)
    if place is not None:
        yield f"yellow, but cannot be tapped: {place}"


def _faint_focus(window: Window) -> Iterator[str]:
    """The bright ring of what Tab leads to: 3:1 to the dark on each side of it."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    one = QApplication.focusWidget()
    if not isinstance(one, TouchButton) or not one.isVisible():
        return
    pixels = Pixels(window)
    left = _place(one) + QPoint(0, one.height() // 3)
    steps = (FOCUS_LINE // 2, FOCUS_LINE + FOCUS_RING // 2, FOCUS_LINE * 3 // 2 + FOCUS_RING)
    colours = [pixels.at(left + QPoint(step, 0)) for step in steps]
    outer, inner = (contrast(here, there) for here, there in pairwise(colours))
    if min(outer, inner) < EDGE:
        yield f"{name_of(one)}: {outer:.1f}, {inner:.1f}"
    window.setProperty(BY_KEY, False)  # The next theme is looked at by somebody with a finger.


def _settle(window: Window) -> None:
    for _ in range(3):
        QApplication.processEvents()
    window.kit.pictures.draw_all()


def _in_sight(window: Window, kinds: type | tuple[type, ...]) -> list:  # type: ignore[type-arg]
    """Those that are shown and that nothing covers."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, kinds) and one.isVisible() and not _clear_part(one).isEmpty()
    ]


def _clear_part(one: QWidget) -> QRect:
    """Where in the window it can be seen: not what its list hides, or the message covers."""
    message = one.window().findChild(Card, "message")
    seen = one.visibleRegion().boundingRect().translated(_place(one))
    if message is None or not message.isVisible() or message.isAncestorOf(one):
        return seen
    covered = QRect(_place(message), message.size())
    return QRect() if covered.intersects(seen) else seen


def _edged(one: TouchButton) -> QWidget:
    """What has the edge of a button: the row that it fills, or the frame around it."""
    up = one.parentWidget()
    fills = one.paint_name == "clear" or (
        isinstance(up, Card) and up.size().width() - one.width() < 20
    )
    while fills and up is not None:
        if isinstance(up, Card):
            return up
        up = up.parentWidget()
    return one


def _has_no_edge(one: QWidget) -> bool:
    """The phases in the bar: each has an edge, and the first begins at the left."""
    return isinstance(one, TouchButton) and one.paint_name == "clear"


def _across_edges(rect: QRect, *, only_left: bool) -> Iterator[list[QPoint]]:
    """Lines of pixels from outside to inside, in the middle of each side."""
    span = range(-OUTSIDE, INSIDE)
    middle = rect.center()
    yield [QPoint(rect.left() + step, middle.y()) for step in span]
    if not only_left:
        yield [QPoint(rect.right() - step, middle.y()) for step in span]
        yield [QPoint(middle.x(), rect.top() + step) for step in span]
        yield [QPoint(middle.x(), rect.bottom() - step) for step in span]


def _place(one: QWidget) -> QPoint:
    return one.mapTo(one.window(), QPoint())
