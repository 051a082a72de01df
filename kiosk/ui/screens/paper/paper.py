"""Paper: what can be printed, where it goes, and whether tonight's list is kept."""

from functools import partial

from kiosk.errors import KnownError
from kiosk.ui.keeper import FILE_NAME, Kept
from kiosk.ui.kit import Kit
from kiosk.ui.papers import put_out, tonight_paper
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class PaperScreen(FactsScreen):
    """Says at once when the list was written, or why it was not."""

    lead = 0

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, kit.words("paper.title"))
        kit.keeper.told.connect(self.refresh)

    def refresh(self) -> None:
        printer = self.kit.desk.printer_name()
        self.show_both(self._facts(printer), self._choices())

    # What is known

    def _facts(self, printer: str) -> list[Fact]:
        folder = self.kit.desk.folder.name
        facts = [self._here(self.kit.keeper.here)]
        if self.kit.settings.now.usb:
            facts.append(self._stick(self.kit.keeper.stick))
        if not printer:
            line = self.words("paper.no_printer_line", folder=folder)
            facts.append(Fact("no printer", "no_printer", self.words("paper.no_printer"), line))
        return facts

    def _here(self, kept: Kept) -> Fact:
        words = self.words
        if kept.wrong is not None:
            return Fact("kept here", "problem", words("paper.failed"), self._why(kept.wrong, kept))
        if kept.at is None:
            return Fact("kept here", "list", words("paper.not_yet"), words("paper.not_yet_line"))
        where = words("paper.kept_where", file=FILE_NAME, folder=kept.folder.name)
        return Fact("kept here", "list", words("paper.kept", time=self.kit.time(kept.at)), where)

    def _stick(self, kept: Kept | None) -> Fact:
        words, symbol = self.words, "stick"
        if kept is None:
            return Fact("on stick", symbol, words("paper.not_yet"), words("paper.not_yet_line"))
        if kept.away:
            return Fact(
                "on stick", symbol, words("paper.stick_away"), words("paper.stick_away_line")
            )
        if kept.wrong is not None or kept.at is None:
            why = self._why(kept.wrong, kept) if kept.wrong else ""
            return Fact("on stick", "problem", words("paper.stick_failed"), why)
        at = words("paper.stick_kept", time=self.kit.time(kept.at))
        where = words("paper.kept_where", file=FILE_NAME, folder=kept.folder.name)
        return Fact("on stick", symbol, at, where)

    def _why(self, wrong: KnownError, kept: Kept) -> str:
        """What is wrong, and how old the list is that is there."""
        what = self.words.fault(wrong.sentence)
        if kept.at is None:
            return what
        return f"{what} {self.words('paper.kept', time=self.kit.time(kept.at))}"

    # What can be done

    def _choices(self) -> list[Choice]:
        words, go = self.words, self.kit.go
        return [
            Choice("list", "list", words("paper.print_list"), self._print_list),
            Choice("posters", "posters", words("poster.title"), partial(go, "posters")),
            Choice("slips", "slips", words("slip.title"), partial(go, "slips")),
            Choice("tables", "tables", words("tables.title"), partial(go, "tables")),
            Choice("where", "print", words("paper_where.title"), partial(go, "paper_where")),
        ]

    def _print_list(self) -> None:
        paper = self.kit.bridge.do(tonight_paper, self.kit)
        if paper is not None:
            put_out(self.kit, paper, "tonight", self.words("paper.list"))
