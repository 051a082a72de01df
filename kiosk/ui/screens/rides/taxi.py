"""One person's ride home, and all that can be done about it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import ProblemState, RideKind
from kiosk.night.attention import Needed
from kiosk.night.rides import FETCHED, RideHome, RideStatus
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, TITLE, Look
from kiosk.ui.say import late_line, ride_line, ride_symbol, sorting_line
from kiosk.ui.screens.rides.taxis import OVER, go_home
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.message import Offer
from kiosk.ui.widgets.panes import MOST_BESIDE, Panes
from kiosk.ui.widgets.picture import picture_of
from kiosk.ui.widgets.sheet import Part, Sheet
from kiosk.ui.widgets.text import Text

NUMBER, READABLE = 76, 72
"""Sizes of a telephone number: as large as it is, and the least on one line. Figures of 72 pixels
can be read from a metre."""


class TaxiScreen(Screen):
    """The company's number as large as it can be, and the choices of this moment."""

    shows = frozenset({"ride", "visit", "problem", "person"})
    section = "taxis"

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit)
        self._person = person
        layout = self.column()
        large = self.look.text_size > MOST_BESIDE  # its room is for the number and the choices
        self._head = self.header("", size=CARD if large else TITLE)
        found = self.tonight.people.one(person)
        if found is not None:
            faces = Faces(kit, [found], side=88)
            self._head.insertWidget(1, faces, 0, Qt.AlignmentFlag.AlignVCenter)
            self.title.say(found.called)
        self.sheet = Sheet(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.sheet, self.choices, lead=1)
        layout.addLayout(self._head)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home is None:
            self.choices.show_choices([Choice("ok", "yes", self.words("act.ok"), self.kit.back)])
            self.panes.refresh()
            return
        self.choices.show_choices(self._choices(home))
        self._show_card(home)
        self.panes.refresh()

    # What is known

    def _lines(self, home: RideHome) -> list[tuple[str, str]]:
        """The ride, how it stands, and who sorts it out; each with its picture."""
        words = self.words
        symbol = ride_symbol(home.ride.kind)
        if home.status in OVER:
            time = self.kit.time(home.gone_at) if home.gone_at else ""
            gone = words("ride.gone_at", time=time) if time else words("ride.home_safe")
            return [("home_safe", gone)]
        lines = [(symbol, ride_line(self.kit, home))]
        if home.status is RideStatus.HERE:
            here = words("taxis.ride_here", kind=words(f"ride.{home.ride.kind}"))
            return [*lines, (symbol, here)]
        late, promised = late_line(self.kit, home), home.ride.promised
        if late and (promised is None or home.status is RideStatus.LATE):
            lines.append(("clock", late))
        if promised is not None:
            lines.append(("phone", words("ride.said", time=self.kit.time(promised))))
        if sorting := sorting_line(self.kit, home.problem):
            waits = home.problem and home.problem.state is ProblemState.WAITING
            lines.append(("waiting" if waits else "on_it", sorting))
        return lines

    def _show_card(self, home: RideHome) -> None:
        lines = self._lines(home)
        is_late = home.status is RideStatus.LATE
        rest = [*self._number(home), *self._waiter(home)]
        texts = [text for _, text in lines]
        self.sheet.show_parts(
            (lines, home.ride, home.status),
            [lambda wide: self._beside(lines[0][0], 84, texts, BUTTON, is_late), *rest],
            [
                *rest,
                *(
                    partial(self._line, symbol, text, is_late and nth == 1)
                    for nth, (symbol, text) in enumerate(lines)
                ),
            ],
            paint="done card" if home.status in OVER else "card",
            framed=is_late,
        )

    def _line(self, symbol: str, text: str, late: bool, wide: int) -> QWidget:
        return self._beside(symbol, 64, ["", text] if late else [text], BUTTON, late)

    def _beside(
        self, picture: str, side: float, texts: list[str], size: float, late: bool = False
    ) -> QWidget:
        """A picture and, beside it, words; of a late ride the second line says how late."""
        look = self.look
        colours = look.paint("card")
        part = QWidget()
        layout, words = QHBoxLayout(part), QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(16))
        shown = picture_of(look, self.kit.pictures, picture, side)
        layout.addWidget(shown, 0, Qt.AlignmentFlag.AlignVCenter)
        words.setSpacing(look.px(2))
        for nth, text in enumerate(texts):
            colour = look.paint("late words").ink if late and nth == 1 else None
            if text:
                weight = 700 if nth else 800
                words.addWidget(Text(look, text, size, colour or colours.ink, weight))
        layout.addLayout(words, 1)
        return part

    def _number(self, home: RideHome) -> list[Part]:
        if home.status in OVER or home.ride.kind not in FETCHED:
            return []
        number = home.ride.phone
        if not number:
            none = self.words("taxis.no_number")
            return [lambda wide: self._beside("phone", 64, [none], BUTTON)]
        return [
            lambda wide: self._beside(
                "phone", 64, [number], number_size(self.look, number, wide - self.look.px(80))
            )
        ]

    def _waiter(self, home: RideHome) -> list[Part]:
        """Who waits with them, once somebody said."""
        waiter = self.tonight.people.one(home.ride.waits_with) if home.ride.waits_with else None
        if waiter is None or home.status in OVER:
            return []
        text = self.words("taxis.waits", waiter=waiter.called, name=home.person.called)
        return [lambda wide: self._beside(waiter.picture, 84, [text], BUTTON)]

    # What can be done

    def _choices(self, home: RideHome) -> list[Choice]:
        """At most five, by how the ride stands."""
        words = self.words
        gone = Choice("gone", "going_home", words("taxis.gone"), self._gone, "done")
        another = Choice("another", "another_way", words("taxis.another"), self._another)
        with_ = Choice("waits", "together", words("taxis.waits_with"), self._waits_with)
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
            gone = Offer(self.words("taxis.gone"), "going_home", self._gone)
            self.kit.message(text, self._undo, ride_symbol(home.ride.kind), gone)

    def _gone(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home and go_home(self.kit, home) is not None:
            text = self.words("taxis.now_gone", name=home.person.called)
            self.kit.message(text, self._undo, "going_home")

    def _undo(self) -> None:
        home = self.tonight.rides.one(self._person)
        if home and self.kit.bridge.did(self.tonight.rides.undo, home.ride):
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


def number_size(look: Look, number: str, room: int) -> int:
    """As large as the number can stand on one line of `room` pixels; on more lines if on one
    it would be too small to read from a metre."""
    in_a_list = READABLE * 100 // look.text_size  # the text size is added to it
    most = NUMBER if look.text_size <= MOST_BESIDE else in_a_list
    for parts, least in ([number], min(READABLE, most)), (number.split(), 30):
        for size in range(most, least - 1, -2):
            metrics = QFontMetrics(look.font(size, 800))
            if max(metrics.horizontalAdvance(part) for part in parts) <= room:
                return size
    return 30
