"""What is said of how jobs are shared: who has how much, the most lopsided thing, a question."""

from collections.abc import Mapping, Sequence

from kiosk.model import Job, Person
from kiosk.night.fairness import Lopsided, Said, Share
from kiosk.night.sharing import Reason, Why, more_wanted
from kiosk.ui.kit import Kit

SIGNS = {
    Why.LIKES: "likes",
    Why.DID: "did_before",
    Why.WITH: "together",
    Why.NOTHING: "free_hands",
    Why.LATE: "clock",
    Why.BUSY: "busy",
    Why.NOT_WANTED: "not_wanted",
}

MOST_NAMES = 2
"""More people than these are counted, not named."""

HOUR, IN_MINUTES = 60, 90
"""Minutes: what is shorter than an hour and a half is told in minutes."""


def share_line(kit: Kit, job: Job) -> str:
    """`Club, 21:00 · 1 more`. Beside it each place that is free is a round."""
    words, more = kit.words, more_wanted(job)
    when = words("share.when", phase=words(f"phase.{job.phase}"), time=kit.time(job.start))
    return f"{when} · {words('share.more_short', n=more) if more else words('share.full')}"


def why(kit: Kit, reason: Reason) -> str:
    if reason.why is Why.BUSY and reason.job is not None:
        return kit.words("why.busy", time=kit.time(reason.job.start))
    if reason.why is Why.LATE:
        return kit.words("why.goes_before", time=reason.until)
    return kit.words(f"why.{reason.why}")


def why_in_full(kit: Kit, person: Person, reason: Reason) -> str:
    """With what they have at the same time, or whom they like to be with."""
    if reason.why is Why.WITH:
        who = kit.tonight.people.one(reason.who)
        return kit.words("share.likes_with", who=who.called) if who else why(kit, reason)
    if reason.why is Why.BUSY and reason.job is not None:
        return kit.words("share.has_then", name=person.called, title=reason.job.title)
    return why(kit, reason)


def sign(reason: Reason) -> str:
    return SIGNS.get(reason.why, "")


def how_long(kit: Kit, minutes: int) -> str:
    if minutes < IN_MINUTES:
        return kit.words("fair.minutes", n=minutes)
    return kit.words("fair.hours", n=round(minutes / HOUR))


def how_many(kit: Kit, jobs: int) -> str:
    return kit.words("jobs.of_person", n=jobs)


def share_said(kit: Kit, share: Share) -> str:
    """`2 jobs · 3 hours`."""
    if not share.jobs:
        return how_many(kit, 0)
    time = how_long(kit, share.minutes)
    return kit.words("fair.share", jobs=how_many(kit, share.jobs), time=time)


PLAIN = {
    Said.NO_PEOPLE: ("no_people", "ask_else"),
    Said.ONE_PERSON: ("one_person", "ask_else"),
    Said.NOTHING: ("nothing", "ask_who"),
    Said.ALL: ("all", "ask_who"),
    Said.NOT_YET: ("no_job_yet", "ask_who"),
    Said.EVEN: ("even", "ask_even"),
}
"""What is one sentence, and its question."""


def lopsided_said(
    kit: Kit, about: Lopsided, people: Mapping[str, Person], *, before: bool = False
) -> tuple[str, str]:
    """One sentence, or two short ones; and a question. `before`: of nights that are over."""
    words, told = kit.words, _Told(kit, before)
    names = {one: people[one].called for one in (*about.most, *about.least) if one in people}
    first = names.get(about.most[0], "") if about.most else ""
    if about.said in PLAIN:
        key, question = PLAIN[about.said]
        said = told(key, len(about.least), name=first)
        return said, words(f"fair.{question}")
    if about.said is Said.ONE_NONE:
        least = names.get(about.least[0]) or words("person.no_name")
        none = told("has_none", name=least)
        question = words("fair.ask_one", name=least)
    elif about.said is Said.MANY_NONE:
        none = told("none", len(about.least))
        question = words("fair.ask_who")
    else:
        none = _have(kit, about.least, names, _few(kit, about), told)
        question = words("fair.ask_swap")
    return f"{_have(kit, about.most, names, _much(kit, about), told)} {none}", question


class _Told:
    """Sentences of a night to come, or of nights that are over."""

    def __init__(self, kit: Kit, before: bool) -> None:
        self._words = kit.words
        self._before = before

    def __call__(self, key: str, n: int | None = None, **given: object) -> str:
        if self._before:
            return self._words(f"fair_before.{key}", n, **given)
        return self._words(f"fair.{key}", n, **given)


def _much(kit: Kit, about: Lopsided) -> str:
    if about.said is Said.HOURS:
        return how_long(kit, about.minutes)
    return how_many(kit, about.jobs)


def _few(kit: Kit, about: Lopsided) -> str:
    if about.said is Said.HOURS:
        return how_long(kit, about.shortest)
    return how_many(kit, about.fewest)


def _have(kit: Kit, ids: Sequence[str], names: Mapping[str, str], count: str, told: "_Told") -> str:
    """`Rose has 5 jobs.` `Rose and Joe have 5 jobs each.` `3 people have 5 jobs each.`"""
    known = [names[one] for one in ids if one in names]
    if len(known) != len(ids) or len(ids) > MOST_NAMES:
        return told("people_have", len(ids), count=count)
    if len(known) == 1:
        return told("has", name=known[0], count=count)
    return told("have", names=kit.words.list(known), count=count)
