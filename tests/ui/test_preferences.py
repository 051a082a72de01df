"""What people prefer holds at once and at the next start, or only until they have gone."""

from pathlib import Path

from kiosk.settings import Preferences, SettingsFile, Theme
from kiosk.ui.preferences import LivePreferences
from kiosk.ui.screens.evening.still_here import StillHereScreen
from tests.ui.hands import MakeKiosk

LARGE = Preferences(text_size=150)


def at_the_next_start(folder: Path) -> Preferences:
    return SettingsFile(folder).now.preferences


def test_what_is_set_holds_at_once_and_at_the_next_start(tmp_path: Path) -> None:
    preferences, told = LivePreferences(SettingsFile(tmp_path)), []
    preferences.changed.connect(lambda: told.append(preferences.now))
    preferences.set(text_size=150)
    assert told == [LARGE]
    assert at_the_next_start(tmp_path) == LARGE


def test_what_is_only_for_now_is_put_back_when_the_person_has_gone(tmp_path: Path) -> None:
    preferences = LivePreferences(SettingsFile(tmp_path))
    before = preferences.now
    preferences.set(text_size=150)
    preferences.begin_only_for_now(before)
    preferences.set(theme=Theme.DAY)
    assert preferences.now == Preferences(text_size=150, theme=Theme.DAY)
    assert at_the_next_start(tmp_path) == before
    preferences.gone()
    assert preferences.now == before
    assert not preferences.only_for_now


def test_what_was_only_for_now_can_be_kept(tmp_path: Path) -> None:
    preferences = LivePreferences(SettingsFile(tmp_path))
    preferences.begin_only_for_now(preferences.now)
    preferences.set(text_size=150)
    preferences.keep()
    preferences.gone()
    assert preferences.now == at_the_next_start(tmp_path) == LARGE


def test_larger_text_is_seen_at_once_and_the_way_stays(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    tour.go("jobs")
    tour.window.preferences.set(text_size=150, theme=Theme.CONTRAST)
    assert (tour.window.kit.look.text_size, tour.window.kit.look.theme) == (150, "contrast")
    assert tour.window.screen_name == "jobs"


def test_a_kiosk_left_alone_puts_back_what_was_only_for_one_person(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    tour.window.preferences.begin_only_for_now(tour.window.preferences.now)
    tour.window.preferences.set(text_size=200)
    tour.go("jobs")
    tour.window.idle.quiet.emit()
    asked = tour.window.current
    assert isinstance(asked, StillHereScreen)
    asked.timer.timeout.emit()
    assert tour.window.screen_name == "home"
    assert tour.window.kit.look.text_size == 100
