"""The roll call is over: how it went, on the screen, on paper and as a file."""

from contextlib import suppress

from kiosk.errors import KnownError
from kiosk.model import Found, Person
from kiosk.night.roll import Roll
from kiosk.ui.kit import Kit
from kiosk.ui.roll_lines import counted, how_long, left_with
from kiosk.ui.roll_papers import REPORT_FILE, put_out, report_paper
from kiosk.ui.say import name_of
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.touch_button import TouchButton


class ReportScreen(Screen):
    """Says how many are safe, who is not found, and who left with whom. OK leads back to where
    the kiosk was before the fire."""

    bottom_bar = False
    stays = True

    def __init__(self, kit: Kit, roll: Roll) -> None:
        super().__init__(kit)
        self.roll = roll
        layout = self.column()
        title = self.words("roll_call.report_real" if roll.real else "roll_call.report_practice")
        self.ok = TouchButton(
            kit, self.words("act.ok"), symbol="yes", paint="done", weight=800, side=48
        )
        self.ok.tapped.connect(kit.back)
        layout.addLayout(self.header(title, [self.ok], back=False))
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices)
        layout.addWidget(self.panes, 1)

    def refresh(self) -> None:
        with suppress(KnownError):
            self.roll.keep()
        self.facts.show_facts(self._facts())
        self.choices.show_choices(self._choices())
        self.panes.refresh()

    def _facts(self) -> list[Fact]:
        """Who is missing comes first, each with their picture."""
        roll = self.roll
        facts = [self._missing(one) for one in roll.missing]
        facts.append(Fact("safe", "safe", counted(self.kit, roll), paint="done card"))
        facts += [self._left(one) for one in roll.all(Found.LEFT_WITH)]
        facts.append(Fact("time", "clock", how_long(self.kit, roll)))
        if not roll.kept:
            facts.append(Fact("saved", "problem", self.words("roll_call.not_saved"), paint="late"))
        return facts

    def _missing(self, person: Person) -> Fact:
        """Somebody looked and did not find the person, or nobody said anything."""
        looked = self.roll.found(person.id) is Found.NOT_FOUND
        key = "roll_call.is_not_found" if looked else "roll_call.is_missing"
        text = self.words(key, name=name_of(self.kit, person))
        return Fact(person.id, person.picture, text, paint="late")

    def _left(self, person: Person) -> Fact:
        who = left_with(self.kit, self.roll, person)
        key = "roll_call.has_left_with" if who else "roll_call.has_left"
        return Fact(
            person.id, person.picture, self.words(key, name=name_of(self.kit, person), who=who)
        )

    def _choices(self) -> list[Choice]:
        words = self.words
        report, again = words("roll_call.print_report"), words("roll_call.open_again")
        return [
            Choice("print", "print", report, self._print),
            Choice("again", "unlocked", again, self._open_again, "quiet"),
        ]

    def _print(self) -> None:
        put_out(self.kit, report_paper(self.kit, self.roll), REPORT_FILE)

    def _open_again(self) -> None:
        self.roll.open_again()
        self.kit.back()
        self.kit.go("roll_call", real=self.roll.real)
