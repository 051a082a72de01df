"""How it looks: every colour, size and typeface, in one place."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase

from kiosk.resources import RESOURCES
from kiosk.ui.themes import THEMES, Paint

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
        return THEMES[self.theme].paints[name]

    def tap_paint(self, name: str) -> Paint:
        """The same for a thing that can be tapped."""
        return THEMES[self.theme].taps.get(name) or self.paint(name)

    def colour(self, name: str) -> QColor:
        """The ground of a paint."""
        return QColor(self.paint(name).ground or "#00000000")


def load_type() -> None:
    """Makes the typeface known to Qt. Needs a QGuiApplication."""
    for name in TYPE_FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
