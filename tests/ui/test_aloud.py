"""The loudspeaker reads the screen and marks what it reads; whatever is done next, it is quiet."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.devices import speech as voice
from kiosk.devices.speech import Speech
from kiosk.settings import Sound
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.spoken import Spoken, give_voice
from kiosk.ui.themes import THEMES
from kiosk.ui.widgets.loudspeaker import Loudspeaker
from kiosk.ui.widgets.reading_mark import ReadingMark
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window
from tests.devices.test_speech import FakeSpeaker
from tests.ui.hands import Hand, HandClock, MakeGlass, MakeKiosk, button, go, words_on


class Heard:
    """A kiosk whose voice comes out of a loudspeaker that a test holds in its hand."""

    def __init__(self, tour: Tour) -> None:
        self.tour = tour
        self.speaker = FakeSpeaker()
        self.speaker.setParent(tour.window)
        window = tour.window
        spoken = Spoken(tour.bridge, window.kit.words, tour.opened.folder)
        self.speech: Speech = give_voice(tour.senses, spoken, window, self.speaker)

    @property
    def loudspeaker(self) -> Loudspeaker:
        found = self.tour.window.findChildren(Loudspeaker)
        (seen,) = [one for one in found if one.isVisible()]
        return seen

    @property
    def marked(self) -> QRect | None:
        """The place of the mark in the window, if there is one."""
        window = self.tour.window
        marks = [one for one in window.findChildren(ReadingMark) if one.isVisible()]
        assert len(marks) <= 1
        return QRect(marks[0].mapTo(window, QPoint()), marks[0].size()) if marks else None

    def is_marked(self, widget: QWidget) -> bool:
        """The mark lies close around this."""
        place = QRect(widget.mapTo(self.tour.window, QPoint()), widget.size())
        inside = self.tour.window.rect()
        mark = self.marked
        return mark is not None and (
            mark.contains(place & inside) and place.adjusted(-12, -12, 12, 12).contains(mark)
        )


Hear = Callable[..., Heard]


@pytest.fixture
def hear(kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hear]:
    """`hear("21:24")` is a kiosk that speaks. Its voice says words as their letters."""
    monkeypatch.setattr(voice, "samples", lambda text, *_: text.encode("utf-16-le"))
    made: list[Heard] = []

    def make(at: str = "21:24", look: Look | None = None) -> Heard:
        made.append(Heard(kiosk(at, look)))
        return made[-1]

    yield make
    for one in made:
        one.speech.close()


def said(heard: Heard) -> list[str]:
    """All that was begun to be said."""
    quiet = len(voice.PAUSE)
    return [sound[:-quiet].decode("utf-16-le") for sound in heard.speaker.played]


# The loudspeaker


def test_it_reads_what_stands_there_and_marks_each_thing(
    hear: Hear, tap: Hand, qtbot: QtBot
) -> None:
    heard = hear()
    go(heard.tour, "this_kiosk")
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    back = button(heard.tour.window.current, "Back")
    assert said(heard) == ["Back."]
    assert heard.is_marked(back)
    heard.speaker.finish()
    qtbot.waitUntil(lambda: len(said(heard)) == 2)
    assert heard.is_marked(heard.tour.window.current.title)
    assert said(heard)[1] == "This kiosk."
    while heard.marked is not None:
        before = len(said(heard))
        heard.speaker.finish()
        qtbot.waitUntil(partial(_went_on, heard, before))
    assert "Camera." in said(heard)
    assert heard.loudspeaker.accessibleName() == "Read this screen aloud"


def _has_begun(heard: Heard, nth: int) -> bool:
    return len(said(heard)) == nth


def _went_on(heard: Heard, before: int) -> bool:
    return len(said(heard)) > before or heard.marked is None


def test_a_second_tap_is_quiet_and_a_third_reads_again(hear: Hear, tap: Hand, qtbot: QtBot) -> None:
    heard = hear()
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    assert heard.loudspeaker.accessibleName() == "Stop reading aloud"
    assert heard.loudspeaker.picture.name == "no_sound"
    tap(heard.loudspeaker)
    assert not heard.speaker.sounding
    assert heard.marked is None
    assert heard.loudspeaker.picture.name == "read_aloud"
    once = len(said(heard))
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    assert said(heard)[once] == said(heard)[0]


def test_by_finger_by_key_and_by_screen_reader_it_is_the_same(
    hear: Hear, glass: MakeGlass, hand_clock: HandClock, qtbot: QtBot
) -> None:
    heard = hear()
    window = heard.tour.window
    fingers = glass(window)

    def key() -> None:
        if not heard.loudspeaker.hasFocus():
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
            heard.loudspeaker.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)

    def finger() -> None:
        fingers.tap(heard.loudspeaker)

    def screen_reader() -> None:
        heard.loudspeaker.click()

    for act in (finger, key, screen_reader):
        for reads in (True, False):
            hand_clock.wait(1)
            act()
            if reads:
                qtbot.waitUntil(lambda: heard.speaker.sounding)
            assert heard.speaker.sounding is reads
            assert heard.tour.window.kit.reader.is_reading is reads


@pytest.mark.parametrize("theme", THEMES)
def test_the_mark_can_be_seen_on_what_it_lies_on(
    hear: Hear, tap: Hand, qtbot: QtBot, theme: str
) -> None:
    """Its two lines: one of them has 3:1 to any colour that it can lie on, as they have 9:1 to
    each other; both are painted."""
    heard = hear("21:24", Look(theme=theme))
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.marked is not None)
    QApplication.processEvents()
    image = heard.tour.window.grab().toImage()
    mark = heard.marked
    assert mark is not None
    middle = mark.center().y()
    colours = {image.pixelColor(mark.left() + x, middle).name() for x in range(12)}
    frame = heard.tour.window.kit.look.paint("frame")
    lines = {str(frame.ground).lower(), frame.ink.lower()}
    assert lines <= colours
    light, dark = sorted(map(_lightness, lines), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 9


def _lightness(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_mark_takes_no_taps(hear: Hear, tap: Hand, qtbot: QtBot) -> None:
    heard = hear()
    go(heard.tour, "this_kiosk")
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.marked is not None)
    tap(button(heard.tour.window.current, "Back"))
    assert heard.tour.window.screen_name == "home"


def test_what_went_while_it_is_read_is_marked_no_more(hear: Hear, tap: Hand, qtbot: QtBot) -> None:
    heard = hear()
    go(heard.tour, "this_kiosk")
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.marked is not None)
    for one in heard.tour.window.current.findChildren(TouchButton):
        one.hide()
    heard.speaker.finish()
    qtbot.waitUntil(lambda: len(said(heard)) == 2)
    heard.speaker.finish()
    qtbot.waitUntil(lambda: len(said(heard)) == 3)
    assert heard.marked is None


def test_after_another_text_size_it_reads_and_marks_as_before(
    hear: Hear, tap: Hand, qtbot: QtBot
) -> None:
    """All that stood there is gone for good, and hears of nothing any more."""
    heard = hear()
    window = heard.tour.window
    window.preferences.set(text_size=150)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.marked is not None)
    tap(heard.loudspeaker)
    assert heard.marked is None


def test_a_message_belongs_to_what_is_read(hear: Hear, tap: Hand, qtbot: QtBot) -> None:
    heard = hear()
    heard.tour.window.say_message("The bar is done.")
    texts = QSignalSpy(heard.tour.senses.read)
    tap(heard.loudspeaker)
    assert "The bar is done." in texts.at(0)[0]


@pytest.mark.parametrize("real", [True, False])
def test_a_roll_call_can_be_read_aloud(hear: Hear, tap: Hand, qtbot: QtBot, real: bool) -> None:
    heard = hear()
    go(heard.tour, "roll_call", real=real)
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.marked is not None)
    tap(heard.loudspeaker)
    assert heard.marked is None


# No sound


def test_without_a_loudspeaker_nothing_is_marked_and_it_is_said_in_words(
    hear: Hear, tap: Hand
) -> None:
    heard = hear()
    heard.speaker.there = False
    tap(heard.loudspeaker)
    assert heard.marked is None
    assert "There is no sound now." in words_on(heard.tour.window)
    assert heard.loudspeaker.accessibleName() == "Read this screen aloud"


def test_with_the_sound_off_it_says_so(hear: Hear, tap: Hand) -> None:
    heard = hear()
    heard.tour.window.preferences.set(sound=Sound.OFF)
    heard.speech.set_on(False)
    tap(heard.loudspeaker)
    assert "The sound is off." in words_on(heard.tour.window)


def test_a_loudspeaker_that_was_stopped_in_time_is_not_missing(hear: Hear, tap: Hand) -> None:
    heard = hear()
    tap(heard.loudspeaker)
    tap(button(heard.tour.window, "Jobs"))
    assert "There is no sound now." not in words_on(heard.tour.window)


# The next act


def talk(heard: Heard, qtbot: QtBot) -> None:
    heard.tour.senses.say.emit("One. Two. Three.")
    qtbot.waitUntil(lambda: heard.speaker.sounding)


def test_a_finger_anywhere_is_enough_to_be_quiet(
    hear: Hear, glass: MakeGlass, qtbot: QtBot
) -> None:
    heard = hear()
    talk(heard, qtbot)
    fingers = glass(heard.tour.window)
    fingers.press((0, QPoint(5, 300)))
    assert not heard.speaker.sounding
    fingers.lift(0)
    qtbot.wait(100)
    assert said(heard) == ["One."]


def test_a_key_is_enough_to_be_quiet(hear: Hear, qtbot: QtBot) -> None:
    heard = hear()
    talk(heard, qtbot)
    QTest.keyClick(heard.tour.window.windowHandle(), Qt.Key.Key_Tab)
    assert not heard.speaker.sounding


def test_a_card_is_answered_at_once(hear: Hear, qtbot: QtBot) -> None:
    heard = hear("19:42")
    talk(heard, qtbot)
    heard.tour.card("Frank")
    qtbot.waitUntil(lambda: len(said(heard)) == 2)
    assert said(heard) == ["One.", "Hello Frank!"]


def test_a_card_that_is_still_held_there_does_not_stop_its_own_answer(
    hear: Hear, qtbot: QtBot
) -> None:
    heard = hear("19:42")
    heard.tour.card("Frank")
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    heard.tour.card("Frank")
    assert heard.speaker.sounding


def test_of_a_screen_that_was_left_nothing_more_is_said(
    hear: Hear, tap: Hand, qtbot: QtBot
) -> None:
    heard = hear("19:42")
    heard.tour.card("Frank")
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    heard.tour.window.back()
    assert not heard.speaker.sounding
    heard.speaker.finish()
    qtbot.wait(100)
    assert said(heard) == ["Hello Frank!"]


def larger(window: Window) -> None:
    window.preferences.set(text_size=150)


def narrower(window: Window) -> None:
    window.resize(1024, 768)


@pytest.mark.parametrize("change", [larger, narrower])
def test_an_answer_in_another_size_goes_on_and_is_not_said_again(
    hear: Hear, qtbot: QtBot, change: Callable[[Window], None]
) -> None:
    heard = hear("19:42")
    sounds = QSignalSpy(heard.tour.senses.sound)
    heard.tour.card("Frank")
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    old = heard.tour.window.current
    change(heard.tour.window)
    qtbot.waitUntil(lambda: heard.tour.window.current is not old)
    assert heard.speaker.sounding
    for nth in (2, 3):
        heard.speaker.finish()
        qtbot.waitUntil(partial(_has_begun, heard, nth))
    heard.speaker.finish()
    QApplication.processEvents()
    assert said(heard) == ["Hello Frank!", "You are in.", "Have a great night."]
    assert sounds.count() == 1


def test_an_answer_behind_another_screen_is_not_said_again(hear: Hear) -> None:
    heard = hear("19:42")
    heard.tour.card("Frank")
    heard.tour.window.go("person_help")
    heard.tour.window.preferences.set(text_size=150)
    spoken = QSignalSpy(heard.tour.senses.say)
    heard.tour.window.back()
    QApplication.processEvents()
    assert "Hello Frank!" in words_on(heard.tour.window)
    assert spoken.count() == 0


@pytest.mark.parametrize("change", [larger, narrower])
def test_the_loudspeaker_stops_when_what_it_marks_is_made_anew(
    hear: Hear, tap: Hand, qtbot: QtBot, change: Callable[[Window], None]
) -> None:
    heard = hear()
    go(heard.tour, "this_kiosk")
    tap(heard.loudspeaker)
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    old = heard.tour.window.current
    change(heard.tour.window)
    qtbot.waitUntil(lambda: heard.tour.window.current is not old)
    QApplication.processEvents()
    assert not heard.speaker.sounding
    assert heard.loudspeaker.accessibleName() == "Read this screen aloud"


def test_a_message_of_the_screen_that_is_shown_is_said(hear: Hear, tap: Hand, qtbot: QtBot) -> None:
    heard = hear("19:42")
    heard.tour.card("Frank")
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    tap(button(heard.tour.window.current, "This is not me"))
    qtbot.waitUntil(lambda: heard.speaker.sounding)
    assert heard.tour.window.screen_name == "find_picture"
    assert len(said(heard)) == 2
