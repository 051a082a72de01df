"""From the first start to a night that is ready: a club with a committee of two, the people of a
list, cards for all of them, the jobs shared out, the rides home. How many taps it takes, and how
long. Every tap is a real one, on the real window, by what can be seen there."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.night.sharing import more_wanted
from kiosk.night.tonight import Tonight
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.tour.stop import FIRST_START
from kiosk.ui.look import Look
from kiosk.ui.widgets.asked_tile import AskedTile
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.tapping import tap

NAME, PLACE = "Blue Camel", "Oak House Hall"
COMMITTEE = ("Amara", "Joe")
LIST = (
    *("Rosa", "Odette", "Kit", "Nina", "Sam", "Leo", "Maya", "Ben", "Zoe", "Ravi"),
    *("Ella", "Tom", "Ivy", "Max", "Lola", "Paul", "Ruby", "Jim", "Priya", "Ada"),
)
FILE = "our people.csv"
JOBS, PLACES, WITH_RIDES = 15, 32, 14
"""Of the night that every club begins with, and of the list."""

QUESTIONS = 5
"""That cannot be done with less than a tap: begin, which list, is it right, cards, rides."""

TREMOR, LETTER = 520, 170
"""Milliseconds between taps at one place, or they count as one."""

LONGEST = 30.0
"""Seconds that anything may take."""


class NewUser:
    """Makes a club, and counts the taps of each step."""

    def __init__(self, tour: Tour) -> None:
        self.tour = tour
        self.taps: Counter[str] = Counter()
        self.answering = 0.0
        """Seconds that the kiosk took, from the lifted finger to the painted screen."""

        self.parts: list[tuple[str, int, float]] = []
        """What was done, with the taps and the seconds that it took."""
        self._begun = perf_counter()

    def has_done(self, part: str) -> None:
        taps, now = sum(taps for _, taps, _ in self.parts), perf_counter()
        self.parts.append((part, self.taps.total() - taps, now - self._begun))
        self._begun = now

    def does(self, *names: str) -> None:
        for name in names:
            self.taps_on(self._button(name))

    def taps_on(self, button: TouchButton) -> None:
        self._tap(button)
        QTest.qWait(TREMOR)

    def types(self, text: str) -> None:
        for letter in text:
            self._tap(self._button("Space" if letter == " " else letter))
            QTest.qWait(LETTER)
        QTest.qWait(TREMOR)

    def sees(self, name: str) -> None:
        """Waits until there is something of that name to tap."""
        begun = perf_counter()
        while not self._found(name):
            assert perf_counter() - begun < LONGEST, f"{name} is not there"
            QTest.qWait(50)

    def _tap(self, button: TouchButton) -> None:
        message = self._message_over(button)
        for one in (*([_ok(message)] if message else []), button):
            self.taps[self.tour.window.screen_name] += 1
            self.answering += tap(one) / 1000

    def _button(self, name: str) -> TouchButton:
        self.sees(name)
        return self._found(name)[0]

    def _found(self, name: str) -> list[TouchButton]:
        buttons = self.tour.window.findChildren(TouchButton)
        seen = [one for one in buttons if not one.visibleRegion().isEmpty()]
        same = [one for one in seen if one.accessibleName() == name]
        return same or [one for one in seen if one.accessibleName().startswith(f"{name}.")]

    def _message_over(self, button: QWidget) -> Message | None:
        """What was said lies over the button: it must be tapped away first."""
        window = self.tour.window
        middle = button.mapTo(window, button.rect().center())
        for message in window.findChildren(Message):
            place = QRect(message.mapTo(window, QPoint()), message.size())
            if message.isVisible() and place.contains(middle):
                return message
        return None


def _ok(message: Message) -> TouchButton:
    buttons = message.findChildren(TouchButton)
    return next(one for one in buttons if one.accessibleName().startswith("OK"))


def measure() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder) / "kiosk", FIRST_START, Look())
        tour.senses.set_camera("on")
        tour.keeper.sticks = lambda: [_stick(Path(folder) / "stick")]
        user = NewUser(tour)
        make_a_club(user)
        plan_the_night(user)
        _is_ready(tour.tonight)
        tour.close()
        again = Tour(Path(folder) / "kiosk", FIRST_START, Look())
        assert again.window.screen_name == "home"
        _is_ready(again.tonight)
        again.close()
    for part, taps, seconds in user.parts:
        yield f"  {part}: {taps} taps, {seconds:.0f} s"
    yield f"  by screen: {', '.join(f'{screen} {n}' for screen, n in user.taps.items())}"
    letters = sum(len(text) for text in (NAME, PLACE, *COMMITTEE))
    yield (
        f"First start to a ready night, {len(LIST)} people of a list, {PLACES} places on {JOBS} "
        f"jobs, cards for all: {user.taps.total()} taps"
    )
    yield (
        f"Of these {letters} letters, and one for each place, photo and question: "
        f"{letters + PLACES + len(COMMITTEE) + QUESTIONS} is the fewest possible"
    )
    took = sum(seconds for _, _, seconds in user.parts)
    yield f"All of it {took:.0f} s at the pace of a machine; answering {user.answering:.1f} s"


def _stick(folder: Path) -> Stick:
    """With the charity's own list. A third come by taxi, a third on foot."""
    rides = ("taxi,City Cabs,01632 960123,22:30", "walk,,,", ",,,")
    rows = [f"{name},{rides[nth % 3]}" for nth, name in enumerate(LIST)]
    folder.mkdir(exist_ok=True)
    text = "\n".join(["Name,Usual ride,Company,Phone,Time", *rows])
    (folder / FILE).write_text(text, encoding="utf-8")
    return Stick("BLUE", folder)


def _is_ready(tonight: Tonight) -> None:
    jobs = tonight.jobs.all()
    assert tonight.club.now.name == NAME
    assert len(tonight.people.everyone()) == len(LIST) + len(COMMITTEE)
    assert len(tonight.people.committee()) == len(COMMITTEE)
    assert tonight.cards.without_a_card() == []
    assert tonight.together.can_be_asked()
    assert len(jobs) == JOBS
    assert sum(len(job.people) for job in jobs) == PLACES
    assert not any(more_wanted(job) for job in jobs)
    assert len({one.person.id for one in tonight.ride_plans.all() if one.has_plan}) >= WITH_RIDES


def make_a_club(user: NewUser) -> None:
    user.does("Make our club")
    user.types(NAME)
    user.does("Next", "Skip")
    user.types(PLACE)
    user.does("Next", "Next")
    user.has_done("name, place and times")
    user.does("Bring in a list", FILE, "Bring in the list", "Next")
    user.has_done("the list")
    for name in COMMITTEE:
        add(user, name)
    user.does("Next")
    user.has_done("the committee, with photos")
    user.does("Small card")
    save_if_there_is_no_printer(user)
    user.does("OK")
    user.has_done("cards for all")


def plan_the_night(user: NewUser) -> None:
    user.does("Plan the next night", "Share out")
    share_out(user)
    user.does("Back", "Back")
    user.has_done("jobs shared out")
    user.does("Rides home", "Everyone as usual", "Home")
    user.has_done("rides home")


def share_out(user: NewUser) -> None:
    """On each job whoever is suggested first. The list leads to the first job, Next job on."""
    jobs = user.tour.tonight.jobs
    leads_on = f"Add: {jobs.all()[0].title}, {user.tour.window.kit.time(jobs.all()[0].start)}"
    while wanting := [job for job in jobs.all() if more_wanted(job)]:
        user.does(leads_on)
        leads_on = "Next job"
        for _ in range(more_wanted(wanting[0])):
            user.taps_on(first_suggested(user))


def first_suggested(user: NewUser) -> AskedTile:
    tiles = user.tour.window.current.findChildren(AskedTile)
    seen = [one for one in tiles if not one.visibleRegion().isEmpty() and not one.means]
    return min(seen, key=lambda one: (one.y(), one.x()))


def add(user: NewUser, name: str) -> None:
    """With a photo, as most would."""
    user.does("Add a person")
    user.types(name)
    user.does("Next")
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    user.tour.senses.frame.emit(image)
    user.does("Take the picture", "Use this picture")


def save_if_there_is_no_printer(user: NewUser) -> None:
    user.sees("OK")
    if user._found("Save as a PDF"):
        user.does("Save as a PDF")
        user.sees("OK")
