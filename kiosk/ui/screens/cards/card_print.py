"""How far the printing of cards is, and then what came of it."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.card_press import Run, RunState
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.say import run_lines
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import SIDE, Choice, Choices
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.panes import Panes
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.text import Text

SYMBOLS = {
    RunState.GOES_ON: "print",
    RunState.PRINTED: "print",
    RunState.SAVED: "folder",
    RunState.NO_PRINTER: "no_printer",
    RunState.STOPPED: "stop",
    RunState.FAILED: "problem",
}

MOST_FOR_LINE = 150
"""Per cent: with larger text, Stop needs the room of the second line."""


class CardPrintScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit, then: str = "") -> None:
        """`then`: once cards are made, OK leads on to that screen, in the place of this one."""
        super().__init__(kit)
        self._go_on = partial(kit.instead, then) if then else kit.back
        layout = self.column()
        layout.addLayout(self.header(self.words("cards.title")))
        self.progress = Progress(self.look)
        self._pages = Text(self.look, "", CARD, self.look.paint("page").ink, 800)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._pages)
        self._bar.addWidget(self.progress, 1)
        layout.addLayout(self._bar)
        self.facts = Facts(kit)
        self.choices = Choices(kit, SIDE)
        self.panes = Panes(kit, self.facts, self.choices, lead=1)
        layout.addWidget(self.panes, 1)
        kit.press.changed.connect(self.refresh)

    def refresh(self) -> None:
        run = self.kit.press.run
        self._show_bar(run)
        self.facts.show_facts(self._facts(run))
        self.choices.show_choices(self._choices(run))
        self.panes.refresh()

    def _show_bar(self, run: Run | None) -> None:
        goes_on = run is not None and run.state is RunState.GOES_ON
        self._pages.setVisible(goes_on)
        self.progress.setVisible(goes_on)
        if run is not None and goes_on:
            all_ = max(1, run.all)
            self._pages.say(self.words("printing.pages", pages=run.pages, n=all_))
            self.progress.show_part(run.pages, all_)

    def _facts(self, run: Run | None) -> list[Fact]:
        if run is None:
            return [Fact("none", "print", self.words("printing.none"))]
        text, line = run_lines(self.kit, run)
        if run.state is RunState.GOES_ON and self.look.text_size > MOST_FOR_LINE:
            line = ""
        facts = [Fact("run", SYMBOLS[run.state], text, line)]
        if run.state is RunState.SAVED and run.file is not None:
            folder = " / ".join(part for part in run.file.absolute().parent.parts if part != "/")
            facts.append(Fact("folder", "folder", self.words("printing.folder", folder=folder)))
        return facts

    def _choices(self, run: Run | None) -> list[Choice]:
        words = self.words
        made = run is not None and run.state in (RunState.PRINTED, RunState.SAVED)
        on = self._go_on if made else self.kit.back
        ok = Choice("ok", "yes", words("act.ok"), on, "done")
        if run is None:
            return [ok]
        if run.state is RunState.GOES_ON:
            return [Choice("stop", "stop", words("printing.stop"), self._stop)]
        save = Choice(
            "save", "folder", words("printing.save"), partial(self._start, run, as_pdf=True)
        )
        again = Choice(
            "again", "print", words("printing.again"), partial(self._start, run, as_pdf=False)
        )
        if run.state is RunState.NO_PRINTER:  # No card is made yet: to save them is the way on.
            return [replace(save, paint="done"), replace(ok, paint="card")]
        if run.state in (RunState.STOPPED, RunState.FAILED):
            return [ok, save] if run.file else [ok, again, save]
        return [ok, Choice("undo", "no", words("printing.undo"), self._undo)]

    def _start(self, run: Run, *, as_pdf: bool) -> None:
        self.kit.press.start(run.people, run.layout, as_pdf=as_pdf)

    def _stop(self) -> None:
        if not self.kit.press.stop():
            self.kit.message(self.words("printing.too_late"), symbol="print")

    def _undo(self) -> None:
        undone = self.kit.press.undo()
        if undone:
            self.kit.senses.sound.emit("undo")
            self.kit.back()
            again = partial(self.tonight.log.undo_together, undone)
            text = self.words("printing.undone")
            self.kit.message(text, partial(self.kit.bridge.do, again), "card")
