"""Two frames beside each other that fill with pictures as two cards are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.night.together import Place
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.say import name_of
from kiosk.ui.widgets.card import CARD_CORNER, Card
from kiosk.ui.widgets.picture import Mark, picture_of
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

GAP = 14

FACE, CARD_SIDE, TICK = 170, 110, 90

MOST_ABOVE = 150
"""Per cent: with larger text the picture stands beside the name."""

MOST_SECOND = 125
"""Per cent: with larger text what a tap does is only said."""

NAMES = ("two_cards.first", "two_cards.second")


class CardFrames(QWidget):
    """Each is empty, waits for somebody's card, or has somebody's picture and a tick.

    Signals: `tapped`, with the number of a frame that nobody fills yet.
    """

    tapped = Signal(int)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown: object = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(max(10, kit.look.px(GAP)))

    def show_places(self, places: Sequence[Place], *, can_choose: bool) -> None:
        """`can_choose`: a tap on an empty frame leads to pictures to choose from."""
        if (list(places), can_choose) == self._shown:
            return
        self._shown = (list(places), can_choose)
        while (item := self._layout.takeAt(0)) is not None:
            if (frame := item.widget()) is not None:
                frame.hide()
                frame.deleteLater()
        for nth, place in enumerate(places):
            self._layout.addWidget(self._frame(nth, place, can_choose), 1)

    def _frame(self, nth: int, place: Place, can_choose: bool) -> QWidget:
        if place.filled or not (can_choose or place.person):
            card = Card(self._kit.look, "done card" if place.filled else "locked")
            _fill(card, self._kit, NAMES[nth], place, "done card" if place.filled else "locked")
            return card
        button = _EmptyFrame(self._kit, nth, place)
        button.tapped.connect(lambda: self.tapped.emit(nth))
        return button


class _EmptyFrame(TouchButton):
    def __init__(self, kit: Kit, nth: int, place: Place) -> None:
        self._name_key, self._of = NAMES[nth], place
        high = 132 if kit.look.text_size <= MOST_ABOVE else 88
        super().__init__(kit, high=high, corner=CARD_CORNER)

    def _fill(self, content: Content) -> None:
        said = _fill(self, self.kit, self._name_key, self._of, self._paint)
        self.setAccessibleName(". ".join(said))


def _fill(frame: QWidget, kit: Kit, key: str, place: Place, paint: str) -> list[str]:
    """Puts the picture and the words of a place into a frame. Gives what is said of it."""
    look = kit.look
    colours = look.paint(paint)
    centre, middle = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignHCenter
    ways = QBoxLayout.Direction
    down = look.text_size <= MOST_ABOVE
    layout = QBoxLayout(ways.TopToBottom if down else ways.LeftToRight, frame)
    layout.setContentsMargins(*(look.px(10),) * 4)
    layout.setSpacing(look.px(6))
    layout.addStretch(1)
    layout.addWidget(_pictures(kit, place, paint), 12, centre)
    text, second = _words(kit, key, place)
    words = QBoxLayout(ways.TopToBottom)
    words.setSpacing(0)
    words.addWidget(Text(look, text, CARD, colours.ink, 800, middle, least=SECOND))
    if second and look.text_size <= MOST_SECOND:
        words.addWidget(Text(look, second, SECOND, colours.second, 700, middle))
    layout.addLayout(words)
    layout.addStretch(1)
    waits = place.person is not None and not place.filled
    shows = [kit.words("two_cards.show_theirs", name=text)] if waits else [text]
    return [*shows, *([second] if second else [])]


def _pictures(kit: Kit, place: Place, paint: str) -> QWidget:
    """A card; a person whose card is waited for; or a person, and that it was there."""
    look, row = kit.look, QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.px(20))
    faces = [place.person.picture] if place.person else []
    cards = [] if place.filled else ["card"]
    for name, side in [*((one, FACE) for one in faces), *((one, CARD_SIDE) for one in cards)]:
        picture = picture_of(look, kit.pictures, name, side, paint=paint)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
    if place.filled:
        tick = Mark(look, kit.pictures, "check", TICK, look.paint("undo").ink)
        layout.addWidget(tick, 0, Qt.AlignmentFlag.AlignCenter)
    return row


def _words(kit: Kit, key: str, place: Place) -> tuple[str, str]:
    if place.person is None:
        return kit.words(key), "" if place.filled else kit.words("two_cards.or_choose")
    name = name_of(kit, place.person)
    return name, "" if place.filled else kit.words("two_cards.somebody_else")
