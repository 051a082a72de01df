"""One person's ride home, and all that can be done about it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.model import ProblemState, RideKind
from kiosk.night.attention import Needed
from kiosk.night.rides import FETCHED, RideHome, RideStatus
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, Look
from kiosk.ui.say import late_line, ride_line, ride_symbol, sorting_line
from kiosk.ui.screens.screen import Screen
from kiosk.ui.screens.taxis import OVER, go_home
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text

NUMBER = 76
"""Pixels: figures of a telephone number that can be read from a metre."""


class TaxiScreen(Screen):
    """The company's number as large as it can be, and the choices of this moment."""

    shows = frozenset({"ride", "visit", "problem", "person"})
    section = "taxis"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        self._shown: object = None
        self._card: Card | None = None
        layout = self.column()
        self._head = self.header("")
        found = self.tonight.people.one(person)
        if found is not None:
            faces = Faces(kit, [found], side=88)
            self._head.insertWidget(1, faces, 0, Qt.AlignmentFlag.AlignVCenter)
            self.title.say(found.called)
        self._left = QVBoxLayout()
        self.choices = Choices(kit, SIDE)
        middle = QHBoxLayout()
        middle.setSpacing(self.look.px(16))
        middle.addLayout(self._left, 720)
        middle.addWidget(self.choices, 590)
        layout.addLayout(self._head)
        layout.addLayout(middle, 1)

    def refresh(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home is None:
            self.choices.show_choices([Choice("ok", "yes", self.words("act.ok"), self.kit.back)])
            return
        self.choices.show_choices(self._choices(home))
        lines = self._lines(home)
        waits = home.ride.waits_with
        shown = (lines, home.ride, home.status in OVER, waits)
        if shown != self._shown:
            self._shown = shown
            self._show_card(home, lines)

    # What is known

    def _lines(self, home: RideHome) -> list[str]:
        """The ride, how it stands, and who sorts it out."""
        words = self.words
        if home.status in OVER:
            time = self.kit.time(home.gone_at) if home.gone_at else ""
            return [words("ride.gone_at", time=time) if time else words("ride.home_safe")]
        lines = [ride_line(self.kit, home), late_line(self.kit, home)]
        if home.status is RideStatus.HERE:
            lines[1] = words("taxis.ride_here", kind=words(f"ride.{home.ride.kind}"))
        elif home.ride.promised is not None:
            said = words("ride.said", time=self.kit.time(home.ride.promised))
            lines[1:] = [lines[1], said] if home.status is RideStatus.LATE else [said]
        return [line for line in [*lines, sorting_line(self.kit, home.problem)] if line]

    def _show_card(self, home: RideHome, lines: list[str]) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        look = self.look
        late = home.status is RideStatus.LATE
        self._card = Card(look, "done card" if home.status in OVER else "card", room=True)
        self._card.show_as("done card" if home.status in OVER else "card", framed=late)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(16))
        layout.setSpacing(look.px(8))
        layout.addLayout(self._said(home, lines))
        layout.addStretch(1)
        self._add_number(layout, home)
        self._add_waiter(layout, home)
        self._left.addWidget(self._card)

    def _said(self, home: RideHome, lines: list[str]) -> QHBoxLayout:
        look = self.look
        colours = look.paint("card")
        beside, words = QHBoxLayout(), QVBoxLayout()
        beside.setSpacing(look.px(16))
        plate = not colours.light
        picture = Picture(look, self.kit.pictures, ride_symbol(home.ride.kind), 84, plate=plate)
        beside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(look.px(2))
        for nth, line in enumerate(lines):
            late = nth == 1 and home.status is RideStatus.LATE
            colour = look.paint("problem").ground if late else None
            weight = 800 if nth == 0 else 700
            words.addWidget(Text(look, line, BUTTON, colour or colours.ink, weight))
        beside.addLayout(words, 1)
        return beside

    def _add_number(self, layout: QVBoxLayout, home: RideHome) -> None:
        if home.status in OVER or home.ride.kind not in FETCHED:
            return
        look, words, number = self.look, self.words, home.ride.phone
        if not number:
            text = words("taxis.no_number")
            layout.addWidget(Text(look, text, BUTTON, look.paint("card").second))
            return
        beside = QHBoxLayout()
        beside.setSpacing(look.px(16))
        plate = not look.paint("card").light
        phone = Picture(look, self.kit.pictures, "phone", 64, plate=plate)
        beside.addWidget(phone, 0, Qt.AlignmentFlag.AlignVCenter)
        size = number_size(look, number)
        beside.addWidget(Text(look, number, size, look.paint("card").ink, 800), 1)
        layout.addLayout(beside)
        layout.addStretch(1)

    def _add_waiter(self, layout: QVBoxLayout, home: RideHome) -> None:
        waiter = self.tonight.people.one(home.ride.waits_with) if home.ride.waits_with else None
        if waiter is None or home.status in OVER:
            return
        look = self.look
        beside = QHBoxLayout()
        beside.setSpacing(look.px(16))
        beside.addWidget(Faces(self.kit, [waiter], side=84), 0, Qt.AlignmentFlag.AlignVCenter)
        text = self.words("taxis.waits", waiter=waiter.called, name=home.person.called)
        beside.addWidget(Text(look, text, BUTTON, look.paint("card").ink), 1)
        layout.addLayout(beside)

    # What can be done

    def _choices(self, home: RideHome) -> list[Choice]:
        """At most five, by how the ride stands."""
        words = self.words
        gone = Choice("gone", "going_home", words("taxis.gone"), self._gone, "done")
        another = Choice("another", "another_way", words("taxis.another"), self._another)
        waits = words("taxis.waits_with", name=home.person.called)
        with_ = Choice("waits", "together", waits, self._waits_with)
        undo = Choice("undo", "no", words("act.undo"), self._undo)
        if home.status in OVER:
            return [undo]
        if not home.is_in:
            return [another]
        if home.status is RideStatus.HERE:
            not_here = Choice("undo", "no", words("taxis.undo_here"), self._undo)
            return [gone, with_, not_here]
        if home.ride.kind is RideKind.NO_PLAN:
            return [another, with_, gone]
        if home.ride.kind not in FETCHED:
            return [gone, another, with_]
        text = words("taxis.ride_here", kind=words(f"ride.{home.ride.kind}"))
        here = Choice("here", ride_symbol(home.ride.kind), text, self._here, "done")
        phoned = Choice("phoned", "phone", words("taxis.phoned"), self._phoned)
        on_it = Choice("take", "on_it", words("problem.take"), self._take)
        takes = Choice("takes", "people", words("problem.who_takes"), self._who_takes)
        first = [on_it] if needs_someone(home) else [takes] if nobody_said(home) else []
        return [*first, phoned, with_, another, here]

    def _take(self) -> None:
        """A late ride that nobody has told becomes a problem that is taken."""
        home = self.tonight.rides.one(self._person)
        if home is not None:
            needed = Needed(home.problem, home, True)
            if self.kit.bridge.do(self.tonight.attention.take, needed) is not None:
                self.kit.senses.sound.emit("done")

    def _who_takes(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home is not None and home.problem is not None:
            self.kit.go("find_picture", purpose="takes", problem=home.problem.id)

    def _phoned(self) -> None:
        self.kit.go("taxi_minutes", person=self._person)

    def _waits_with(self) -> None:
        self.kit.go("find_picture", purpose="waits_with", person=self._person)

    def _another(self) -> None:
        self.kit.go("taxi_another", person=self._person)

    def _here(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home and self.kit.bridge.do(self.tonight.rides.here, home.ride) is not None:
            self.kit.senses.sound.emit("done")
            text = self.words("taxis.now_here", name=home.person.called)
            self.kit.message(text, self._undo, ride_symbol(home.ride.kind))

    def _gone(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home and go_home(self.kit, home) is not None:
            text = self.words("taxis.now_gone", name=home.person.called)
            self.kit.message(text, self._undo, "going_home")

    def _undo(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home is not None:
            self.kit.bridge.do(self.tonight.rides.undo, home.ride)
            self.kit.senses.sound.emit("undo")


def needs_someone(home: RideHome) -> bool:
    """Whether it is late or told, and nobody is on it yet."""
    if home.problem is None:
        return home.status is RideStatus.LATE
    return home.problem.state is ProblemState.NEW


def nobody_said(home: RideHome) -> bool:
    """Whether somebody is on it, and has not said who."""
    problem = home.problem
    if problem is None or problem.mark is None or problem.state is not ProblemState.ON_IT:
        return False
    return problem.mark.by is None


def number_size(look: Look, number: str) -> int:
    """As large as the widest part of the number can stand in the left half of the screen."""
    room = look.width * 0.53 - look.px(64 + 16 + 2 * 24 + 40)
    for size in range(NUMBER, 30, -4):
        metrics = QFontMetrics(look.font(size, 800))
        if max(metrics.horizontalAdvance(part) for part in number.split()) <= room:
            return size
    return 30
