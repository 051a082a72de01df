"""A place to try how taps are taken: it says how many there were."""

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.touch_button import TouchButton


class TryIt(TouchButton):
    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, kit.words("look.try_it"), symbol="try_it", paint="card")
        self._taps = 0
        self.tapped.connect(self._count)

    def _count(self) -> None:
        self._taps += 1
        text = self.kit.words("look.tapped", n=self._taps)
        self.say(text)
        self.kit.senses.sound.emit("tap")
        self.kit.senses.say.emit(text)
