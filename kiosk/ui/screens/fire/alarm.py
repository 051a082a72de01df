"""What the screens of a roll call have in common."""

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.errors import KnownError
from kiosk.model import Found, Person
from kiosk.night.roll import Roll
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, TITLE
from kiosk.ui.roll_lines import counted
from kiosk.ui.roll_papers import REPORT_FILE, report_paper
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.bars import fire_button
from kiosk.ui.widgets.loudspeaker import Loudspeaker
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text


class AlarmScreen(Screen):
    """Reads the roll call from memory only. What is said is shown first and written then: a
    broken disk cannot stop it, and the screen says so as long as something is not written."""

    shows = frozenset({"visit", "person"})
    bars = False
    corners = False
    stays = True
    in_a_fire = True

    def __init__(self, kit: Kit, roll: Roll) -> None:
        super().__init__(kit, "alarm" if roll.real else "practice")
        self.roll = roll
        self.ink = self.look.paint(self.ground).ink

    def top(self, title: str, *, back: bool = True, count: bool = True) -> QHBoxLayout:
        """Fire, back, what this is, and how many are safe. While it is practice, the fire in the
        corner is the same button as on all other screens."""
        middle = Qt.AlignmentFlag.AlignVCenter
        layout = QHBoxLayout()
        layout.setSpacing(max(10, self.look.px(GAP)))
        layout.addWidget(self._corner(), 0, middle)
        if back:
            button = BackButton(self.kit, paint="outline light")
            button.tapped.connect(self.kit.back)
            layout.addWidget(button, 0, middle)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = Text(self.look, title, TITLE, self.ink, 800, least=SECOND)
        self._not_saved = Text(self.look, self.words("roll_call.not_saved"), SECOND, self.ink)
        self._not_saved.hide()
        words.addWidget(self.title)
        words.addWidget(self._not_saved)
        layout.addLayout(words, 3)
        right = Qt.AlignmentFlag.AlignRight
        self._count = Text(self.look, "", TITLE, self.ink, 800, right, least=SECOND)
        layout.addWidget(self._count, 1 if count else 0)
        if not count:  # Shown before it is part of the screen, it would be a window of its own.
            self._count.hide()
        layout.addWidget(Loudspeaker(self.kit), 0, middle)
        layout.addStrut(self.look.touch())  # nothing moves when it says that it is not saved
        return layout

    def _corner(self) -> QWidget:
        if self.roll.real:
            return Picture(self.look, self.kit.pictures, "fire", 76, plate=True)
        fire = fire_button(self.kit)
        fire.tapped.connect(lambda: self.kit.go("fire"))
        return fire

    def refresh(self) -> None:
        self.roll.join(self.tonight.who_is_in.people)
        with suppress(KnownError):
            self.roll.keep()
        self._count.say(counted(self.kit, self.roll))
        self._not_saved.setVisible(not self.roll.kept)

    def say_safe(self, person: Person) -> None:
        """A tick; a second tap takes it back."""
        if self.roll.found(person.id) is Found.SAFE:
            self.roll.take_back(person.id)
        else:
            self.roll.say(person.id, Found.SAFE)
            self.kit.senses.sound.emit("safe")
        self.refresh()

    def take_card(self, code: str) -> bool:
        """Outside too a card says who it is: it ticks that person. Who was not on the list
        stands at its end, and is safe: they are here."""
        person = self.tonight.who_is_in.owner(code) or self.tonight.cards.owner(code)
        if person is None:
            self.kit.message(self.words("answer.unknown"), symbol="unknown_card")
            return True
        if person.id not in {one.id for one in self.roll.people}:
            self.roll.join([person])
            self.kit.message(self.words("roll_call.joined", name=person.called), symbol="list")
        if self.roll.found(person.id) is not Found.SAFE:
            self.say_safe(person)
        return True

    def end(self, how: str) -> None:
        """Ends it; `all_safe` ticks those who have no tick. The report is saved without
        being asked for, beside what is shown."""
        safe = [person.id for person in self.roll.missing] if how == "all_safe" else []
        self.roll.end(how, safe)
        with suppress(KnownError):
            self.roll.keep()
        self.kit.papers.save(report_paper(self.kit, self.roll), REPORT_FILE)
        self.kit.go("roll_call_report", roll=self.roll)
