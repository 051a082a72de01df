"""What stands on each person's own slip, in the catalogue's words."""

from collections.abc import Iterable

from kiosk.errors import KnownError
from kiosk.model import Job, Person, Ride, RideKind
from kiosk.night.tonight import Tonight
from kiosk.paper.document import Unlaid
from kiosk.paper.flow import Block, Section
from kiosk.paper.job_block import SLIP, SLIP_LARGE, JobBlock, JobLooks
from kiosk.paper.slips import HomeBlock, Larger, SlipHead, fits_a_code, one_slip, slips
from kiosk.ui.kit import Kit
from kiosk.ui.posters import face, when_where
from kiosk.ui.say import name_of, ride_symbol

FEW = 2
"""Jobs that can be drawn large on a slip."""


def who_has_a_slip(night: Tonight) -> list[Person]:
    """Those with a job or a ride home, by name."""
    busy = {one for job in night.calendars.needed() for one in job.people}
    busy |= {home.person.id for home in night.rides.all() if _goes_by(home.ride)}
    return sorted(night.people.find(busy).values(), key=lambda one: (one.called.casefold(), one.id))


def slips_paper(kit: Kit, night: Tonight, people: Iterable[Person]) -> Unlaid:
    """The slips of these people, four on a sheet. KnownError if there are none."""
    known = _Known(kit, night)
    sections = [known.section(person) for person in people]
    if not sections:
        raise KnownError("Nobody has a job or a ride yet.", "Plan the jobs first.")
    return slips(kit.words("slip.paper_title"), sections)


def one_slip_paper(kit: Kit, night: Tonight, person: Person) -> Unlaid:
    """One person's slip, large."""
    section = _Known(kit, night).section(person)
    if not section.blocks:
        raise KnownError("There is no job and no ride yet.", "Plan the jobs first.")
    return one_slip(kit.words("slip.paper_title"), section)


def _goes_by(ride: Ride) -> bool:
    return ride.kind is not RideKind.NONE_NEEDED


class _Known:
    """The night as it is read once for all slips."""

    def __init__(self, kit: Kit, night: Tonight) -> None:
        self._kit, self._night = kit, night
        self._jobs = night.calendars.needed()
        self._people = night.people.find(one for job in self._jobs for one in job.people)
        self._place = night.club.now.place or night.night.club
        self._rides = {home.person.id: home.ride for home in night.rides.all()}

    def section(self, person: Person) -> Section:
        kit = self._kit
        date = kit.words.date(self._night.night.date)
        head = SlipHead(name_of(kit, person), kit.pictures.file(person.picture), date)
        jobs = [job for job in self._jobs if person.id in job.people]
        home = self._home(person, jobs)
        looks = SLIP_LARGE if len(jobs) <= FEW else SLIP
        blocks: list[Block] = [self._job(person, job, looks) for job in jobs]
        if home is not None:
            blocks.append(home if jobs else Larger(home))
        return Section(head, blocks)

    def _job(self, person: Person, job: Job, looks: JobLooks) -> JobBlock:
        kit = self._kit
        others = [one for one in job.people if one != person.id and one in self._people]
        return JobBlock(
            looks,
            kit.pictures.file(job.symbol),
            job.title,
            when_where(kit, job),
            faces=tuple(face(kit, self._people[one]) for one in others),
        )

    def _home(self, person: Person, jobs: list[Job]) -> HomeBlock | None:
        """How they get home, and the code of their jobs; None if there is neither."""
        ride = self._rides.get(person.id)
        if ride is not None and not _goes_by(ride):
            ride = None
        code = self._code(person, jobs)
        if ride is None:
            return HomeBlock(**code) if code else None
        kit, at = self._kit, ride.expected_at
        kind = kit.words(f"ride.{ride.kind}")
        return HomeBlock(
            kit.pictures.file(ride_symbol(ride.kind)),
            f"{kind} · {ride.company}" if ride.company else kind,
            kit.time(at) if at else "",
            ride.phone,
            **code,
        )

    def _code(self, person: Person, jobs: list[Job]) -> dict[str, str]:
        """The fields of their code; none where there are so many jobs that a phone could not read
        it."""
        kit, night = self._kit, self._night
        text = night.calendars.short(person, night.night, jobs, self._place) if jobs else ""
        if not fits_a_code(text):
            return {}
        symbol, words = kit.pictures.file("mobile"), kit.words("my_paper.phone")
        return {"code": text, "code_symbol": symbol, "code_words": words}
