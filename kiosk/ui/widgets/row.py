"""A row of a list: what it is, who, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.card import FRAME, Card
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.picture import Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

ROW = 98
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
        lines: Sequence[str | tuple[str, str]] = (),
        *,
        people: Sequence[Person] = (),
        buttons: Sequence[TouchButton] = (),
        opens: Callable[[], None] | None = None,
        paint: str = "card",
        framed: bool = False,
    ) -> None:
        super().__init__(kit.look, paint, room=True)
        self._kit = kit
        self.show_as(paint, framed=framed)
        room = kit.look.px(FRAME)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(room, room, room + kit.look.px(10), room)
        layout.setSpacing(kit.look.px(14))
        layout.addWidget(self._what(picture, title, lines, paint, opens), 1)
        if people:
            layout.addWidget(Faces(kit, list(people)), 0, Qt.AlignmentFlag.AlignVCenter)
        for button in buttons:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(kit.look.px(ROW) + 2 * room)

    def _what(
        self,
        picture: str,
        title: str,
        lines: Sequence[str | tuple[str, str]],
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
        layout.setContentsMargins(look.px(12), 0, 0, 0)
        layout.setSpacing(look.px(12))
        layout.addWidget(self._picture(picture), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch(1)
        colours = look.paint(paint)
        words.addWidget(Text(look, title, CARD, look.paint("card").ink))
        for line in lines:
            text, colour = (line, colours.second) if isinstance(line, str) else line
            words.addWidget(Text(look, text, SECOND, colour))
        words.addStretch(1)
        layout.addLayout(words, 1)
        return part

    def _picture(self, name: str) -> QWidget:
        if name.startswith(("faces/", "/")) or name == "guest":
            return Face(self._kit.look, self._kit.pictures, name, SYMBOL)
        plate = not self._kit.look.paint("card").light
        return Picture(self._kit.look, self._kit.pictures, name, SYMBOL, plate=plate)


class _Opens(TouchButton):
    """The left part of a row as a button without a ground of its own."""

    def __init__(self, kit: Kit, title: str, lines: Sequence[str | tuple[str, str]]) -> None:
        self._all = ". ".join([title, *(x if isinstance(x, str) else x[0] for x in lines)])
        super().__init__(kit, paint="clear")

    def _fill(self, *given: object) -> None:
        self.setAccessibleName(self._all)
