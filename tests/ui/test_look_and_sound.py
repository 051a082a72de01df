"""Look and sound: each choice holds at once, is kept, and can be taken back by anyone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.devices.speech import VOICES
from kiosk.errors import KnownError
from kiosk.settings import TEXT_SIZES, Preferences, SettingsFile, Sound, Theme
from kiosk.tour import Tour
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look
from kiosk.ui.screens.evening.still_here import StillHereScreen
from kiosk.ui.widgets.clock_face import ClockFace
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

FIRST = Preferences()
LARGE = replace(FIRST, text_size=150)

MOST_TAPS = 5
"""From Home to any one preference that holds."""

ONLY_NOW = "Only for you now. We put it back when you go."


@dataclass(frozen=True)
class Way:
    """What is tapped after Look and sound, and what holds then."""

    taps: tuple[str, ...]
    wanted: Preferences

    def __str__(self) -> str:
        return " ".join(self.taps)


def way(*taps: str, **wanted: Any) -> Way:
    return Way(taps, replace(FIRST, **wanted))


SIZES = [way("Text size", f"{size}%", text_size=size) for size in TEXT_SIZES]
OTHERS = [
    way("Colours, clock", "Night", theme=Theme.NIGHT),
    way("Colours, clock", "Day", theme=Theme.DAY),
    way("Colours, clock", "High contrast", theme=Theme.CONTRAST),
    way("Colours, clock", "Clock face", clock_face=True),
    way("Sound", "Loud", sound=Sound.ON),
    way("Sound", "Quiet", sound=Sound.QUIET),
    way("Sound", "No sound", sound=Sound.OFF),
    way("Sound", "Voice", "American", voice="american"),
    way("Sound", "Voice", "Lower", voice="british_lower"),
    way("Sound", "How fast?", "Very slow", speed=0.5),
    way("Sound", "How fast?", "Very fast", speed=2.0),
    way("Touch", "Act when I press", acts_on_press=True),
    way("Touch", "Wait between taps", "0", repeat_guard=0.0),
    way("Touch", "Wait between taps", "10", repeat_guard=10.0),
    way("Touch", "Say what I touch", touch_speaks=True),
    way("Touch", "Less movement", less_movement=True),
]


def follow(tour: Tour, tap: Hand, *names: str) -> None:
    """Taps these, each on the screen that the one before led to."""
    for name in names:
        tap(exactly(tour, name))
        QApplication.processEvents()


def exactly(tour: Tour, name: str) -> TouchButton:
    """The button of this name, however it stands: "150%", or "150%. Chosen"."""
    found = [
        one
        for one in tour.window.current.findChildren(TouchButton)
        if one.isVisible() and one.accessibleName().partition(". ")[0] == name
    ]
    assert len(found) == 1, name
    return found[0]


def now(tour: Tour) -> Preferences:
    return tour.window.preferences.now


def at_the_next_start(tour: Tour) -> Preferences:
    return SettingsFile(tour.opened.folder).now.preferences


def heard(tour: Tour) -> list[str]:
    said: list[str] = []
    tour.senses.say.connect(said.append)
    return said


# Each preference


@pytest.mark.parametrize("way", [*SIZES, *OTHERS], ids=str)
def test_a_choice_holds_at_once_and_at_the_next_start_and_says_so(
    way: Way, kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    taps = ("More", "Look and sound", *way.taps)
    assert len(taps) <= MOST_TAPS
    follow(tour, tap, *taps)
    assert now(tour) == at_the_next_start(tour) == way.wanted
    assert exactly(tour, way.taps[-1]).accessibleName().endswith((". Chosen", ". On"))


def test_the_choices_lead_to_every_preference_of_look_and_sound() -> None:
    reached = {
        name
        for one in (*SIZES, *OTHERS)
        for name in Preferences.__struct_fields__
        if getattr(one.wanted, name) != getattr(FIRST, name)
    }
    elsewhere = {"switches", "step", "language"}
    assert reached == set(Preferences.__struct_fields__) - elsewhere


def test_another_accent_keeps_the_height_of_the_voice(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "voice")
    follow(tour, tap, "Lower", "American")
    assert now(tour).voice == "american_lower"
    follow(tour, tap, "Higher")
    assert now(tour).voice == "american"
    assert {"american", "american_lower", "british", "british_lower"} == set(VOICES)


def test_a_switch_is_turned_off_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "touch")
    follow(tour, tap, "Less movement", "Less movement")
    assert now(tour) == at_the_next_start(tour) == FIRST
    assert exactly(tour, "Less movement").accessibleName() == "Less movement. Off"


def test_a_choice_that_cannot_be_kept_holds_even_so_and_the_screen_says_why(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    go(tour, "text_size")
    (tour.opened.folder / "settings.json").unlink(missing_ok=True)
    (tour.opened.folder / "settings.json").mkdir()
    failed: list[KnownError] = []
    tour.bridge.failed.connect(failed.append)
    follow(tour, tap, "150%")
    assert tour.window.kit.look.text_size == 150
    assert any(failed[0].sentence in words for words in words_on(tour.window))


# Seen and heard at once


def test_a_text_size_stands_there_in_its_own_size(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "text_size")
    before = [exactly(tour, f"{size}%").words.font().pixelSize() for size in TEXT_SIZES]
    assert before == sorted(set(before))
    follow(tour, tap, "200%")
    after = QFont(exactly(tour, "200%").words.font()).pixelSize()
    assert after == pytest.approx(before[-1], rel=0.25)
    assert after > 1.5 * before[0]


@pytest.mark.parametrize("held", list(Theme))
def test_each_theme_stands_there_in_its_own_colours(kiosk: MakeKiosk, held: Theme) -> None:
    tour = kiosk(look=Look(theme=held))
    go(tour, "colours")
    for theme, name in zip(Theme, ("Night", "Day", "High contrast"), strict=True):
        tile = exactly(tour, name)
        seen = tile.grab().toImage().pixelColor(tile.width() // 2, 12)
        paint = Look(theme=theme).tap_paint("quiet")
        assert seen == QColor(paint.ground or ""), name


@pytest.mark.parametrize(
    ("taps", "says"),
    [
        (("text_size", "150%"), "Now: 150%."),
        (("colours", "Day"), "Now: Day."),
        (("sound", "Quiet"), "Hello. This is how I sound."),
        (("voice", "American"), "Hello. This is how I sound."),
        (("speed", "Slow"), "Hello. This is how fast I talk."),
        (("touch", "Less movement"), "Less movement: On."),
        (("repeat_guard", "3"), "Now: 3 seconds."),
    ],
)
def test_what_was_chosen_is_heard(
    kiosk: MakeKiosk, tap: Hand, taps: tuple[str, str], says: str
) -> None:
    tour = kiosk()
    go(tour, taps[0])
    said = heard(tour)
    follow(tour, tap, taps[1])
    assert said == [says]


def test_who_wants_to_hear_what_is_touched_is_told_that_the_sound_is_off(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    tour.window.preferences.set(sound=Sound.OFF)
    go(tour, "touch")
    follow(tour, tap, "Say what I touch")
    assert "The sound is off." in words_on(tour.window)
    turn_on = button(tour.window, "Turn the sound on")
    tap(turn_on)
    tap(turn_on)  # the first tap says it
    assert now(tour) == replace(FIRST, touch_speaks=True)


@pytest.mark.parametrize("place", ["touch", "repeat_guard"])
def test_taps_can_be_tried(kiosk: MakeKiosk, tap: Hand, place: str) -> None:
    tour = kiosk()
    go(tour, place)
    for name, then in (("Try it", "You tapped once"), ("You tapped", "You tapped 2 times")):
        tap(button(tour.window.current, name))
        assert then in words_on(tour.window.current)


# As it was


def test_as_it_was_brings_back_what_held_when_the_screen_was_opened(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    tour.window.preferences.set(text_size=125)
    go(tour, "more")
    follow(tour, tap, "Look and sound", "Text size", "150%", "200%", "As it was")
    assert now(tour) == at_the_next_start(tour) == replace(FIRST, text_size=125)
    assert tour.window.screen_name == "text_size"
    tap(button(tour.window, "Undo"))
    assert now(tour).text_size == 200


def test_all_as_at_first_can_be_undone_and_leaves_the_language(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    chosen = Preferences(text_size=125, theme=Theme.DAY, speed=0.5, language="cy")
    tour.window.preferences.set_all(chosen)
    go(tour, "look_and_sound")
    follow(tour, tap, "All as at first")
    assert now(tour) == Preferences(language="cy")
    tap(button(tour.window, "Undo"))
    assert now(tour) == at_the_next_start(tour) == chosen


@pytest.mark.parametrize("place", ["Text size", "Colours, clock", "Sound", "Touch", "Switches"])
def test_each_place_opens(kiosk: MakeKiosk, tap: Hand, place: str) -> None:
    tour = kiosk()
    go(tour, "more")
    follow(tour, tap, "Look and sound", place)
    assert tour.window.current.title.full.startswith(place.partition(",")[0])


def test_what_is_said_after_another_size_has_its_place(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "more")
    follow(tour, tap, "Look and sound", "Text size", "150%", "As it was")
    message = button(tour.window, "Undo").parentWidget()
    assert message is not None
    screen = message.parentWidget()
    assert screen is not None
    over = screen.rect()
    assert over.contains(message.geometry())
    assert message.x() == over.width() - message.geometry().right() - 1
    assert over.bottom() - message.geometry().bottom() < 20


# Only for now


@pytest.fixture
def only_for_now(kiosk: MakeKiosk, tap: Hand) -> Tour:
    """Somebody chose larger text, and then that it is only for them."""
    tour = kiosk("19:43")
    go(tour, "more")
    follow(tour, tap, "Look and sound", "Text size", "125%", "Back", "Only for me now")
    return tour


def test_only_for_me_now_says_so_and_keeps_what_was_before_for_the_next_start(
    only_for_now: Tour,
) -> None:
    assert ONLY_NOW in words_on(only_for_now.window.current)
    assert now(only_for_now).text_size == 125
    assert at_the_next_start(only_for_now) == FIRST


def test_what_is_chosen_then_is_only_for_now_too(only_for_now: Tour, tap: Hand) -> None:
    follow(only_for_now, tap, "Colours, clock", "Day")
    assert now(only_for_now).theme is Theme.DAY
    assert at_the_next_start(only_for_now) == FIRST


def test_with_large_text_the_title_says_that_it_is_only_for_now(
    only_for_now: Tour, tap: Hand
) -> None:
    follow(only_for_now, tap, "Text size", "200%", "Back")
    assert "Only for you now" in words_on(only_for_now.window.current)


def test_it_can_be_put_back_at_once(only_for_now: Tour, tap: Hand) -> None:
    follow(only_for_now, tap, "Put it back now")
    assert now(only_for_now) == FIRST
    assert ONLY_NOW not in words_on(only_for_now.window.current)
    assert exactly(only_for_now, "Only for me now")


def test_it_can_be_kept(only_for_now: Tour, tap: Hand) -> None:
    follow(only_for_now, tap, "Keep it like this")
    assert now(only_for_now) == at_the_next_start(only_for_now) == replace(FIRST, text_size=125)
    assert exactly(only_for_now, "Only for me now")


def test_a_kiosk_left_alone_puts_it_back(only_for_now: Tour) -> None:
    only_for_now.window.idle.timer.timeout.emit()
    asked = only_for_now.window.current
    assert isinstance(asked, StillHereScreen)
    asked.timer.timeout.emit()
    assert now(only_for_now) == FIRST


@pytest.mark.parametrize("place", ["home", "check_in"])
def test_where_the_kiosk_waits_for_the_next_person_it_is_put_back_too(
    only_for_now: Tour, tap: Hand, place: str
) -> None:
    window = only_for_now.window
    go(only_for_now, place)
    assert window.idle.timer.isActive()
    window.idle.timer.timeout.emit()
    QApplication.processEvents()
    tap(button(window.current, "Yes"))
    assert (window.screen_name, now(only_for_now).text_size) == (place, 125)
    window.idle.timer.timeout.emit()
    asked = window.current
    assert isinstance(asked, StillHereScreen)
    asked.timer.timeout.emit()
    assert (window.screen_name, now(only_for_now)) == (place, FIRST)
    assert not window.idle.timer.isActive(), "nobody is asked again"


def test_who_wanted_it_so_comes_in_with_it_and_the_next_person_without(
    only_for_now: Tour,
) -> None:
    only_for_now.card("Amara")
    only_for_now.card("Amara")
    assert only_for_now.window.kit.look.text_size == 125
    only_for_now.card("Ben")
    assert only_for_now.window.screen_name == "answer"
    assert only_for_now.window.kit.look.text_size == 100
    assert not only_for_now.window.preferences.only_for_now


def test_who_came_before_does_not_take_it_away(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk("19:43")
    tour.card("Ben")
    go(tour, "look_and_sound")
    follow(tour, tap, "Only for me now", "Text size", "150%")
    tour.card("Amara")
    assert tour.window.kit.look.text_size == 150


# Whoever uses keys


@pytest.mark.parametrize(
    ("place", "name"),
    [("text_size", "150%"), ("colours", "Day"), ("touch", "Less movement"), ("sound", "Quiet")],
)
def test_the_focus_stays_on_what_was_chosen_by_key(kiosk: MakeKiosk, place: str, name: str) -> None:
    tour = kiosk()
    go(tour, place)
    tour.window.activateWindow()
    exactly(tour, name).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tour.window.windowHandle(), Qt.Key.Key_Return)
    for _ in range(3):
        QApplication.processEvents()
    assert now(tour) != FIRST
    assert QApplication.focusWidget() is exactly(tour, name)


# The clock


def hands(kit: Kit, wall: str) -> QImage:
    face = ClockFace(kit)
    zone = ZoneInfo(kit.bridge.time_zone)
    face.show_time(datetime.fromisoformat(f"2026-11-20T{wall}").replace(tzinfo=zone))
    return face.grab().toImage()


def inked(image: QImage, right: float, down: float) -> bool:
    """Whether there is a hand, at a place from -1 to 1 of the radius from the middle."""
    radius = image.width() / 2
    x, y = round(radius * (1 + right)), round(radius * (1 + down))
    return image.pixelColor(x, y).lightness() < 128


HOUR, MINUTE = 0.4, 0.6
"""Of the radius: as far as both hands reach, and only the minute hand."""


@pytest.mark.parametrize(
    ("wall", "hour", "minute"),
    [
        ("15:00", (HOUR, 0), (0, -MINUTE)),
        ("21:00", (-HOUR, 0), (0, -MINUTE)),
        ("18:00", (0, HOUR), (0, -MINUTE)),
        ("12:15", (0.05, -HOUR), (MINUTE, 0)),
        ("00:45", (0.15, -HOUR + 0.03), (-MINUTE, 0)),
    ],
)
def test_the_hands_stand_where_the_time_is(
    kit: Kit, wall: str, hour: tuple[float, float], minute: tuple[float, float]
) -> None:
    image = hands(kit, wall)
    assert inked(image, *hour)
    assert inked(image, *minute)
    opposite = (-minute[0], -minute[1])
    assert not inked(image, *opposite)


def test_three_and_nine_are_each_others_mirror(kit: Kit) -> None:
    three, nine = hands(kit, "15:00"), hands(kit, "21:00")
    assert three != nine
    assert not inked(three, -HOUR, 0)
    assert not inked(nine, HOUR, 0)


@pytest.mark.parametrize("size", [100, 200])
def test_the_clock_with_hands_fits_into_the_bar_and_goes_with_the_clock(
    kiosk: MakeKiosk, size: int
) -> None:
    look = Look(1024, 768, text_size=size)
    tour = kiosk(look=look)
    tour.window.preferences.set(clock_face=True)
    QApplication.processEvents()
    (face,) = [one for one in tour.window.findChildren(ClockFace) if one.isVisible()]
    parts = [one for one in tour.window.findChildren(TouchButton) if one.isVisible()]
    bar = face.parentWidget()
    assert bar is not None
    assert bar.rect().contains(face.geometry())
    assert bar.width() == 1024
    assert not any(
        one.parentWidget() is bar and one.geometry().intersects(face.geometry()) for one in parts
    )
    tour.window.preferences.set(clock_face=False)
    assert not face.isVisible()
