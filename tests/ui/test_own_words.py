"""The club's own words: typed on the glass, said by the whole kiosk at once, and taken back."""

import string
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.model import OwnKind
from kiosk.tour import Tour
from kiosk.ui.aloud import what_stands_here
from kiosk.ui.own_words import gap_name
from kiosk.ui.screens.own.own_words_type import OwnWordsTypeScreen
from kiosk.words import Words
from kiosk.words.sentence import gaps_allowed
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on


def typing(tour: Tour, key: str, form: str = "") -> OwnWordsTypeScreen:
    go(tour, "own_words_type", key=key, form=form)
    screen = tour.window.current
    assert isinstance(screen, OwnWordsTypeScreen)
    return screen


def by_keyboard(tour: Tour, text: str) -> None:
    QTest.keyClicks(tour.window, text)


def test_home_is_called_otherwise_on_the_whole_kiosk_at_once(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "own_words_one", key="nav.home")
    tap(button(tour.window.current, "Type new words"))
    screen = tour.window.current
    assert isinstance(screen, OwnWordsTypeScreen)
    tap(button(screen, "Clear"))
    for letter in "Hi":
        tap(screen.keys.key(letter))
    tap(button(screen, "ABC"))
    tap(screen.keys.key("P"))
    tap(button(screen, "123"))
    tap(screen.keys.key("2"))
    tap(screen.save)
    assert tour.tonight.own.all(OwnKind.WORDS) == {"nav.home": "HiP2"}
    assert tour.window.screen_name == "own_words_one"
    assert "The kiosk says: HiP2" in words_on(tour.window)
    assert button(tour.window, "HiP2").isVisible()


def test_long_words_for_home_leave_the_message_and_undo_their_room(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    go(tour, "own_words_one", key="nav.home")
    screen = typing(tour, "nav.home")
    by_keyboard(tour, " is the first page of our club night & of {all} of us")
    high = button(tour.window, "Jobs").height()
    tap(screen.save)
    QApplication.processEvents()
    assert button(tour.window, "Home is the first").height() < 1.1 * high
    undo = button(tour.window, "Undo")
    assert not undo.visibleRegion().isEmpty()
    assert undo.visibleRegion().boundingRect() == undo.rect()


def test_undo_brings_back_what_was_said_before(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = typing(tour, "nav.home")
    tap(screen.keys.key("s"))
    tap(screen.save)
    assert tour.window.kit.words("nav.home") == "Homes"
    tap(button(tour.window, "Undo"))
    assert tour.window.kit.words("nav.home") == "Home"
    assert tour.tonight.own.all(OwnKind.WORDS) == {}


def test_a_sentence_can_be_as_it_was(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    tour.tonight.own.set(OwnKind.WORDS, "nav.home", "Start")
    go(tour, "own_words_one", key="nav.home")
    assert {"Start", "Home"} <= set(words_on(tour.window.current))
    tap(button(tour.window.current, "As it was"))
    assert tour.window.kit.words("nav.home") == "Home"
    tap(button(tour.window, "Undo"))
    assert tour.window.kit.words("nav.home") == "Start"


def test_all_sentences_can_be_as_they_were_and_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    own = {"nav.home": "Start", "nav.jobs": "To do"}
    for key, text in own.items():
        tour.tonight.own.set(OwnKind.WORDS, key, text)
    go(tour, "own_words")
    tap(button(tour.window.current, "All as it was"))
    assert tour.tonight.own.all(OwnKind.WORDS) == {}
    tap(button(tour.window, "Undo"))
    assert tour.tonight.own.all(OwnKind.WORDS) == own


def test_a_gap_that_was_lost_keeps_words_from_being_saved(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = typing(tour, "answer.hello")
    tap(button(screen, "Clear"))
    tap(screen.keys.key("Y"))
    tap(screen.save)
    assert "Please keep [name] in the words." in words_on(tour.window)
    assert tour.tonight.own.all(OwnKind.WORDS) == {}
    tap(button(tour.window, "OK"))
    tap(button(screen, "[name]"))
    tap(screen.save)
    assert tour.tonight.own.all(OwnKind.WORDS) == {"answer.hello": "Y{name}"}


def test_one_key_takes_back_a_whole_gap(kiosk: MakeKiosk, tap: Hand) -> None:
    screen = typing(kiosk(), "answer.hello")
    tap(button(screen, "Rub out"))
    assert screen.typed.plain == "Hello [name]"
    tap(button(screen, "Rub out"))
    assert screen.typed.plain == "Hello "


def test_a_keyboard_types_too_also_gaps_and_braces(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = typing(tour, "answer.hello")
    tap(button(screen, "Clear"))
    by_keyboard(tour, "Oi {x} [name]")
    QTest.keyClick(tour.window, Qt.Key.Key_Backspace)
    by_keyboard(tour, "[name]")
    tap(screen.save)
    assert tour.window.kit.words("answer.hello", name="Amara") == "Oi {x} Amara"


def test_each_form_of_a_sentence_that_counts_has_its_own_words(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "own_words_one", key="count.in")
    tap(button(tour.window.current, "New words for 2"))
    screen = tour.window.current
    assert isinstance(screen, OwnWordsTypeScreen)
    tap(button(screen, "Clear"))
    tap(button(screen, "[number]"))
    tap(screen.save)
    words = tour.window.kit.words
    assert [words("count.in", n=n) for n in (1, 2)] == ["1 person is in", "2"]


def test_long_words_are_a_hint_and_can_be_saved(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = typing(tour, "home.tell_us")
    tap(button(screen, "Clear"))
    long = "a b c d e f g h i j k l"
    by_keyboard(tour, long)
    assert "Long sentences are hard to read." in words_on(screen)
    tap(screen.save)
    assert tour.window.kit.words("home.tell_us") == long


def test_what_was_begun_is_there_when_one_comes_back(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    screen = typing(tour, "nav.home")
    tap(screen.keys.key("x"))
    tour.go("home")
    assert typing(tour, "nav.home").typed.plain == "Homex"


def test_a_sentence_is_found_by_letters_that_are_in_it(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "own_words_find")
    by_keyboard(tour, "raise the roof")
    assert not button(tour.window.current, "Show").isEnabled()
    tap(button(tour.window.current, "Clear"))
    by_keyboard(tour, "goodNIGHT")
    tap(button(tour.window.current, "Show"))
    assert "Goodnight!" in words_on(tour.window.current)


def test_changed_sentences_stand_first_in_their_section(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    tour.tonight.own.set(OwnKind.WORDS, "home.more", "And more")
    go(tour, "own_words_list", section="home")
    assert words_on(tour.window.current.list)[0] == "And more"  # type: ignore[attr-defined]


def test_every_gap_of_the_catalogue_has_a_word_for_people() -> None:
    words = Words()
    gaps = {gap for sentence in words.sentences.values() for gap in gaps_allowed(sentence)}
    without = [gap for gap in sorted(gaps) if f"gap.{gap}" not in words.sentences]
    assert without == []
    assert gap_name(words, "n") == "number"


ODD = [
    "{",
    "}",
    "{x}",
    "{}",
    "{{",
    "{name!r}",
    "{0}",
    "{name.__class__}",
    "%s",
    "\\",
    "\u202e",
    "\u200f",
    "🎉",
    "x" * 500,
    "\n\n",
    "\ud800",
    "<b>",
    "&",
    "\x00",
    "",
]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_stands_there_every_sentence_can_be_said(seed: int) -> None:
    """Also what no kiosk of this version wrote: a file from elsewhere, a newer version."""
    random, words = Random(seed), Words()
    english = dict(words.sentences)

    def odd() -> str:
        return "".join(random.choices([*ODD, *string.ascii_letters, "{name}", '"one"'], k=4))

    words.have_own({key: odd() for key in english} | {"no.such": odd(), "": odd()})
    for key, sentence in english.items():
        given = dict.fromkeys(gaps_allowed(sentence) - {"n"}, "here")
        for n in (0, 1, 2):
            assert words(key, n=n, **given)
        assert set(words.forms(key)) == set(words.forms_before(key))


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd != "\ud800"])
def test_whatever_is_typed_no_screen_breaks(kiosk: MakeKiosk, odd: str) -> None:
    tour = kiosk()
    for key in ("nav.home", "home.more", "own_words.title", "answer.hello", "list.and", "time.to"):
        tour.tonight.own.set(OwnKind.WORDS, key, odd)
    for screen in ("home", "own_words", "jobs"):
        go(tour, screen)
        what_stands_here(tour.window.current)
    go(tour, "own_words_one", key="answer.hello")
    tour.card("Frank")
    assert tour.window.screen_name == "answer"
