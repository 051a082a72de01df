"""The button that leads back: on every screen the same."""

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton


class BackButton(TouchButton):
    def __init__(self, kit: Kit, *, paint: str = "quiet") -> None:
        super().__init__(kit, kit.words("nav.back"), icon="arrow-left", side=44, paint=paint)
