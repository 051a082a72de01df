"""The briefing: planned page by page, read by two in turns, and who was there."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.model import Page, Subject, VisitState
from kiosk.tour import Tour
from kiosk.ui.screens.evening.briefing import BriefingScreen
from kiosk.ui.screens.own.photo import PhotoScreen
from kiosk.ui.screens.planning.plan_presenters import PlanPresentersScreen
from kiosk.ui.widgets.briefing_end import BriefingEnd
from kiosk.ui.widgets.message import Message
from kiosk.ui.widgets.picture import Face
from kiosk.ui.widgets.tile import PersonTile
from tests.ui.hands import Hand, MakeGlass, MakeKiosk, button, go, words_on


def choose(tour: Tour, tap: Hand, words: str) -> None:
    tap(button(tour.window.current, words))


def undo(tour: Tour, tap: Hand) -> None:
    message = tour.window.findChild(Message)
    assert message is not None
    tap(button(message, "Undo"))


def texts(tour: Tour) -> list[str]:
    return [page.text for page in tour.tonight.briefing.pages()]


def briefing(tour: Tour, page: int = 0) -> BriefingScreen:
    tour.window.kit.drafts["briefing"] = str(page)
    go(tour, "briefing")
    screen = tour.window.current
    assert isinstance(screen, BriefingScreen)
    return screen


def there(tour: Tour) -> list[str]:
    return [one.name for one in tour.tonight.briefing.there()]


# The pages


def test_a_page_from_the_stock_is_added_in_two_taps_and_taken_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    before = texts(tour)
    go(tour, "plan_briefing")
    choose(tour, tap, "Add a page")
    choose(tour, tap, "Find the fire exits now.")
    assert texts(tour) == [*before, "Find the fire exits now."]
    assert tour.window.is_at("plan_briefing")
    undo(tour, tap)
    assert texts(tour) == before


def test_what_is_in_the_briefing_is_not_offered_again(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_page_add")
    assert "Be kind to each other." not in words_on(tour.window.current)
    assert "Is someone hurt? Get first aid." in words_on(tour.window.current)


def test_an_own_page_has_its_words_and_then_its_picture(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = texts(tour)
    go(tour, "plan_briefing")
    for words in ("Add a page", "Our own page", "H", "i", "Save"):
        choose(tour, tap, words)
    assert texts(tour)[-1] == "Hi"  # kept, whoever walks away now
    choose(tour, tap, tour.window.kit.words("photo.title", of="Quiet room"))
    assert tour.tonight.briefing.pages()[-1] == Page("Hi", "quiet_room")
    assert tour.window.is_at("plan_briefing")
    undo(tour, tap)
    assert texts(tour) == before


def test_a_page_is_moved_and_followed_and_left_out(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    before = texts(tour)
    go(tour, "plan_page", nth=2)
    choose(tour, tap, "Higher")
    choose(tour, tap, "Higher")
    assert texts(tour)[0] == before[2]
    assert "Page 1 of 6" in words_on(tour.window.current)
    undo(tour, tap)
    assert texts(tour)[1] == before[2]
    assert "Page 2 of 6" in words_on(tour.window.current)
    choose(tour, tap, "Leave it out")
    assert before[2] not in texts(tour)
    undo(tour, tap)
    assert texts(tour)[1] == before[2]


def test_words_of_a_page_are_changed_and_its_picture_stays(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_page", nth=0)
    for words in ("Change the words", "Clear", "O", "k", "Save"):
        choose(tour, tap, words)
    assert tour.tonight.briefing.pages()[0] == Page("Ok", "heart")
    assert tour.window.is_at("plan_page")
    assert "Ok" in words_on(tour.window.current)


def test_a_brace_in_the_words_of_a_page_is_a_brace(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_page_words", nth=0)
    choose(tour, tap, "Clear")
    QTest.keyClicks(tour.window, "We { you } {name}")
    choose(tour, tap, "Save")
    assert tour.tonight.briefing.pages()[0].text == "We { you } {name}"
    go(tour, "plan_page_words", nth=0)
    assert "We { you } {name}" in words_on(tour.window.current)


def test_a_photo_can_be_the_picture_of_a_page(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_page_picture", nth=0)
    tour.senses.set_camera("on")
    choose(tour, tap, "Take a picture")
    screen = tour.window.current
    assert isinstance(screen, PhotoScreen)
    seen = QImage(640, 480, QImage.Format.Format_RGB32)
    seen.fill(QColor(200, 30, 30))
    tour.senses.frame.emit(seen)
    screen.view.take()
    screen.refresh()
    choose(tour, tap, "Use this picture")
    page = tour.tonight.briefing.pages()[0]
    assert page.text == "Be kind to each other."
    drawn = tour.window.kit.pictures.symbol(page.symbol, 40).toImage()
    assert drawn.pixelColor(QPoint(20, 20)).red() > 150
    undo(tour, tap)
    assert tour.tonight.briefing.pages()[0].symbol == "heart"


def test_pages_are_kept_for_the_next_night(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_page", nth=0)
    choose(tour, tap, "Leave it out")
    assert tour.tonight.club.now.briefing == tour.tonight.briefing.pages()


# Who reads


def test_two_are_chosen_and_a_third_is_refused_and_nobody_moves(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_presenters")
    screen = tour.window.current
    assert isinstance(screen, PlanPresentersScreen)

    def order() -> list[str]:
        tiles = [one for one in screen.findChildren(PersonTile) if one.isVisible()]
        return [
            one.accessibleName().split(".")[0].split(" ")[0]
            for one in sorted(tiles, key=lambda tile: (tile.y(), tile.x()))
        ]

    before = order()
    assert set(before[:2]) == {"Bill", "Nina"}  # they never read
    choose(tour, tap, "Nina")
    choose(tour, tap, "Kez")
    tap(button(tour.window, "OK"))
    choose(tour, tap, "Bill")
    assert [one.name for one in tour.tonight.briefing.presenters()] == ["Nina", "Kez"]
    assert "Two people read already. Take one off first." in words_on(tour.window)
    choose(tour, tap, "Nina")
    choose(tour, tap, "Bill")
    assert [one.name for one in tour.tonight.briefing.presenters()] == ["Kez", "Bill"]
    assert order() == before


def test_a_card_or_a_picture_chooses_who_reads(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    go(tour, "plan_presenters")
    tour.card("Sam")
    choose(tour, tap, "Someone else")
    choose(tour, tap, "Adam")
    assert [one.name for one in tour.tonight.briefing.presenters()] == ["Sam", "Adam"]
    assert tour.window.is_at("plan_presenters")


# Reading it


def test_two_presenters_take_turns_and_the_screen_says_whose_it_is(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    said: list[str] = []
    tour.senses.say.connect(said.append)
    for name in ("Bill", "Nina"):
        tour.tonight.briefing.presents(tour.person(name))
    screen = briefing(tour)
    turns = []
    for _ in range(6):
        turns.append(next(one for one in words_on(screen) if one.endswith("reads this page.")))
        tap(screen.next)
    assert turns == ["Bill reads this page.", "Nina reads this page."] * 3
    assert said == [*turns[1:]]


def test_say_it_again_says_the_page(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    said: list[str] = []
    tour.senses.say.connect(said.append)
    screen = briefing(tour, 4)
    tap(screen.again)
    assert said == ["Is a taxi late? Tell the kiosk."]


def test_with_one_presenter_or_none_it_works_too(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    tour.tonight.briefing.presents(tour.person("Nina"))
    screen = briefing(tour)
    tap(screen.next)
    assert "Nina reads this page." in words_on(screen)
    assert not any(one.startswith("Then") for one in words_on(screen))
    tour.tonight.briefing.does_not_present(tour.person("Nina"))
    for job in tour.tonight.jobs.all():
        for person in job.people:
            tour.tonight.jobs.hand_on(job.id, person)
    assert not any(one.endswith("reads this page.") for one in words_on(screen))
    tap(screen.next)
    assert screen.page == 3


def test_a_presenter_who_is_erased_while_it_is_read_is_not_named(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    for name in ("Bill", "Nina"):
        tour.tonight.briefing.presents(tour.person(name))
    screen = briefing(tour)
    tour.tonight.log.forget(Subject("person", tour.person("Bill")))
    QApplication.processEvents()
    assert "Nina reads this page." in words_on(screen)
    tap(screen.next)
    QApplication.processEvents()
    assert "Nina reads this page." in words_on(screen)
    assert len([one for one in screen.findChildren(Face) if one.isVisible()]) == 1


def test_pages_that_are_changed_while_it_is_read_do_not_lose_the_place(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    screen = briefing(tour, 2)
    now = "Marcus does first aid tonight."
    tour.tonight.briefing.leave_out(0)
    QApplication.processEvents()
    assert now in words_on(screen) and screen.page == 2
    tour.tonight.briefing.move(1, 2)
    QApplication.processEvents()
    assert now in words_on(screen) and screen.page == 4
    for _ in range(5):
        tour.tonight.briefing.leave_out(0)
    QApplication.processEvents()
    assert button(screen, "We did the briefing together")


# Who was here


def test_cards_at_the_end_say_who_was_here_and_a_tap_takes_it_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("19:05")
    screen = briefing(tour, 99)
    for name in ("Amara", "Lee"):
        tour.card(name)
    assert there(tour) == ["Amara", "Lee"]
    assert tour.window.current is screen
    end = screen.findChild(BriefingEnd)
    assert end is not None
    tap(button(tour.window, "OK"))
    tap(button(end, "Amara"))
    assert there(tour) == ["Lee"]
    undo(tour, tap)
    assert there(tour) == ["Amara", "Lee"]


def test_who_is_not_in_comes_in_by_the_card_that_says_it(kiosk: MakeKiosk) -> None:
    """Nobody may be in the building and on no list."""
    tour = kiosk("19:05")
    tour.tonight.check_in.seen_go([tour.person("Kez")])
    briefing(tour, 99)
    tour.card("Kez")
    assert there(tour) == ["Kez"]
    people = tour.tonight.people.who_are(VisitState.IN)
    assert tour.person("Kez") in [one.id for one in people]


def test_who_may_not_come_in_yet_is_told_by_the_door(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    briefing(tour, 99)
    tour.card("Naomi")  # no job before the doors, and not on the committee
    assert there(tour) == []
    assert "The doors open at 19:30." in words_on(tour.window)


def test_a_card_on_any_other_page_is_for_the_door(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:05")
    briefing(tour, 1)
    tour.card("Amara")
    assert there(tour) == []
    assert tour.window.is_at("answer")


def test_somebody_without_a_card_finds_their_picture(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    briefing(tour, 99)
    choose(tour, tap, "Find your picture")
    choose(tour, tap, "Amara")
    assert there(tour) == ["Amara"]
    assert tour.window.is_at("briefing")


def test_two_fingers_on_two_people_take_off_whom_they_touch(
    kiosk: MakeKiosk, glass: MakeGlass
) -> None:
    tour = kiosk("19:05")
    for name in ("Amara", "Lee"):
        tour.tonight.briefing.was_there(tour.person(name))
    end = briefing(tour, 99).findChild(BriefingEnd)
    assert end is not None
    hand = glass(tour.window)
    hand.press((1, button(end, "Amara")), (2, button(end, "Lee")))
    hand.lift(1)
    hand.lift(2)
    assert there(tour) == []


def test_a_full_list_of_who_was_here_is_told_with_the_night(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:05")
    briefing(tour, 99)
    tour.card("Amara")
    tap(button(tour.window, "OK"))
    choose(tour, tap, "We did the briefing together")
    assert tour.tonight.night.briefed is not None
    assert tour.tonight.night.at_briefing == (tour.person("Amara"),)
