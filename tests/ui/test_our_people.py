"""Our people: added, named, pictured, on the committee or not, and erased, by anyone's taps."""

from collections.abc import Iterable

import pytest
from msgspec import to_builtins
from PySide6.QtWidgets import QApplication

from kiosk.data.log import Act
from kiosk.model import Person, ScanResult, Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.screens.people.our_people import OurPeopleScreen
from kiosk.ui.widgets.face_tile import FaceTile
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def from_home(tour: Tour, tap: Hand, *way: str) -> None:
    for words in ("More", "Plan", "Our people", *way):
        tap(button(tour.window.current, words))


def named(tour: Tour, name: str) -> Person:
    (found,) = [one for one in tour.tonight.people.everyone() if one.name == name]
    return found


def type_name(tour: Tour, tap: Hand, letters: Iterable[str]) -> None:
    for letter in letters:
        tap(button(tour.window.current, letter))
    tap(button(tour.window.current, "The name is right"))


def locked(tour: Tour) -> None:
    """A real night of a club, on the whole screen."""
    night = tour.tonight.night
    plan = to_builtins(night) | {"demo": False}
    tour.tonight.log.add(Act("night.planned", Subject("night", night.id), plan))
    tour.window.way_out.fill_screen(True)
    go(tour, "home")


def two_cards(tour: Tour, *names: str) -> None:
    for name in names or ("Amara", "Joe"):
        tour.card(name)
        QApplication.processEvents()


# Everyone by picture


def test_everyone_is_there_by_picture_and_the_committee_is_told_in_words(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap)
    screen = tour.window.current
    assert isinstance(screen, OurPeopleScreen)
    names = [one.accessibleName() for one in screen.findChildren(FaceTile) if one.isVisible()]
    committee = {one.called for one in tour.tonight.people.everyone() if one.committee}
    assert "Amara. Committee" in names
    assert not {name for name in names if name in committee}


def test_somebody_is_found_by_typing(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap, "Type", "N", "I")
    tap(button(tour.window.current, "Nina"))
    assert tour.window.is_at("our_person")
    assert "Nina" in words_on(tour.window.current)


def test_a_card_leads_to_whose_it_is(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap)
    tour.card("Nina")
    assert tour.window.is_at("our_person")
    assert "Nina" in words_on(tour.window.current)


def test_bring_in_a_list_is_offered_where_that_screen_is(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.ui.places import PLACES

    monkeypatch.setitem(PLACES, "bring_in", "more:MoreScreen")
    monkeypatch.setitem(PLACES, "my_wishes", "more:MoreScreen")
    tour = kiosk("19:05")
    go(tour, "our_people")
    assert button(tour.window.current, "Bring in a list").isVisible()
    go(tour, "our_person_more", person=tour.person("Nina"))
    assert button(tour.window.current, "What Nina likes").isVisible()


@pytest.mark.parametrize("name", ["our_person", "our_person_more"])
def test_there_are_at_most_five_choices_about_a_person(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from kiosk.ui.places import PLACES

    for other in ("my_wishes", "usual_ride"):
        monkeypatch.setitem(PLACES, other, "more:MoreScreen")
    tour = kiosk("19:05")
    go(tour, name, person=tour.person("Nina"))
    choices = tour.window.current.choices  # type: ignore[attr-defined]
    assert len(choices.keys()) == 5
    assert not choices.findChildren(TouchButton, "down")


# Added, and called


def test_somebody_new_is_added_by_taps_and_a_picture_comes_next(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap, "Add a person")
    type_name(tour, tap, "ZOLA")
    zola = named(tour, "Zola")
    assert (zola.letter, zola.committee, zola.guest_of) == ("", False, None)
    assert tour.window.is_at("our_person")
    tap(button(tour.window, "Add a picture"))
    assert tour.window.is_at("photo")
    tap(button(tour.window.current, "Back"))
    tap(button(tour.window.current, "Back"))
    assert tour.window.is_at("our_people")


def test_who_was_added_is_taken_back_by_undo(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.people.everyone()
    from_home(tour, tap, "Add a person")
    type_name(tour, tap, "ZOLA")
    tap(button(tour.window, "Undo"))
    assert tour.tonight.people.everyone() == before
    assert tour.window.is_at("our_people")


def test_two_taps_at_once_add_one_person(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap, "Add a person")
    for letter in "ZOLA":
        tap(button(tour.window.current, letter))
    right = button(tour.window.current, "The name is right")
    right.click()
    right.click()
    assert named(tour, "Zola").name == "Zola"


def test_nobody_is_added_without_a_name(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.people.everyone()
    from_home(tour, tap, "Add a person")
    tap(button(tour.window.current, "The name is right"))
    assert "Type a name first." in words_on(tour.window)
    assert tour.tonight.people.everyone() == before


def test_a_name_that_was_begun_is_kept(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap, "Add a person", "Z", "O")
    go(tour, "home")
    from_home(tour, tap, "Add a person")
    assert "Zo" in words_on(tour.window.current)


def test_two_of_one_name_get_a_letter(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    from_home(tour, tap, "Add a person")
    type_name(tour, tap, "NINA")
    assert tour.window.is_at("our_person_letter")
    tap(button(tour.window.current, "P"))
    called = {one.called for one in tour.tonight.people.everyone() if one.name == "Nina"}
    assert len(called) == 2
    assert "Nina P" in called
    assert "Nina P is new here." in words_on(tour.window)


def test_a_letter_that_another_has_is_not_given_twice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    nina = tour.person("Nina")
    tour.tonight.people.rename(nina, "Nina", "P")
    from_home(tour, tap, "Add a person")
    type_name(tour, tap, "NINA")
    tap(button(tour.window.current, "P"))
    assert "Another Nina has this letter." in words_on(tour.window)
    assert tour.window.is_at("our_person_letter")
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "Q"))
    assert "Nina Q is new here." in words_on(tour.window)


def test_somebody_is_called_otherwise_and_undo_takes_it_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    nina = tour.person("Nina")
    before = tour.tonight.people.one(nina)
    go(tour, "our_people")
    go(tour, "our_person", person=nina)
    tap(button(tour.window.current, "Name"))
    for _ in range(4):
        tap(button(tour.window.current, "Rub out"))
    type_name(tour, tap, "WILMA")
    assert tour.window.is_at("our_person")
    assert "The name is Wilma now." in words_on(tour.window)
    assert "Wilma" in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert tour.tonight.people.one(nina) == before


def test_the_same_name_again_asks_for_no_letter(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "our_people")
    go(tour, "our_person", person=tour.person("Nina"))
    tap(button(tour.window.current, "Name"))
    tap(button(tour.window.current, "The name is right"))
    assert tour.window.is_at("our_person")


def test_a_full_disk_adds_nobody_and_keeps_the_name(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = tour.tonight.people.everyone()
    from_home(tour, tap, "Add a person")
    tour.opened.db.conn.execute("PRAGMA query_only = ON")
    type_name(tour, tap, "ZOLA")
    assert tour.window.is_at("our_person_name")
    assert "Zola" in words_on(tour.window.current)
    tour.opened.db.conn.execute("PRAGMA query_only = OFF")
    assert tour.tonight.people.everyone() == before
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "The name is right"))
    assert named(tour, "Zola")


# On the committee, and talk to us first


@pytest.mark.parametrize("is_locked", [False, True])
def test_somebody_is_put_on_the_committee_and_undo_takes_it_back(
    kiosk: MakeKiosk, tap: Hand, is_locked: bool
) -> None:
    tour = kiosk("19:05")
    if is_locked:
        locked(tour)
    aisha = named(tour, "Aisha")
    go(tour, "our_person", person=aisha.id)
    tap(button(tour.window.current, "On the committee"))
    assert named(tour, "Aisha").committee is not is_locked
    if is_locked:
        two_cards(tour)
    assert named(tour, "Aisha").committee
    assert "Aisha is on the committee now." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert not named(tour, "Aisha").committee


@pytest.mark.parametrize("screen", ["our_person", "club_person"])
def test_to_take_somebody_off_the_committee_takes_two(
    kiosk: MakeKiosk, tap: Hand, screen: str
) -> None:
    tour = kiosk("19:05")
    locked(tour)
    go(tour, screen, person=tour.person("Nina"))
    tap(button(tour.window.current, "On the committee"))
    assert tour.window.is_at("two_cards")
    assert "To take Nina off the committee." in words_on(tour.window.current)
    assert named(tour, "Nina").committee
    two_cards(tour)
    assert not named(tour, "Nina").committee
    assert tour.window.is_at(screen)
    assert "Nina is off the committee now." in words_on(tour.window)
    tap(button(tour.window, "Undo"))
    assert named(tour, "Nina").committee


def test_whether_somebody_talks_to_us_first_is_seen_and_set_by_two_only(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:31")
    locked(tour)
    asked = next(one for one in tour.tonight.people.everyone() if one.talk_first)
    for person in (asked, named(tour, "Aisha")):
        go(tour, "our_person_more", person=person.id)
        said = " ".join(one.accessibleName() for one in _buttons(tour))
        assert "Yes" not in said
        assert "Chosen" not in said
    tap(button(tour.window.current, "Talk to us first"))
    assert tour.window.is_at("two_cards")
    two_cards(tour)
    tap(button(tour.window.current, "Yes. Talk to us first"))
    assert named(tour, "Aisha").talk_first
    assert button(tour.window.current, "Yes. Talk to us first. Chosen")
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "No. Come in at once"))
    assert not named(tour, "Aisha").talk_first


def _buttons(tour: Tour) -> list[TouchButton]:
    return [one for one in tour.window.current.findChildren(TouchButton) if one.isVisible()]


def test_who_talks_to_us_first_is_asked_at_the_door(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:31")
    who = next(p for p in tour.tonight.people.who_are(VisitState.EXPECTED) if not p.talk_first)
    tour.tonight.people.talk_first(who.id, on=True)
    assert tour.tonight.check_in.come_in(who).result is ScanResult.TALK_FIRST


# A picture


def test_a_new_picture_is_seen_where_it_was_changed(kiosk: MakeKiosk) -> None:
    from tests.ui.test_photos import seen

    tour = kiosk("19:05")
    nina = tour.person("Nina")
    go(tour, "our_people")
    go(tour, "our_person", person=nina)
    go(tour, "photo", of=f"person/{nina}")
    tour.senses.set_camera("on")
    tour.senses.frame.emit(seen())
    tour.window.current.view.take()  # type: ignore[attr-defined]
    tour.window.current.refresh()
    QApplication.processEvents()
    button(tour.window.current, "Use this picture").click()
    assert tour.window.is_at("our_person")
    assert "photos/" in named(tour, "Nina").picture


# Erased


def erase_screen(tour: Tour, tap: Hand, person: Person) -> None:
    go(tour, "our_people")
    go(tour, "our_person", person=person.id)
    tap(button(tour.window.current, "More"))
    tap(button(tour.window.current, f"Erase {person.called}"))


def test_before_somebody_is_erased_it_says_what_goes_what_stays_and_that_nothing_undoes_it(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    erase_screen(tour, tap, named(tour, "Aisha"))
    words = " ".join(words_on(tour.window.current))
    for said in ("name and picture go", "Cards, wishes and rides go", "count", "no way back"):
        assert said in words
    tap(button(tour.window.current, "Keep Aisha"))
    assert named(tour, "Aisha")
    assert tour.window.is_at("our_person_more")


def test_somebody_is_erased_by_two_cards(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    locked(tour)
    aisha = named(tour, "Aisha")
    erase_screen(tour, tap, aisha)
    tap(button(tour.window.current, "Erase Aisha"))
    assert "To erase Aisha for good." in words_on(tour.window.current)
    two_cards(tour)
    assert tour.tonight.people.one(aisha.id) is None
    assert tour.window.is_at("our_people")
    assert "One person is gone for good." in words_on(tour.window)
    undo = [one for one in tour.window.findChildren(TouchButton) if one.isVisible()]
    assert not [one for one in undo if one.accessibleName().startswith("Undo")]
    text = b"".join(p.read_bytes() for p in tour.opened.folder.rglob("*") if p.is_file())
    assert b"Aisha" not in text


def test_one_person_s_card_erases_nobody(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    locked(tour)
    aisha = named(tour, "Aisha")
    erase_screen(tour, tap, aisha)
    tap(button(tour.window.current, "Erase Aisha"))
    two_cards(tour, "Amara", "Amara")
    assert tour.tonight.people.one(aisha.id) is not None


def test_what_was_typed_about_somebody_is_forgotten_with_them(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    aisha = named(tour, "Aisha")
    tour.window.kit.drafts[f"said {aisha.id}"] = "Ay-sha"
    erase_screen(tour, tap, aisha)
    tap(button(tour.window.current, "Erase Aisha"))
    tap(button(tour.window.current, "Go on"))
    assert tour.tonight.people.one(aisha.id) is None
    assert "Ay-sha" not in tour.window.kit.drafts.values()


def test_who_has_a_ride_to_wait_for_is_not_erased_and_it_says_why(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    (home, *_) = tour.tonight.rides.waiting()
    erase_screen(tour, tap, home.person)
    words = words_on(tour.window.current)
    assert f"{home.person.called} has a ride home" in words
    names = [one.accessibleName() for one in _buttons(tour)]
    assert not [name for name in names if name.startswith("Erase")]


def test_who_is_in_and_erased_is_counted_in_a_fire(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("21:24")
    waiting = {home.person.id for home in tour.tonight.rides.waiting()}
    who = next(p for p in tour.tonight.people.who_are(VisitState.IN) if p.id not in waiting)
    before = tour.tonight.people.how_many(VisitState.IN)
    erase_screen(tour, tap, who)
    tap(button(tour.window.current, f"Erase {who.called}"))
    tap(button(tour.window.current, "Go on"))
    assert tour.tonight.people.one(who.id) is None
    assert tour.tonight.people.how_many(VisitState.IN) == before
    assert len(tour.tonight.roll_calls.begin(real=False).people) == before
    for name in ("who_is_in", "clean_up", "jobs", "people", "taxis", "what_happened", "rota"):
        go(tour, name)
        assert tour.window.is_at(name)


@pytest.mark.parametrize("screen", ["our_person", "our_person_more", "erase_person", "talk_first"])
def test_a_screen_about_somebody_who_is_gone_stays_up(kiosk: MakeKiosk, screen: str) -> None:
    tour = kiosk("19:05", Look(text_size=100))
    go(tour, screen, person="nobody")
    assert tour.window.is_at(screen)
