"""Finding a person among 10,000: each key, from the tap to the names on the glass."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.data.people_file import PersonRow
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.touch_button import TouchButton
from tests.bench.compare import Compared
from tests.bench.tapping import tap

PEOPLE = 10_000
SEARCHED, TYPED = 400, 40
"""So many names are typed letter by letter: into the search alone, and on the keys."""

GOAL = 16
"""Milliseconds in which each key answers."""

GUARD = 170
"""Milliseconds between taps on one letter, or they count as one."""

FIRST = """
    Aaron Abigail Aisha Alan Alice Amara Amelia Amir Amy Andrew Angela Anna Arun Ayesha Barbara Ben
    Brian Carol Catherine Charlotte Chloe Chris Claire Colin Daniel David Dawn Deborah Dev Donna
    Elaine Eli Ella Élodie Emily Emma Errol Ethan Eva Farah Fatima Fiona Frank George Grace Graham
    Hamza Hannah Harry Hassan Helen Ian Imran Isaac Isla Jack James Jasmine Jean Jenny Joe John
    Jordan Joyce Julie Kai Karen Kate Katie Keith Kelly Kevin Kyle Lauren Layla Leah Leo Liam Lily
    Linda Lisa Louise Lucy Luke Maria Mark Martin Mary Maya Megan Mia Michael Mina Mohammed Molly
    Nadia Naomi Natasha Neil Nick Nina Noah Olivia Omar Oscar Patrick Paul Penny Peter Priya Rachel
    Ravi Rebecca Rob Rosie Ruby Ryan Sadia Sally Sam Sandra Sarah Sean Sharon Shaun Simon Sofia
    Sophie Stacey Stephen Steve Susan Tanya Ted Theo Tina Tom Tony Tracy Uma Umar Vera Vicky Vikram
    Wendy Will Yasmin Yusuf Zac Zainab Zara Zoë
"""

PARTS = "an bel bri ca dor el fen gar hal jor ka lan mer nor ow pen ros sel tor ven wil yar"


def measure() -> Iterator[str]:
    random = Random(5)
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "19:43", Look())
        rows = list(people(random))
        begun = perf_counter()
        tour.tonight.people.bring_in(rows, ["guest"] * len(rows))
        yield f"Bringing in {PEOPLE} people takes {perf_counter() - begun:.1f} s"
        yield from _search(tour, random.sample(rows, SEARCHED))
        yield from _screen(tour, random.sample(rows, TYPED))
        tour.close()


def people(random: Random) -> Iterator[PersonRow]:
    """First names, some with a second, some with a family name."""
    first, parts = FIRST.split(), PARTS.split()
    families = ["".join(random.choices(parts, k=random.randint(2, 3))) for _ in range(1500)]
    for _ in range(PEOPLE):
        name = random.choice(first)
        more = random.choices(["", random.choice(families), random.choice(first)], [55, 40, 5])[0]
        yield PersonRow(f"{name} {more.title()}".strip(), "", committee=False)


def _search(tour: Tour, rows: list[PersonRow]) -> Iterator[str]:
    """The search of each key, over a bare LIKE; then of names that are spelled by ear."""
    ours, bare = [], []
    like = """
        SELECT id FROM people WHERE name LIKE :typed || '%' OR name LIKE '% ' || :typed || '%'
        ORDER BY name COLLATE NOCASE
    """
    for typed in _prefixes(row.name for row in rows):
        ours.append(_time(lambda typed=typed: tour.tonight.people.by_name(typed)))  # type: ignore[misc]
        given = {"typed": typed}
        bare.append(
            _time(lambda given=given: tour.opened.db.execute(like, given).fetchall())  # type: ignore[misc]
        )
    yield Compared("Searching at each key, over LIKE", "ms", ours, bare, goal=1.5).line()
    yield _spread("Searching at each key", ours)
    by_ear = str.maketrans("aeicyk", "eiykic")
    spelled = _prefixes(row.name.lower().translate(by_ear) for row in rows)
    times = [_time(lambda typed=typed: tour.tonight.people.by_name(typed)) for typed in spelled]  # type: ignore[misc]
    yield _spread("Searching at each key, spelled by ear", times)


def _screen(tour: Tour, rows: list[PersonRow]) -> Iterator[str]:
    """Opening the screen, and each key from the lifted finger to the painted names."""
    opening = []
    for _ in range(11):
        tour.go("check_in")
        QApplication.processEvents()
        opening.append(_time(lambda: _open(tour)))
    yield _spread("Opening Find your picture", opening, goal=None)
    tap(_button(tour, "Type the name"))
    times = []
    for row in rows:
        for letter in row.name.upper():
            if letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
                times.append(tap(_button(tour, letter)))
                QTest.qWait(GUARD)
        while tour.window.kit.drafts.get("find come_in"):
            tap(_button(tour, "Rub out"))
            QTest.qWait(GUARD)
    yield _spread("From a key to the painted names", times)


def _open(tour: Tour) -> None:
    tour.go("find_picture")
    QApplication.processEvents()


def _prefixes(names: Iterator[str]) -> Iterator[str]:
    return (name[:end] for name in names for end in range(1, len(name) + 1))


def _button(tour: Tour, name: str) -> QWidget:
    buttons = tour.window.current.findChildren(TouchButton)
    return next(one for one in buttons if one.isVisible() and one.accessibleName() == name)


def _time(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def _spread(name: str, times: list[float], goal: int | None = GOAL) -> str:
    at = f" (goal {goal} or less)" if goal else ""
    slow = quantiles(times, n=100)[98]
    return f"{name}: p50 {median(times):.1f} ms, p99 {slow:.1f} ms{at}, {len(times)} times"
