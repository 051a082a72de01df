"""Taxis home: the rides by their time, each where it was, with what can be done now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QFontMetrics

from kiosk.model import Event, ProblemKind, Ride, RideKind
from kiosk.night.rides import FETCHED, RideHome, RideStatus
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND, TITLE
from kiosk.ui.say import late_line, ride_line, sorting_line
from kiosk.ui.screens.screen import EDGE, Screen
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import SYMBOL, Line, Row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

BOOKED = (RideStatus.BOOKED, RideStatus.DUE, RideStatus.LATE)
OVER = (RideStatus.GONE, RideStatus.HOME_SAFE)

MOST_BUTTONS = 150
"""Per cent: with larger text, a row is a name and what matters most; a tap on it shows all."""

WORDS_NEED = 400
"""Pixels at 100 % that a row keeps for its words; buttons that leave less are left out."""


class TaxisScreen(Screen):
    """Everybody's way home. A tap on somebody shows all that can be done about their ride."""

    shows = frozenset({"ride", "visit", "problem", "person"})
    section = "taxis"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._opened = False
        layout = self.column()
        size = TITLE if self.look.text_size <= MOST_BUTTONS else CARD
        head = self.header(self.words("taxis.title"), back=False, size=size)
        ink = self.look.paint("page").second
        self._counts = Text(self.look, "", BUTTON, ink, least=18, most=1)
        head.setStretch(0, 0)
        head.addWidget(self._counts, 1)
        self.list = Pager(kit, gap=0, tight=True)
        self._none = Facts(kit)
        self._none.show_facts([Fact("none", "taxis", self.words("taxis.none"), paint="quiet")])
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1)

    def refresh(self) -> None:
        homes = [
            home for home in self.tonight.rides.all() if home.ride.kind is not RideKind.NONE_NEEDED
        ]
        status = [home.status for home in homes]
        counts = self.words(
            "taxis.counts",
            booked=sum(one in BOOKED for one in status),
            late=status.count(RideStatus.LATE),
            gone=sum(one in OVER for one in status),
        )
        self._counts.say(counts if homes else "")
        self.list.setVisible(bool(homes))
        self._none.setVisible(not homes)
        self.list.show_items([self._item(home) for home in homes])
        if not self._opened and homes:
            self._opened = True
            self._open_at_first(homes)

    def _open_at_first(self, homes: list[RideHome]) -> None:
        """At the first ride that somebody waits for, else the first that has not gone."""
        waiting = [home for home in homes if home.waiting]
        left = [home for home in homes if home.status not in OVER]
        if first := waiting or left:
            self.list.open_at(first[0].person.id)

    def _item(self, home: RideHome) -> Item:
        lines = self._lines(home)
        shows = (home.status, home.is_in, home.ride, home.person, str(lines))
        return Item(home.person.id, shows, partial(self._row, home, lines))

    def _row(self, home: RideHome, lines: list[Line]) -> Row:
        return Row(
            self.kit,
            home.person.picture,
            home.person.called,
            lines if self.look.text_size <= MOST_BUTTONS else lines[-1:],
            buttons=self._that_fit(self._buttons(home)),
            opens=partial(self.kit.go, "taxi", person=home.person.id),
            paint="done card" if home.status in OVER else "card",
            framed=home.status is RideStatus.LATE,
        )

    def _lines(self, home: RideHome) -> list[Line]:
        """The ride, how late it is, and who sorts it out."""
        words, ride = self.words, home.ride
        if home.status is RideStatus.HOME_SAFE:
            return [words("ride.home_safe")]
        if home.status is RideStatus.GONE:
            gone = home.gone_at
            return [words("ride.gone_at", time=self.kit.time(gone))] if gone else []
        what = ride_line(self.kit, home)
        now = late_line(self.kit, home)
        if home.status is RideStatus.HERE:
            now = words("taxis.ride_here", kind=words(f"ride.{ride.kind}"))
        if home.status is RideStatus.NO_PLAN and not home.is_in:
            now = words("ride.not_in", name=home.person.called)
        sorting = sorting_line(self.kit, home.problem)
        return [*self._beside(what, now, home.status), *([sorting] if sorting else [])]

    def _beside(self, what: str, now: str, status: RideStatus) -> list[Line]:
        """On one line if there is room, so that a row stays low."""
        late = self.look.paint("late words").ink
        if not now:
            return [what]
        one_line = f"{what} · {now}"
        if QFontMetrics(self.look.font(SECOND, 700)).horizontalAdvance(one_line) > self._room():
            return [what, (now, late) if status is RideStatus.LATE else now]
        if status is RideStatus.LATE:
            return [[(f"{what} · ", self.look.paint("card").second), (now, late)]]
        return [one_line]

    # Buttons

    def _buttons(self, home: RideHome) -> list[TouchButton]:
        """The most needed last: with little room, the first are left out."""
        words, rides = self.words, self.tonight.rides
        if home.status in OVER:
            return [self._button(words("act.undo"), "undo", home, partial(self._undo, home))]
        if not home.is_in:
            return []
        gone = self._button(words("taxis.gone"), "done", home, partial(go_home, self.kit, home))
        if home.status is RideStatus.HERE or home.status is RideStatus.NONE_NEEDED:
            return [gone]
        if home.status is RideStatus.NO_PLAN:
            way = partial(self.kit.go, "taxi_another", person=home.person.id)
            return [self._button(words("taxis.another"), "outline", home, way)]
        if home.ride.kind not in FETCHED:
            return [gone]
        here = words("taxis.ride_here", kind=words(f"ride.{home.ride.kind}"))
        come = self._button(here, "done", home, partial(self._do, rides.here, home.ride, "done"))
        return [*self._not_here(home), come]

    def _not_here(self, home: RideHome) -> list[TouchButton]:
        """Its telephone number once it is late or told; before that, a way to tell."""
        see = partial(self.kit.go, "taxi", person=home.person.id)
        if home.status is RideStatus.LATE or home.problem is not None:
            number = home.ride.phone
            return [self._button(number, "outline", home, see, "phone")] if number else []
        if home.status is RideStatus.DUE or home.ride.expected_at is None:
            tell = partial(self._tell, home)
            return [self._button(self.words("taxis.not_here"), "problem", home, tell)]
        return []

    def _button(
        self,
        text: str,
        paint: str,
        home: RideHome,
        act: Callable[[], object],
        symbol: str | None = None,
    ) -> TouchButton:
        weight = 800 if paint in ("done", "problem") else 700
        button = TouchButton(self.kit, text, paint=paint, symbol=symbol, side=44, weight=weight)
        button.setAccessibleName(f"{text}: {home.person.called}")
        button.tapped.connect(act)
        return button

    def _room(self) -> int:
        """Pixels for the words of a row beside its buttons."""
        if self.look.text_size > MOST_BUTTONS:
            return self._free()
        return round(self.look.px(WORDS_NEED) * max(1, self.look.text_size / 125))

    def _free(self) -> int:
        """Pixels of a row that are left for words and buttons."""
        px = self.look.px
        picture = px(SYMBOL) + px(12 + 12 + 12 + 10)
        return self.look.width - 2 * px(EDGE) - self.list.side_width - picture

    def _that_fit(self, buttons: list[TouchButton]) -> list[TouchButton]:
        free = self._free() - self._room()
        fit: list[TouchButton] = []
        for button in reversed(buttons):
            free -= button.sizeHint().width() + Row.air(self.look) + self.look.px(14)
            if free >= 0:
                fit.insert(0, button)
        return fit

    # Acts

    def _do(self, act: Callable[[Ride], object], ride: Ride, sound: str) -> None:
        if self.kit.bridge.do(act, ride) is not None:
            self.kit.senses.sound.emit(sound)

    def _undo(self, home: RideHome) -> None:
        if self.kit.bridge.did(self.tonight.rides.undo, home.ride):
            self.kit.senses.sound.emit("undo")

    def _tell(self, home: RideHome) -> None:
        """Kept at once; then the ride, with all that can be done about it."""
        tell = self.tonight.problems.tell
        if self.kit.bridge.do(tell, ProblemKind.TAXI, about=home.person.id) is not None:
            self.kit.senses.sound.emit("problem")
            self.kit.go("taxi", person=home.person.id)


def go_home(kit: Kit, home: RideHome) -> Event | None:
    """Gone home: the person is checked out by it too."""
    event = kit.bridge.do(kit.tonight.rides.gone, home.ride)
    if event is not None:
        kit.senses.sound.emit("bye")
    return event
