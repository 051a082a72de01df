"""What takes two of the committee: two empty frames that fill as two cards are shown."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.model import Person
from kiosk.night.together import WITHIN, Shown
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.say import name_of, names
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import Mark, picture_of
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

SAYS = {
    Shown.FIRST: "two_cards.one_more",
    Shown.SAME: "two_cards.same",
    Shown.OLD: "answer.old_card",
    Shown.UNKNOWN: "answer.unknown",
    Shown.NOT_COMMITTEE: "two_cards.not_committee",
}
"""What is said of a card that does not end it."""

FACE = 200

MOST_ABOVE = 150
"""Per cent: with larger text the picture stands beside the name."""


class TwoCardsScreen(Screen):
    """Goes on to the screen `then` once two people have shown their cards. Where nothing is
    locked yet, or nothing is real, a tap goes on."""

    shows = frozenset({"card", "person"})
    section = "home"

    def __init__(self, kit: Kit, then: str, given: Mapping[str, Any] | None = None) -> None:
        super().__init__(kit)
        self._then = then
        self._given = dict(given or {})
        self.asked = self.tonight.together.ask(then)
        layout = self.column()
        layout.addLayout(self.header(self.words("two_cards.title")))
        self.frames = Frames(kit)
        layout.addWidget(self.frames, 1)
        self.line = Text(
            self.look,
            self.words("two_cards.show"),
            CARD,
            self.look.paint("page").ink,
            800,
            Qt.AlignmentFlag.AlignHCenter,
            least=SECOND,
        )
        layout.addWidget(self.line)
        self.go_on = TouchButton(
            kit, self.words("two_cards.go_on"), symbol="unlocked", paint="card"
        )
        self.go_on.tapped.connect(self._go)
        layout.addWidget(self.go_on)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(int(WITHIN.total_seconds() * 1000))
        self.timer.timeout.connect(self._minute_over)

    def refresh(self) -> None:
        self.frames.show_people(self.asked.people)
        why = self._why_not_locked()
        self.go_on.setVisible(bool(why))
        if why and not self.asked.people:
            self.line.say(f"{self.words('two_cards.not_locked')} {self.words(why)}")

    def _why_not_locked(self) -> str:
        """The key of the reason; empty if it is locked."""
        if self.tonight.night.demo:
            return "two_cards.demo"
        if not self.window().isFullScreen():
            return "two_cards.in_a_window"
        return "" if self.tonight.together.can_be_asked() else "two_cards.no_committee"

    def take_card(self, code: str) -> bool:
        """Every card that is shown here is for this, whoever's it is."""
        shown = self.asked.show(code)
        if shown is Shown.AGREED:
            self._agreed()
            return True
        if shown is Shown.FIRST:
            self.timer.start()
            self.kit.senses.sound.emit("done")
        self._say(SAYS[shown])
        return True

    def closed(self) -> None:
        self.timer.stop()

    def _agreed(self) -> None:
        self.timer.stop()
        self.kit.senses.sound.emit("done")
        both = names(self.kit, self.asked.people)
        self._go()
        self.kit.message(self.words("two_cards.agreed", names=both), symbol="together")

    def _go(self) -> None:
        """Back leads past this screen: who comes again later is asked again."""
        self.kit.back()
        self.kit.go(self._then, **self._given)

    def _minute_over(self) -> None:
        if self.asked.is_too_late():
            self._say("two_cards.too_late")

    def _say(self, key: str) -> None:
        self.line.say(self.words(key))
        self.kit.senses.say.emit(self.words(key))
        self.frames.show_people(self.asked.people)


class Frames(QWidget):
    """Two places beside each other: empty, or with somebody's picture and a tick."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._people: list[Person] | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(kit.look.px(GAP))

    def show_people(self, people: list[Person]) -> None:
        if people == self._people:
            return
        self._people = list(people)
        while (item := self._layout.takeAt(0)) is not None:
            if (frame := item.widget()) is not None:
                frame.hide()
                frame.deleteLater()
        for nth, key in enumerate(("two_cards.first", "two_cards.second")):
            person = people[nth] if nth < len(people) else None
            self._layout.addWidget(self._frame(key, person), 1)

    def _frame(self, key: str, person: Person | None) -> Card:
        kit, look = self._kit, self._kit.look
        paint = "done card" if person else "locked"
        card = Card(look, paint)
        colours, middle = look.paint(paint), Qt.AlignmentFlag.AlignHCenter
        centre = Qt.AlignmentFlag.AlignCenter
        down = look.text_size <= MOST_ABOVE
        ways = QBoxLayout.Direction
        layout = QBoxLayout(ways.TopToBottom if down else ways.LeftToRight, card)
        layout.setContentsMargins(*(look.px(8),) * 4)
        layout.setSpacing(look.px(8))
        layout.addStretch(1)
        picture = person.picture if person else "card"
        side = FACE if person else FACE * 0.6
        layout.addWidget(picture_of(look, kit.pictures, picture, side, paint=paint), 4, centre)
        text = name_of(kit, person) if person else kit.words(key)
        layout.addWidget(Text(look, text, CARD, colours.ink, 800, middle, least=SECOND))
        if person:
            layout.addWidget(
                Mark(look, kit.pictures, "check", 56, look.paint("undo").ink), 0, centre
            )
        layout.addStretch(1)
        return card
