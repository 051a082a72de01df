"""A job as a row: what, who, until when, and the one thing to tap."""

from collections.abc import Mapping

from kiosk.model import Job, Person
from kiosk.ui.kit import Kit
from kiosk.ui.say import job_line
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton


def job_row(
    kit: Kit,
    job: Job,
    people: Mapping[str, Person],
    by: Mapping[str, Person],
    *,
    until: bool = True,
    faces: bool = True,
    short: bool = False,
) -> Row:
    """`people`: those on the job; `by`: who did it, both by their id. `until`: says the end.
    `faces`: their pictures too, beside their names.
    `short`: its words only; a tap on it shows the job, and the one thing to tap."""
    on_it = [people[one] for one in job.people if one in people]
    who = by.get(job.mark.by) if job.mark and job.mark.by else None
    shown = [who] if job.over and who else on_it
    return Row(
        kit,
        job.symbol,
        job.title,
        [job_line(kit, job, on_it, who, until=until)],
        people=shown if faces and not short else [],
        buttons=[] if short else [act_button(kit, job)],
        opens=lambda: kit.go("job", job=job.id),
        paint="done card" if job.over else "card",
    )


def act_button(kit: Kit, job: Job, *, high: float = 88) -> TouchButton:
    """Done, Undo, or I will do it: what this job needs next."""
    if job.over:
        button = TouchButton(kit, kit.words("act.undo"), paint="undo", high=high)
        button.tapped.connect(lambda: kit.bridge.do(kit.tonight.jobs.undo, job))
    elif job.needs_someone:
        button = TouchButton(kit, kit.words("job.i_will"), paint="outline", high=high)
        button.tapped.connect(lambda: kit.go("find_picture", purpose="take_job", job=job.id))
    else:
        button = TouchButton(
            kit, kit.words("job.done"), icon="check", paint="done", weight=800, high=high
        )
        button.tapped.connect(lambda: tick(kit, job))
    name = f"{button.accessibleName()}: {job.title}, {kit.time(job.start)}"
    button.setAccessibleName(name)  # Two jobs may have one title.
    return button


def tick(kit: Kit, job: Job) -> None:
    """Done is on the disk first; only then the question who did it."""
    if kit.bridge.do(kit.tonight.jobs.done, job.id) is not None:
        kit.senses.sound.emit("done")
        kit.go("who_did_it", job=job.id)
