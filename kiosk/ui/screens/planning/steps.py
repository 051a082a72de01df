"""The steps of a job, or what we agreed for one kind of problem."""

from functools import partial

from kiosk.model import Page
from kiosk.ui.changing import STEP
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import Screen
from kiosk.ui.steps_of import StepsOf, steps_of
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.touch_button import TouchButton


class StepsScreen(Screen):
    """`of`: whose they are (kiosk/ui/steps_of.py)."""

    shows = frozenset({"job", "club"})
    section = "home"

    def __init__(self, kit: Kit, of: str) -> None:
        super().__init__(kit)
        self._of = of
        layout = self.column()
        shown = "add" if self.look.text_size <= 150 else None
        add = TouchButton(kit, self.words("steps_of.add"), symbol=shown, side=48)
        add.tapped.connect(self._add)
        was = self.words("look.as_it_was")
        self.was = TouchButton(kit, was, icon="arrow-counter-clockwise", side=44)
        self.was.tapped.connect(self._as_it_was)
        layout.addLayout(self.header("", [self.was, add]))
        self.list = Pager(kit, gap=0, tight=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        steps = steps_of(self.kit, self._of)
        pages = steps.pages if steps else ()
        self.title.say(steps.title if steps else "")
        self.was.setVisible(bool(steps and steps.as_it_was))
        none = self.words("steps_of.none")
        self.list.show_items(
            [Item(f"{nth}", page, partial(self._row, nth, page)) for nth, page in enumerate(pages)]
            or [Item("none", none, partial(Row, self.kit, "steps", none))]
        )

    def _row(self, nth: int, page: Page) -> Row:
        opens = partial(self.kit.go, "step", of=self._of, nth=nth)
        return Row(self.kit, page.symbol, page.text, opens=opens)

    def _steps(self) -> StepsOf | None:
        return steps_of(self.kit, self._of)

    def _add(self) -> None:
        steps = self._steps()
        if steps is not None:
            self.kit.go("write", of=f"{STEP}/{len(steps.pages)}/{self._of}")

    def _as_it_was(self) -> None:
        steps = self._steps()
        if steps is not None and steps.as_it_was is not None:
            events = self.kit.bridge.do(steps.as_it_was)
            tell_done(self.kit, events, self.words("look.is_as_it_was"), "as_it_was")
