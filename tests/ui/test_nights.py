"""The committee plans the nights together: by real taps, from Home to a night that is ready."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.data.reads import Reads
from kiosk.model import (
    Night,
    Page,
    Phase,
    ProblemKind,
    RideKind,
    Subject,
    UsualRide,
    VisitState,
)
from kiosk.night.planning import plan_of
from kiosk.night.tonight import Tonight
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.planning.plan_date import PlanDateScreen
from kiosk.ui.screens.planning.write import WriteScreen
from kiosk.ui.steps import agreed_steps
from kiosk.ui.widgets.night_tile import NightTile
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeGlass, MakeKiosk, button, go, words_on

DECEMBER = date(2026, 12, 25)
PAST = "demo-night-2026-10"


def nights(tour: Tour) -> list[Night]:
    return Reads(tour.opened.db).nights()


def planned(tour: Tour, day: date = DECEMBER) -> Tonight:
    """A night like tonight is planned."""
    tonight = tour.tonight
    events = tonight.planning.make(plan_of(tonight.night, tonight.jobs.all()), day)
    return tonight.of_night(events[0].subject.id)


def times(tonight: Tonight) -> list[str]:
    return [f"{one.start:%H:%M}" for one in tonight.night.phases]


def titles(tonight: Tonight, phase: Phase) -> list[str]:
    return [job.title for job in tonight.jobs.in_phase(phase)]


def names_of_buttons(tour: Tour) -> list[str]:
    return [one.accessibleName() for one in tour.window.current.findChildren(TouchButton)]


def all_pages(tour: Tour, tap: Hand) -> list[str]:
    """The names of all nights in the list, page by page."""
    found: dict[str, None] = {}
    while True:
        screen = tour.window.current
        tiles = [one for one in screen.findChildren(NightTile) if not one.visibleRegion().isEmpty()]
        tiles.sort(key=lambda one: one.y())
        found |= dict.fromkeys(one.accessibleName() for one in tiles)
        down = button(screen, "Page down")
        if not down.isEnabled():
            return list(found)
        tap(down)


def walk(tour: Tour, tap: Hand, *words: str) -> None:
    for one in words:
        tap(button(tour.window.current, one))


# All our nights


def test_the_next_night_is_planned_from_home_in_six_taps_and_no_typing(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    walk(tour, tap, "More", "Plan", "All our nights", "Plan another night")
    walk(tour, tap, "Like the last night", "Friday 25 December")
    assert tour.window.is_at("plan_night")
    assert "Plan Friday 25 December" in words_on(tour.window.current)
    assert nights(tour)[-1].date == "2026-12-25"
    tap(button(tour.window.current, "Back"))
    assert tour.window.is_at("nights")


def test_a_night_that_was_just_planned_is_taken_back_and_nothing_of_it_is_shown(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    before = nights(tour)
    go(tour, "nights")
    walk(tour, tap, "Plan another night", "Like the last night", "Friday 25 December")
    tap(button(tour.window, "Undo"))
    assert nights(tour) == before
    assert tour.window.is_at("nights")
    assert "Friday 25 December" not in words_on(tour.window.current)


def test_two_fingers_on_two_days_at_once_plan_one_night(kiosk: MakeKiosk, glass: MakeGlass) -> None:
    tour = kiosk("19:05")
    before = len(nights(tour))
    go(tour, "plan_date", source="night/demo-night")
    fingers, screen = glass(tour.window), tour.window.current
    one, other = (button(screen, day) for day in ("Friday 25 December", "Friday 29 January"))
    fingers.press((0, one), (1, other))
    fingers.lift(0, 1)
    assert len(nights(tour)) == before + 1
    assert tour.window.is_at("plan_night")


def test_the_next_comes_first_then_the_planned_then_the_past_the_newest_first(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    planned(tour, date(2027, 1, 29))
    planned(tour)
    go(tour, "nights")
    said = words_on(tour.window.current)
    assert "This is tonight" in said
    assert "In 28 days" in said
    found = [one.partition(".")[0] for one in all_pages(tour, tap)]
    assert found == [
        "Friday 27 November",
        "Friday 25 December",
        "Friday 29 January",
        "Friday 30 October",
        "Friday 25 September",
        "Friday 28 August",
        "Friday 31 July",
        "Friday 26 June",
        "Friday 29 May",
    ]


def test_a_past_night_is_looked_at_and_its_jobs_are_not_buttons(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    go(tour, "nights")
    tap(button(tour.window.current, "Friday 30 October"))
    assert tour.window.is_at("night_was")
    said = words_on(tour.window.current)
    assert any(one.startswith("21 jobs done · ") for one in said)
    assert "Tables and chairs" in said
    assert not any(name.startswith("Tables and chairs") for name in names_of_buttons(tour))


def test_a_past_night_says_how_many_came_and_how_many_did_jobs(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    tonight = tour.tonight
    plan = {"date": "2026-04-24", "club": "Our Night", "time_zone": "Europe/London", "room": 0}
    job = {"title": "Tea", "symbol": "bar", "phase": "club", "station": "Bar", "wanted": 2}
    job |= {"start": "2026-04-24T18:00:00Z", "end": "2026-04-24T19:00:00Z"}
    people = [tour.person(name) for name in ("Nina", "Joe", "Sam")]

    def act(kind: str, of: str, id_: str, data: dict[str, object]) -> Act:
        return Act(kind, Subject(of, id_), data, night="april")

    tonight.log.add(
        act("night.planned", "night", "april", {**plan, "phases": []}),
        *(act("job.added", "job", one, dict(job)) for one in ("a", "b", "c")),
        *(act("job.person_added", "job", one, {"person": people[0]}) for one in ("a", "b")),
        act("job.person_added", "job", "a", {"person": people[1]}),
        act("job.person_added", "job", "c", {"person": people[2]}),
        act("job.done", "job", "a", {}),
        act("job.done", "job", "b", {}),
        *(act("visit.came_in", "visit", f"april/{one}", {"person": one}) for one in people),
        act("visit.left", "visit", f"april/{people[0]}", {"person": people[0]}),
        act("visit.expected", "visit", f"april/{tour.person('Bill')}", {"person": "x"}),
    )
    go(tour, "night_was", night="april")
    assert "3 people came · 2 jobs done · 2 people did jobs" in words_on(tour.window.current)


def test_who_did_a_job_on_a_past_night_is_told(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    past = tour.tonight.of_night(PAST)
    job = past.jobs.all()[0]
    past.log.add(Act("job.done", Subject("job", job.id), by=tour.person("Nina")))
    go(tour, "night_was", night=PAST)
    assert any(one.startswith("Done by Nina at") for one in words_on(tour.window.current))


def test_ten_years_of_nights_are_listed(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    tonight = tour.tonight
    acts = []
    for nth in range(120):
        day = date(2016, 5, 27) + timedelta(days=30 * nth)
        data = {"date": day.isoformat(), "club": "Our Night", "time_zone": "Europe/London"}
        subject = Subject("night", f"old-{nth}")
        acts.append(Act("night.planned", subject, {**data, "room": 0, "phases": []}))
    tonight.log.add(*acts)
    go(tour, "nights")
    found = all_pages(tour, tap)
    assert len(found) == 120 + 7
    assert found[-1] == "Friday 27 May. 2016 · 0 jobs done"


# When


def test_a_day_of_the_month_is_tapped(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_date", source="night/demo-night")
    walk(tour, tap, "Another day", "Saturday 12 December")
    assert nights(tour)[-1].date == "2026-12-12"


def test_the_usual_days_and_the_nights_of_a_month_say_what_they_are(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    planned(tour)
    go(tour, "plan_date", source="night/demo-night", month="2026-12")
    screen = tour.window.current
    assert isinstance(screen, PlanDateScreen)
    tap(button(screen, "Page down"))
    there = button(screen, "Friday 25 December")
    assert there.accessibleName() == "Friday 25 December. Night"
    assert "Night" in words_on(there)
    tap(button(screen, "The next month"))
    assert screen.title.full == "January 2027"
    usual = button(screen, "Friday 29 January")
    assert usual.accessibleName() == "Friday 29 January. Our day"


def test_a_day_that_has_a_night_shows_that_night(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    there = planned(tour, date(2026, 12, 4))
    go(tour, "plan_date", source="night/demo-night", month="2026-12")
    tap(button(tour.window.current, "Friday 4 December"))
    assert tour.window.is_at("plan_night")
    assert len(nights(tour)) == 8
    assert there.night.date == "2026-12-04"


def test_days_that_are_over_cannot_be_tapped_and_the_month_before_is_not_offered(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_date", source="night/demo-night", month="2026-11")
    screen = tour.window.current
    days = [name for name in names_of_buttons(tour) if "November" in name]
    assert [day.split()[1] for day in days] == ["27", "28", "29", "30"]
    assert not button(screen, "The month before").isEnabled()


def test_the_four_usual_days_are_those_without_a_night(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    planned(tour)
    go(tour, "plan_date", source="night/demo-night")
    said = words_on(tour.window.current)
    assert "The last Friday of the month" in said
    shown = [one for one in said if one.startswith("Friday")]
    dates = ["29 January", "26 February", "26 March", "30 April"]
    assert shown == [f"Friday {one}" for one in dates]


def test_a_night_gets_another_day_and_has_its_first_one_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    go(tour, "plan_when", night=night.night.id)
    walk(tour, tap, "Another day", "Friday 29 January")
    assert tour.window.is_at("plan_when")
    assert night.night.date == "2027-01-29"
    assert "Friday 29 January" in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert night.night.date == "2026-12-25"
    assert "Friday 25 December" in words_on(tour.window.current)


def test_a_part_of_the_night_moves_by_a_quarter_and_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    night, said = planned(tour), list[str]()
    tour.senses.say.connect(said.append)
    go(tour, "plan_when", night=night.night.id)
    tap(button(tour.window.current, "Club: 15 minutes later"))
    assert times(night) == ["17:30", "19:00", "19:30", "21:15", "23:30"]
    assert said == ["Club: 21:15"]
    tap(button(tour.window.current, "Club: 15 minutes earlier"))
    assert times(night) == ["17:30", "19:00", "19:30", "21:00", "23:30"]
    assert times(tour.tonight) == ["17:30", "19:00", "19:30", "21:00", "23:30"]


def test_a_part_that_is_overtaken_moves_along_and_is_told_with_undo(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    go(tour, "plan_when", night=night.night.id)
    tap(button(tour.window.current, "Briefing: 15 minutes later"))
    tap(button(tour.window.current, "Briefing: 15 minutes later"))
    assert times(night) == ["17:30", "19:30", "19:45", "21:00", "23:30"]
    assert "Briefing: 19:30. Also moved: Doors." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert times(night) == ["17:30", "19:15", "19:30", "21:00", "23:30"]


def test_a_change_of_tonight_shows_at_once_on_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_when")
    tap(button(tour.window.current, "Doors: 15 minutes later"))
    assert times(tour.tonight)[2] == "19:45"
    go(tour, "plan_job", night="demo-night", job="demo-job-06")
    walk(tour, tap, "Leave it out")
    go(tour, "home")
    assert "Give the briefing" not in words_on(tour.window.current)
    tap(button(tour.window, "Jobs"))
    assert "Give the briefing" not in words_on(tour.window.current)


# Jobs


def test_a_job_that_was_left_out_before_is_added_with_one_tap(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    lights = next(job for job in night.jobs.all() if job.title == "Lights")
    night.plan_jobs.leave_out(lights.id)
    go(tour, "plan_jobs", night=night.night.id)
    walk(tour, tap, "Add a job", "Lights")
    assert tour.window.is_at("plan_jobs")
    added = next(job for job in night.jobs.all() if job.title == "Lights")
    assert (added.wanted, added.station, added.start) == (2, "Hall", lights.start)
    tap(button(tour.window, "Undo"))
    assert "Lights" not in titles(night, Phase.SET_UP)


def test_a_new_job_is_typed_and_then_told_where_and_for_how_many(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    go(tour, "plan_jobs", night=night.night.id)
    walk(tour, tap, "Add a job", "A new job")
    screen = tour.window.current
    assert isinstance(screen, WriteScreen)
    for letter in "Tea":
        tap(screen.keys.key(letter))
    tap(button(screen, "Save"))
    assert tour.window.is_at("plan_job")
    walk(tour, tap, "Hall", "Bar")
    walk(tour, tap, "1 person", "Tea: 1 person more", "Back")
    job = next(job for job in night.jobs.all() if job.title == "Tea")
    assert (job.station, job.wanted, job.phase) == ("Bar", 2, Phase.SET_UP)


def test_the_picture_that_a_job_has_is_ticked_and_no_other(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "choose_symbol", of="job/demo-night/demo-job-02")
    job = tour.tonight.jobs.one("demo-job-02")
    assert job is not None
    tiles = [tile for tile in tour.window.current.findChildren(Tile) if tile.isVisible()]
    assert {tile.isChecked() for tile in tiles} == {False, True}
    for tile in tiles:
        assert tile.isChecked() is tile.tick.isVisible() is (tile.picture.name == job.symbol)


def test_a_job_without_a_name_is_not_saved(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.jobs.all()
    go(tour, "write", of="new_job/demo-night")
    tap(button(tour.window.current, "Space"))
    tap(button(tour.window.current, "Save"))
    assert tour.window.is_at("write")
    assert tour.tonight.jobs.all() == before


def test_what_was_typed_is_there_again_after_home(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "write", of="new_job/demo-night")
    screen = tour.window.current
    assert isinstance(screen, WriteScreen)
    tap(screen.keys.key("T"))
    go(tour, "home")
    go(tour, "write", of="new_job/demo-night")
    again = tour.window.current
    assert isinstance(again, WriteScreen)
    assert again.typed.text == "T"


def test_a_job_goes_down_with_one_finger_at_one_place(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    before = titles(night, Phase.SET_UP)
    assert before[:3] == ["Tables and chairs", "Lights", "Set up the music"]
    go(tour, "plan_order", night=night.night.id)
    screen = tour.window.current
    assert not button(screen, "Lower").isEnabled()
    walk(tour, tap, "Tables and chairs", "Lower", "Lower")
    assert titles(night, Phase.SET_UP)[:3] == ["Lights", "Set up the music", "Tables and chairs"]
    assert titles(tour.tonight, Phase.SET_UP) == before
    for _ in range(len(before)):
        if button(screen, "Lower").isEnabled():
            tap(button(screen, "Lower"))
    assert titles(night, Phase.SET_UP)[-1] == "Tables and chairs"
    assert not button(screen, "Lower").isEnabled()


def test_times_part_picture_and_name_of_a_job_are_changed_without_typing(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    job = next(job for job in night.jobs.all() if job.title == "Lights")
    go(tour, "plan_job", night=night.night.id, job=job.id)
    walk(
        tour, tap, "Set up · 17:45 to 18:45", "Starts: 15 minutes earlier", "Ends: 15 minutes later"
    )
    walk(tour, tap, "Set up", "Clean up: 23:30", "Back")
    now = tour.tonight.jobs.one(job.id)
    assert now is not None
    assert (now.phase, f"{now.start:%H:%M}", f"{now.end:%H:%M}") == (
        Phase.CLEAN_UP,
        "23:30",
        "01:00",
    )
    walk(tour, tap, "Lights", "Choose a picture", "Picture: Table")
    assert tour.window.is_at("plan_job")
    walk(tour, tap, "Lights", "Set up the music")
    now = tour.tonight.jobs.one(job.id)
    assert now is not None
    assert (now.title, now.symbol, now.people) == ("Set up the music", "music", ())


def test_a_job_that_another_finger_left_out_is_said_not_to_be_there(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_job", night="demo-night", job="demo-job-02")
    tour.tonight.plan_jobs.leave_out("demo-job-02")
    QApplication.processEvents()
    assert "This job is not there now." in words_on(tour.window.current)
    walk(tour, tap, "OK")


# Steps, and what we agreed


def test_a_step_is_added_moved_changed_and_left_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    job = "demo-job-01"

    def steps() -> list[str]:
        found = tour.tonight.jobs.one(job)
        assert found is not None
        return [page.text for page in found.steps]

    before = steps()
    go(tour, "steps", of=f"job/demo-night/{job}")
    walk(tour, tap, "Add a step")
    screen = tour.window.current
    assert isinstance(screen, WriteScreen)
    for letter in "Go.":
        tap(screen.keys.key(letter))
    tap(button(screen, "Save"))
    assert tour.window.is_at("step")
    assert steps() == [*before, "Go."]
    walk(tour, tap, "Higher", "Higher")
    assert steps() == [before[0], "Go.", *before[1:]]
    walk(tour, tap, "Change the picture", "Picture: Table")
    found = tour.tonight.jobs.one(job)
    assert found is not None
    assert found.steps[1] == Page("Go.", "table")
    tap(button(tour.window, "OK"))
    walk(tour, tap, "Leave it out")
    assert steps() == before
    tap(button(tour.window, "Undo"))
    assert steps() == [before[0], "Go.", *before[1:]]


def test_what_we_agreed_is_shown_for_each_problem_of_its_kind_and_goes_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    kit = tour.window.kit
    before = [page.text for page in agreed_steps(kit, ProblemKind.SPILL)]
    go(tour, "agreed")
    walk(tour, tap, "A spill or mess", before[0], "Leave it out")
    spill = tour.tonight.problems.tell(ProblemKind.SPILL)
    go(tour, "problem_one", problem=spill)
    said = words_on(tour.window.current)
    assert before[0] not in said
    assert before[1] in said
    upset = tour.tonight.problems.tell(ProblemKind.UPSET)
    go(tour, "problem_one", problem=upset)
    assert "Ask: what helps you?" in words_on(tour.window.current)
    go(tour, "steps", of="agreed/spill")
    walk(tour, tap, "As it was")
    assert [page.text for page in agreed_steps(kit, ProblemKind.SPILL)] == before
    assert not any("As it was" in one for one in words_on(tour.window.current))


def test_all_steps_can_be_left_out_and_no_old_one_comes_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    kit = tour.window.kit
    go(tour, "steps", of="agreed/job")
    for page in agreed_steps(kit, ProblemKind.JOB):
        walk(tour, tap, page.text, "Leave it out")
    assert agreed_steps(kit, ProblemKind.JOB) == []
    assert "There are no steps yet." in words_on(tour.window.current)
    go(tour, "problem_one", problem=tour.tonight.problems.tell(ProblemKind.JOB))
    assert "Ask the people on the job." not in words_on(tour.window.current)


def test_who_does_first_aid_comes_before_what_we_agreed_and_takes_no_step_away(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk("21:24")
    steps = (Page("Stay calm.", "heart"), Page("Fetch the box.", "first_aid"))
    tour.tonight.agreed.agree(ProblemKind.HURT, steps)
    go(tour, "problem_one", problem=tour.tonight.problems.tell(ProblemKind.HURT))
    said = words_on(tour.window.current)
    expected = ["First aid tonight: Marcus", "Stay calm.", "Fetch the box."]
    assert [one for one in said if one in expected] == expected


# Kept, left out, opened


def test_a_night_is_kept_and_another_is_made_from_it(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "nights")
    walk(tour, tap, "Friday 30 October", "More for this night", "Keep it to use again", "Christmas")
    go(tour, "plan_new")
    walk(tour, tap, "Christmas", "Friday 25 December")
    new = tour.tonight.of_night(nights(tour)[-1].id)
    past = tour.tonight.of_night(PAST)
    assert [job.title for job in new.jobs.all()] == [job.title for job in past.jobs.all()]
    go(tour, "kept_nights")
    walk(tour, tap, "Leave it out: Christmas")
    assert "We kept no night yet." in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert "Christmas" in words_on(tour.window.current)


def test_a_planned_night_is_left_out_and_is_there_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    planned(tour)
    go(tour, "nights")
    walk(tour, tap, "Friday 25 December", "More for this night", "Leave this night out")
    assert tour.window.is_at("nights")
    assert "Friday 25 December" not in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert "Friday 25 December" in words_on(tour.window.current)


def test_tonight_can_be_neither_left_out_nor_opened(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    go(tour, "night_more", night="demo-night")
    said = words_on(tour.window.current)
    assert "Leave this night out" not in said
    assert "Open this night now" not in said


def test_the_next_night_is_opened_once_the_last_is_finished(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("23:58")
    new = planned(tour)
    go(tour, "night_more", night=new.night.id)
    assert "Open this night now" not in words_on(tour.window.current)
    tour.tonight.log.add(Act("night.finished", Subject("night", "demo-night")))
    go(tour, "night_more", night=new.night.id)
    walk(tour, tap, "Open this night now")
    assert tour.window.bridge.tonight.night.date == "2026-12-25"
    assert tour.window.is_at("home")
    tap(button(tour.window, "Undo"))
    assert tour.window.bridge.tonight.night.date == "2026-11-27"


def test_a_demo_that_planned_ahead_opens_at_its_own_night_again(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    planned(tour)
    folder = tour.opened.folder
    tour.close()
    again = Tour(folder, "19:05", Look())
    try:
        assert again.tonight.night.id == "demo-night"
    finally:
        again.close()


@pytest.mark.parametrize("screen", ["plan_when", "plan_jobs", "plan_night"])
def test_a_night_that_another_finger_left_out_breaks_no_screen(
    kiosk: MakeKiosk, screen: str
) -> None:
    tour = kiosk("19:05")
    night = planned(tour)
    go(tour, screen, night=night.night.id)
    tour.tonight.planning.leave_out(night.night.id)
    QApplication.processEvents()
    assert tour.window.is_at(screen)


def test_a_plan_says_what_is_to_be_done_yet(kiosk: MakeKiosk) -> None:
    tour = kiosk("17:00")
    night = planned(tour)
    go(tour, "plan_night", night=night.night.id)
    jobs, everyone = night.jobs.all(), len(night.ride_plans.all())
    button(tour.window.current, f"Share out. {len(jobs)} jobs need people")
    button(tour.window.current, f"Rides home. {everyone} people have no plan yet.")
    amara = tour.person("Amara")
    only_one = next(job for job in jobs if job.wanted == 1)
    night.sharing.add(only_one.id, amara)
    night.ride_plans.plan(amara, UsualRide(RideKind.WALK))
    QApplication.processEvents()
    button(tour.window.current, f"Share out. {len(jobs) - 1} jobs need people")
    button(tour.window.current, f"Rides home. {everyone - 1} people have no plan yet.")


def test_a_new_place_is_typed_once_and_kept_for_the_next_night(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_job", night="demo-night", job="demo-job-02")
    walk(tour, tap, "Hall", "A new place")
    screen = tour.window.current
    assert isinstance(screen, WriteScreen)
    for letter in "Loft":
        tap(screen.keys.key(letter))
    tap(button(screen, "Save"))
    assert tour.window.is_at("plan_job")
    job = tour.tonight.jobs.one("demo-job-02")
    assert job is not None
    assert job.station == "Loft"
    places = [
        place.text
        for of in (tour.tonight.night, tour.tonight.club.now, planned(tour).night)
        for place in of.stations
    ]
    assert places.count("Loft") == 3
    tap(button(tour.window, "Undo"))
    assert "Loft" not in [place.text for place in tour.tonight.night.stations]
    assert "Loft" not in [place.text for place in tour.tonight.club.now.stations]


def test_a_night_is_kept_under_a_name_of_our_own(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "night_more", night="demo-night")
    walk(tour, tap, "Keep it to use again", "Type the name")
    screen = tour.window.current
    assert isinstance(screen, WriteScreen)
    for letter in "Xxl":
        tap(screen.keys.key(letter))
    tap(button(screen, "Save"))
    assert tour.window.is_at("night_more")
    assert [kept.name for kept in tour.tonight.kept.all()] == ["Xxl"]


def test_a_finished_night_is_not_planned_any_more_and_the_next_one_is(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("23:58")
    tour.tonight.log.add(Act("night.finished", Subject("night", "demo-night")))
    go(tour, "plan_night")
    assert "This night is over." in words_on(tour.window.current)
    walk(tour, tap, "Plan another night")
    assert tour.window.is_at("plan_new")
    planned(tour)
    go(tour, "plan_night")
    assert "Plan Friday 25 December" in words_on(tour.window.current)


@pytest.mark.parametrize("title", ["Tea {hot}", "{name}", "50 % }{", "<b>Tea</b>", "W" * 200])
def test_a_name_with_strange_signs_is_shown_and_saved_as_it_is(
    kiosk: MakeKiosk, tap: Hand, title: str
) -> None:
    tour = kiosk("19:05")
    tour.tonight.plan_jobs.change("demo-job-02", title=title)
    go(tour, "plan_job", night="demo-night", job="demo-job-02")
    assert title in words_on(tour.window.current)
    go(tour, "write", of="job/demo-night/demo-job-02")
    tap(button(tour.window.current, "Save"))
    job = tour.tonight.jobs.one("demo-job-02")
    assert job is not None
    assert job.title == title
    assert f"Saved: {title}" in words_on(tour.window)


def test_who_joined_after_the_plan_is_expected_once_the_night_is_opened(
    kiosk: MakeKiosk,
) -> None:
    tour = kiosk("23:58")
    night = planned(tour).night.id
    before = len(tour.tonight.of_night(night).who.tonight()[VisitState.EXPECTED])
    gus = {"name": "Gus", "letter": "Z", "picture": "guest"}
    tour.tonight.log.add(Act("person.added", Subject("person", "id-gus"), gus))
    tour.window.open_night(night)
    expected = tour.window.bridge.tonight.who.tonight()[VisitState.EXPECTED]
    assert len(expected) == before + 1
    assert "id-gus" in {person.id for person in expected}
