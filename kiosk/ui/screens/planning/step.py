"""One step: its words, its picture, its place among the others."""

from functools import partial

from kiosk.ui.changing import STEP
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.steps_of import StepsOf, steps_of
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class StepScreen(FactsScreen):
    """`of`: whose steps they are (kiosk/ui/steps_of.py); `nth` from 0. It goes along with its
    step, up and down."""

    shows = frozenset({"job", "club"})

    def __init__(self, kit: Kit, of: str, nth: int) -> None:
        super().__init__(kit)
        self._of, self._nth = of, nth

    def refresh(self) -> None:
        """A step that was taken back is not there any more."""
        steps = self._steps()
        if steps is None:
            self.show_both([], [Choice("ok", "yes", self.words("act.ok"), self.kit.back)])
        else:
            page, many = steps.pages[self._nth], len(steps.pages)
            self.title.say(steps.title)
            place = self.words("steps_of.place", n=self._nth + 1, of=many)
            self.show_both([Fact("now", page.symbol, page.text, place)], self._choices(many))

    def _steps(self) -> StepsOf | None:
        steps = steps_of(self.kit, self._of)
        return steps if steps and self._nth < len(steps.pages) else None

    def _choices(self, many: int) -> list[Choice]:
        words = self.words
        up, down = self._nth > 0, self._nth + 1 < many
        picture = words("plan_briefing.picture")
        return [
            Choice("words", "type", words("steps_of.words"), partial(self._change, "write")),
            Choice("picture", "own_symbol", picture, partial(self._change, "choose_symbol")),
            Choice("up", "higher", words("plan_jobs.higher"), partial(self._put, -1), _paint(up)),
            Choice("down", "lower", words("plan_jobs.lower"), partial(self._put, 1), _paint(down)),
            Choice("leave_out", "leave_out", words("plan_jobs.leave_out"), self._leave_out),
        ]

    def _change(self, screen: str) -> None:
        self.kit.go(screen, of=f"{STEP}/{self._nth}/{self._of}")

    def _put(self, by: int) -> None:
        """Said; the other way takes it back."""
        steps, to = self._steps(), self._nth + by
        if steps is None:
            return
        if not 0 <= to < len(steps.pages):
            self._say_place(self._nth, len(steps.pages))
            return
        pages = list(steps.pages)
        pages.insert(to, pages.pop(self._nth))
        before, self._nth = self._nth, to
        if self.kit.bridge.do(steps.keep, pages):
            self.kit.senses.sound.emit("done")
            self._say_place(to, len(pages))
        else:
            self._nth = before
        self.refresh()

    def _say_place(self, nth: int, many: int) -> None:
        self.kit.senses.say.emit(self.words("steps_of.place", n=nth + 1, of=many))

    def _leave_out(self) -> None:
        steps = self._steps()
        if steps is None:
            return
        pages = [page for nth, page in enumerate(steps.pages) if nth != self._nth]
        events = self.kit.bridge.do(steps.keep, pages)
        text = self.words("steps_of.left_out")
        tell_done(self.kit, events, text, "leave_out", back=self.kit.back)


def _paint(can: bool) -> str:
    return "card" if can else "locked"
