"""Every screen in a language that nobody speaks (tests/pseudo.py): longer, accented, from right
to left. All that can be read stands in the catalogue, and fits where it must."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.data.sample import DemoNight
from kiosk.resources import RESOURCES
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from tests.pseudo import CODE
from tests.ui.walking import RULES

LARGE = Look(1366, 768, text_size=150)

SAID_HERE = {
    *("Office", "Integrated", "Webcam", "HD", "Pro", "BLUE STICK", "CLUB", "media", "club"),
    *("home", "our-night", "cards-20261120-194200.pdf", "tonight.pdf"),
    "our-night-20261127-212400.xlsx",
    *("English", "Cymraeg", "Polski", "Esc", "PDF"),
    *("our people", "committee", "Members", "csv", "xlsx", "xls", "ods", "tsv", "Word"),
    *("Rosa", "Odette", "Bell", "Price", "Khan", "High Street", "Mill Lane", "Station Road"),
    *("our taxi", "the bar", "Nina at the club", "DSC01234"),
    *("Big disco", "Calm night", "Say sorry.", "Wait with the person."),
    *("Ka", "Xx", "Zz", "card", "Abi", "Abdi", "Neena"),
}
"""What is plugged in on the tour, its files, the names of languages, and what was typed."""


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _of_the_night() -> re.Pattern[str]:
    """What the night itself says: names, titles, places, steps."""
    night = tomllib.loads((RESOURCES / "demo" / "night.toml").read_text(encoding="utf-8"))
    said = {*_texts(night), *DemoNight().names, *SAID_HERE}
    longest_first = sorted((one for one in said if one.strip()), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first))


OF_THE_NIGHT = _of_the_night()


def speak(tour: Tour, files: Path) -> None:
    """The kiosk speaks it from now on."""
    shutil.copytree(files, tour.window.kit.desk.folder / "words", dirs_exist_ok=True)
    tour.window.preferences.set(language=CODE)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def english(tour: Tour) -> set[str]:
    """What can be read, or is read aloud, that is neither in the catalogue nor of the night."""
    window = tour.window
    of_here = re.compile(re.escape(window.kit.desk.folder.name))
    read = [one.full for one in window.findChildren(Text) if one.isVisible()]
    read += [one.accessibleName() for one in window.findChildren(TouchButton) if one.isVisible()]
    return {
        text
        for text in read
        if re.search(r"[A-Za-z]{2,}", of_here.sub("", OF_THE_NIGHT.sub("", text)))
    }


def in_another_language(tour: Tour, files: Path) -> Iterator[str]:
    """Leaves the kiosk in it."""
    window = tour.window
    window.resize(LARGE.width, LARGE.height)
    window.change_look(LARGE)
    settle()
    speak(tour, files)
    if not window.isRightToLeft():
        yield "runs from left to right"
    yield from (f"not in the catalogue: {one}" for one in sorted(english(tour)))
    for name, rule in RULES.items():
        yield from (f"{name}: {one}" for one in rule(window))
