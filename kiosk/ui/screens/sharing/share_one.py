"""Somebody who is on a job: off it, a change of places, or what they like."""

from functools import partial

from msgspec.structs import replace

from kiosk.model import Job, Person
from kiosk.night.sharing import Place
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of
from kiosk.ui.say_fair import sign, why_in_full
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.share_acts import me, planned
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class ShareOneScreen(FactsScreen):
    """Beside the choices stands what has to be known, such as another job at the same time."""

    shows = frozenset({"job", "person"})
    section = "jobs"
    lead = 1

    def __init__(self, kit: Kit, job: str, person: str, night: str = "") -> None:
        super().__init__(kit)
        self._night, self._job, self._person = night, job, person
        self.planned = planned(kit, night)

    def refresh(self) -> None:
        job = self.planned.jobs.one(self._job)
        on_it = {one.id: one for one in self.planned.sharing.on_it(job)} if job else {}
        if job is None or self._person not in on_it:
            return
        person = on_it[self._person]
        self.title.say(
            self.words("share.person_at", name=name_of(self.kit, person), title=job.title)
        )
        self.show_both(self._facts(job, person), self._choices(job, person))

    def _facts(self, job: Job, person: Person) -> list[Fact]:
        kit = self.kit
        start, end = kit.time(job.start), kit.time(job.end)
        when = self.words("job.when_where", start=start, end=end, station=job.station)
        facts = [Fact("person", person.picture, name_of(kit, person), when)]
        without = replace(job, people=tuple(one for one in job.people if one != person.id))
        for asked in self.planned.sharing.who_would_like(without, [person]):
            for nth, reason in enumerate(asked.reasons):
                if sign(reason) and reason.why != "nothing_yet":
                    text = why_in_full(kit, person, reason)
                    facts.append(Fact(f"{reason.why} {nth}", sign(reason), text))
        return facts

    def _choices(self, job: Job, person: Person) -> list[Choice]:
        name = name_of(self.kit, person)
        given = {"night": self._night, "job": job.id, "person": person.id}
        off = self.words("share.take_off", name=name)
        choices = [Choice("off", "hand_over", off, partial(self._take_off, job, person))]
        if self.planned.sharing.can_swap(Place(job.id, person.id)):
            swap = partial(self.kit.go, "share_swap", **given, screens=2)
            choices.append(Choice("swap", "change_places", self.words("share.swap"), swap))
        if person.name:
            wishes = partial(self.kit.go, "my_wishes", person=person.id)
            text = self.words("share.wishes", name=name)
            choices.append(Choice("wishes", "wishes", text, wishes, leads=True))
        return choices

    def _take_off(self, job: Job, person: Person) -> None:
        off = self.planned.sharing.take_off
        events = self.kit.bridge.do(off, job.id, person.id, me(self.kit) or None)
        text = self.words("share.taken_off", name=name_of(self.kit, person), title=job.title)
        tell_done(self.kit, events, text, "hand_over", back=self.kit.back)
