"""The round loudspeaker that reads the screen aloud."""

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton


class Loudspeaker(TouchButton):
    """Shows and says what a tap does: read, or be quiet again."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, symbol="read_aloud", paint="round", side=64)
        side = kit.look.touch()
        self.setFixedSize(side, side)
        self._reader = kit.reader
        self._reader.changed.connect(self._show)
        self.tapped.connect(self._reader.tapped)
        self._show()

    def _show(self) -> None:
        reads = self._reader.is_reading
        self.picture.show_symbol("no_sound" if reads else "read_aloud")
        key = "nav.stop_reading" if reads else "nav.read_aloud"
        self.setAccessibleName(self.kit.words(key))
