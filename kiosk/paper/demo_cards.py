"""The demo's cards as a PDF and as pictures, made beside the running kiosk."""

import logging
from pathlib import Path
from threading import Event, Thread

from kiosk.errors import KnownError
from kiosk.model import Person
from kiosk.paper.cards import cards_paper, write_card_png
from kiosk.paper.document import write_pdf
from kiosk.paper.print_run import printed_card

PDF_NAME = "all-cards.pdf"


class DemoCards(Thread):
    """Writes one picture a card, then all of them as a PDF. What is there already is kept.

    A folder that cannot be written ends it: the demo goes on without cards.
    """

    def __init__(self, folder: Path, cards: list[tuple[Person, str]], club: str) -> None:
        super().__init__(name="demo cards")
        self._folder = folder
        self._club = club
        self._cards = [printed_card(person, code, folder.parent) for person, code in cards]
        self._stopped = Event()

    def run(self) -> None:
        try:
            self._write_all()
        except (KnownError, OSError) as error:
            logging.getLogger(__name__).warning("no cards of the demo: %s", error)

    def stop(self) -> None:
        """Ends it after the file that is being written."""
        self._stopped.set()
        self.join()

    def _write_all(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        for card in self._cards:
            if self._stopped.is_set():
                return
            path = self._folder / f"{card.name}.png"
            if not path.exists():
                write_card_png(path, card, self._club)
        path = self._folder / PDF_NAME
        if not path.exists() and not self._stopped.is_set():
            write_pdf(path, cards_paper(self._cards, self._club))
