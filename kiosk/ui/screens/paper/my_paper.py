"""What one person can take away: their jobs on a slip or in a phone, and their card."""

from functools import partial

from kiosk.model import Night, Person, RideKind
from kiosk.ui.kit import Kit
from kiosk.ui.papers import put_out
from kiosk.ui.posters import when_where
from kiosk.ui.savings import calendar
from kiosk.ui.say import name_of, ride_line, ride_symbol
from kiosk.ui.screens.known import PersonScreen
from kiosk.ui.slips import one_slip_paper
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class MyPaperScreen(PersonScreen):
    """Shows what is on the slip of `night`; without one, of tonight."""

    shows = frozenset({"job", "ride", "person", "card"})
    lead = 0

    def __init__(self, kit: Kit, person: str, night: str = "") -> None:
        super().__init__(kit, person)
        self.planned = kit.bridge.of_night(night or kit.tonight.night.id)

    def heading(self, person: Person) -> str:
        return self.words("my_paper.title", name=name_of(self.kit, person))

    def known(self, person: Person) -> list[Fact]:
        kit, words = self.kit, self.words
        jobs = self.planned.calendars.jobs(person.id, [self.planned.night])
        facts = [Fact(job.id, job.symbol, job.title, when_where(kit, job)) for job in jobs]
        home = self.planned.rides.one(person.id)
        if home is not None and home.ride.kind is not RideKind.NONE_NEEDED:
            kind = words(f"ride.{home.ride.kind}")
            line = ride_line(kit, home)
            facts.append(
                Fact("ride", ride_symbol(home.ride.kind), kind, line if line != kind else "")
            )
        return facts or [Fact("nothing", "expected", words("my_paper.nothing"))]

    def offered(self, person: Person) -> list[Choice]:
        words, night = self.words, self.planned.night
        calendars = self.planned.calendars
        here, all_ = [night], calendars.nights()
        choices = []
        if calendars.jobs(person.id, here) or self._goes_home_by(person):
            jobs = partial(self._print, person)
            choices.append(Choice("jobs", "slips", words("my_paper.jobs"), jobs))
        if calendars.jobs(person.id, here):
            save = partial(self._save, person, here)
            choices.append(Choice("phone", "mobile", words("my_paper.phone"), save))
        if len(calendars.jobs(person.id, all_)) > len(calendars.jobs(person.id, here)):
            save = partial(self._save, person, all_)
            choices.append(Choice("all", "nights", words("my_paper.phone_all"), save))
        again = "my_paper.card_again" if self.tonight.cards.state(person.id) else "my_paper.card"
        card = partial(self.kit.go, "card_layout", person=person.id)
        return [*choices, Choice("print", "print", words(again), card)]

    def _goes_home_by(self, person: Person) -> bool:
        home = self.planned.rides.one(person.id)
        return home is not None and home.ride.kind is not RideKind.NONE_NEEDED

    def _print(self, person: Person) -> None:
        paper = self.kit.bridge.do(one_slip_paper, self.kit, self.planned, person)
        if paper is not None:
            put_out(self.kit, paper, "slip", self.words("slip.paper_title"))

    def _save(self, person: Person, nights: list[Night]) -> None:
        saving = self.kit.bridge.do(calendar, self.kit, person, nights)
        if saving is not None:
            self.kit.go("save", saving=saving)
