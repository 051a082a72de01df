"""What holds the night at its end, or that it holds it no more."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.card import CARD_CORNER, Card, frame_room
from kiosk.ui.widgets.touch_button import TouchButton


class Blocker(Card):
    """A button in the room of an amber frame, which shows while `framed`."""

    def __init__(
        self,
        kit: Kit,
        symbol: str,
        text: str,
        second: str,
        *,
        paint: str,
        framed: bool = False,
        side: float = 52,
    ) -> None:
        super().__init__(kit.look, paint, room=True, taps=True)
        self.show_as(paint, framed=framed)
        self.button = TouchButton(
            kit,
            text,
            symbol=symbol,
            second=second,
            paint=paint,
            size=28,
            side=side,
            corner=CARD_CORNER,
        )
        room = frame_room(kit.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(room, room, room, room)
        layout.addWidget(self.button)
