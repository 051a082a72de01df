"""The first start: a new club is made by real taps, step by step, and nothing of it is lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import to_builtins
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.data.log import Act
from kiosk.errors import KnownError
from kiosk.model import Phase, Subject
from kiosk.night.first_start import STEPS
from kiosk.night.times import times_of
from kiosk.paper.print_run import Layout
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.tour.first_start import tell
from kiosk.tour.stop import FIRST_START
from kiosk.ui.card_press import RunState
from kiosk.ui.look import Look
from kiosk.ui.screens.own.photo import EACH
from kiosk.ui.widgets.bars import TopBar
from kiosk.ui.widgets.face_tile import FaceTile
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.picture import Face
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on
from tests.ui.test_cards import no_printer
from tests.ui.test_photos import seen

NAME = "Blue Camel"


@pytest.fixture
def new(kiosk: MakeKiosk) -> Tour:
    """The kiosk in a folder that nobody has used."""
    return kiosk(FIRST_START)


class Fingers:
    """Taps buttons of the screen by their words, and types. Taps OK first where what was said
    lies over the button, as people must."""

    def __init__(self, tour: Tour, tap: Hand) -> None:
        self.tour, self._tap = tour, tap

    def __call__(self, *names: str) -> None:
        for name in names:
            QApplication.processEvents()
            self.tap(button(self.tour.window.current, name))

    def type(self, text: str) -> None:
        for letter in text:
            self.tap(self.key("Space" if letter == " " else letter))

    def key(self, name: str) -> TouchButton:
        QApplication.processEvents()
        found = self.tour.window.current.findChildren(TouchButton)
        return next(one for one in found if one.isVisible() and one.accessibleName() == name)

    def tap(self, widget: TouchButton) -> None:
        for message in self.tour.window.findChildren(Message):
            if message.isVisible() and covers(message, widget):
                self._tap(button(message, "OK"))
        self._tap(widget)

    def undo(self) -> None:
        self._tap(button(self.tour.window, "Undo"))

    @property
    def at(self) -> str:
        return self.tour.window.screen_name


def covers(message: Message, widget: TouchButton) -> bool:
    window = widget.window()
    middle = widget.mapTo(window, widget.rect().center())
    return QRect(message.mapTo(window, QPoint()), message.size()).contains(middle)


@pytest.fixture
def do(new: Tour, tap: Hand) -> Fingers:
    return Fingers(new, tap)


def said(tour: Tour) -> str:
    """What the message says that lies over the screen."""
    messages = tour.window.findChildren(Message)
    return next((one.text for one in messages if one.isVisible()), "")


# Welcome


def test_a_new_club_is_welcomed_in_the_place_of_home(new: Tour) -> None:
    assert "Welcome. Let us make your club." in words_on(new.window.current)
    for name in ("Make our club", "Try a made-up night", "Not now"):
        button(new.window.current, name)


def test_later_leads_home_and_can_be_undone(new: Tour, do: Fingers) -> None:
    do("Not now")
    assert "Now: setting up" in words_on(new.window.current)
    assert new.tonight.club.now.made
    do.undo()
    assert not new.tonight.club.now.made
    go(new, "home")
    button(new.window.current, "Make our club")


def test_what_was_left_for_later_is_gone_on_with_from_plan(do: Fingers) -> None:
    do("Not now", "More", "Plan", "Our club", "Make our club")
    assert do.at == "club_name"
    do("Back")
    assert do.at == "our_club"


def test_the_made_up_night_and_the_way_back_are_asked_of_the_program(
    new: Tour, do: Fingers, kiosk: MakeKiosk, tap: Hand
) -> None:
    asked = list[bool]()
    new.window.demo_wanted.connect(asked.append)
    do("Try a made-up night")
    assert asked == [True]
    demo = kiosk("19:05")
    demo.window.demo_wanted.connect(asked.append)
    for way in (["More"], ["More", "Plan", "Our club"]):
        go(demo, "home")
        Fingers(demo, tap)(*way, "Make our own club")
    assert asked == [True, False, False]


def test_a_club_of_its_own_is_not_asked_to_leave_a_demo(do: Fingers) -> None:
    do("Not now", "More")
    assert "Make our own club" not in words_on(do.tour.window.current)


# The steps


def test_a_club_is_made_from_the_first_tap_to_ready(new: Tour, do: Fingers, qtbot: QtBot) -> None:
    do("Make our club")
    do.type(NAME.replace("B", "B"))
    do("Next")
    assert do.at == "club_picture"
    assert new.tonight.club.now.name == NAME
    do("Skip")
    assert do.at == "club_place"
    do.type("Hall")
    do("Next")
    assert do.at == "club_times"
    do("The whole night: 15 minutes later", "Next")
    assert do.at == "club_people"
    do("Skip")
    assert do.at == "club_committee"
    for name, face in (("Amara", "Face 4"), ("Joe", "Face 2")):
        add(do, name, face)
    do("Next")
    assert do.at == "club_cards"
    assert "2 people have no card" in words_on(new.window.current)
    new.window.kit.press.start(new.tonight.cards.without_a_card(), Layout.SHEET, as_pdf=True)
    press = new.window.kit.press
    qtbot.waitUntil(lambda: not press.busy, timeout=20_000)
    assert press.run is not None
    assert press.run.state is RunState.SAVED
    do("Next")
    assert do.at == "club_ready"
    shown = words_on(new.window.current)
    for words in (NAME, "Hall", "17:45 to 23:45", "Amara and Joe", "Everybody has a card"):
        assert words in shown
    assert not new.tonight.club.now.made
    do("Plan the next night")
    assert do.at == "plan_night"
    assert new.tonight.club.now.made
    assert times_of(new.tonight.night)[0].start == "17:45"
    assert new.tonight.night.club == NAME
    assert new.tonight.together.can_be_asked()


def add(do: Fingers, name: str, face: str) -> None:
    do("Add a person")
    do.type(name)
    do("Next", "Choose a face")
    do.tap(do.key(face))


def test_each_step_can_be_passed_by_and_back_leads_to_the_one_before(
    new: Tour, do: Fingers
) -> None:
    do("Make our club")
    steps = [do.at]
    for _ in STEPS[1:]:
        do("Next" if do.at == "club_times" else "Skip")
        steps.append(do.at)
    assert steps == [f"club_{one}" for one in STEPS]
    do("Skip")
    assert do.at == "club_ready"
    assert "No name yet" in words_on(new.window.current)
    assert "Nothing is locked yet." in words_on(new.window.current)
    go(new, "club_cards", making=True)
    back = [do.at]
    for _ in STEPS[1:]:
        do("Back")
        back.append(do.at)
    assert back == steps[::-1]


def test_after_a_power_cut_the_making_goes_on_where_it_was(new: Tour, do: Fingers) -> None:
    do("Make our club")
    do.type("Ab")
    do("Next", "Skip")
    do.type("Cd")
    do("Next")
    new.opened.tonight.log.db.conn.execute("PRAGMA wal_checkpoint")
    new.close()
    again = Tour(new.opened.folder, FIRST_START, Look())
    try:
        QApplication.processEvents()
        do.tour = again
        do("Go on with our club")
        assert do.at == "club_times"
        assert again.tonight.club.now.name == "Ab"
    finally:
        again.close()


def test_what_was_typed_and_not_kept_is_there_again(new: Tour, do: Fingers) -> None:
    do("Make our club")
    do.type("Ab")
    go(new, "home")
    do("Make our club")
    assert "Ab" in words_on(new.window.current)
    do("Next", "Back")
    assert "Ab" in words_on(new.window.current)


def test_the_name_is_undone_as_one_act(new: Tour, do: Fingers) -> None:
    before = new.tonight.night.club
    do("Make our club")
    do.type("Ab")
    do("Next")
    assert said(new) == "Your club's name is Ab."
    assert "Ab" in words_on(new.window)
    do.undo()
    assert new.tonight.club.now.name == ""
    assert new.tonight.night.club == before


def test_two_taps_at_once_on_next_keep_one_name_and_go_one_step(
    new: Tour, do: Fingers, tap: Hand
) -> None:
    do("Make our club")
    do.type("Ab")
    next_ = button(new.window.current, "Next")
    tap(next_)
    place = button(new.window.current, "Skip")
    tap.again(place)  # the same place, at once: a tremor
    assert do.at == "club_picture"
    assert [event.kind for event in new.tonight.log.events()].count("club.changed") == 1


def test_a_full_disk_keeps_what_was_typed_and_says_so(
    new: Tour, do: Fingers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise KnownError("The disk is full.", "Make room.")

    do("Make our club")
    do.type("Ab")
    monkeypatch.setattr(new.tonight.log, "add", full)
    monkeypatch.setattr(new.tonight.club._log, "add", full)
    do("Next")
    assert do.at == "club_name"
    assert said(new) == "The disk is full. Make room."
    assert "Ab" in words_on(new.window.current)
    monkeypatch.undo()
    do("Next")
    assert new.tonight.club.now.name == "Ab"


def test_a_very_long_name_stops_at_forty_letters(new: Tour, do: Fingers) -> None:
    do("Make our club")
    for _ in range(45):
        new.window.current.take_key(key_press("w"))
    do("Next")
    assert new.tonight.club.now.name == "w" * 40


def key_press(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)


# Times


def test_times_are_kept_at_next_as_one_act_with_tonight_s(new: Tour, do: Fingers) -> None:
    go(new, "club_times", making=True)
    old = times_of(new.tonight.night)
    do("Doors: 15 minutes later", "Doors: 15 minutes later", "Briefing: 15 minutes earlier")
    assert times_of(new.tonight.night) == old
    do("Next")
    assert [one.start for one in times_of(new.tonight.night)] == [
        "17:30", "18:45", "20:00", "21:00", "23:30",
    ]  # fmt: skip
    do.undo()
    assert times_of(new.tonight.night) == old
    assert new.tonight.club.now.phases == ()


def test_a_part_that_is_in_the_way_moves_along_and_that_is_told(new: Tour, do: Fingers) -> None:
    go(new, "club_times", making=True)
    do("Doors: 15 minutes earlier", "Doors: 15 minutes earlier")
    assert said(new) == "Doors: 19:00. Also moved: Briefing."
    do("Next")
    assert [one.start for one in new.tonight.club.now.phases] == [
        "17:30", "18:45", "19:00", "21:00", "23:30",
    ]  # fmt: skip


def test_a_night_that_would_be_another_day_s_is_said_and_stays(new: Tour, do: Fingers) -> None:
    go(new, "club_times", making=True)
    do(*["The whole night: 15 minutes earlier"] * 22)  # from 17:30 to noon
    assert "12:00 to 18:00" in words_on(new.window.current)
    do("The whole night: 15 minutes earlier")
    assert said(new) == "A night starts after noon. Choose a later time."
    assert "12:00 to 18:00" in words_on(new.window.current)


def test_later_the_committee_says_whether_tonight_has_the_new_times(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("17:00")
    do = Fingers(tour, tap)
    old = times_of(tour.tonight.night)
    go(tour, "our_club")
    do("Usual times", "Club: 15 minutes later", "Save")
    assert times_of(tour.tonight.night) == old
    assert tour.tonight.club.now.phases[3].start == "21:15"
    do("Tonight too")
    assert times_of(tour.tonight.night)[3].start == "21:15"
    do.undo()
    assert times_of(tour.tonight.night) == old


# The people


LIST = "Name\nRosa\nKit\nNina\n"


def test_a_list_is_brought_in_before_the_cards_and_all_cards_are_made_at_once(
    new: Tour, do: Fingers, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(LIST)
    new.keeper.sticks = lambda: [Stick("BLUE", tmp_path)]
    go(new, "club_people", making=True)
    assert "We have no people yet" in words_on(new.window.current)
    do("Bring in a list", "list.csv")
    qtbot.waitUntil(lambda: do.at == "bring_in_list", timeout=20_000)  # nobody is asked for cards
    do("Bring in the list")
    assert do.at == "club_people"
    assert "Your club has 3 people" in words_on(new.window.current)
    do("Next", "Find a person", "Kit", "Find a person")
    shown = [one.accessibleName() for one in new.window.current.findChildren(FaceTile)]
    assert "Rosa" in shown
    assert "Kit" not in shown, "who is on the committee is not offered again"
    do("Rosa", "Next")
    assert "3 people have no card" in words_on(new.window.current)
    do("Small card")
    press = new.window.kit.press
    qtbot.waitUntil(lambda: not press.busy, timeout=20_000)
    press.start(new.tonight.cards.without_a_card(), Layout.SHEET, as_pdf=True)
    qtbot.waitUntil(lambda: not press.busy, timeout=20_000)
    do("OK")
    assert do.at == "club_ready"
    assert "Everybody has a card" in words_on(new.window.current)
    do("Plan the next night", "Back", "Back")
    assert do.at == "home"


@no_printer
def test_where_no_card_was_made_ok_leads_back_to_the_cards(
    new: Tour, do: Fingers, qtbot: QtBot
) -> None:
    tell(new)
    go(new, "club_cards", making=True)
    do("Small card")
    qtbot.waitUntil(lambda: not new.window.kit.press.busy, timeout=20_000)
    do("OK")
    assert do.at == "club_cards"
    assert "3 people have no card" in words_on(new.window.current)


def test_somebody_is_added_one_by_one(new: Tour, do: Fingers) -> None:
    go(new, "club_people", making=True)
    do("Add a person")
    do.type("ZOE")
    do("The name is right")
    assert [(one.name, one.committee) for one in new.tonight.people.everyone()] == [("Zoe", False)]
    do("Back", "Back")
    assert do.at == "club_people"
    assert "Your club has 1 person" in words_on(new.window.current)


# The committee


def test_a_picture_is_taken_with_the_camera_and_leads_back(
    new: Tour, do: Fingers, qtbot: QtBot
) -> None:
    new.senses.set_camera("on")
    go(new, "club_committee", making=True)
    do("Add a person")
    do.type("Amara")
    do("Next")
    assert do.at == "photo"
    new.senses.frame.emit(seen())
    do("Take the picture")
    screen = new.window.current
    qtbot.waitUntil(lambda: not screen.view.photo.isNull(), timeout=5 * EACH)  # type: ignore[attr-defined]
    do("Use this picture")
    (amara,) = new.tonight.people.committee()
    assert amara.picture.startswith("photos/")
    assert said(new) == "New picture: Amara."
    assert do.at == "club_committee"


def test_who_wants_no_photo_goes_back_to_the_drawn_faces(new: Tour, do: Fingers) -> None:
    new.senses.set_camera("on")
    go(new, "club_committee", making=True)
    do("Add a person")
    do.type("Amara")
    do("Next", "Back", "Choose a face")
    do.tap(do.key("Face 1"))
    (amara,) = new.tonight.people.committee()
    assert amara.picture == "faces/face_001"
    assert do.at == "club_committee"
    do.undo()
    assert new.tonight.people.committee()[0].picture == "guest"


def test_somebody_is_taken_off_the_committee_and_stays_in_the_club(new: Tour, do: Fingers) -> None:
    tell(new)
    go(new, "club_committee", making=True)
    do("Joe", "On the committee")
    assert [one.name for one in new.tonight.people.committee()] == ["Amara", "Sam"]
    assert len(new.tonight.people.everyone()) == 3
    do.undo()
    assert len(new.tonight.people.committee()) == 3


def test_somebody_whom_the_club_knows_is_found_by_picture(new: Tour, do: Fingers) -> None:
    new.tonight.people.add("Zoe")
    go(new, "club_committee", making=True)
    do("Find a person", "Zoe")
    assert do.at == "club_committee"
    assert [one.name for one in new.tonight.people.committee()] == ["Zoe"]


def test_who_has_a_name_that_is_known_is_told_to_add_a_letter(new: Tour, do: Fingers) -> None:
    tell(new)
    go(new, "club_committee", making=True)
    do("Add a person")
    do.type("Joe")
    assert "We have Joe already. Add a letter." in words_on(new.window.current)
    do.type(" B")
    do("Next")
    names = [(one.name, one.letter) for one in new.tonight.people.committee()]
    assert ("Joe", "B") in names


def test_no_name_adds_nobody(new: Tour, do: Fingers) -> None:
    go(new, "club_committee", making=True)
    do("Add a person")
    do.type(" ")
    do("Next")
    assert said(new) == "Please type some words."
    assert new.tonight.people.everyone() == []


def test_until_two_have_cards_nothing_is_locked_and_the_screen_says_so(
    new: Tour, do: Fingers
) -> None:
    go(new, "club_committee", making=True)
    assert "Choose 2 people or more. Nothing is locked yet." in words_on(new.window.current)
    tell(new)
    QApplication.processEvents()
    assert "Nothing is locked yet." in words_on(new.window.current)
    issue = [(one, f"N1-{one.name}") for one in new.tonight.people.committee()]
    new.tonight.cards.issue(issue)
    assert not [one for one in words_on(new.window.current) if "locked" in one]


# Our club


def test_the_name_is_changed_from_our_club(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    do = Fingers(tour, tap)
    go(tour, "our_club")
    do("Name and place", "Our name", "Clear")
    do.type("A")
    do("Save")
    assert do.at == "name_and_place"
    assert tour.tonight.club.now.name == "A"
    assert "A" in words_on(tour.window.current)
    do.undo()
    assert tour.tonight.club.now.name == "Our Night"


def test_the_picture_of_the_club_is_chosen_from_a_file_and_as_it_was(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path
) -> None:
    from tests.ui.test_photos import choose, with_stick

    tour = kiosk("19:05")
    with_stick(tour, tmp_path / "stick")
    do = Fingers(tour, tap)
    go(tour, "name_and_place")
    do("Our picture", "From a file")
    choose(tour, tap, "our taxi")
    assert do.at == "club_picture"
    assert tour.tonight.club.now.picture.startswith("photos/")
    do("As it was")
    assert tour.tonight.club.now.picture == ""


# The night is over


def test_the_morning_after_home_leads_to_the_next_plan(new: Tour, do: Fingers) -> None:
    do("Not now")
    new.opened.clock.ahead += timedelta(hours=17)  # from 18:00 to 11:00
    new.bridge.minute.emit()
    assert "This night is over" not in words_on(new.window.current)
    new.opened.clock.ahead += timedelta(hours=1)
    new.bridge.minute.emit()
    assert "This night is over" in words_on(new.window.current)
    do("Plan the next night")
    assert do.at == "plan"


def test_before_its_day_home_says_when_the_night_is_and_leads_to_the_plan(
    new: Tour, do: Fingers
) -> None:
    do("Not now")
    assert "Now: setting up" in words_on(new.window.current)
    new.opened.clock.ahead -= timedelta(days=8)
    new.bridge.minute.emit()
    when = new.window.kit.words.date(new.tonight.night.date)
    assert f"Our next night: {when}" in words_on(new.window.current)
    assert "Now: setting up" not in words_on(new.window.current)
    go(new, "nights")
    assert "In 8 days" in words_on(new.window.current)
    assert "This is tonight" not in words_on(new.window.current)
    go(new, "home")
    do("Plan the next night")
    assert do.at == "plan"


def test_a_night_that_was_begun_early_is_on(new: Tour, do: Fingers) -> None:
    do("Not now")
    new.opened.clock.ahead -= timedelta(days=8)
    new.tonight.phases.move_to(Phase.SET_UP)
    new.bridge.minute.emit()
    assert "Now: setting up" in words_on(new.window.current)


def test_a_kiosk_that_stays_on_goes_to_the_night_that_was_planned(new: Tour, do: Fingers) -> None:
    do("Not now")
    plan_another(new, "2098-01-31")
    following = plan_another(new, "2098-01-30")
    new.opened.clock.ahead += timedelta(days=1)
    new.bridge.minute.emit()
    do("Go to the next night")
    assert new.window.bridge.tonight.night.id == following
    assert do.at == "home"
    assert "This night is over" not in words_on(new.window.current)


def test_on_the_day_of_the_next_night_a_kiosk_that_stayed_on_is_on_it_by_itself(
    new: Tour, do: Fingers
) -> None:
    """Who comes in must stand on tonight's list. Not under somebody's finger: from Home only."""
    do("Not now")
    now = new.opened.clock.now().date()
    following = plan_another(new, (now + timedelta(days=1)).isoformat())
    go(new, "jobs")
    new.opened.clock.ahead += timedelta(days=1)
    new.bridge.minute.emit()
    assert new.bridge.tonight.night.id != following
    go(new, "home")
    new.bridge.minute.emit()
    assert new.bridge.tonight.night.id == following
    assert do.at == "home"
    assert new.window.kit.tonight.night.id == following


def plan_another(tour: Tour, date: str) -> str:
    plan = to_builtins(tour.tonight.night) | {"date": date}
    tour.tonight.log.add(Act("night.planned", Subject("night", date), plan))
    return date


def test_the_picture_of_the_club_stands_at_the_top_of_every_screen(
    new: Tour, do: Fingers, qtbot: QtBot
) -> None:
    new.senses.set_camera("on")
    go(new, "club_picture", making=True)
    faces = new.window.findChildren(TopBar)[0].findChildren(Face)
    assert [one.isVisible() for one in faces] == [False]
    do("Take a picture")
    new.senses.frame.emit(seen())
    do("Take the picture")
    screen = new.window.current
    qtbot.waitUntil(lambda: not screen.view.photo.isNull(), timeout=5 * EACH)  # type: ignore[attr-defined]
    do("Use this picture")
    assert do.at == "club_picture"
    assert [one.isVisible() for one in faces] == [True]
    do.undo()
    assert [one.isVisible() for one in faces] == [False]
    assert new.tonight.club.now.picture == ""


def test_a_person_who_was_added_by_mistake_is_gone_after_undo(new: Tour, do: Fingers) -> None:
    go(new, "club_committee", making=True)
    do("Add a person")
    do.type("Amara")
    do("Next")
    assert do.at == "club_person"
    do.undo()
    assert new.tonight.people.everyone() == []
    do("Back")
    assert "Amara" not in words_on(new.window.current)
