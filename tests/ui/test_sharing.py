"""Sharing out the jobs, by real taps, cards and fingers."""

import random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.data.check import faults
from kiosk.data.log import Act
from kiosk.model import Person, Subject
from kiosk.tour import Tour
from kiosk.tour.first_start import tell
from kiosk.tour.sharing import nobody_on_anything
from kiosk.tour.stop import FIRST_START
from kiosk.ui import share_acts
from kiosk.ui.look import Look
from kiosk.ui.screens.sharing.share import ShareScreen
from kiosk.ui.screens.sharing.share_job import ShareJobScreen
from kiosk.ui.widgets.asked_tile import AskedTile
from kiosk.ui.widgets.share_row import ShareRow
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, HandClock, MakeGlass, MakeKiosk, button, go, words_on

RAFFLE = "demo-job-10"
"""20:00 to 21:00. Nobody yet; it wants 2."""

BAR = "demo-job-11"
"""21:00 to 23:30: Rose and Priya."""

COATS = "demo-job-15"
"""21:00 to 23:30. Nobody yet; it wants 1."""

CHECK_COATS = "demo-job-20"

EVENING = "17:00"


def on(tour: Tour, job: str) -> list[str]:
    """The names of those on a job, in their order."""
    found = tour.tonight.jobs.one(job)
    assert found is not None
    people = tour.tonight.people.find(found.people)
    return [people[one].name for one in found.people]


def tiles(screen: QWidget) -> dict[str, AskedTile]:
    """Those that can be seen on this page, by name."""
    found = [one for one in screen.findChildren(AskedTile) if not one.visibleRegion().isEmpty()]
    return {one.words.full: one for one in found}


def rows(screen: QWidget) -> list[ShareRow]:
    """Those that can be seen, from the top."""
    found = [one for one in screen.findChildren(ShareRow) if not one.visibleRegion().isEmpty()]
    return sorted(found, key=lambda row: row.y())


def titles(screen: QWidget) -> list[str]:
    return [row.about.accessibleName().partition(".")[0] for row in rows(screen)]


def share(tour: Tour, **given: object) -> ShareScreen:
    go(tour, "share", **given)
    screen = tour.window.current
    assert isinstance(screen, ShareScreen)
    return screen


def share_job(tour: Tour, job: str = RAFFLE) -> ShareJobScreen:
    go(tour, "share_job", job=job)
    screen = tour.window.current
    assert isinstance(screen, ShareJobScreen)
    return screen


# The list


def test_is_it_fair_keeps_its_room_after_a_picture_was_chosen(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(FIRST_START)
    tell(tour)
    screen = share(tour)
    assert screen.fair is not None
    before = screen.fair.width(), screen.list.width()
    tap(button(screen, "I will do it"))
    tap(button(tour.window.current, "Joe"))
    for _ in range(3):
        QApplication.processEvents()
    assert tour.window.current is screen
    assert (screen.fair.width(), screen.list.width()) == before


def test_jobs_that_want_people_come_first_and_are_counted(kiosk: MakeKiosk) -> None:
    screen = share(kiosk(EVENING))
    assert titles(screen)[:3] == ["Sell raffle tickets", "Coats", "Check the coats"]
    assert "3 jobs need people" in words_on(screen)


def test_from_home_it_is_found_by_taps_alone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    for words in ("More", "Plan", "The next night", "Share out"):
        tap(button(tour.window.current, words))
    assert tour.window.is_at("share")


def test_a_full_job_stays_where_it_was_and_says_that_it_is_full(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    before = titles(screen)
    tap(button(screen, "Add: Coats"))
    tap(tiles(tour.window.current)["Nina"])
    tap(button(tour.window.current, "Back"))
    assert tour.window.current is screen
    assert titles(screen) == before
    assert rows(screen)[1].about.accessibleName() == "Coats. Club, 21:00. full. Nina"
    assert "2 jobs need people" in words_on(screen)
    share(tour)
    assert titles(tour.window.current)[:2] == ["Sell raffle tickets", "Check the coats"]


def test_when_every_job_is_full_that_is_said(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    for job, names in ((RAFFLE, ("Sam", "Ivy")), (COATS, ("Dan",)), (CHECK_COATS, ("Ben",))):
        for name in names:
            tour.tonight.sharing.add(job, tour.person(name))
    assert "Every job has its people." in words_on(share(tour))


def test_a_night_without_jobs_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    for job in tour.tonight.jobs.all():
        tour.tonight.log.add(Act("job.left_out", Subject("job", job.id)))
    assert "There are no jobs yet." in words_on(share(tour))


def test_another_night_is_shared_out_and_tonight_stays_as_it_is(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    plan = {"club": "A club", "time_zone": "Europe/London", "room": 0, "phases": []}
    plan |= {"date": "2026-12-25"}
    job = {"title": "Tea", "symbol": "bar", "phase": "club", "station": "Bar", "wanted": 1}
    job |= {"start": "2026-12-25T21:00:00Z", "end": "2026-12-25T22:00:00Z"}
    tour.tonight.log.add(
        Act("night.planned", Subject("night", "next"), plan, night="next"),
        Act("job.added", Subject("job", "tea"), job, night="next"),
    )
    before = tour.tonight.jobs.all()
    screen = share(tour, night="next")
    assert titles(screen) == ["Tea"]
    tap(button(screen, "Add: Tea"))
    first = next(iter(tiles(tour.window.current).values()))
    tap(first)
    assert on(tour, "tea") == [first.words.full]
    assert tour.tonight.log.events()[-1].night == "next"
    assert tour.tonight.jobs.all() == before


def test_a_night_that_is_over_is_looked_at_and_not_changed(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share(tour, night="demo-night-2026-10")
    tour.card("Sam")
    before = tour.tonight.log.events()
    assert not any(row.button.isVisible() for row in rows(screen))
    tap(rows(screen)[0].about)
    assert tour.window.current is screen
    assert tour.tonight.log.events() == before


# Me


def test_a_card_makes_every_row_offer_that_person_one_tap(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    tour.card("Sam")
    assert tour.window.current is screen
    assert "Sam has chosen" in words_on(screen)
    tap(button(screen, "Add me: Coats"))
    assert on(tour, COATS) == ["Sam"]
    assert tour.tonight.log.events()[-1].by == tour.person("Sam")
    tap(button(screen, "Not me: Coats, 21:00"))
    assert on(tour, COATS) == []
    tap(button(screen, "Sam has chosen"))
    assert button(screen, "Add: Coats").isVisible()


def test_the_next_card_is_the_next_person(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    for name, row in (("Sam", "Coats"), ("Ivy", "Sell raffle tickets")):
        tour.card(name)
        tap(button(screen, f"Add me: {row}"))
    assert (on(tour, COATS), on(tour, RAFFLE)) == (["Sam"], ["Ivy"])


def test_without_a_card_a_picture_says_who_i_am(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    tap(button(screen, "I will do it"))
    tap(button(tour.window.current, "Adam"))
    assert tour.window.current is screen
    tap(button(screen, "Add me: Coats"))
    assert on(tour, COATS) == ["Adam"]


def test_nobody_is_left_standing_there_when_the_screen_is_left(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    share(tour)
    tour.card("Sam")
    go(tour, "home")
    assert "Sam has chosen" not in words_on(share(tour))


def test_an_old_card_and_one_of_nobody_are_answered_by_the_door(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    share(tour)
    tour.card("Ted")  # lost
    assert tour.window.is_at("answer")
    share(tour)
    tour.window.card_shown("https://example.org")
    assert tour.window.is_at("answer")


def test_somebody_who_was_erased_while_they_stood_there_is_not_shown(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    tour.card("Sam")
    tour.tonight.log.forget(Subject("person", tour.person("Sam")))
    assert not any("has chosen" in words for words in words_on(screen))
    assert button(screen, "Add: Coats").isVisible()


# One job


def test_those_who_like_it_come_first_each_with_the_reason(kiosk: MakeKiosk) -> None:
    screen = share_job(kiosk(EVENING))
    first = sorted(tiles(screen).values(), key=lambda tile: (tile.y(), tile.x()))[:2]
    assert [tile.accessibleName() for tile in first] == [
        "Chloe. Likes it. 1 job",
        "Ivy. Likes it. Did it before. 1 job",
    ]
    assert {"Did it before", "Nothing yet"} <= set(words_on(screen))


def test_a_tap_puts_somebody_on_it_in_their_place_and_nothing_moves(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour)
    before = {name: (tile, tile.geometry()) for name, tile in tiles(screen).items()}
    tap(tiles(screen)["Ivy"])
    assert on(tour, RAFFLE) == ["Ivy"]
    assert {name: (tile, tile.geometry()) for name, tile in tiles(screen).items()} == before
    ivy = tiles(screen)["Ivy"]
    assert ivy.isChecked()
    assert ivy.accessibleName() == "Ivy. On this job. 2 jobs"
    assert "20:00 to 21:00 · 1 more person · Who would like it?" in words_on(screen)


def test_what_is_done_in_its_place_is_heard_and_told_to_screen_readers(
    kiosk: MakeKiosk, tap: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour, said, told, sounds = kiosk(EVENING), list[str](), list[str](), list[str]()
    monkeypatch.setattr(share_acts, "announce", lambda window, text: told.append(text))
    tour.senses.say.connect(said.append)
    tour.senses.sound.connect(sounds.append)
    screen = share_job(tour)
    tap(tiles(screen)["Ivy"])
    assert said == told == ["Ivy is on it now: Sell raffle tickets."]
    assert sounds == ["done"]


def test_who_has_a_job_then_or_goes_before_is_told_and_still_can_be_chosen(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    tour.tonight.sharing.take_off(BAR, tour.person("Rose"))
    screen = share_job(tour, BAR)
    for _ in range(3):
        tap_down(tap, screen)
    bill = tiles(screen)["Bill"]
    assert bill.accessibleName().startswith("Bill. Bill has Door then. Goes at 23:00")
    assert bill.second.full == "Busy at 21:00"
    tap(bill)
    assert on(tour, BAR) == ["Priya", "Bill"]


def tap_down(tap: Hand, screen: QWidget) -> None:
    """To the next page, if there is one."""
    down = button(screen, "Page down")
    if down.isEnabled():
        tap(down)


def test_a_card_puts_its_owner_on_the_job_and_it_can_be_undone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour)
    tour.card("Ravi")  # not among those who are asked
    assert on(tour, RAFFLE) == ["Ravi"]
    assert tour.tonight.log.events()[-1].by == tour.person("Ravi")
    assert tour.window.current is screen
    tap(button(tour.window, "Undo"))
    assert on(tour, RAFFLE) == []
    tour.card("Sam")
    tour.card("Sam")
    assert on(tour, RAFFLE) == ["Sam"]


def test_someone_else_is_found_by_picture(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour)
    tap(button(screen, "Someone else"))
    tap(button(tour.window.current, "Adam"))
    assert tour.window.current is screen
    assert on(tour, RAFFLE) == ["Adam"]
    tap(button(tour.window, "Undo"))
    assert on(tour, RAFFLE) == []


def test_the_next_job_is_the_next_that_wants_people_and_back_leads_to_the_list(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    screen = share(tour)
    tap(button(screen, "Add: Sell raffle tickets"))
    tap(button(tour.window.current, "Next job"))
    assert "Coats" in words_on(tour.window.current)
    tap(button(tour.window.current, "Next job"))
    assert "Check the coats" in words_on(tour.window.current)
    tap(button(tour.window.current, "Next job"))
    assert "Sell raffle tickets" in words_on(tour.window.current)
    tap(button(tour.window.current, "Back"))
    assert tour.window.current is screen


def test_the_last_job_that_wants_people_has_no_next_one(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    for job in (COATS, CHECK_COATS):
        tour.tonight.sharing.add(job, tour.person("Dan"))
    screen = share_job(tour)
    assert not any(
        one.isVisible() and one.accessibleName() == "Next job"
        for one in screen.findChildren(TouchButton)
    )


# Somebody who is on it


def test_somebody_is_taken_off_and_it_can_be_undone(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour, BAR)
    tap(tiles(screen)["Rose"])
    tap(button(tour.window.current, "Take Rose off"))
    assert tour.window.current is screen
    assert on(tour, BAR) == ["Priya"]
    assert tiles(screen)["Rose"].isChecked() is False
    tap(button(tour.window, "Undo"))
    assert on(tour, BAR) == ["Rose", "Priya"]


def test_two_people_change_places_and_one_tap_takes_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour, BAR)
    door = "demo-job-13"
    assert on(tour, door) == ["Bill"]
    tap(tiles(screen)["Rose"])
    tap(button(tour.window.current, "Change places"))
    bill = find_tile(tour, tap, "Bill")
    tap(bill)
    assert (on(tour, BAR), on(tour, door)) == (["Priya", "Bill"], ["Rose"])
    assert tour.window.current is screen
    assert "Rose and Bill changed places." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert (on(tour, BAR), on(tour, door)) == (["Rose", "Priya"], ["Bill"])
    assert faults(tour.tonight.log.db) == []


def find_tile(tour: Tour, tap: Hand, name: str) -> AskedTile:
    """On whatever page it is."""
    for _ in range(20):
        found = tiles(tour.window.current)
        if name in found:
            return found[name]
        tap(button(tour.window.current, "Page down"))
    raise AssertionError(name)


def test_a_swap_that_gives_two_jobs_at_once_is_told_before_and_comes_last(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    go(tour, "share_swap", job="demo-job-08", person=tour.person("Sam"))
    said = [one.accessibleName() for one in tour.window.current.findChildren(AskedTile)]
    warned = [" then" in one for one in said]
    assert any(warned)
    assert warned == sorted(warned)


def test_where_nobody_can_change_places_that_is_said(kiosk: MakeKiosk) -> None:
    tour = kiosk(EVENING)
    nobody_on_anything(tour)
    tour.tonight.sharing.add(BAR, tour.person("Rose"))
    go(tour, "share_swap", job=BAR, person=tour.person("Rose"))
    assert "Nobody can change places now." in words_on(tour.window.current)
    go(tour, "share_one", job=BAR, person=tour.person("Rose"))
    assert not any(words.startswith("Change places") for words in words_on(tour.window.current))


def test_from_the_night_s_own_screen_a_swap_goes_back_one_screen(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    go(tour, "job", job=BAR)
    go(tour, "share_swap", job=BAR, person=tour.person("Rose"))
    tap(find_tile(tour, tap, "Bill"))
    assert tour.window.is_at("job")


# Two people at once


def test_two_fingers_on_two_people_put_both_on_the_job(kiosk: MakeKiosk, glass: MakeGlass) -> None:
    tour = kiosk(EVENING)
    screen, fingers = share_job(tour), glass(tour.window)
    chloe, ivy = tiles(screen)["Chloe"], tiles(screen)["Ivy"]
    where = ivy.mapTo(tour.window, QPoint())
    fingers.press((1, chloe), (2, ivy))
    fingers.lift(1)
    assert on(tour, RAFFLE) == ["Chloe"]
    assert tiles(screen)["Ivy"] is ivy
    assert ivy.mapTo(tour.window, QPoint()) == where
    fingers.lift(2)
    assert on(tour, RAFFLE) == ["Chloe", "Ivy"]
    assert faults(tour.tonight.log.db) == []


def test_a_person_whose_reason_changes_under_a_finger_is_still_the_one_who_is_put_on(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    """Ivy likes to be with Jack. He is put on while a finger is on her."""
    tour = kiosk(EVENING)
    screen, fingers = share_job(tour, COATS), glass(tour.window)
    ivy = find_tile_without_taps(screen, "Ivy")
    fingers.press((1, ivy))
    before = ivy.accessibleName()
    tour.tonight.sharing.add(COATS, tour.person("Jack"))
    QApplication.processEvents()
    assert "Likes to be with Jack" in ivy.accessibleName()
    assert ivy.accessibleName() != before
    fingers.lift(1)
    assert on(tour, COATS) == ["Jack", "Ivy"]


def find_tile_without_taps(screen: ShareJobScreen, name: str) -> AskedTile:
    while name not in tiles(screen):
        assert screen.list.can_turn(1)
        screen.list.turn(1)
        QApplication.processEvents()
    return tiles(screen)[name]


def test_two_fingers_on_two_rows_both_count_and_no_row_moves(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    """Both jobs of one person: what the first changes is written beside the second too."""
    tour = kiosk(EVENING)
    screen, fingers = share(tour), glass(tour.window)
    tour.card("Sam")
    first, second = rows(screen)[0], rows(screen)[1]
    places = [row.geometry() for row in rows(screen)]
    fingers.press((1, first.button), (2, second.button))
    fingers.lift(2)
    fingers.lift(1)
    assert (on(tour, RAFFLE), on(tour, COATS)) == (["Sam"], ["Sam"])
    assert rows(screen)[:2] == [first, second]
    assert [row.geometry() for row in rows(screen)] == places


def test_two_fingers_on_one_person_mean_the_same_and_neither_is_led_away(
    kiosk: MakeKiosk, glass: MakeGlass, hand_clock: HandClock
) -> None:
    tour = kiosk(EVENING)
    screen, fingers = share_job(tour), glass(tour.window)
    ivy = tiles(screen)["Ivy"]
    middle = ivy.mapTo(tour.window, ivy.rect().center())
    fingers.press((1, middle - QPoint(60, 0)), (2, middle + QPoint(60, 0)))
    fingers.lift(1)
    hand_clock.wait(5)
    fingers.lift(2)
    assert on(tour, RAFFLE) == ["Ivy"]
    assert tour.window.current is screen
    hand_clock.wait(5)
    fingers.tap(ivy)
    assert tour.window.is_at("share_one")


def test_a_card_that_is_shown_while_a_finger_is_down_does_not_change_who_is_meant(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    tour = kiosk(EVENING)
    screen, fingers = share(tour), glass(tour.window)
    tour.card("Sam")
    fingers.press((1, rows(screen)[1].button))
    tour.card("Ivy")
    fingers.lift(1)
    assert on(tour, COATS) == ["Sam"]
    assert "Ivy has chosen" in words_on(screen)


def test_two_fingers_on_the_button_and_on_the_title_of_one_row_lose_nothing(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    tour = kiosk(EVENING)
    screen, fingers = share(tour), glass(tour.window)
    tour.card("Sam")
    row = rows(screen)[1]
    fingers.press((1, row.button), (2, row.about))
    fingers.lift(1)
    fingers.lift(2)
    assert on(tour, COATS) == ["Sam"]
    assert tour.window.is_at("share_job")


def test_a_finger_that_held_on_to_another_screen_does_nothing_there(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    """One opens a job while the other's finger is on Add: that one acts as it was meant."""
    tour = kiosk(EVENING)
    screen, fingers = share(tour), glass(tour.window)
    first, second = rows(screen)[0], rows(screen)[1]
    fingers.press((1, first.about), (2, second.button))
    fingers.lift(1)
    assert tour.window.is_at("share_job")
    before = tour.tonight.jobs.all()
    fingers.lift(2)
    assert tour.tonight.jobs.all() == before


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_tapped_the_tables_are_what_the_log_says(
    kiosk: MakeKiosk, tap: Hand, seed: int
) -> None:
    tour, chance = kiosk(EVENING), random.Random(seed)
    share(tour)
    for _ in range(60):
        if chance.random() < 0.1:
            tour.card(chance.choice(["Sam", "Ivy", "Rose", "Bill"]))
        within: QWidget = tour.window.current
        can = [
            one
            for one in within.findChildren(TouchButton)
            if one.isEnabled() and one.visibleRegion().boundingRect().size() == one.size()
        ]
        message = tour.window.findChild(QWidget, "message")
        if message is not None and message.isVisible():
            can = [one for one in message.findChildren(TouchButton) if one.isVisible()]
        if not can or not tour.window.screen_name.startswith(("share", "my_wishes", "fair")):
            share(tour)
            continue
        tap(chance.choice(can))
    assert faults(tour.tonight.log.db) == []


# The disk


def test_a_disk_that_refuses_is_said_and_nobody_is_shown_on_the_job(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk(EVENING)
    screen = share_job(tour)
    tour.tonight.log.db.execute("PRAGMA query_only = ON")
    tap(tiles(screen)["Ivy"])
    tour.tonight.log.db.execute("PRAGMA query_only = OFF")
    assert on(tour, RAFFLE) == []
    assert not tiles(screen)["Ivy"].isChecked()
    message = tour.window.findChild(QWidget, "message")
    assert message is not None
    assert message.isVisible()


# With large text


@pytest.mark.parametrize("text_size", [150, 200])
def test_with_large_text_everything_can_be_done_too(
    kiosk: MakeKiosk, tap: Hand, text_size: int
) -> None:
    tour = kiosk(EVENING, Look(text_size=text_size))
    screen = share(tour)
    tap(button(screen, "Is it fair?"))
    assert tour.window.is_at("fair")
    tap(button(tour.window.current, "Back"))
    tour.card("Sam")
    tap(button(screen, "What Sam likes"))
    assert tour.window.is_at("my_wishes")
    job = share_job(tour)
    tap(tiles(job)["Chloe"])
    assert on(tour, RAFFLE) == ["Chloe"]
    for _ in range(40):
        if not job.list.can_turn(1):
            break
        tap(button(job, "Page down"))
    tap(button(job, "Someone else"))
    assert tour.window.is_at("find_picture")


def test_a_name_in_the_hands_of_two_people_is_told_apart(kiosk: MakeKiosk) -> None:
    """Two people have one name: each has their letter."""
    tour = kiosk(EVENING)
    twin = Subject("person", "twin")
    data = {"name": "Ivy", "letter": "Z", "picture": "guest", "committee": True}
    tour.tonight.log.add(Act("person.added", twin, data))
    people: list[Person] = tour.tonight.sharing.people()
    called = [one.called for one in people if one.name == "Ivy"]
    assert len(set(called)) == 2
    screen = share_job(tour)
    shown = {one.words.full for one in screen.findChildren(AskedTile)}
    assert set(called) <= shown
