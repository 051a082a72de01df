"""A row of a list that is brought in: who it is, what will happen, and a way to leave it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.data.people_file import Wrong
from kiosk.model import Person
from kiosk.night.bringing_in import HAPPENS, Line, What
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import GUEST, Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

SYMBOLS = {
    What.NEW: "new_here",
    What.CHANGED: "changed",
    What.TWICE: "problem",
    What.NO_NAME: "problem",
}

SAYS = {
    What.NEW: "bring_in.is_new",
    What.KNOWN: "bring_in.is_known",
    What.TWICE: "bring_in.is_twice",
    What.NO_NAME: "bring_in.is_no_name",
}

WRONG = {
    Wrong.LONG: "bring_in.wrong_long",
    Wrong.NUMBER: "bring_in.wrong_number",
    Wrong.RIDE: "bring_in.wrong_ride",
}
"""That there is no name is said already."""

CHANGES = {
    "letter": "bring_in.now_letter",
    "committee": "bring_in.now_committee",
    "usual_ride": "bring_in.now_ride",
}

MOST_FOR_ALL = 150
"""Per cent: with larger text a question stands alone beside its button."""

ROOMY = 125
"""Per cent: with larger text the buttons have no picture."""


class ListLine(Card):
    """Shows one row after another, as a list is turned. Signals: `switched` (which one)."""

    switched = Signal(int)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._kit, self._nth = kit, 0
        look, px = kit.look, kit.look.px
        self._face = Face(look, kit.pictures, GUEST, 76, later=True)
        self._symbol = Picture(look, kit.pictures, "", 76, plate=not look.paint("card").light)
        ink, second = look.paint("card").ink, look.paint("card").second
        self.name = Text(look, "", CARD, ink, 800, least=SECOND, most=2)
        self.says = Text(look, "", SECOND, second, 700, most=2)
        self._out = self._button("leave_out", "leave_out", "outline")
        self._other = self._button("other", "people", "outline")
        self._in = self._button("put_back", "as_it_was", "card")
        layout, words = QHBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(px(16), 0, px(10), 0)
        layout.setSpacing(max(10, px(12)))
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.says)
        words.addStretch(1)
        for picture in (self._face, self._symbol):
            layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        for button in (self._other, self._out, self._in):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, key: str, symbol: str, paint: str) -> TouchButton:
        roomy = self._kit.look.text_size <= ROOMY
        text = self._kit.words(f"bring_in.{key}")
        button = TouchButton(
            self._kit, text, symbol=symbol if roomy else None, paint=paint, side=44
        )
        button.tapped.connect(lambda: self.switched.emit(self._nth))
        return button

    def show_line(self, nth: int, line: Line, *, left_out: bool) -> None:
        words, known = self._kit.words, line.known
        self._nth = nth
        name = line.called or words("bring_in.row", n=line.row.number)
        self.name.say(name)
        self.says.say(words("bring_in.left_out") if left_out else line_says(self._kit, line))
        face = known if line.what is What.KNOWN or line.guessed else None
        self._show_picture(face, line, left_out=left_out)
        happens = line.what in HAPPENS
        self._other.setVisible(line.guessed)
        self._out.setVisible(happens and not left_out and not line.guessed)
        self._in.setVisible(happens and left_out)
        for button in (self._other, self._out, self._in):
            button.setAccessibleName(f"{button.words.full}: {name}")
        self.show_as("quiet" if left_out else "card")
        paint = self._kit.look.paint("quiet" if left_out else "card")
        self.name.paint_in(paint.ink)
        self.says.paint_in(paint.second)

    def _show_picture(self, person: Person | None, line: Line, *, left_out: bool) -> None:
        self._face.setVisible(person is not None)
        self._symbol.setVisible(person is None)
        if person is not None:
            self._face.show_picture(person.picture)
            return
        odd = line.is_odd and line.what in HAPPENS
        symbol = "problem" if odd else SYMBOLS[line.what]
        self._symbol.show_symbol("leave_out" if left_out else symbol)


def line_says(kit: Kit, line: Line) -> str:
    """What will happen with a row, and what is wrong with it."""
    words = kit.words
    if line.guessed and kit.look.text_size > MOST_FOR_ALL:
        return words("bring_in.guessed")
    if line.what is What.CHANGED:
        says = [words(_change(key, line)) for key in line.changes]
    else:
        says = [words(SAYS[line.what])]
    if line.what is What.NEW and line.row.committee:
        says.append(words("bring_in.now_committee"))
    if line.what is What.NEW and line.row.ride is not None:
        says.append(words(f"ride.{line.row.ride.kind}"))
    says += [words(WRONG[one]) for one in line.row.wrong if one in WRONG]
    if line.alike:
        says.append(words("bring_in.alike"))
    if line.guessed:
        says.append(words("bring_in.guessed"))
    return " · ".join(says)


def _change(key: str, line: Line) -> str:
    return "bring_in.not_committee" if line.changes[key] is False else CHANGES[key]
