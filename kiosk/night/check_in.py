"""The door: who comes in, who goes home, and what each card that is shown is told."""

from string import ascii_uppercase

from kiosk.data.ids import tonight_of
from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import (
    MAY_LET_IN,
    Answer,
    CardState,
    Event,
    Night,
    Person,
    Phase,
    ScanResult,
    Subject,
    Visit,
    VisitState,
)
from kiosk.night.cards import card_id
from kiosk.night.leaving import leaves
from kiosk.night.nights import the_night
from kiosk.night.phases import doors_open_at, phase_at
from kiosk.night.same_scan import Decided, Scans

BEFORE_THE_DOORS = (Phase.SET_UP, Phase.BRIEFING)


class CheckIn:
    """Answers cards and pictures. Each scan is kept with its result, in one transaction."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads
        self._scans = Scans()

    def show_card(self, code: str, *, going_home: bool = False) -> Answer:
        """What came of a card that was shown: any text at all may be its code."""
        card = card_id(code)
        now = self._log.now()
        decided = self._decide_card(card, going_home)
        if (same := self._scans.same(card, going_home, now, decided)) is not None:
            return same
        answer = self._do(decided, card)
        self._scans.keep(card, going_home, now, answer, self._visit_of(answer.person))
        return answer

    def come_in(self, person: Person) -> Answer:
        """Somebody found their picture."""
        return self._tapped(person)

    def go_home(self, person: Person) -> Answer:
        return self._tapped(person, going_home=True)

    def come_in_as_guest(self, name: str, comes_with: str | None, voice: str = "") -> Answer:
        """Lets a guest in by a first name. `comes_with` is a person's id, if they said; `voice`
        a file in the data folder in which somebody says the name."""
        new, night = self._log.new_id(), self._log.night
        guest = Person(new, name, "", "guest", guest_of=night, comes_with=comes_with, voice=voice)
        return self._do(self._decide(guest))

    def let_in(self, answer: Answer, by: str) -> Answer:
        """Somebody who is in lets in a person whom the door refused; the log says who, and over
        what. A refusal that nobody was told of yet is told first. Raises KnownError."""
        if answer.person is None or answer.result not in MAY_LET_IN:
            raise ValueError(f"nobody decides about: {answer.result}")
        if not _is_in(self._reads.visit(self._visit_id(by))):
            raise KnownError("Only a person who is in can do that.", "Choose another person.")
        return self._tapped(answer.person, over=(*answer.over, answer.result), by=by)

    def not_me(self, answer: Answer) -> None:
        """Takes back what a card did for somebody else."""
        self._scans.forget()
        if answer.event is not None:
            self._log.undo(answer.event)

    def seen_go(self, people: list[str]) -> tuple[Event, ...]:
        """Somebody saw these people go home who did not check out themselves."""
        night = self._log.night
        acts = [act for person in people for act in leaves(self._reads, night, person, "seen")]
        return self._log.add(*acts) if acts else ()

    def _tapped(
        self,
        shown: Person,
        *,
        going_home: bool = False,
        over: tuple[ScanResult, ...] = (),
        by: str | None = None,
    ) -> Answer:
        """Somebody tapped a picture or an answer. The person as they are now counts, not as they
        were when it was shown."""
        person = self._reads.persons([shown.id]).get(shown.id, shown if shown.guest_of else None)
        if person is None:
            decided = Decided(ScanResult.UNKNOWN)
        else:
            decided = self._decide(person, going_home=going_home, over=over)
        answer = self._do(decided, by=by)
        self._scans.follow(answer, self._visit_of(answer.person))
        return answer

    # What somebody is to be told

    def _decide_card(self, card: str, going_home: bool) -> Decided:
        known = self._reads.card(card)
        person = self._reads.persons([known.person]).get(known.person) if known else None
        if known is None or person is None:
            return Decided(ScanResult.UNKNOWN)
        if known.state is not CardState.ACTIVE:
            return Decided(ScanResult.OLD_CARD)
        return self._decide(person, going_home=going_home)

    def _decide(
        self, person: Person, *, going_home: bool = False, over: tuple[ScanResult, ...] = ()
    ) -> Decided:
        """`over`: refusals that do not count, for somebody who is in has decided about them."""
        visit = self._visit_of(person)
        if going_home:
            result = ScanResult.BYE if _is_in(visit) else ScanResult.NOT_IN
            return Decided(result, person, visit)
        if _is_in(visit):
            return Decided(ScanResult.IN_ALREADY, person, visit)
        refusals = self._refusals(self._night(), person)
        refused = next((one for one in refusals if one not in over), None)
        if refused is not None:
            return Decided(refused, person, visit, over)
        back = visit is not None and visit.state is VisitState.OUT
        result = ScanResult.WELCOME_BACK if back else ScanResult.WELCOME
        return Decided(result, person, visit, tuple(refusals))

    def _refusals(self, night: Night, person: Person) -> list[ScanResult]:
        """Why somebody cannot come in now; the first is told first. Empty: they can."""
        early = phase_at(night, self._log.now()) in BEFORE_THE_DOORS
        full = night.room and self._reads.count(night.id, VisitState.IN) >= night.room
        applies = {
            ScanResult.FINISHED: night.finished is not None,
            ScanResult.TALK_FIRST: person.talk_first,
            ScanResult.TOO_EARLY: early and not self._helps(night, person),
            ScanResult.FULL: full,
        }
        return [result for result, does in applies.items() if does]

    def _helps(self, night: Night, person: Person) -> bool:
        """Whether somebody comes before the doors: the committee, and who has a job by then."""
        jobs = self._reads.jobs_of(night.id, person.id)
        return person.committee or any(job.phase in BEFORE_THE_DOORS for job in jobs)

    # What is done, and said

    def _do(self, decided: Decided, card: str | None = None, by: str | None = None) -> Answer:
        """Puts it on the disk. `by`: who let them in."""
        result, person = decided.result, decided.person
        night = self._log.night
        if person is not None and result in (ScanResult.WELCOME, ScanResult.WELCOME_BACK):
            first = [self._guest_added(person)] if decided.new_guest else []
            event = self._log.add(*first, self._came_in(decided, person.id, card, by))[-1]
        elif person is not None and result is ScanResult.BYE:
            how = "card" if card else "picture"
            event = self._log.add(*leaves(self._reads, night, person.id, how, card))[0]
        else:
            event = self._log.add(self._scan_kept(decided, card))[0]
        return self._answer(decided, card, event)

    def _guest_added(self, guest: Person) -> Act:
        known = {"name": guest.name, "letter": self._letter(guest.name), "picture": guest.picture}
        data = {**known, "guest_of": guest.guest_of, "comes_with": guest.comes_with}
        data["voice"] = guest.voice
        return Act("person.added", Subject("person", guest.id), data)

    def _letter(self, name: str) -> str:
        """Tells a guest apart from others of that name: B for the second, and so on."""
        same = self._reads.how_many_are_called(name, self._log.night)
        return chr(ord("A") + same) if 0 < same < len(ascii_uppercase) else ""

    def _came_in(self, decided: Decided, person: str, card: str | None, by: str | None) -> Act:
        data = {"person": person, "result": decided.result.value, "card": card}
        over = {"over": [refusal.value for refusal in decided.over]} if decided.over else {}
        return Act("visit.came_in", Subject("visit", self._visit_id(person)), data | over, by)

    def _scan_kept(self, decided: Decided, card: str | None) -> Act:
        """A scan that changed nobody's visit. A guest who is not let in is not kept."""
        scan = Subject("scan", self._log.new_id())
        person = None if decided.new_guest or decided.person is None else decided.person.id
        data = {"result": decided.result.value, "card": card, "person": person}
        return Act("scan.kept", scan, data)

    def _answer(self, decided: Decided, card: str | None, event: Event) -> Answer:
        night, person = self._night(), decided.person
        if decided.new_guest and event.subject.kind == "visit" and person is not None:
            person = self._reads.persons([person.id])[person.id]  # With the letter it was given.
        people_in = self._reads.count(night.id, VisitState.IN)
        came = decided.visit.came if decided.visit else None
        return Answer(
            result=decided.result,
            at=event.at,
            person=person,
            event=event.id if event.subject.kind == "visit" else None,
            came_at=came.at if came else None,
            by_card=came is not None and self._came_with(card, came.event),
            people_in=people_in,
            crowded=0 < night.crowded <= people_in,
            full=0 < night.room <= people_in,
            doors_at=doors_open_at(night, self._log.now()),
            jobs=tuple(self._reads.jobs_of(night.id, person.id)) if person else (),
            ride=self._reads.ride(self._visit_id(person.id)) if person else None,
            over=decided.over,
        )

    def _came_with(self, card: str | None, came: str) -> bool:
        """Whether it was with this card that somebody came in."""
        event = self._log.event(came) if card else None
        return event is not None and event.data.get("card") == card

    def _visit_of(self, person: Person | None) -> Visit | None:
        return self._reads.visit(self._visit_id(person.id)) if person else None

    def _visit_id(self, person: str) -> str:
        return tonight_of(self._log.night, person)

    def _night(self) -> Night:
        return the_night(self._reads, self._log.night)


def _is_in(visit: Visit | None) -> bool:
    return visit is not None and visit.state is VisitState.IN
