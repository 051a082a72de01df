"""The posters and slips of a night: what the demo's say, of which night, and how one gets them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import RideKind, Subject
from kiosk.paper.document import Paper
from kiosk.tour import Tour
from kiosk.ui.posters import MOST_FREE, clean_up_poster, rota_poster
from kiosk.ui.slips import one_slip_paper, slips_paper, who_has_a_slip
from tests.paper.pdf import Pdf, read
from tests.press_to_file import command
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

LONGEST = 30_000
"""Milliseconds that a printing may take on a slow machine."""

NEXT = "next-night"


def rota(tour: Tour, *, large: bool = False) -> Pdf:
    return read(rota_poster(tour.window.kit, tour.tonight, large=large))


def all_slips(tour: Tour) -> Pdf:
    people = who_has_a_slip(tour.tonight)
    return read(slips_paper(tour.window.kit, tour.tonight, people))


def plan_next(tour: Tour, title: str = "Door", name: str = "Nina") -> None:
    """A night in December has one job, which she does."""
    night, log = tour.tonight.night, tour.tonight.log
    plan = {"date": "2026-12-18", "club": night.club, "time_zone": night.time_zone, "room": 0}
    times = {"start": "2026-12-18T21:00:00Z", "end": "2026-12-18T23:00:00Z"}
    job = {"title": title, "symbol": "doors", "phase": "club", "station": "Door", "wanted": 2}
    who = {"person": tour.person(name)}
    log.add(
        Act("night.planned", Subject("night", NEXT), {**plan, "phases": []}, night=NEXT),
        Act("job.added", Subject("job", "next-job"), {**job, **times}, night=NEXT),
        Act("job.person_added", Subject("job", "next-job"), who, night=NEXT),
    )


def wait_for_the_paper(tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tour.window.kit.papers.busy, timeout=LONGEST)


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer without a printer, whatever this one has."""
    monkeypatch.setattr("kiosk.paper.desk.Desk.printer_name", lambda self: "")
    monkeypatch.setattr("kiosk.paper.printing.PRESS", command())


# The rota


@pytest.mark.parametrize("large", [False, True])
def test_every_job_of_the_night_is_on_the_poster_with_everyone_on_it(
    kiosk: MakeKiosk, large: bool
) -> None:
    tour = kiosk()
    text = rota(tour, large=large).whole_text()
    for job in tour.tonight.jobs.all():
        names = [one.called for one in tour.tonight.people.find(job.people).values()]
        start = f"{tour.window.kit.time(job.start)} to {tour.window.kit.time(job.end)}"
        after = text.partition(f"{job.title} {start} · {job.station}")[2]
        assert after, job.title
        said = after.split(" 1 of ")[0][:200]
        assert all(name in said for name in names), (job.title, names, said)
    assert text.index("Set up 17:30") < text.index("Briefing 19:00") < text.index("Clean up 23:30")


def test_a_job_that_nobody_has_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    nobody = [job for job in tour.tonight.jobs.all() if not job.people]
    assert nobody and rota(tour).whole_text().count("Nobody yet") == len(nobody)


def test_a_job_that_is_not_needed_says_so_and_wants_nobody(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    job = next(job for job in tour.tonight.jobs.all() if not job.people)
    tour.tonight.jobs.not_needed(job.id)
    text = rota(tour).whole_text()
    assert "Not needed tonight" in text.partition(job.title)[2][:80]


def test_a_job_that_wants_a_hundred_has_a_few_lines_to_write_on(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    pages = rota(tour).pages
    job = tour.tonight.jobs.all()[0]
    tour.tonight.log.add(Act("job.changed", Subject("job", job.id), {"wanted": 100}))
    assert MOST_FREE < 10 and rota(tour).pages <= pages + 1


def test_two_with_one_name_are_told_apart(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    job = tour.tonight.jobs.all()[0].id
    for name in ("Maya K", "Maya P"):
        tour.tonight.jobs.take(job, tour.person(name))
    text = rota(tour).whole_text()
    assert "Maya K" in text and "Maya P" in text


def test_who_was_erased_has_no_name_and_the_poster_is_still_made(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    tour.tonight.log.forget(Subject("person", tour.person("Hannah")))
    text = rota(tour).whole_text()
    assert "Hannah" not in text and "Lee" in text


def test_another_nights_poster_has_its_date_and_its_jobs_only(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    plan_next(tour)
    text = read(rota_poster(tour.window.kit, tour.bridge.of_night(NEXT))).whole_text()
    assert text.startswith("Who does what Friday 18 December Club")
    assert "Nina" in text and "Tables and chairs" not in text


def test_a_night_without_jobs_has_no_poster_and_it_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    plan_next(tour)
    with pytest.raises(KnownError, match="There are no jobs for the poster"):
        clean_up_poster(tour.window.kit, tour.bridge.of_night(NEXT))
    go(tour, "posters", night=NEXT)
    tap(button(tour.window.current, "Clean up"))
    assert "There are no jobs for the poster. Plan the jobs first." in words_on(tour.window)


def test_the_clean_up_has_its_jobs_with_their_steps_and_no_other(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    jobs = [job for job in tour.tonight.jobs.all() if job.phase == "clean_up"]
    steps = {"steps": [{"text": "Tie up the bags.", "symbol": "bins"}]}
    tour.tonight.log.add(Act("job.changed", Subject("job", jobs[0].id), steps))
    text = read(clean_up_poster(tour.window.kit, tour.tonight)).whole_text()
    assert all(job.title in text for job in jobs)
    assert "Tie up the bags." in text
    assert "Tables and chairs" not in text


# Slips


def test_everyone_with_a_job_or_a_ride_has_a_slip_by_name(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    tonight = tour.tonight
    expected = {one for job in tonight.jobs.all() for one in job.people}
    expected |= {
        home.person.id for home in tonight.rides.all() if home.ride.kind is not RideKind.NONE_NEEDED
    }
    people = who_has_a_slip(tonight)
    assert {one.id for one in people} == expected
    assert [one.called for one in people] == sorted(one.called for one in people)
    text = all_slips(tour).whole_text()
    for person in people:
        assert f"{person.called} Friday 27 November" in text


def test_a_slip_has_ones_own_jobs_with_whom_and_the_ride(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    amara = tour.tonight.people.one(tour.person("Amara"))
    assert amara is not None
    text = read(one_slip_paper(tour.window.kit, tour.tonight, amara)).text(0)
    assert text == (
        "Amara Friday 27 November Give the briefing 19:00 to 19:25 · Hall Lee "
        "Door 19:30 to 21:00 · Door Joe 23:15 Taxi · Streamline 01632 960100 Into my phone"
    )


def test_who_is_not_needed_any_more_has_no_such_job_on_the_slip(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    bins = next(job for job in tour.tonight.jobs.all() if job.title == "Empty the bins")
    tour.tonight.jobs.not_needed(bins.id)
    assert "Empty the bins" not in all_slips(tour).whole_text()


def test_nobody_with_a_job_or_a_ride_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    plan_next(tour)
    tour.tonight.log.add(
        Act("job.person_left", Subject("job", "next-job"), {"person": tour.person("Nina")})
    )
    go(tour, "slips", night=NEXT)
    assert "0 slips" in words_on(tour.window.current)
    tap(button(tour.window.current, "For everyone"))
    assert "Nobody has a job or a ride yet. Plan the jobs first." in words_on(tour.window)


# The screens


def test_from_home_to_a_poster_on_large_paper(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, no_printer: None
) -> None:
    tour = kiosk()
    for name in ("More", "Plan", "Paper", "Posters", "Large paper", "Who does what"):
        tap(button(tour.window.current, name))
    wait_for_the_paper(tour, qtbot)
    file = next(tour.window.kit.desk.folder.glob("rota-*.pdf"))
    size = Pdf(file.read_bytes()).document.pagePointSize(0)
    assert round(size.width() / 72 * 25.4) == 420
    assert f"No printer. The paper is saved: {file.name}." in words_on(tour.window)


def test_large_paper_is_turned_off_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "posters")
    assert button(tour.window.current, "Large paper").accessibleName() == "Large paper. Off"
    tap(button(tour.window.current, "Large paper"))
    go(tour, "posters")
    assert button(tour.window.current, "Large paper").accessibleName() == "Large paper. On"
    tap(button(tour.window.current, "Large paper"))
    assert button(tour.window.current, "Large paper").accessibleName() == "Large paper. Off"


def test_a_printer_without_large_paper_cuts_nothing(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.paper.desk.Desk.takes", lambda self, paper: _is_small(paper))
    monkeypatch.setattr("kiosk.paper.desk.Desk.wanted", ("Small",))
    tour = kiosk()
    go(tour, "posters")
    tap(button(tour.window.current, "Large paper"))
    tap(button(tour.window.current, "Who does what"))
    wait_for_the_paper(tour, qtbot)
    file = next(tour.window.kit.desk.folder.glob("rota-*.pdf"))
    said = f"The printer has no paper so large. The paper is saved: {file.name}."
    assert said in words_on(tour.window)


def _is_small(paper: Paper) -> bool:
    return paper.size is not QPageSize.PageSizeId.A3


def test_another_night_is_chosen_for_the_posters(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, no_printer: None
) -> None:
    tour = kiosk()
    go(tour, "posters")
    dates = [one for one in words_on(tour.window.current) if "November" in one]
    assert dates == []  # with one night there is nothing to choose
    plan_next(tour)
    go(tour, "home")
    go(tour, "paper")
    tap(button(tour.window.current, "Posters"))
    tap(button(tour.window.current, "Friday 27 November"))
    tap(button(tour.window.current, "Friday 18 December"))
    assert tour.window.screen_name == "posters"
    tap(button(tour.window.current, "Who does what"))
    wait_for_the_paper(tour, qtbot)
    file = next(tour.window.kit.desk.folder.glob("rota-*.pdf"))
    assert "Friday 18 December" in Pdf(file.read_bytes()).text(0)
    tap(button(tour.window, "Back"))
    assert tour.window.screen_name == "paper"


def test_ones_own_slip_is_printed_from_ones_card(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, no_printer: None
) -> None:
    tour = kiosk()
    go(tour, "my_card", person=tour.person("Rose"))
    tap(button(tour.window.current, "Paper for me"))
    assert "Fill the bar" in words_on(tour.window.current)
    tap(button(tour.window.current, "Print my jobs"))
    wait_for_the_paper(tour, qtbot)
    file = next(tour.window.kit.desk.folder.glob("slip-*.pdf"))
    assert Pdf(file.read_bytes()).text(0).startswith("Rose Friday 27 November Fill the bar")


def test_one_persons_slip_is_found_by_picture_for_the_night_that_was_chosen(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    plan_next(tour, "Help at the door", name="Priya")
    go(tour, "slips", night=NEXT)
    tap(button(tour.window.current, "For one person"))
    tap(button(tour.window.current, "P – T"))
    tap(button(tour.window.current, "Priya"))
    assert tour.window.screen_name == "my_paper"
    assert "Help at the door" in words_on(tour.window.current)
    tap(button(tour.window, "Back"))
    assert tour.window.screen_name == "slips"


def test_who_has_nothing_yet_can_only_print_the_card(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    go(tour, "my_paper", person=tour.person("Adam"))
    assert "No jobs and no ride yet" in words_on(tour.window.current)
    names = [name for name in ("Print my jobs", "Into my phone") if _is_there(tour, name)]
    assert names == []


def _is_there(tour: Tour, name: str) -> bool:
    return any(re.match(name, one) for one in words_on(tour.window.current))


def test_two_taps_at_once_print_one_poster(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot, no_printer: None
) -> None:
    tour = kiosk()
    go(tour, "posters")
    rota_button = button(tour.window.current, "Who does what")
    tap(rota_button)
    tap(rota_button)
    wait_for_the_paper(tour, qtbot)
    assert len(list(tour.window.kit.desk.folder.glob("rota-*.pdf"))) == 1


def test_a_full_disk_is_said_and_leaves_no_paper(
    kiosk: MakeKiosk,
    tap: Hand,
    qtbot: QtBot,
    no_printer: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tour = kiosk()

    def full(path: Path, content: bytes) -> None:
        raise KnownError("The disk is full.", "Make room. Or choose another folder.")

    monkeypatch.setattr("kiosk.ui.paper_press.write_whole", full)
    go(tour, "posters")
    tap(button(tour.window.current, "Who does what"))
    wait_for_the_paper(tour, qtbot)
    assert "The disk is full. Make room. Or choose another folder." in words_on(tour.window)
    assert not list(tour.window.kit.desk.folder.glob("rota-*.pdf"))
