"""The frame around the screens: bars, the band, and the message that lies over the lower edge."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.night.attention import Looked
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import EDGE, Screen
from kiosk.ui.widgets.band import Band
from kiosk.ui.widgets.bars import BottomBar, TopBar
from kiosk.ui.widgets.message import Message, Offer
from kiosk.ui.widgets.reading_mark import ReadingMark


class Frame(QWidget):
    """Of one look. The bottom bar and the message are made when first needed: Home, the first
    picture, does without."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.resize(parent.size())
        self.top, self.band = TopBar(kit), Band(kit)
        self._bottom: BottomBar | None = None
        self._message: Message | None = None
        self._middle = QWidget()
        self._inner = QVBoxLayout(self._middle)
        self._inner.setContentsMargins(0, 0, 0, 0)
        edge, above = kit.look.px(EDGE), kit.look.px(4)
        self._band_room = QWidget()
        room = QVBoxLayout(self._band_room)
        room.setContentsMargins(edge, above, edge, 0)
        room.addWidget(self.band)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.top)
        self._rows.addWidget(self._band_room)
        self._rows.addWidget(self._middle, 1)
        ReadingMark(kit, self)

    def parts(self, screen: Screen) -> list[QWidget]:
        """What belongs to a screen, from top to bottom."""
        return [self.band, screen, *([self._message] if self._message is not None else [])]

    def make_ready(self, screen: Screen, behind: Sequence[Screen]) -> None:
        """Gives a screen its place and its bars; it is not shown yet."""
        for other in behind:
            other.hide()
        if screen.parentWidget() is None:
            self._inner.addWidget(screen)
        if self._message is not None:
            self._message.hide()
        self.top.setVisible(screen.bars or screen.corners)
        self.top.show_over("bar" if screen.bars else screen.ground, corners=not screen.bars)
        self._show_bottom_bar(screen)

    def show_looked(self, looked: Looked) -> None:
        """What needs somebody, and how many rides are late."""
        self.top.refresh()
        if self._bottom is not None:
            late = self._kit.words("taxis.late_badge", n=looked.late) if looked.late else ""
            self._bottom.show_late(late)
        self.band.show_needed(looked.needed)

    def show_band(self, screen: Screen) -> None:
        self._band_room.setVisible(screen.bars and self.band.is_needed)

    def say(
        self, text: str, undo: Callable[[], object] | None, symbol: str, offer: Offer | None
    ) -> None:
        if self._message is None:
            self._message = Message(self._kit, self._middle)
        self._message.say(text, undo, symbol, offer)

    def regions(self, screen: Screen) -> list[Sequence[QWidget]]:
        """The parts in the order in which switches go over them. What has just happened comes
        first; the bar at the top, which has the fire, before that at the bottom."""
        message = [self._message] if self._message is not None else []
        bottom = [self._bottom] if self._bottom is not None else []
        return [message, *screen.first, [screen], [self.band], [self.top], bottom]

    def _show_bottom_bar(self, screen: Screen) -> None:
        wanted = screen.bars and screen.bottom_bar
        if wanted and self._bottom is None:
            self._bottom = BottomBar(self._kit)
            self._rows.addWidget(self._bottom)
        if self._bottom is not None:
            self._bottom.setVisible(wanted)
            self._bottom.light(screen.section)
