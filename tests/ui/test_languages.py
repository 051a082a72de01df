"""The kiosk speaks another language, from right to left too."""

import shutil
from pathlib import Path

from kiosk.settings import SettingsFile
from tests.pseudo import CODE, pseudo
from tests.ui.hands import Hand, MakeKiosk, button, go
from tests.ui.ways.language import settle


def test_a_language_is_chosen_by_its_own_name_and_holds_at_once(
    kiosk: MakeKiosk, tap: Hand, pseudo_files: Path
) -> None:
    tour = kiosk()
    shutil.copytree(pseudo_files, tour.window.kit.desk.folder / "words")
    go(tour, "language")
    tap(button(tour.window.current, "עברית"))
    settle()
    home = button(tour.window, pseudo("Home"))
    assert home.mapTo(tour.window, home.rect().center()).x() > tour.window.width() / 2
    assert SettingsFile(tour.window.kit.desk.folder).now.preferences.language == CODE
    tap(button(tour.window, pseudo("Undo")))
    settle()
    home = button(tour.window, "Home")
    assert home.mapTo(tour.window, home.rect().center()).x() < tour.window.width() / 2
