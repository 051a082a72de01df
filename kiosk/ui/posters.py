"""What stands on the posters of a night, in the catalogue's words."""

from collections.abc import Sequence

from kiosk.errors import KnownError
from kiosk.model import PHASES, Job, JobState, Person, Phase
from kiosk.night.tonight import Tonight
from kiosk.paper.document import Unlaid
from kiosk.paper.flow import Block, Section
from kiosk.paper.job_block import CLEAN_UP, POSTER, JobBlock, JobLooks, StepBlock
from kiosk.paper.people_row import Face, Faces
from kiosk.paper.poster import NTH, OF, PhaseBlock, PosterHead, poster
from kiosk.ui.kit import Kit
from kiosk.ui.papers import written
from kiosk.ui.say import name_of

MOST_FREE = 4
"""Places with a line to write a name on, however many people a job still wants."""

People = dict[str, Person]


def rota_poster(kit: Kit, night: Tonight, *, large: bool = False) -> Unlaid:
    """Who does what, part by part. Every job is on it, with everyone who is on it. KnownError."""
    jobs, people = _jobs_and_people(night)
    starts = {one.phase: one.start for one in night.night.phases}
    sections = []
    for phase in PHASES:
        here = [job for job in jobs if job.phase is phase]
        if here:
            start = kit.time(starts[phase]) if phase in starts else ""
            head = PhaseBlock(kit.pictures.file(phase), kit.words(f"phase.{phase}"), start)
            sections.append(Section(head, [_job(kit, night, job, people) for job in here]))
    return _poster(kit, night, ("rota", "poster.rota"), sections, large=large)


def clean_up_poster(kit: Kit, night: Tonight, *, large: bool = False) -> Unlaid:
    """The jobs of the clean-up with their steps, each with a box to tick with a pen. KnownError."""
    jobs, people = _jobs_and_people(night)
    sections = [
        Section(_job(kit, night, job, people, CLEAN_UP), _steps(kit, job))
        for job in jobs
        if job.phase is Phase.CLEAN_UP
    ]
    return _poster(kit, night, ("clean_up", "phase.clean_up"), sections, large=large)


def _poster(
    kit: Kit,
    night: Tonight,
    what: tuple[str, str],
    sections: Sequence[Section],
    *,
    large: bool,
) -> Unlaid:
    """`what`: its symbol, and the key of its title."""
    if not sections:
        raise KnownError("There are no jobs for the poster.", "Plan the jobs first.")
    symbol, title = what
    date = kit.words.date(night.night.date)
    head = PosterHead(
        kit.pictures.file(symbol),
        kit.words(title),
        date,
        night.night.club,
        written(kit),
        kit.words("pager.count", page=NTH, pages=OF),
    )
    return poster(head, sections, large=large)


def _jobs_and_people(night: Tonight) -> tuple[list[Job], People]:
    jobs = night.jobs.all()
    return jobs, night.people.find(one for job in jobs for one in job.people)


def _job(kit: Kit, night: Tonight, job: Job, people: People, looks: JobLooks = POSTER) -> JobBlock:
    return JobBlock(
        looks,
        kit.pictures.file(job.symbol),
        job.title,
        when_where(kit, job),
        _place(kit, night, job),
        _said(kit, job),
        _faces(kit, job, people),
    )


def _place(kit: Kit, night: Tonight, job: Job) -> str:
    """The picture of the place; none where the job's own says the same."""
    places = {place.text: kit.pictures.place(place) for place in night.night.stations}
    place = places.get(job.station, "")
    return kit.pictures.file(place) if place and place != job.symbol else ""


def when_where(kit: Kit, job: Job) -> str:
    start, end = kit.time(job.start), kit.time(job.end)
    if not job.station:
        return kit.words("job.times", start=start, end=end)
    return kit.words("job.when_where", start=start, end=end, station=job.station)


def _said(kit: Kit, job: Job) -> str:
    if job.state is JobState.NOT_NEEDED:
        return kit.words("job.not_needed")
    return "" if job.people else kit.words("job.nobody")


def _faces(kit: Kit, job: Job, people: People) -> Faces:
    """Who is on it, then the places that are free."""
    known = [face(kit, people[one]) for one in job.people if one in people]
    free = 0 if job.state is JobState.NOT_NEEDED else max(0, job.wanted - len(known))
    return (*known, *[None] * min(MOST_FREE, free))


def face(kit: Kit, person: Person) -> Face:
    return Face(name_of(kit, person), kit.pictures.file(person.picture))


def _steps(kit: Kit, job: Job) -> list[Block]:
    return [StepBlock(kit.pictures.file(step.symbol), step.text) for step in job.steps]
