"""One step of a job: tap it when it is done, tap it again if it was not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.model import Page
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON
from kiosk.ui.widgets.picture import Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

MOST_LINES = 3


class Step(TouchButton):
    """Picture, sentence, and a tick if it is done."""

    def __init__(self, kit: Kit, page: Page, done: bool) -> None:
        self._page = page
        self._done = done
        super().__init__(kit, page.text, paint="done card" if done else "card")
        self.show_ticked(done)

    def _fill(self, content: Content) -> None:
        kit, look = self.kit, self.kit.look
        colours = look.tap_paint(self._paint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        layout.setSpacing(look.px(16))
        plate = not colours.light
        layout.addWidget(Picture(look, kit.pictures, self._page.symbol, 64, plate=plate))
        ink = look.paint("card").ink
        layout.addWidget(Text(look, self._page.text, BUTTON, ink, 700, most=MOST_LINES), 1)
        tick = Mark(look, kit.pictures, "check", 56, look.paint("undo").ink)
        keeps = tick.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        tick.setSizePolicy(keeps)
        layout.addWidget(tick, 0, Qt.AlignmentFlag.AlignVCenter)
        tick.setVisible(self._done)
        text = self._page.text
        self.setAccessibleName(kit.words("job.step_done", step=text) if self._done else text)
