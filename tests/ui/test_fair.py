"""Is it fair? and what people wish, by real taps."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kiosk.data.check import faults
from kiosk.data.log import Act
from kiosk.model import Subject, Wishes
from kiosk.tour import Tour
from kiosk.tour.sharing import nobody_on_anything
from kiosk.ui.kit import Kit
from kiosk.ui.screens.sharing.fair import PersonShare
from kiosk.ui.screens.sharing.share import ShareScreen
from kiosk.ui.widgets.asked_tile import AskedTile
from kiosk.ui.widgets.blocks import paint_blocks
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

EVENING = "17:00"

NEVER = ("score", "worst", "best", "lazy", "too many", "unfair", "disabled", "%")
"""What is never said of anybody."""


def give(tour: Tour, name: str, jobs: int) -> None:
    """So many of the jobs, from the first."""
    for job in tour.tonight.jobs.all()[:jobs]:
        tour.tonight.sharing.add(job.id, tour.person(name))


def test_one_sentence_says_the_most_lopsided_thing_and_asks(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    nobody_on_anything(tour)
    give(tour, "Rose", 5)
    give(tour, "Sam", 2)
    go(tour, "fair")
    said = words_on(tour.window.current)
    none = len(tour.tonight.sharing.people()) - 2
    assert f"Rose has 5 jobs. {none} people have none." in said
    assert "Who would like one?" in said


@pytest.mark.parametrize(
    ("jobs", "sentence", "question"),
    [
        ({}, "Nobody has a job yet.", "Who would like one?"),
        ({"Rose": 4}, "Rose has all the jobs.", "Who would like one?"),
    ],
)
def test_a_night_that_is_just_begun(
    kiosk: MakeKiosk, jobs: dict[str, int], sentence: str, question: str
) -> None:
    tour = kiosk(EVENING)
    nobody_on_anything(tour)
    for name, many in jobs.items():
        give(tour, name, many)
    go(tour, "fair")
    said = words_on(tour.window.current)
    assert sentence in said
    assert question in said


def test_hours_stand_beside_the_jobs(kiosk: MakeKiosk) -> None:
    """Rose fills the bar for an hour and has it for two and a half."""
    tour = kiosk(EVENING)
    go(tour, "fair")
    names = [one.accessibleName() for one in tour.window.current.findChildren(PersonShare)]
    assert "Rose: 2 jobs · 4 hours" in names


def test_the_nights_before_are_added_up_and_told_as_what_was(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    took = tour.tonight.sharing.took()
    joe = sum(one.jobs for one in took if one.person == tour.person("Joe"))
    go(tour, "fair")
    tap(button(tour.window.current, "Last 6 nights"))
    assert any(words.startswith(f"Joe had {joe} jobs.") for words in words_on(tour.window.current))


def test_over_time_each_strip_tells_the_first_and_the_last(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    spread = tour.tonight.sharing.spread(120)
    go(tour, "fair")
    tap(button(tour.window.current, "Over time"))
    said = words_on(tour.window.current)
    first, last = spread[0].jobs, spread[-1].jobs
    line = f"Friday 29 May: {first} people. Friday 27 November: {last} people."
    assert line in said
    assert "Friday 29 May: 2 people. Friday 30 October: 2 people." in said  # the next is to come
    assert "Nothing yet" in said  # nobody has agreed to anything so far


def test_with_no_nights_before_that_is_said_and_nothing_is_counted(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    for night in range(5, 11):
        old = Subject("night", f"demo-night-2026-{night:02}")
        tour.tonight.log.add(Act("night.left_out", old))
    go(tour, "fair")
    tap(button(tour.window.current, "Last 6 nights"))
    assert "There are no nights before this one." in words_on(tour.window.current)


def test_a_club_of_one(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    nobody_on_anything(tour)
    everyone = tour.tonight.people.everyone()
    rose = tour.person("Rose")
    tour.tonight.log.forget(*(Subject("person", one.id) for one in everyone if one.id != rose))
    go(tour, "fair")
    assert "Rose is the only one here." in words_on(tour.window.current)
    tour.tonight.log.forget(Subject("person", rose))
    go(tour, "fair")
    assert "There are no people yet." in words_on(tour.window.current)


def test_nobody_is_called_anything(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    go(tour, "fair")
    for view in ("This night", "Last 6 nights", "Over time"):
        tap(button(tour.window.current, view))
        said = " ".join(words_on(tour.window.current)).lower()
        assert [word for word in NEVER if word in said] == []


def test_the_bars_beside_the_jobs_grow_with_each_tap_and_nobody_moves(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    go(tour, "share")
    screen = tour.window.current
    assert isinstance(screen, ShareScreen)
    assert screen.fair is not None
    order = [bar.name for bar in screen.fair.chart._bars]
    tour.card("Nina")
    assert "Nina: 0 jobs" in screen.fair.accessibleName()
    tap(button(screen, "Add me: Coats"))
    assert "Nina: 1 job" in screen.fair.accessibleName()
    assert [bar.name for bar in screen.fair.chart._bars] == order
    tap(button(screen, "Is it fair?"))
    assert tour.window.is_at("fair")


def test_who_has_twice_as_much_has_a_bar_that_is_twice_as_long(kit: Kit) -> None:
    """Also where the most do not fit in blocks of the usual size."""
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    painter, room = QPainter(image), QRectF(0, 0, 400, 30)
    many = paint_blocks(painter, room, kit.look, 40, most=40)
    half = paint_blocks(painter, room, kit.look, 20, most=40)
    none = paint_blocks(painter, room, kit.look, 0, most=40)
    painter.end()
    assert many <= 400
    assert half / many == pytest.approx(0.5, abs=0.02)
    assert none == 0


# Wishes


def wishes(tour: Tour, name: str) -> Wishes:
    person = tour.tonight.people.one(tour.person(name))
    assert person is not None
    return person.wishes


def test_it_says_that_wishes_are_not_rules(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    go(tour, "my_wishes", person=tour.person("Nina"))
    assert "These are wishes. Wishes are not rules." in words_on(tour.window.current)


def test_a_tap_is_a_wish_and_another_takes_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    go(tour, "my_wishes", person=tour.person("Nina"))
    tap(button(tour.window.current, "I like. Nothing yet"))
    tap(button(tour.window.current, "Bar"))
    assert wishes(tour, "Nina") == Wishes(likes=("bar",))
    assert button(tour.window.current, "Bar").isChecked()
    tap(button(tour.window.current, "Bar"))
    assert wishes(tour, "Nina") == Wishes()
    assert faults(tour.tonight.log.db) == []


def test_who_likes_it_is_asked_first_and_who_does_not_want_it_last(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    for name, part in (("Nina", "I like."), ("Chloe", "I do not want")):
        go(tour, "my_wishes", person=tour.person(name))
        tap(button(tour.window.current, part))
        tap(button(tour.window.current, "Coats"))
    go(tour, "share_job", job="demo-job-15")
    found = [one.words.full for one in tour.window.current.findChildren(AskedTile)]
    assert found.index("Nina") < 2
    assert found[-1] == "Chloe"


def test_until_when_goes_by_half_hours_and_back_to_the_end(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    go(tour, "my_wishes", person=tour.person("Nina"), part="until")
    screen = tour.window.current
    tap(button(screen, "Nina: 30 minutes later"))
    tap(button(screen, "Nina: 30 minutes later"))
    assert wishes(tour, "Nina").until == "22:30"
    assert "I go at 22:30." in words_on(screen)
    tap(button(screen, "Stay to the end"))
    assert wishes(tour, "Nina").until == ""
    assert "I stay to the end." in words_on(screen)


def test_with_whom_is_chosen_by_picture_also_somebody_who_has_no_job(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    nina, adam = tour.person("Nina"), tour.person("Adam")
    go(tour, "my_wishes", person=nina, part="together")
    tap(button(tour.window.current, "Amara"))
    tap(button(tour.window.current, "Someone else"))
    tap(button(tour.window.current, "Adam"))
    assert wishes(tour, "Nina").together_with == (tour.person("Amara"), adam)
    shown = [one.words.full for one in tour.window.current.findChildren(AskedTile)]
    assert "Adam" in shown
    assert "Nina" not in shown


def test_what_somebody_likes_is_reached_from_the_job_they_are_on(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    go(tour, "share_job", job="demo-job-08")
    tap(button(tour.window.current, "Sam"))
    tap(button(tour.window.current, "What Sam likes"))
    assert tour.window.is_at("my_wishes")
    buttons = tour.window.current.findChildren(TouchButton)
    assert "I like. 2 jobs" in [one.accessibleName() for one in buttons]
