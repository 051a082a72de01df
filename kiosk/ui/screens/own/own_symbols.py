"""Take the club's own symbols from a stick: all that are called like ours, in one act."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from kiosk.devices.photos import keep_photo, photo_from, read_picture
from kiosk.errors import KnownError
from kiosk.model import OwnKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.picture_files import symbols_on_sticks
from kiosk.ui.screens.known import FactsScreen
from kiosk.ui.widgets.choices import Choice
from kiosk.ui.widgets.facts import Fact


class OwnSymbolsScreen(FactsScreen):
    """One file at a turn: taps and cards are answered meanwhile. Nothing is changed until all are
    kept, so whoever stops or leaves has changed nothing."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, kit.words("own_symbols.title"))
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._take_next)
        self._takes = False
        self._look()

    def refresh(self) -> None:
        self.show_both([self._fact()], self._choices())

    def showEvent(self, event: QShowEvent) -> None:
        """What an answer to a card stopped goes on."""
        super().showEvent(event)
        if self._takes:
            self._next.start()

    def closed(self) -> None:
        self._next.stop()

    def _look(self) -> None:
        """Not by itself: what is found stays as it is while somebody reads it."""
        self._takes = False
        self._sticks = bool(self.kit.keeper.sticks())
        self._found = symbols_on_sticks(self.kit)

    def _fact(self) -> Fact:
        words = self.words
        if self._takes:
            done = len(self._found) - len(self._left)
            return Fact("takes", "stick", words("own_symbols.takes", n=done, of=len(self._found)))
        if self._found:
            return Fact("found", "stick", words("own_symbols.found", n=len(self._found)))
        if self._sticks:
            how = words("own_symbols.how", of=words("symbol.taxis"))
            return Fact("none", "folder", words("own_symbols.none"), how)
        return Fact("put_in", "stick", words("paper.put_in"), paint="quiet")

    def _choices(self) -> list[Choice]:
        words = self.words
        if self._takes:
            return [Choice("stop", "stop", words("photo.stop"), self._look_again)]
        again = Choice("again", "not_found", words("paper.look_again"), self._look_again, "quiet")
        if not self._found:
            return [again]
        take = Choice("take", "changed", words("own_symbols.take"), self._take, "done")
        return [take, again]

    def _look_again(self) -> None:
        self._next.stop()
        self._look()
        self.refresh()

    def _take(self) -> None:
        self._takes = True
        self._left = dict(self._found)
        self._kept: dict[str, str] = {}
        self.refresh()
        self._next.start()

    def _take_next(self) -> None:
        """A picture that does not open is left out; a disk that keeps none ends it."""
        if not self.isVisible():
            return
        if not self._left:
            self._taken()
            return
        symbol = next(iter(self._left))
        file = self._left.pop(symbol)
        try:
            photo = photo_from(read_picture(file))
        except KnownError:
            photo = b""
        kept = self.kit.bridge.do(keep_photo, self.kit.desk.folder, photo) if photo else ""
        if kept is None:
            self._look_again()
            return
        self._kept |= {symbol: kept} if kept else {}
        self.refresh()
        self._next.start()

    def _taken(self) -> None:
        words, kept = self.words, self._kept
        self._takes = False
        broken = len(self._found) - len(kept)
        parts = [words("own_symbols.broken", n=broken)] if broken else []
        events = self.kit.bridge.do(partial(self.tonight.own.set_all, OwnKind.PICTURE, kept))
        text = " ".join([words("own_symbols.taken", n=len(kept)), *parts])
        back = partial(self.kit.back_to, "own_pictures")
        if tell_done(self.kit, events, text, "changed", back=back):
            return
        self.refresh()
        if parts and events is not None:
            self.kit.message(" ".join(parts), symbol="folder")
