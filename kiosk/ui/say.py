"""What the screens say of jobs, rides and problems, in the catalogue's words."""

from kiosk.model import Job, JobState, Person, Problem, ProblemKind, ProblemState, RideKind
from kiosk.night.attention import Needed
from kiosk.night.rides import FETCHED, RideHome, RideStatus
from kiosk.ui.card_press import Run, RunState
from kiosk.ui.kit import Kit
from kiosk.ui.saver import SaveRun, SaveState

PROBLEM_SYMBOLS = {
    ProblemKind.TAXI: "taxis",
    ProblemKind.HURT: "hurt",
    ProblemKind.UPSET: "upset",
    ProblemKind.SPILL: "spill",
    ProblemKind.BROKEN: "broken",
    ProblemKind.ELSE: "something_else",
    ProblemKind.PERSON: "person_help",
    ProblemKind.RIDE_WRONG: "another_way",
    ProblemKind.JOB: "jobs",
}

RIDE_SYMBOLS = {
    RideKind.TAXI: "taxis",
    RideKind.LIFT: "lift",
    RideKind.BUS: "bus",
    RideKind.MINIBUS: "minibus",
    RideKind.WALK: "walk",
    RideKind.NONE_NEEDED: "sorted",
    RideKind.NO_PLAN: "no_plan",
}


def problem_symbol(kind: ProblemKind) -> str:
    return PROBLEM_SYMBOLS[kind]


def ride_symbol(kind: RideKind) -> str:
    return RIDE_SYMBOLS[kind]


def name_of(kit: Kit, person: Person) -> str:
    """What somebody is called; also somebody whose name was erased."""
    return person.called or kit.words("person.no_name")


def names(kit: Kit, people: list[Person]) -> str:
    return kit.words.list([person.called for person in people])


def job_line(
    kit: Kit, job: Job, people: list[Person], by: Person | None, *, until: bool = True
) -> str:
    """Who and until when; or who did it and when."""
    words = kit.words
    if job.mark and job.state is JobState.DONE:
        key = "job.done_by" if by else "job.done_at"
        return words(key, name=by.called if by else "", time=kit.time(job.mark.at))
    if job.state is JobState.NOT_NEEDED:
        return words("job.not_needed")
    if not people:
        return words("job.nobody")
    who = names(kit, people)
    if job.state is JobState.ON_IT:
        return words("job.on_it", names=who)
    if not until:
        return who
    return words("job.until", names=who, time=kit.time(job.end))


def problem_title(kit: Kit, problem: Problem, about: Person | None) -> str:
    """What is wrong, and with whom if that is known."""
    if about is not None:
        return kit.words(f"problem.{problem.kind}_about", name=about.called)
    return kit.words(f"problem.{problem.kind}")


def problem_line(kit: Kit, problem: Problem, by: Person | None) -> str:
    """Where, and how it stands."""
    words = kit.words
    at = kit.time(problem.mark.at if problem.mark else problem.told.at)
    if problem.state is ProblemState.NEW:
        state = words("problem.told_at", time=kit.time(problem.since or problem.told.at))
    elif problem.state is ProblemState.SORTED:
        state = words("problem.sorted_at", time=at)
    elif problem.state is ProblemState.WAITING:
        state = words("problem.waiting")
    elif by is not None:
        state = words("problem.by", name=by.called)
    else:
        state = words("problem.someone")
    where = [problem.where] if problem.where else []
    return " · ".join([*where, state])


def ride_line(kit: Kit, home: RideHome) -> str:
    """Who comes and when: `Streamline, 22:50`."""
    ride = home.ride
    kind = ride.company or kit.words(f"ride.{ride.kind}")
    if ride.time is None:
        return kind
    return kit.words("ride.company_time", company=kind, time=kit.time(ride.time))


def late_line(kit: Kit, home: RideHome) -> str:
    """How long until it comes, or how long it is late; empty if that says nothing."""
    minutes = home.minutes
    if home.status not in (RideStatus.BOOKED, RideStatus.DUE, RideStatus.LATE):
        return ""
    if not home.is_in:
        return kit.words("ride.not_in", name=home.person.called)
    if minutes is None or minutes >= 60:
        return ""
    if home.status is RideStatus.LATE:
        return kit.words("ride.late", n=-minutes)
    if minutes > 0:
        return kit.words("ride.in", n=minutes)
    return kit.words("ride.now") if home.ride.kind in FETCHED else ""


def sorting_line(kit: Kit, problem: Problem | None) -> str:
    """Who sorts out a ride that is not here; empty while nobody does."""
    if problem is None or problem.state in (ProblemState.NEW, ProblemState.SORTED):
        return ""
    if problem.state is ProblemState.WAITING:
        return kit.words("ride.we_wait")
    by = kit.tonight.people.one(problem.mark.by) if problem.mark and problem.mark.by else None
    return kit.words("ride.sorting", name=by.called) if by else kit.words("ride.someone_sorting")


def first_aiders(kit: Kit) -> list[Person]:
    """Who has a first aid job tonight."""
    jobs = [job for job in kit.tonight.jobs.all() if job.symbol == "first_aid"]
    return list(kit.tonight.people.find(one for job in jobs for one in job.people).values())


def station_symbol(kit: Kit, where: str) -> str:
    """The picture of a station; of the kiosk itself for what is none."""
    symbols = {station.text: kit.pictures.place(station) for station in kit.tonight.night.stations}
    return symbols.get(where, "computer")


def run_lines(kit: Kit, run: Run) -> tuple[str, str]:
    """What came of printing cards, and a quieter line."""
    words, many = kit.words, len(run.people)
    match run.state:
        case RunState.GOES_ON:
            return words("printing.goes_on", n=many), words("printing.go_on")
        case RunState.PRINTED:
            return words("printing.printed", n=many), words("printing.printer", name=run.where)
        case RunState.SAVED:
            return words("printing.saved", n=many), words("printing.file", file=run.where)
        case RunState.NO_PRINTER:
            return words("printing.no_printer"), words("printing.nothing")
        case RunState.STOPPED:
            return words("printing.stopped"), words("printing.nothing")
        case RunState.FAILED:
            assert run.error is not None
            return words.fault(run.error.sentence), words.fault(run.error.what_to_do)


def saved_lines(kit: Kit, run: SaveRun) -> tuple[str, ...]:
    """What came of saving a file, a quieter line, and what to do now if there is something."""
    words = kit.words
    match run.state:
        case SaveState.GOES_ON:
            return words("save.goes_on"), words("save.go_on")
        case SaveState.SAVED:
            take_out = (words("save.take_out"),) if run.on_stick else ()
            return words("save.saved"), run.file, *take_out
        case SaveState.STOPPED:
            return words("printing.stopped"), words("save.stopped")
        case SaveState.FAILED:
            assert run.error is not None
            return words.fault(run.error.sentence), words.fault(run.error.what_to_do)


def needed_lines(kit: Kit, needed: Needed) -> tuple[str, str]:
    """The two lines of the band: what is wrong, and where or how late."""
    if needed.problem is None:
        assert needed.ride is not None
        late = kit.words("ride.taxi_late", name=needed.ride.person.called)
        return late, f"{ride_line(kit, needed.ride)} · {late_line(kit, needed.ride)}"
    about = kit.tonight.people.one(needed.problem.about) if needed.problem.about else None
    return problem_title(kit, needed.problem, about), problem_line(kit, needed.problem, None)
