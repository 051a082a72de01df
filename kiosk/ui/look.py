"""How it looks: every colour, size and typeface, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase

from kiosk.resources import RESOURCES

DESIGNED_FOR = QSize(1366, 768)
SMALLEST_TOUCH = 88
"""Pixels on a 14-inch screen of 1366 x 768: 20 mm. Never less, at any size."""

FAMILY = "Atkinson Hyperlegible Next"
TYPE_FILES = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_700Bold.ttf",
    "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
)

CLOCK, TITLE, CARD, BUTTON, SECOND = 48, 42, 32, 30, 24
"""Sizes of type in pixels at 1366 x 768 and 100 %."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a thing is painted: its ground, the words on it, and its outline if it has one."""

    ground: str | None
    ink: str
    second: str
    line: str | None = None
    light: bool = False
    """Symbols can stand on this ground without a light plate of their own."""


def _in_every_theme() -> dict[str, Paint]:
    paper, ink, soft = "#FFFBF2", "#1B1430", "#CFC6E8"
    return {
        "plate": Paint(paper, ink, "#4A4360", light=True),
        "veil": Paint("#A50E0920", paper, soft),  # lets the camera's picture through
        "pressed": Paint("#467F7F7F", ink, ink),  # over any paint
    }


def _night() -> dict[str, Paint]:
    paper, ink, mute, soft = "#FFFBF2", "#1B1430", "#4A4360", "#CFC6E8"
    raised, done, problem, late = "#3A2F68", "#105424", "#9C1C15", "#FFC53D"
    return {
        "page": Paint("#1C1536", paper, soft),
        "bar": Paint("#2A2150", paper, soft),
        "dark": Paint("#0E0920", paper, soft),
        "card": Paint(paper, ink, mute, light=True),
        "quiet": Paint(raised, paper, soft),
        "chosen": Paint(paper, ink, mute, light=True),
        "locked": Paint(raised, soft, soft),
        "done": Paint(done, paper, paper),
        "done card": Paint("#DFF3E2", done, mute, light=True),
        "undo": Paint(None, done, done, line=done, light=True),
        "problem": Paint(problem, paper, paper),
        "outline": Paint(None, ink, mute, line=ink, light=True),
        "outline light": Paint(None, paper, paper, line=paper),
        "band": Paint(problem, paper, paper),
        "late": Paint(late, ink, ink, light=True),
        "strong": Paint(ink, paper, soft),
        "badge": Paint(problem, paper, paper),
        "welcome": Paint(done, paper, paper),
        "goodbye": Paint("#174C9E", paper, paper),
        "wait": Paint(late, ink, ink, light=True),
        "alarm": Paint(problem, paper, paper),
        "practice": Paint("#174C9E", paper, paper),
        "clear": Paint(None, ink, mute, light=True),
        "face": Paint("#ECE4FF", ink, mute, line="#FFFFFF", light=True),
        "bar done": Paint("#7EDB92", ink, ink),
        "line": Paint("#D8D0C0", ink, ink),
        "set_up": Paint("#075958", paper, paper),
        "briefing": Paint("#5A2FA6", paper, paper),
        "doors": Paint("#174C9E", paper, paper),
        "club": Paint("#9C0F4B", paper, paper),
        "clean_up": Paint("#235B27", paper, paper),
        "now": Paint("#FBE3EC", ink, mute, light=True),
        "frame": Paint(late, ink, ink),
        **_in_every_theme(),
    }


def _day() -> dict[str, Paint]:
    ink, mute, white = "#1B1430", "#4A4360", "#FFFFFF"
    return _night() | {
        "page": Paint("#F6F1E7", ink, mute, light=True),
        "bar": Paint(white, ink, mute, light=True),
        "card": Paint(white, ink, mute, light=True),
        "quiet": Paint(white, ink, mute, line=ink, light=True),
        "chosen": Paint("#1B1430", white, "#CFC6E8"),
        "locked": Paint("#E4DDCF", mute, mute, light=True),
        "outline light": Paint(None, white, white, line=white),
    }


def _contrast() -> dict[str, Paint]:
    black, white, yellow = "#000000", "#FFFFFF", "#FFE000"
    plain = Paint(black, white, white, line=white)
    tap = Paint(yellow, black, black, light=True)
    same = dict.fromkeys(_night(), plain)
    return same | {
        "page": Paint(black, white, white),
        "bar": Paint(black, white, white),
        "dark": Paint(black, white, white),
        "quiet": Paint(black, yellow, yellow, line=yellow),
        "chosen": tap,
        "done": tap,
        "undo": Paint(None, yellow, yellow, line=yellow),
        "outline": Paint(None, yellow, yellow, line=yellow),
        "outline light": Paint(None, yellow, yellow, line=yellow),
        "problem": tap,
        "band": Paint(black, white, white, line=yellow),
        "late": Paint(black, white, white, line=yellow),
        "strong": tap,
        "badge": tap,
        "clear": Paint(None, white, white),
        "face": Paint(white, black, black, line=white, light=True),
        "frame": Paint(yellow, black, black),
        **_in_every_theme(),
        "bar done": tap,
        "line": plain,
    }


THEMES: Mapping[str, Mapping[str, Paint]] = {
    "night": _night(),
    "day": _day(),
    "contrast": _contrast(),
}


@dataclass(frozen=True)
class Look:
    """The look at one size of screen, one size of text and in one theme. Never changes:
    another size is another Look."""

    width: int = DESIGNED_FOR.width()
    height: int = DESIGNED_FOR.height()
    text_size: int = 100
    """Per cent, 100 to 200."""
    theme: str = "night"

    @property
    def scale(self) -> float:
        return min(self.width / DESIGNED_FOR.width(), self.height / DESIGNED_FOR.height())

    def px(self, size: float) -> int:
        """A length of the design, in pixels of this screen."""
        return max(1, round(size * self.scale))

    def touch(self, size: float = SMALLEST_TOUCH) -> int:
        """A length of something that is tapped: never below 88 pixels."""
        return max(SMALLEST_TOUCH, self.px(size))

    def text(self, size: float) -> int:
        """A size of type in pixels of this screen, with the text size.

        What is larger than a title already grows less, so that it still fits.
        """
        more = (self.text_size / 100 - 1) * min(1, TITLE / size)
        return max(1, round(size * self.scale * (1 + more)))

    def font(self, size: float, weight: int = 700) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(self.text(size))
        font.setWeight(QFont.Weight(weight))
        return font

    def paint(self, name: str) -> Paint:
        return THEMES[self.theme][name]

    def colour(self, name: str) -> QColor:
        """The ground of a paint."""
        return QColor(self.paint(name).ground or "#00000000")


def load_type() -> None:
    """Makes the typeface known to Qt. Needs a QGuiApplication."""
    for name in TYPE_FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
