"""The door: who comes in, who goes home, and what each card that is shown is told."""

from datetime import datetime, timedelta
from string import ascii_uppercase

from msgspec.structs import replace

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.model import (
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
from kiosk.night.phases import phase_at, start_of

SAME_SCAN = timedelta(seconds=10)
"""The same card again within this time is the same scan (product.md, "Doors")."""

BEFORE_THE_DOORS = (Phase.SET_UP, Phase.BRIEFING)


class CheckIn:
    """Answers cards and pictures. Each scan is kept with its result, in one transaction."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads
        self._seen: dict[str, tuple[bool, datetime, Answer, Visit | None]] = {}

    def show_card(self, code: str, *, going_home: bool = False) -> Answer:
        """What came of a card that was shown: any text at all may be its code."""
        card = card_id(code)
        now = self._log.now()
        if (same := self._same_scan(card, going_home, now)) is not None:
            return same
        answer = self._answer_card(card, going_home)
        self._seen[card] = (going_home, now, answer, self._visit_of(answer))
        return answer

    def come_in(self, person: Person) -> Answer:
        """Somebody found their picture."""
        return self._come(person, None)

    def go_home(self, person: Person) -> Answer:
        return self._go(person, None)

    def come_in_as_guest(self, name: str, comes_with: str | None, voice: str = "") -> Answer:
        """Lets a guest in by a first name. `comes_with` is a person's id, if they said; `voice`
        a file in the data folder in which somebody says the name."""
        night = self._night()
        result = self._refusal(night, None)
        if result is not None:
            return self._keep(result, None, None)
        guest = Subject("person", self._log.ids.new(self._log.now()))
        data = {"name": name, "letter": self._letter(name), "picture": "guest", "voice": voice}
        added = Act("person.added", guest, {**data, "guest_of": night.id, "comes_with": comes_with})
        came = self._came_in(guest.id, ScanResult.WELCOME, None)
        event = self._log.add(added, came)[-1]
        return self._answer(ScanResult.WELCOME, self._reads.persons([guest.id])[guest.id], event)

    def _letter(self, name: str) -> str:
        """Tells a guest apart from others of that name: B for the second, and so on."""
        same = self._reads.how_many_are_called(name, self._log.night)
        return chr(ord("A") + same) if 0 < same < len(ascii_uppercase) else ""

    def not_me(self, answer: Answer) -> None:
        """Takes back what a card did for somebody else."""
        self._seen.clear()
        if answer.event is not None:
            self._log.undo(answer.event)

    def seen_go(self, people: list[str]) -> tuple[Event, ...]:
        """Somebody saw these people go home who did not check out themselves."""
        night = self._log.night
        acts = [act for person in people for act in leaves(self._reads, night, person, "seen")]
        return self._log.add(*acts) if acts else ()

    def _same_scan(self, card: str, going_home: bool, now: datetime) -> Answer | None:
        """The card's last answer, if it was seen a moment ago; other cards may come between."""
        last = self._seen.pop(card, None)
        for other, (_, seen, _, _) in list(self._seen.items()):  # The longest ago come first.
            if now - SAME_SCAN <= seen <= now:
                break
            del self._seen[other]
        if last is None or last[0] is not going_home or not now - SAME_SCAN <= last[1] <= now:
            return None
        answer, visit = last[2], last[3]
        if self._visit_of(answer) != visit:
            return None
        self._seen[card] = (going_home, now, answer, visit)
        return replace(answer, again=True)

    def _visit_of(self, answer: Answer) -> Visit | None:
        """How the visit stands: after an undo, the same card is a new scan."""
        return self._reads.visit(self._visit_id(answer.person.id)) if answer.person else None

    def _answer_card(self, card: str, going_home: bool) -> Answer:
        known = self._reads.card(card)
        person = self._reads.persons([known.person]).get(known.person) if known else None
        if known is None or person is None:
            return self._keep(ScanResult.UNKNOWN, None, card)
        if known.state is not CardState.ACTIVE:
            return self._keep(ScanResult.OLD_CARD, None, card)
        return self._go(person, card) if going_home else self._come(person, card)

    def _come(self, person: Person, card: str | None) -> Answer:
        visit = self._reads.visit(self._visit_id(person.id))
        if visit is not None and visit.state is VisitState.IN:
            return self._keep(ScanResult.IN_ALREADY, person, card, visit)
        refusal = self._refusal(self._night(), person)
        if refusal is not None:
            return self._keep(refusal, person, card)
        back = visit is not None and visit.state is VisitState.OUT
        result = ScanResult.WELCOME_BACK if back else ScanResult.WELCOME
        event = self._log.add(self._came_in(person.id, result, card))[0]
        return self._answer(result, person, event)

    def _go(self, person: Person, card: str | None) -> Answer:
        visit = self._reads.visit(self._visit_id(person.id))
        if visit is None or visit.state is not VisitState.IN:
            return self._keep(ScanResult.NOT_IN, person, card)
        how = "card" if card else "picture"
        event = self._log.add(*leaves(self._reads, self._log.night, person.id, how, card))[0]
        return self._answer(ScanResult.BYE, person, event)

    def _refusal(self, night: Night, person: Person | None) -> ScanResult | None:
        """Why somebody cannot come in now, or None. A guest is nobody yet."""
        if night.finished:
            return ScanResult.FINISHED
        if person is not None and person.talk_first:
            return ScanResult.TALK_FIRST
        if phase_at(night, self._log.now()) in BEFORE_THE_DOORS and not self._helps(night, person):
            return ScanResult.TOO_EARLY
        if night.room and self._reads.count(night.id, VisitState.IN) >= night.room:
            return ScanResult.FULL
        return None

    def _helps(self, night: Night, person: Person | None) -> bool:
        """Whether somebody comes before the doors: the committee, and who has a job by then."""
        if person is None:
            return False
        jobs = self._reads.jobs_of(night.id, person.id)
        return person.committee or any(job.phase in BEFORE_THE_DOORS for job in jobs)

    def _keep(
        self,
        result: ScanResult,
        person: Person | None,
        card: str | None,
        visit: Visit | None = None,
    ) -> Answer:
        """Keeps a scan that changed nobody's visit."""
        scan = Subject("scan", self._log.ids.new(self._log.now()))
        data = {"result": result.value, "card": card, "person": person.id if person else None}
        event = self._log.add(Act("scan.kept", scan, data))[0]
        came = visit.came.at if visit and visit.came else None
        return replace(self._answer(result, person, event, came), by_card=card is not None)

    def _answer(
        self,
        result: ScanResult,
        person: Person | None,
        event: Event,
        came_at: datetime | None = None,
    ) -> Answer:
        night = self._night()
        return Answer(
            result=result,
            at=event.at,
            person=person,
            event=event.id if event.subject.kind == "visit" else None,
            came_at=came_at,
            people_in=self._reads.count(night.id, VisitState.IN),
            doors_at=start_of(night, Phase.DOORS),
            jobs=tuple(self._reads.jobs_of(night.id, person.id)) if person else (),
            ride=self._reads.ride(self._visit_id(person.id)) if person else None,
        )

    def _came_in(self, person: str, result: ScanResult, card: str | None) -> Act:
        data = {"person": person, "result": result.value, "card": card}
        return Act("visit.came_in", Subject("visit", self._visit_id(person)), data)

    def _visit_id(self, person: str) -> str:
        return tonight_of(self._log.night, person)

    def _night(self) -> Night:
        night = self._reads.night(self._log.night)
        assert night is not None, "the kiosk opens with a night"
        return night


def tonight_of(night: str, person: str) -> str:
    """The id of a person's visit, and of their ride, at a night."""
    return f"{night}/{person}"
