"""What stands on tonight's papers, in the catalogue's words."""

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from kiosk.model import PHASES, Job, JobState, Night, Person, RideKind, VisitState
from kiosk.night.rides import RideHome, RideStatus
from kiosk.paper.document import Document, Paper
from kiosk.paper.sign_in import Column, sign_in_sheet
from kiosk.paper.tonight_list import Entry, Part, tonight_list
from kiosk.ui.kit import Kit
from kiosk.ui.say import names, problem_line, problem_symbol, problem_title, ride_symbol

WAYS_HOME = ("taxis", "lift", "minibus", "bus", "walk")


def tonight_paper(kit: Kit) -> Document:
    """Tonight as it is now. Reads the night; what it gives can be painted in any thread.

    A part that has nothing in it is left out; who is in always comes, and first. KnownError.
    """
    words = kit.words
    parts = [_people_in(kit), _expected(kit), _rota(kit), _rides(kit), _problems(kit)]
    shown = [part for part in parts if part.entries or part is parts[0]]
    return tonight_list(words("paper.list"), kit.tonight.night.club, written(kit), shown)


def sign_in_paper(kit: Kit, night: Night | None = None) -> Document:
    """A blank sheet with the date of that night, or of tonight."""
    words, night, file = kit.words, night or kit.tonight.night, kit.pictures.file
    columns = (
        Column(file("name_badge"), words("sign_in.name"), 43),
        Column(file("check_in"), words("sign_in.came"), 20),
        Column(file("together"), words("sign_in.with"), 32),
        Column(file("another_way"), words("sign_in.ride"), 52, rings=tuple(map(file, WAYS_HOME))),
        Column(file("going_home"), words("sign_in.left"), 20),
        Column(file("home_safe"), words("sign_in.gone"), 20, ticks=True),
    )
    year, month, day = night.date.split("-")
    date = words("paper.date", day=int(day), month=int(month), year=year)
    return sign_in_sheet(words("sign_in.title"), night.club, date, columns)


def written(kit: Kit) -> str:
    """When a paper was: the newest of several is known by it."""
    now = kit.bridge.now()
    return kit.words("paper.written", time=kit.time(now), date=_date(kit, now))


def _date(kit: Kit, moment: datetime) -> str:
    here = moment.astimezone(ZoneInfo(kit.bridge.time_zone))
    return kit.words("paper.date", day=here.day, month=here.month, year=here.year)


def _people_in(kit: Kit) -> Part:
    people = kit.tonight.people.who_are(VisitState.IN)
    hosts = kit.tonight.people.find(one.comes_with for one in people if one.comes_with)
    file = kit.pictures.file
    entries = [Entry(one.called, _about(kit, one, hosts), file(one.picture)) for one in people]
    counted = kit.words("count.in", n=len(people))
    return Part(
        kit.pictures.file("people"), kit.words("paper.who_is_in"), counted, entries, columns=2
    )


def _about(kit: Kit, person: Person, hosts: dict[str, Person]) -> str:
    """What somebody who looks for them outside must know."""
    said = []
    if person.help_out:
        said.append(kit.words("paper.help_out"))
    if person.comes_with in hosts:
        said.append(kit.words("paper.with", name=hosts[person.comes_with].called))
    elif person.guest_of:
        said.append(kit.words("paper.guest"))
    return " · ".join(said)


def _expected(kit: Kit) -> Part:
    people = kit.tonight.people.who_are(VisitState.EXPECTED)
    entries = [Entry(one.called, face=kit.pictures.file(one.picture)) for one in people]
    counted = kit.words("paper.people", n=len(people))
    return Part(
        kit.pictures.file("expected"), kit.words("paper.expected"), counted, entries, columns=2
    )


def _rota(kit: Kit) -> Part:
    jobs = kit.tonight.jobs.all()
    people = kit.tonight.people.find(one for job in jobs for one in job.people)
    entries: list[Entry | str] = []
    for phase in PHASES:
        here = [_job(kit, job, people) for job in jobs if job.phase is phase]
        entries += [kit.words(f"phase.{phase}"), *here] if here else []
    counted = kit.words("jobs.of_person", n=len(jobs))
    return Part(kit.pictures.file("rota"), kit.words("jobs.rota"), counted, entries)


def _job(kit: Kit, job: Job, people: dict[str, Person]) -> Entry:
    words = kit.words
    when = words(
        "job.when_where", start=kit.time(job.start), end=kit.time(job.end), station=job.station
    )
    who = names(kit, [people[one] for one in job.people if one in people])
    if job.state is JobState.NOT_NEEDED:
        who = words("job.not_needed")
    who = who or words("job.nobody")
    return Entry(job.title, when, symbol=kit.pictures.file(job.symbol), who=who, ticked=job.over)


def _rides(kit: Kit) -> Part:
    homes = [home for home in kit.tonight.rides.all() if home.ride.kind is not RideKind.NONE_NEEDED]
    homes.sort(key=lambda home: (home.ride.expected_at is None, home.ride.expected_at))
    entries = [_ride(kit, home) for home in homes]
    counted = kit.words("paper.rides", n=len(homes))
    return Part(kit.pictures.file("taxis"), kit.words("taxis.title"), counted, entries)


def _ride(kit: Kit, home: RideHome) -> Entry:
    ride, at = home.ride, home.ride.expected_at
    kind = kit.words(f"ride.{ride.kind}")
    line = f"{kind} · {ride.company}" if ride.company else kind
    return Entry(
        home.person.called,
        line,
        kit.pictures.file(home.person.picture),
        kit.pictures.file(ride_symbol(ride.kind)),
        time=kit.time(at) if at else "–",
        figures=ride.phone,
        ticked=home.status in (RideStatus.GONE, RideStatus.HOME_SAFE),
    )


def _problems(kit: Kit) -> Part:
    problems = kit.tonight.problems.open()
    marks = [problem.mark.by for problem in problems if problem.mark and problem.mark.by]
    people = kit.tonight.people.find([*marks, *(one.about for one in problems if one.about)])
    entries = [
        Entry(
            problem_title(kit, problem, people.get(problem.about or "")),
            problem_line(kit, problem, people.get(problem.mark.by or "") if problem.mark else None),
            symbol=kit.pictures.file(problem_symbol(problem.kind)),
        )
        for problem in problems
    ]
    counted = kit.words("problem.list_line", n=len(problems))
    return Part(kit.pictures.file("problem"), kit.words("problem.list"), counted, entries)


def printer_words(name: str) -> str:
    """A printer's name so that it can be wrapped: systems write `HP_LaserJet_Pro`."""
    return name.replace("_", " ")


def put_out(kit: Kit, paper: Paper, name: str, what: str) -> None:
    """Prints the paper or saves it, and says so then. `what` is what it is called."""
    if kit.desk.takes(paper):
        kit.message(kit.words("paper.printing"), symbol="print")
        kit.papers.put_out(paper, name, partial(_say_where, kit, what))
    else:
        kit.papers.save(paper, name, partial(_say_too_large, kit))


def _say_where(kit: Kit, what: str, file: str) -> None:
    key = "paper.saved" if file else "paper.printed"
    kit.message(kit.words(key, file=file, what=what), symbol="folder" if file else "print")


def _say_too_large(kit: Kit, file: str) -> None:
    text = f"{kit.words('poster.too_large')} {kit.words('poster.saved', file=file)}"
    kit.message(text, symbol="folder")
