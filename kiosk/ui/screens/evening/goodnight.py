"""Goodnight: what everybody did together."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.model import VisitState
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, TITLE
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.crowd import Crowd
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton


class GoodnightScreen(Screen):
    """Numbers of everybody, faces of everybody, and nobody alone."""

    shows = frozenset({"night"})
    stays = True
    bottom_bar = False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self._title())
        people = kit.tonight.people
        came = [*people.who_are(VisitState.OUT), *people.who_are(VisitState.IN)]
        came.sort(key=lambda person: (person.name.casefold(), person.letter))
        crowd = Crowd(self.look, kit.pictures, [person.picture for person in came])
        layout.addWidget(crowd, 1)
        layout.addLayout(self._together())
        layout.addLayout(self._ways())

    def _title(self) -> QHBoxLayout:
        look = self.look
        layout = QHBoxLayout()
        layout.setSpacing(look.px(24))
        layout.addStretch(1)
        large = look.text_size <= 125
        side = 130 if large else 90
        layout.addWidget(Picture(look, self.kit.pictures, "moon", side))
        words = QVBoxLayout()
        words.setSpacing(0)
        size = 84 if large else TITLE
        page = look.paint("page")
        words.addWidget(Text(look, self.words("goodnight.title"), size, page.ink, 800))
        if large:
            words.addWidget(Text(look, self.words("goodnight.line"), 36, page.second, 700))
        layout.addLayout(words)
        layout.addStretch(1)
        return layout

    def _together(self) -> QHBoxLayout:
        did = self.tonight.clean_up.together()
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(16))
        for key, symbol, n in (
            ("goodnight.people", "people", did.people),
            ("goodnight.jobs", "jobs", did.jobs),
            ("goodnight.problems", "sorted", did.problems),
        ):
            layout.addWidget(self._card(symbol, self.words(key, n=n)), 1)
        return layout

    def _card(self, symbol: str, text: str) -> Card:
        look = self.look
        card = Card(look)
        paint = look.paint("card")
        layout = QHBoxLayout(card)
        layout.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        layout.setSpacing(look.px(14))
        if look.text_size <= 150:
            plate = not paint.light
            layout.addWidget(Picture(look, self.kit.pictures, symbol, 72, plate=plate))
        layout.addWidget(Text(look, text, BUTTON, paint.ink, 800), 1)
        return card

    def _ways(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(14))
        home = TouchButton(self.kit, self.words("nav.home"), symbol="home", side=52)
        home.tapped.connect(self._home)
        again = TouchButton(self.kit, self.words("goodnight.undo"), symbol="unlocked", side=52)
        again.tapped.connect(self._open_again)
        layout.addWidget(home, 1)
        layout.addWidget(again, 1)
        return layout

    def _home(self) -> None:
        self.kit.go("home")

    def _open_again(self) -> None:
        if self.kit.bridge.do(self.tonight.clean_up.undo_finish) is not None:
            self.kit.senses.sound.emit("undo")
            self.kit.go("clean_up")
