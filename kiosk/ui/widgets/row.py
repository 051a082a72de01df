"""A row of a list: what it is, who, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND, Look
from kiosk.ui.widgets.card import Card, frame_room
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

Line = str | tuple[str, str] | list[tuple[str, str]]
"""Words; words and their colour; or several of those beside each other."""

MOST_AIR = 125
"""Per cent of text size."""

MOST_LINES, MOST_UNDER = 2, 3
"""Of the title, and of each line under it, however much a club writes."""

ROW = 94
SYMBOL = 84


class Row(Card):
    """Picture, title and lines at the left; pictures of people and buttons at the right.

    With `opens`, the left part is itself a button that shows more.
    """

    def __init__(
        self,
        kit: Kit,
        picture: str,
        title: str,
        lines: Sequence[Line] = (),
        *,
        people: Sequence[Person] = (),
        buttons: Sequence[TouchButton] = (),
        opens: Callable[[], None] | None = None,
        paint: str = "card",
        framed: bool = False,
    ) -> None:
        super().__init__(kit.look, paint, room=True, taps=opens is not None)
        self._kit = kit
        self.show_as(paint, framed=framed)
        room = frame_room(kit.look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(room, room, room + kit.look.px(10), room)
        layout.setSpacing(max(10, kit.look.px(10)))
        layout.addWidget(self._what(picture, title, lines, paint, opens), 1)
        if people:
            layout.addWidget(Faces(kit, list(people), side=64), 0, Qt.AlignmentFlag.AlignVCenter)
        for button in buttons:
            button.setMinimumWidth(button.sizeHint().width() + self.air(kit.look))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        high = max(kit.look.px(ROW), kit.look.touch() + kit.look.px(6))
        self.setMinimumHeight(high + 2 * room)

    @staticmethod
    def air(look: Look) -> int:
        """How much wider a row's buttons are than their words need; large words need it all."""
        return look.px(4) if look.text_size <= MOST_AIR else 0

    def _what(
        self,
        picture: str,
        title: str,
        lines: Sequence[Line],
        paint: str,
        opens: Callable[[], None] | None,
    ) -> QWidget:
        look = self._kit.look
        if opens:
            part: QWidget = _Opens(self._kit, title, lines)
            part.tapped.connect(opens)  # type: ignore[attr-defined]
        else:
            part = QWidget()
        layout = QHBoxLayout(part)
        edge = look.px(4) if len(lines) > 1 else 0
        layout.setContentsMargins(look.px(12), edge, 0, edge)
        layout.setSpacing(look.px(12))
        shown = picture_of(look, self._kit.pictures, picture, SYMBOL, paint=paint)
        layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(2) if len(lines) < 2 else 0)
        words.addStretch(1)
        colours = look.paint(paint)
        size = CARD if len(lines) < 2 else BUTTON  # three lines in the height of two
        ink = colours.ink if paint == "quiet" else look.paint("card").ink
        words.addWidget(Text(look, title, size, ink, least=SECOND, most=MOST_LINES))
        for line in lines:
            parts = _parts(line, colours.second)
            beside = QHBoxLayout()
            beside.setSpacing(0)
            for text, colour in parts:
                beside.addWidget(Text(look, text, SECOND, colour, most=MOST_UNDER))
            if len(parts) > 1:
                beside.addStretch(1)
            words.addLayout(beside)
        words.addStretch(1)
        layout.addLayout(words, 1)
        return part


class _Opens(TouchButton):
    """The left part of a row as a button without a ground of its own."""

    def __init__(self, kit: Kit, title: str, lines: Sequence[Line]) -> None:
        said = ["".join(text for text, _ in _parts(line, "")) for line in lines]
        self._all = ". ".join([title, *said])
        super().__init__(kit, paint="clear")

    def _fill(self, content: Content) -> None:
        self.setAccessibleName(self._all)


def _parts(line: Line, colour: str) -> list[tuple[str, str]]:
    if isinstance(line, str):
        return [(line, colour)]
    return line if isinstance(line, list) else [line]
