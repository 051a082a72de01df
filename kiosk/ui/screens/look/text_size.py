"""Text size: each choice stands there in its own size, picture and words."""

from dataclasses import replace

from kiosk.settings import TEXT_SIZES, Preferences
from kiosk.ui.screens.choosing import ChoosingScreen
from kiosk.ui.widgets.choices import Choice


class TextSizeScreen(ChoosingScreen):
    title_key = "look.text_size"

    def offered(self, now: Preferences) -> list[Choice]:
        return [self._size(size, now) for size in TEXT_SIZES]

    def _size(self, size: int, now: Preferences) -> Choice:
        own, text = replace(self.look, text_size=size), self.words("look.size", n=size)
        choice = self.one_of(str(size), "text_size", text, look=own, text_size=size)
        paint = "chosen" if size == now.text_size else "quiet"
        return replace(choice, paint=paint, scale=size / TEXT_SIZES[-1])
