"""What has just happened, said once, with a way to take it back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.controls import BLOCK
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

Act = Callable[[], object]


@dataclass(frozen=True)
class Offer:
    """What most people do next, to be done at once."""

    text: str
    symbol: str
    act: Act


class Message(Card):
    """What has just happened, in one sentence, with a way to take it back, and at most one offer.

    It lies over the end of the screen and waits there until somebody taps it away or goes on.
    """

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, "message")
        self.setObjectName("message")
        self.setParent(parent)
        self.setProperty(BLOCK, True)
        self._over = parent
        parent.installEventFilter(self)
        self._kit = kit
        self._text = ""
        self._undo: Act | None = None
        self._offer: TouchButton | None = None
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(
            kit.look.px(20), kit.look.px(10), kit.look.px(10), kit.look.px(10)
        )
        layout.setSpacing(max(10, kit.look.px(14)))
        colours = kit.look.paint("message")
        self._picture = Picture(kit.look, kit.pictures, "yes", 64, plate=True)
        self._words = Text(kit.look, "", BUTTON, colours.ink)
        self._undo_button = TouchButton(kit, kit.words("act.undo"), paint="outline light")
        self._undo_button.tapped.connect(self._take_back)
        self._ok = TouchButton(kit, kit.words("act.ok"), paint="card")
        self._ok.tapped.connect(self.hide)
        layout.addWidget(self._picture)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo_button)
        layout.addWidget(self._ok)
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def say(
        self, text: str, undo: Act | None = None, symbol: str = "yes", offer: Offer | None = None
    ) -> None:
        self._text = text
        self._undo = undo
        self._words.say(text)
        self._picture.show_symbol(symbol)
        self._undo_button.setVisible(undo is not None)
        self._show_offer(offer)
        self._name_buttons()
        self.show()
        self._place()
        self.raise_()

    def _show_offer(self, offer: Offer | None) -> None:
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
        if offer is not None:
            self._offer = TouchButton(
                self._kit, offer.text, symbol=offer.symbol, paint="outline light", side=56
            )
            self._offer.tapped.connect(lambda: self._do(offer.act))
            self._layout.insertWidget(self._layout.indexOf(self._ok), self._offer)

    def _name_buttons(self) -> None:
        """The screen behind it may have buttons of the same words."""
        for button in (self._undo_button, self._ok, self._offer):
            if button is not None:
                button.setAccessibleName(f"{button.words.full}. {self._text}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After another size or language it is said before the screen has its place."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        """Over the lower edge of the screen it belongs to."""
        edge = self._kit.look.px(20)
        width = self._over.width() - 2 * edge
        height = max(self._layout.totalHeightForWidth(width), self.sizeHint().height())
        low = self._over.height() - edge // 2 + self._kit.look.px(4)
        self.setGeometry(edge, low - height, width, height)

    def _take_back(self) -> None:
        if self._undo is not None:
            self._do(self._undo)

    def _do(self, act: Act) -> None:
        self.hide()
        act()
