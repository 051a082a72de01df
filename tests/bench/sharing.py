"""Sharing out all jobs of the demo night among 24 people, who are to have them as its story has it
and then in turn: real taps in the real window. The fewest possible is one tap a place."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.model import Job
from kiosk.tour import Tour
from kiosk.tour.sharing import nobody_on_anything
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.tapping import tap as timed

Wanted = list[tuple[Job, list[str]]]


class Taps:
    """One finger, which counts. Tremors are not waited for: the guard is set to none."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        self.tour = Tour(Path(self.folder.name), "17:00", Look())
        self.tour.window.preferences.set(repeat_guard=0.0)
        self.slowest = 0.0
        self.taps = 0
        self.cards = 0
        self.no_way = 0
        """Places that nobody can be put on so."""
        nobody_on_anything(self.tour)

    def wanted(self) -> Wanted:
        """Who is to have which job. Places that the story leaves free go to the others in turn,
        to whoever has least; nobody has a job twice."""
        demo, jobs = self.tour.demo, self.tour.tonight.jobs.all()
        told = {nth: job["people"] for nth, job in enumerate(demo.told["jobs"], 1)}
        people = list(dict.fromkeys(demo.person(name) for who in told.values() for name in who))
        found = [
            (job, [demo.person(name) for name in told[int(job.id[-2:])]][: job.wanted])
            for job in jobs
        ]
        for job, who in found:
            while len(who) < job.wanted:
                have = [one for _, some in found for one in some]
                who.append(min((one for one in people if one not in who), key=have.count))
        return found

    def tap(self, words: str) -> None:
        """Whatever is in sight and begins with these words."""
        button = self.see(words)
        assert button is not None, words
        self.slowest = max(self.slowest, timed(button))
        QApplication.processEvents()
        self.taps += 1

    def see(self, words: str) -> TouchButton | None:
        for one in self.tour.window.findChildren(TouchButton):
            if one.accessibleName().startswith(words) and _in_sight(one):
                return one
        return None

    def turn_to(self, words: str) -> None:
        """Pages down, and from the last one up again, until it is in sight."""
        for way in ("Page down", "Page up"):
            while self.see(words) is None:
                button = self.see(way)
                if button is None or not button.isEnabled():
                    break
                self.tap(way)
        assert self.see(words) is not None, words

    def name(self, person: str) -> str:
        found = self.tour.tonight.people.one(person)
        assert found is not None
        return found.called

    def go(self, place: str) -> None:
        """Not a tap that is counted: how one gets there is the same for all ways."""
        self.tour.go(place)
        QApplication.processEvents()

    def card(self, person: str) -> None:
        self.tour.window.door.forget()  # a while has gone by since they showed it last
        self.tour.card(self.name(person))
        QApplication.processEvents()
        self.cards += 1

    def close(self) -> None:
        self.tour.close()
        self.folder.cleanup()


def _in_sight(one: QWidget) -> bool:
    return one.isVisible() and one.visibleRegion().boundingRect().size() == one.size()


def by_the_jobs_screen(hand: Taps, wanted: Wanted) -> None:
    """As it was before there was Share out: each place by the list of jobs and by letters."""
    for job, who in wanted:
        for nth, person in enumerate(who):
            hand.go("jobs")
            time = hand.tour.window.kit.time(job.start)
            if nth == 0:
                hand.turn_to(f"I will do it: {job.title}, {time}")
                hand.tap(f"I will do it: {job.title}, {time}")
            else:
                _open_in_list(hand, job)
                if hand.see("I will do it") is None:
                    hand.no_way += 1
                    continue
                hand.tap("I will do it")
            _find(hand, hand.name(person))


def _open_in_list(hand: Taps, job: Job) -> None:
    """Two jobs may have one title: the button of the same row tells which it is."""
    time = hand.tour.window.kit.time(job.start)
    hand.turn_to(f"Done: {job.title}, {time}")
    done = hand.see(f"Done: {job.title}, {time}")
    assert done is not None
    row = done.parentWidget()
    assert row is not None
    opens = next(one for one in row.findChildren(TouchButton) if one is not done)
    hand.slowest = max(hand.slowest, timed(opens))
    QApplication.processEvents()
    hand.taps += 1


def _find(hand: Taps, name: str) -> None:
    for letters in ("", "F – J", "K – O", "P – T", "U – Z"):
        if letters and letters[0] <= name[0] <= letters[-1]:
            hand.tap(letters)
    hand.turn_to(name)
    hand.tap(name)


def by_the_list(hand: Taps, wanted: Wanted) -> None:
    """Share out: open a job from the list, tap its people, Back to the list."""
    hand.go("share")
    for job, who in wanted:
        label = f"Add: {job.title}, {hand.tour.window.kit.time(job.start)}"
        hand.turn_to(label)
        hand.tap(label)
        _tap_people(hand, who)
        hand.tap("Back")


def by_next_job(hand: Taps, wanted: Wanted) -> None:
    """Share out: open the first job, tap its people, Next job."""
    hand.go("share")
    first = wanted[0][0]
    hand.tap(f"Add: {first.title}")
    for nth, (_, who) in enumerate(wanted, 1):
        _tap_people(hand, who)
        if nth < len(wanted):
            hand.tap("Next job")


def _tap_people(hand: Taps, who: list[str]) -> None:
    """Those who are in sight first, as anybody would."""
    left = list(who)
    while left:
        seen = next((one for one in left if hand.see(hand.name(one))), left[0])
        hand.turn_to(hand.name(seen))
        hand.tap(hand.name(seen))
        left.remove(seen)


def by_cards(hand: Taps, wanted: Wanted) -> None:
    """Everybody shows their card where their job is; a tap goes on to the next job."""
    hand.go("share")
    hand.tap(f"Add: {wanted[0][0].title}")
    for nth, (_, who) in enumerate(wanted, 1):
        for person in who:
            hand.card(person)
        if nth < len(wanted):
            hand.tap("Next job")


def by_those_who_are_asked_first(hand: Taps, wanted: Wanted) -> None:
    """Share out, where it does not matter who it is: whoever stands first and fits."""
    hand.go("share")
    hand.tap(f"Add: {wanted[0][0].title}")
    for nth, (job, who) in enumerate(wanted, 1):
        asked = hand.tour.tonight.sharing.who_would_like(job)
        for one in asked[: len(who)]:
            hand.turn_to(one.person.called)
            hand.tap(one.person.called)
        if nth < len(wanted):
            hand.tap("Next job")


WAYS = (
    ("before, by Jobs and letters", by_the_jobs_screen),
    ("Share out, Back to the list", by_the_list),
    ("Share out, Next job", by_next_job),
    ("Share out, whoever is asked first", by_those_who_are_asked_first),
    ("Share out, by cards", by_cards),
)


def measure() -> Iterator[str]:
    for name, way in WAYS:
        hand = Taps()
        wanted = hand.wanted()
        places = sum(len(who) for _, who in wanted)
        start = perf_counter()
        way(hand, wanted)
        took = perf_counter() - start
        if not hand.no_way:
            _all_have(hand, wanted, same=way is not by_those_who_are_asked_first)
        many = len({one for _, who in wanted for one in who})
        yield (
            f"{len(wanted)} jobs, {places} places, {many} people, {name}: {hand.taps} taps"
            f"{f' and {hand.cards} cards' if hand.cards else ''}"
            f"{f' ({hand.no_way} places cannot be shared so)' if hand.no_way else ''}, "
            f"{hand.taps / (places - hand.no_way):.2f} a "
            f"place (fewest 1); {took:.1f} s by machine, the slowest tap {hand.slowest:.0f} ms"
        )
        hand.close()
        QTest.qWait(0)


def _all_have(hand: Taps, wanted: Wanted, *, same: bool) -> None:
    """Nothing is measured that did not come true."""
    for job, who in wanted:
        now = hand.tour.tonight.jobs.one(job.id)
        assert now is not None
        assert len(now.people) == len(who), (job.title, now.people, who)
        assert not same or set(now.people) == set(who), (job.title, now.people, who)
