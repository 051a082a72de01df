"""Which USB stick is tonight's list also saved on?"""

from functools import partial

from kiosk.paper.sticks import Stick
from kiosk.ui.kit import Kit
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class StickScreen(FactsScreen):
    """The sticks that are in. What is on one is people's data, and that is said here."""

    lead = 1

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, kit.words("paper.which_stick"))

    def refresh(self) -> None:
        words, sticks = self.words, self.kit.keeper.sticks()
        facts = [Fact("data", "people", words("exports.names"), words("paper.keep_safe"))]
        if not sticks:
            facts.insert(0, Fact("put_in", "stick", words("paper.put_in")))
        self.show_both(facts, self._choices(sticks))

    def _choices(self, sticks: list[Stick]) -> list[Choice]:
        words, usb = self.words, self.kit.settings.now.usb
        found = [
            self._choice(stick, "stick", stick.name, str(stick.folder) == usb) for stick in sticks
        ]
        off = self._choice(None, "no", words("paper.no_stick"), not usb)
        again = Choice("again", "not_found", words("paper.look_again"), self.refresh, "quiet")
        return [*found, off, again]

    def _choice(self, stick: Stick | None, symbol: str, text: str, chosen: bool) -> Choice:
        state = self.words("nav.chosen") if chosen else ""
        paint = "chosen" if chosen else "quiet"
        key = str(stick.folder) if stick else "none"
        choose = partial(self._choose, stick)
        return Choice(key, symbol, text, choose, paint, state=state, ticked=chosen)

    def _choose(self, stick: Stick | None) -> None:
        if not self.kit.bridge.did(self.kit.keeper.choose, stick):
            return
        self.kit.back()
        key = "paper.now_stick" if stick else "paper.now_no_stick"
        text = self.words(key, name=stick.name if stick else "")
        self.kit.message(text, symbol="stick" if stick else "no")
