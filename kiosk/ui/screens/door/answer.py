"""The answer to a card: one colour, one picture, a few words, over the whole screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Answer, Job, RideKind, ScanResult
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.look import TITLE
from kiosk.ui.mirror import as_read
from kiosk.ui.say import name_of, names, ride_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.panes import MOST_BESIDE
from kiosk.ui.widgets.picture import Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

HERO, LINE = 96, 44
ROOMY = 125
"""Per cent: with larger text, how full it is takes the place of "Have a great night", pictures
stand above the words of many choices, and words on cards may be a little smaller."""
FACE, MARK = 290, 104


@dataclass(frozen=True)
class Style:
    """How a result looks and sounds. `choices`: the last is the main one."""

    paint: str
    sound: str
    title: str
    line: str
    symbol: str
    choices: tuple[str, ...]
    cards: bool = False


STYLES = {
    ScanResult.WELCOME: Style(
        "welcome", "welcome", "hello", "hello_line", "check_in", ("not_me", "ok"), cards=True
    ),
    ScanResult.WELCOME_BACK: Style(
        "welcome", "welcome_back", "back", "back_line", "came_back", ("not_me", "ok")
    ),
    ScanResult.IN_ALREADY: Style(
        "wait", "already", "in_already", "in_already_line", "is_in", ("going_home", "person", "ok")
    ),
    ScanResult.BYE: Style(
        "goodbye", "bye", "bye", "bye_line", "going_home", ("come_back_in", "ok"), cards=True
    ),
    ScanResult.OLD_CARD: Style(
        "wait", "old_card", "old_card", "old_card_line", "old_card", ("back", "person", "find")
    ),
    ScanResult.UNKNOWN: Style(
        "page", "unknown", "unknown", "unknown_line", "unknown_card",
        ("back", "person", "guest", "find"),
    ),
    ScanResult.TALK_FIRST: Style(
        "page", "talk", "talk_first", "talk_first_line", "talk", ("back", "let_in", "person")
    ),
    ScanResult.FULL: Style(
        "wait", "full", "full", "full_line", "full", ("back", "let_in", "person")
    ),
    ScanResult.TOO_EARLY: Style(
        "page", "early", "too_early", "too_early_line", "clock", ("person", "let_in", "ok")
    ),
    ScanResult.NOT_IN: Style(
        "page", "not_in", "not_in", "not_in_line", "nobody", ("ok", "person", "come_in")
    ),
    ScanResult.FINISHED: Style(
        "page", "finished", "finished", "finished_line", "moon", ("person", "ok")
    ),
}  # fmt: skip

RIDE_WORDS = {
    RideKind.TAXI: "answer.your_taxi",
    RideKind.LIFT: "answer.your_lift",
    RideKind.BUS: "answer.your_bus",
    RideKind.MINIBUS: "answer.your_minibus",
    RideKind.WALK: "answer.your_walk",
    RideKind.NO_PLAN: "answer.no_plan",
}

CHOICE_SYMBOLS = {
    "ok": "yes",
    "not_me": "no",
    "going_home": "going_home",
    "person": "person_help",
    "find": "no_card",
    "guest": "new_here",
    "come_back_in": "check_in",
    "come_in": "check_in",
    "let_in": "let_in",
}


class AnswerScreen(Screen):
    """Stays until somebody taps OK or shows the next card."""

    bars = False
    stays = True

    def __init__(self, kit: Kit, answer: Answer) -> None:
        self.style_ = STYLES[answer.result]
        super().__init__(kit, self.style_.paint)
        self.answer = answer
        layout = QVBoxLayout(self)
        edge = self.look.px(24)
        layout.setContentsMargins(edge, 0, edge, edge)
        layout.setSpacing(self.look.px(22))
        layout.addStretch(1)
        layout.addLayout(self._hero())
        layout.addStretch(1)
        if cards := self._cards():
            row = QHBoxLayout()
            row.setSpacing(self.look.px(20))
            for card in cards:
                row.addWidget(card, 1)
            layout.addLayout(row)
        layout.addLayout(self._choices())

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        """What most people do now, which stands at the end."""
        return [[self._main]]

    def begin(self) -> None:
        self.kit.senses.sound.emit(self.style_.sound)
        said = (self._title(), self._line(), self._how_full())
        self.kit.senses.say.emit("\n".join(one for one in said if one))

    def makes_way(self) -> bool:
        return True

    # What it says

    def _title(self) -> str:
        return self._words_of("too_early_soon" if self._doors_are_held else self.style_.title)

    def _line(self) -> str:
        if self.answer.result is ScanResult.IN_ALREADY and not self.answer.by_card:
            return self._words_of("in_already_picture")
        return self._words_of("too_early_wait" if self._doors_are_held else self.style_.line)

    @property
    def _doors_are_held(self) -> bool:
        """Early, and no clock opens the doors: people do, when they are ready."""
        return self.answer.result is ScanResult.TOO_EARLY and self.answer.doors_at is None

    def _how_full(self) -> str:
        """What the next who come must be told; nothing while there is room."""
        if self.answer.result not in (ScanResult.WELCOME, ScanResult.WELCOME_BACK):
            return ""
        if not self.answer.full and not self.answer.crowded:
            return ""
        how_full = self._words_of("now_full" if self.answer.full else "nearly_full")
        return f"{how_full} {self._words_of('full_line')}"

    def _words_of(self, key: str) -> str:
        answer = self.answer
        time = answer.came_at or answer.doors_at
        return self.words(
            f"answer.{key}",
            n=answer.people_in,
            name=name_of(self.kit, answer.person) if answer.person else "",
            time=self.kit.time(time) if time else "",
        )

    def _hero(self) -> QHBoxLayout:
        look, paint = self.look, self.look.paint(self.style_.paint)
        layout = QHBoxLayout()
        layout.setSpacing(look.px(44))
        layout.addStretch(1)
        person = self.answer.person
        shows = person is not None and self.answer.result is not ScanResult.TALK_FIRST
        if shows and person is not None:
            picture: QWidget = _MarkedFace(self.kit, person.picture, self.style_.symbol, paint.ink)
        else:
            picture = Picture(
                look, self.kit.pictures, self.style_.symbol, FACE, plate=not paint.light
            )
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(12))
        words.addStretch(1)
        words.addWidget(Text(look, self._title(), HERO, paint.ink, 800, least=28))
        if not (self._how_full() and look.text_size > ROOMY):
            words.addWidget(Text(look, self._line(), LINE, paint.ink, 700, least=28))
        if self._how_full():
            words.addLayout(self._fullness())
        words.addStretch(1)
        layout.addLayout(words, 12)
        layout.addStretch(1)
        return layout

    def _fullness(self) -> QHBoxLayout:
        look, ink = self.look, self.look.paint(self.style_.paint).ink
        symbol = "full" if self.answer.full else "people"
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Picture(look, self.kit.pictures, symbol, 84, plate=True))
        row.addWidget(Text(look, self._how_full(), LINE, ink, 700, least=self._least), 1)
        return row

    @property
    def _least(self) -> float:
        """Words that have little room are never below 24 pixels."""
        return 28 if self.look.text_size <= ROOMY else 18

    # Your job, your ride

    def _cards(self) -> list[QWidget]:
        if not self.style_.cards:
            return []
        cards = []
        job = next((job for job in self.answer.jobs if not job.over), None)
        if job is not None and self.answer.result is ScanResult.WELCOME:
            cards.append(self._job_card(job))
        elif back := self._jobs_back():
            cards.append(self._back_card(back[0]))
        ride = self.answer.ride
        if ride is not None and ride.kind in RIDE_WORDS:
            lines = [self.words(RIDE_WORDS[ride.kind])]
            if ride.time:
                lines.append(self.kit.time(ride.time))
            if ride.company:
                lines.append(ride.company)
            right = self.answer.result is ScanResult.WELCOME
            if not right and self.look.text_size > ROOMY:
                lines = [lines[0], " · ".join(lines[1:])] if lines[1:] else lines
            wrong = self._not_right() if right else None
            cards.append(self._card(ride_symbol(ride.kind), lines, wrong))
        return cards

    def _job_card(self, job: Job) -> QWidget:
        me = self.answer.person.id if self.answer.person else ""
        others = self.tonight.people.find(person for person in job.people if person != me)
        title = job.title
        if others:
            who = names(self.kit, list(others.values()))
            title = self.words("job.with", title=title, names=who)
        start, end = self.kit.time(job.start), self.kit.time(job.end)
        times = self.words("job.times", start=start, end=end)
        return self._card(job.symbol, [self.words("answer.your_job"), title, times])

    def _jobs_back(self) -> list[Job]:
        """What they had before somebody said that they are not here tonight, and is still free."""
        person = self.answer.person
        if person is None or self.answer.result is not ScanResult.WELCOME:
            return []
        return self.tonight.away.jobs_back(person.id)

    def _back_card(self, job: Job) -> QWidget:
        start, end = self.kit.time(job.start), self.kit.time(job.end)
        times = self.words("job.times", start=start, end=end)
        take = TouchButton(self.kit, self.words("job.i_will"), paint="outline")
        take.tapped.connect(self._take_back)
        lines = [self.words("away.jobs_back"), job.title, times]
        return self._card(job.symbol, lines if self.look.text_size <= ROOMY else [job.title], take)

    def _take_back(self) -> None:
        """All that is free of what they had: one act."""
        person = self.answer.person
        events = self.kit.bridge.do(self.tonight.away.take_back, person.id) if person else None
        if events and person is not None:
            text = self.words("away.took_back", name=person.called)
            tell_done(self.kit, events, text, "on_it", back=self.kit.back)

    def _card(self, symbol: str, lines: list[str], button: TouchButton | None = None) -> QWidget:
        look = self.look
        card = Card(look)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(look.px(20), look.px(14), look.px(16), look.px(14))
        layout.setSpacing(look.px(24))
        side = 108 if look.text_size <= MOST_BESIDE else 60
        layout.addWidget(Picture(look, self.kit.pictures, symbol, side))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        ink = look.paint("card").ink
        words.addStretch(1)
        for nth, line in enumerate(lines):
            words.addWidget(Text(look, line, 28, ink, 400 if nth else 700, least=self._least))
        words.addStretch(1)
        layout.addLayout(words, 1)
        if button is not None:
            layout.addWidget(button)
        return card

    def _not_right(self) -> TouchButton:
        button = TouchButton(self.kit, self.words("answer.not_right"), paint="outline")
        button.tapped.connect(self._ride_wrong)
        return button

    # What can be chosen

    def _choices(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(20))
        acts: dict[str, Callable[[], None]] = {
            "ok": self.kit.back,
            "back": self.kit.back,
            "not_me": self._not_me,
            "going_home": self._go_home,
            "person": lambda: self.kit.go("person_help"),
            "find": lambda: self.kit.go("find_picture"),
            "guest": lambda: self.kit.go("guest"),
            "come_back_in": self._come_in,
            "come_in": self._come_in,
            "let_in": partial(self.kit.go, "find_picture", purpose="lets_in", answer=self.answer),
        }
        *others, main = self.style_.choices
        dark = self.look.paint(self.style_.paint).ink == self.look.paint("card").ink
        above = self.look.text_size > ROOMY and len(others) > 1
        for name in (*others, main):
            is_main = name == main
            paint = ("strong" if dark else "card") if is_main else "outline light"
            if dark and not is_main:
                paint = "outline"
            button = TouchButton(
                self.kit,
                self.words(_words_key(name)),
                symbol=CHOICE_SYMBOLS.get(name),
                icon="arrow-left" if name == "back" else None,
                paint=paint,
                size=TITLE if is_main and len(others) < 3 else 28 if above else 34,
                weight=800 if is_main else 700,
                high=132,
                side=64,
                above=above,
            )
            button.tapped.connect(acts[name])
            layout.addWidget(button, 2 if is_main else 1)
            self._main = button
        return layout

    def _not_me(self) -> None:
        if not self.kit.bridge.did(self.tonight.check_in.not_me, self.answer):
            return
        self.kit.back()
        self.kit.go("find_picture")
        self.kit.message(self.words("answer.not_me_done"), symbol="who")

    def _go_home(self) -> None:
        if self.answer.person is not None:
            answer = self.kit.bridge.do(self.tonight.check_in.go_home, self.answer.person)
            if answer is not None:
                self.kit.answer(answer)

    def _come_in(self) -> None:
        if self.answer.person is not None:
            answer = self.kit.bridge.do(self.tonight.check_in.come_in, self.answer.person)
            if answer is not None:
                self.kit.answer(answer)

    def _ride_wrong(self) -> None:
        """They set their own; who would rather have somebody see to it says so there."""
        if self.answer.person is not None:
            self.kit.back()
            self.kit.go("my_ride", person=self.answer.person.id)


class _MarkedFace(Face):
    """A face with the answer's own symbol: the colour never speaks alone."""

    def __init__(self, kit: Kit, face: str, symbol: str, ring: str) -> None:
        super().__init__(kit.look, kit.pictures, face, FACE, ring)
        self._mark = Picture(kit.look, kit.pictures, symbol, MARK, plate=True)
        self._mark.setParent(self)
        self._mark.resize(self._mark.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        box = self.square()
        side = min(self._mark.sizeHint().width(), box.width())
        place = QRect(box.right() - side, box.bottom() - side, side, side)
        self._mark.setGeometry(as_read(place, self))


def _words_key(choice: str) -> str:
    shared = {
        "ok": "act.ok",
        "back": "nav.back",
        "person": "nav.person",
        "find": "check_in.find",
        "guest": "check_in.new_here",
    }
    return shared.get(choice, f"answer.{choice}")
