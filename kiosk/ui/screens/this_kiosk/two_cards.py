"""What takes two of the committee: two empty frames that fill as two cards are shown."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.errors import KnownError
from kiosk.model import Person
from kiosk.night.together import TWO, WITHIN, Shown
from kiosk.ui.agreeing import USES, what_for
from kiosk.ui.kit import Kit
from kiosk.ui.locked import why_open
from kiosk.ui.look import BUTTON, CARD, SECOND
from kiosk.ui.say import name_of, names
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.camera_view import AWAY
from kiosk.ui.widgets.card_frames import CardFrames
from kiosk.ui.widgets.face_pager import FacePager
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

SAYS = {
    Shown.SAME: "two_cards.same",
    Shown.OLD: "answer.old_card",
    Shown.UNKNOWN: "answer.unknown",
    Shown.NOT_COMMITTEE: "two_cards.not_committee",
}
"""What is said of a card that does not count."""

ROOMY = 150
"""Per cent: with larger text there is room for the minute only while it runs."""

EACH = 1_000
"""Milliseconds between looks at the minute."""

STEP = 5
"""Seconds: how long is left changes no more often than this."""


class TwoCardsScreen(Screen):
    """Goes on to `then` (kiosk/ui/agreeing.py) once two people have shown their cards. Where
    nothing is locked yet, or nothing is real, a tap goes on.

    What was shown is kept while it counts, also when the screen is made anew.
    """

    shows = frozenset({"card", "person"})
    section = "home"

    def __init__(self, kit: Kit, then: str, given: Mapping[str, Any] | None = None) -> None:
        super().__init__(kit)
        self.then = then
        self._given = dict(given or {})
        self._use = USES[then]
        self._about = str(self._given.get("person", ""))
        self._draft = f"two_cards {then} {self._about}"
        self.asked = self.tonight.together.ask(then, self._about)
        self._said = ""
        self._make()
        self.timer = QTimer(self, interval=EACH)
        self.timer.timeout.connect(self._look_at_the_minute)
        self.timer.start()

    # The parts

    def _make(self) -> None:
        kit = self.kit
        layout = self.column()
        layout.addLayout(self._head())
        self.frames = CardFrames(kit)
        self.frames.tapped.connect(self._choose)
        self.list = self._pictures()
        middle = QGridLayout()
        middle.addWidget(self.frames, 0, 0)
        middle.addWidget(self.list, 0, 0)
        layout.addLayout(middle, 1)
        layout.addLayout(self._said_row())
        self._minute = self._minute_row()
        layout.addWidget(self._minute)

    def _said_row(self) -> QHBoxLayout:
        """What there is to do; and beside it the way on, where nothing is locked."""
        look, words = self.look, self.words
        centre = Qt.AlignmentFlag.AlignHCenter
        self.line = Text(look, "", CARD, look.paint("page").ink, 800, centre, least=SECOND)
        self.go_on = TouchButton(
            self.kit, words("two_cards.go_on"), symbol="unlocked", paint="card", weight=800
        )
        self.go_on.tapped.connect(self._go)
        row = QHBoxLayout()
        row.setSpacing(look.px(GAP))
        row.addWidget(self.line, 2)
        row.addWidget(self.go_on, 1)
        return row

    def _head(self) -> QHBoxLayout:
        """What for, with its picture, stands under the title."""
        look, page = self.look, self.look.paint("page")
        self._what = Text(look, "", BUTTON, page.ink, 700, least=SECOND)
        layout = self.header(self.words("two_cards.title"), back=False, under=self._what)
        symbol = Picture(look, self.kit.pictures, self._use.symbol, 84, plate=not page.light)
        layout.insertWidget(0, symbol)
        layout.insertWidget(0, self._back_button())
        return layout

    def _minute_row(self) -> QWidget:
        """How long is left for the second card, as words and as a bar; or that no camera looks."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.look.px(GAP))
        self.left = self.second("")
        self._bar = Progress(self.look)
        self._bar.setMaximumWidth(self.look.px(500))
        if self.look.text_size <= ROOMY:  # The frames keep their size when it begins.
            line = self.left.fontMetrics().height()
            row.setMinimumHeight(max(self._bar.height(), line))
        layout.addStretch(1)
        layout.addWidget(self._bar, 2)
        layout.addWidget(self.left)
        layout.addStretch(1)
        return row

    def _pictures(self) -> FacePager:
        pager = FacePager(self.kit, least=180)
        pager.chosen.connect(self._chosen)
        pager.gives_its_room()
        return pager

    # What is shown

    def refresh(self) -> None:
        if self.asked.is_too_late():
            self._said = self.words("two_cards.too_late")
        self.asked.look_again()
        self._what.say(what_for(self.kit, self.then, self._about))
        can_choose = self._are_enough
        choosing = self._place is not None and can_choose
        self.frames.setVisible(not choosing)
        self.list.setVisible(choosing)
        if choosing:
            self.list.show_keys(self._who_can(), from_top=False)
        self.frames.show_places(self.asked.places, can_choose=can_choose)
        why = why_open(self.kit, self.window())
        self.go_on.setVisible(bool(why) and not choosing)
        self.line.say(self._line(why, choosing=choosing))
        self._show_minute(is_open=bool(why))

    def _line(self, why: str, *, choosing: bool) -> str:
        words = self.words
        waits = [one for one in self.asked.places if one.person and not one.filled]
        if choosing:
            return words("two_cards.who")
        if self._said:
            return self._said
        if why and not self.asked.people:
            return f"{words('two_cards.not_locked')} {words(why)}"
        if waits and waits[0].person:
            return words("two_cards.show_theirs", name=name_of(self.kit, waits[0].person))
        if not self._are_enough:
            return words("two_cards.no_committee")
        return words("two_cards.one_more" if self.asked.people else "two_cards.show")

    def _show_minute(self, *, is_open: bool) -> None:
        """A minute that is not asked for takes no room."""
        seconds = -(-self.asked.seconds_left // STEP) * STEP
        self._bar.setVisible(bool(seconds))
        self._bar.show_part(seconds, int(WITHIN.total_seconds()))
        away = AWAY.get(self.kit.senses.camera)
        if seconds:
            self.left.say(self.words("two_cards.left", n=seconds))
        elif away and not is_open:
            self.left.say(f"{self.words(away)} {self.words('two_cards.scanner')}")
        else:
            self.left.say("")
        self.left.setVisible(bool(self.left.full))
        self._minute.setVisible(bool(seconds) or not is_open)

    # Cards

    def take_card(self, code: str) -> bool:
        """Every card that is shown here is for this, whoever's it is."""
        shown = self.asked.show(code)
        self._choosing(None)
        if shown is Shown.AGREED:
            self._agreed()
            return True
        self._said = self.words(SAYS[shown]) if shown in SAYS else ""
        if shown is Shown.FIRST:
            self.kit.senses.sound.emit("done")
        self._show_and_say()
        return True

    def closed(self) -> None:
        self.timer.stop()

    def _agreed(self) -> None:
        self.kit.senses.sound.emit("done")
        both = names(self.kit, self.asked.people)
        self._go()
        if self._use.act is None:
            self.kit.message(self.words("two_cards.agreed", names=both), symbol="together")

    def _go(self) -> None:
        """Back leads past this screen: who comes again later is asked again."""
        self.timer.stop()
        self.kit.back()
        if self._use.act is not None:
            self._use.act(self.kit, self._given)
        else:
            self.kit.go(self.then, **self._given)

    def _look_at_the_minute(self) -> None:
        """Nothing is said while something else lies over the screen."""
        with suppress(KnownError):
            if not self.isVisible():
                return
            if self.asked.is_too_late():
                self._said = self.words("two_cards.too_late")
                self._show_and_say()
            else:
                self._show_minute(is_open=bool(why_open(self.kit, self.window())))

    def _show_and_say(self) -> None:
        self.refresh()
        self.kit.senses.say.emit(self.line.full)

    # Pictures

    @property
    def _place(self) -> int | None:
        """The frame that a picture is being chosen for."""
        place = self.kit.drafts.get(self._draft)
        return int(place) if place else None

    def _choosing(self, place: int | None) -> None:
        if place is None:
            self.kit.drafts.pop(self._draft, None)
        else:
            self.kit.drafts[self._draft] = str(place)

    @property
    def _are_enough(self) -> bool:
        """Not where cards were lost a moment ago: others can be made."""
        return len(self.tonight.together.who_can()) >= TWO

    def _who_can(self) -> list[str]:
        there = {one.person.id for one in self.asked.places if one.person}
        return [one.id for one in self.tonight.together.who_can() if one.id not in there]

    def _choose(self, place: int) -> None:
        """A frame that waits for somebody is empty again; an empty one leads to the pictures."""
        self._said = ""
        if self.asked.places[place].person:
            self.asked.choose(place, "")
        else:
            self._choosing(place)
        self.refresh()

    def _chosen(self, person: Person) -> None:
        if self._place is not None:
            self.asked.choose(self._place, person.id)
        self._choosing(None)
        self._show_and_say()

    def _leave_pictures(self) -> None:
        if self._place is None:
            self.kit.back()
        else:
            self._choosing(None)
            self.refresh()

    def _back_button(self) -> QWidget:
        back = BackButton(self.kit)
        back.tapped.connect(self._leave_pictures)
        return back
