"""Where is the file saved? Then how far it is, and what came of it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.paper.sticks import Stick
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.saver import SaveRun, SaveState, Saving
from kiosk.ui.say import saved_lines
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.text import Text

SYMBOLS = {
    SaveState.GOES_ON: "waiting",
    SaveState.SAVED: "folder",
    SaveState.STOPPED: "stop",
    SaveState.FAILED: "problem",
}


class SaveScreen(Screen):
    """The sticks that are in, and this computer. One tap saves."""

    section = "home"

    def __init__(self, kit: Kit, saving: Saving) -> None:
        super().__init__(kit)
        self._saving = saving
        layout = self.column()
        layout.addLayout(self.header(self.words(saving.title_key)))
        self.progress = Progress(self.look)
        self._part = Text(self.look, "", CARD, self.look.paint("page").ink, 800)
        bar = QHBoxLayout()
        bar.addWidget(self._part)
        bar.addWidget(self.progress, 1)
        layout.addLayout(bar)
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=1)
        layout.addWidget(self.panes, 1)
        self._sticks = kit.keeper.sticks()
        kit.saver.changed.connect(self.refresh)

    @property
    def run(self) -> SaveRun | None:
        """What came of this file; None while nobody has said where to."""
        run = self.kit.saver.run
        return run if run is not None and run.saving is self._saving else None

    def refresh(self) -> None:
        run = self.run
        goes_on = run is not None and run.state is SaveState.GOES_ON
        self._part.setVisible(goes_on)
        self.progress.setVisible(goes_on)
        if run is not None and goes_on:
            all_ = max(1, run.all)
            self._part.say(self.words("look.size", n=100 * run.done // all_))
            self.progress.show_part(run.done, all_)
        self.facts.show_facts(self._came(run) if run else self._before())
        self.choices.show_choices(self._after(run) if run else self._places())
        self.panes.refresh()

    # Where to

    def _before(self) -> list[Fact]:
        words, saving = self.words, self._saving
        facts = []
        if saving.names_people:
            names = words("exports.names")
            facts.append(Fact("names", "people", names, words("exports.safe")))
        if not self._sticks:
            facts.append(Fact("put_in", "stick", words("paper.put_in")))
        return facts or [Fact("what", saving.symbol, words(saving.title_key))]

    def _places(self) -> list[Choice]:
        words = self.words
        sticks = [
            Choice(str(stick.folder), "stick", stick.name, partial(self._save, stick))
            for stick in self._sticks
        ]
        again = Choice("again", "not_found", words("paper.look_again"), self._look_again, "quiet")
        computer = Choice("here", "computer", words("save.here"), partial(self._save, None))
        return [*sticks, computer, again]

    def _look_again(self) -> None:
        """Not by itself: what is to be chosen from stays as it is while somebody looks."""
        self._sticks = self.kit.keeper.sticks()
        self.refresh()

    def _save(self, stick: Stick | None) -> None:
        if not self.kit.saver.start(self._saving, stick):
            self.kit.message(self.words("save.busy"), symbol="waiting")

    # What came of it

    def _came(self, run: SaveRun) -> list[Fact]:
        text, line, *take_out = saved_lines(self.kit, run)
        facts = [Fact("run", SYMBOLS[run.state], text, line)]
        if run.state is SaveState.SAVED and not run.on_stick:
            folder = self.words("printing.folder", folder=self.kit.desk.folder.name)
            facts.append(Fact("folder", "computer", folder))
        return [*facts, *(Fact("take_out", "stick", one) for one in take_out)]

    def _after(self, run: SaveRun) -> list[Choice]:
        words = self.words
        if run.state is SaveState.GOES_ON:
            return [Choice("stop", "stop", words("printing.stop"), self.kit.saver.stop)]
        ok = Choice("ok", "yes", words("act.ok"), self.kit.back, "done")
        if run.state is SaveState.SAVED:
            return [ok]
        return [ok, Choice("retry", "as_it_was", words("save.again"), self._choose_again)]

    def _choose_again(self) -> None:
        self.kit.saver.run = None
        self._look_again()
