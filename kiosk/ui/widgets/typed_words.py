"""Words that are being typed, on a card: letters and gaps, each one piece."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND
from kiosk.ui.own_words import piece_shown
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import Text
from kiosk.words.sentence import pieces_of, text_of

MOST_LARGE = 150
"""Per cent: with larger text the words are no larger than they must be, for the keys' sake."""

LONGEST = 500
"""Letters."""


class TypedWords(Card):
    """Shows what is typed, and a quieter line under it.

    What is typed is a draft, by the name of `draft`, until it is done with. `begun`: what stands
    there now. `gaps`: those that may be typed into a sentence of the catalogue; None for plain
    words, in which a brace is a brace. `longest`: how many letters there may be.

    Signals: `changed`, after each key.
    """

    changed = Signal()

    def __init__(
        self,
        kit: Kit,
        title: str,
        begun: str,
        gaps: Sequence[str] | None = None,
        *,
        draft: str,
        longest: int = LONGEST,
    ) -> None:
        super().__init__(kit.look)
        self._kit, self._title, self._longest = kit, title, longest
        self._draft, self._is_plain = draft, gaps is None
        before = kit.drafts.get(draft, begun)
        self._pieces = list(before) if self._is_plain else pieces_of(before)
        self._gaps = {piece_shown(kit.words, f"{{{gap}}}"): f"{{{gap}}}" for gap in gaps or ()}
        look, colours = kit.look, kit.look.paint("card")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(look.px(24), look.px(6), look.px(24), look.px(6))
        inside.setSpacing(0)
        size = CARD if look.text_size <= MOST_LARGE else SECOND
        self._words = Text(look, "", size, colours.ink, 800, least=SECOND)
        self.line = Text(look, "", SECOND, colours.second)
        inside.addWidget(self._words)
        inside.addWidget(self.line)
        self._show()

    @property
    def text(self) -> str:
        """As it is kept: a sentence as it would stand in the catalogue."""
        return "".join(self._pieces) if self._is_plain else text_of(self._pieces)

    @property
    def plain(self) -> str:
        """As a person reads it, gaps as [name]."""
        return "".join(piece_shown(self._kit.words, piece) for piece in self._pieces)

    @property
    def gaps(self) -> list[tuple[str, str]]:
        """Each gap as it is shown, and as it is typed."""
        return list(self._gaps.items())

    def type(self, typed: str) -> None:
        """One more letter or gap. What is written as a gap, such as [name], becomes one."""
        if len(self._pieces) >= self._longest:
            return
        self._pieces.append(typed)
        for shown, gap in self._gaps.items():
            if self._pieces[-len(shown) :] == list(shown):
                self._pieces[-len(shown) :] = [gap]
        self._typed()

    def delete(self) -> None:
        self._pieces = self._pieces[:-1]
        self._typed()

    def clear(self) -> None:
        self._pieces = []
        self._typed()

    def done(self) -> None:
        """What was typed is kept elsewhere: no draft any more."""
        self._kit.drafts.pop(self._draft, None)

    def take_key(self, event: QKeyEvent) -> bool:
        """A keyboard works as well as the keys on the glass. False: it is no key for words."""
        if event.key() == Qt.Key.Key_Backspace:
            self.delete()
        elif event.text() and event.text().isprintable():
            self.type(event.text())
        else:
            return False
        return True

    def _typed(self) -> None:
        self._kit.drafts[self._draft] = self.text
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        colours = self._kit.look.paint("card")
        self._words.say(self.plain or self._title)
        self._words.paint_in(colours.ink if self._pieces else colours.second)
