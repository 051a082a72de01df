"""Roll call: everyone who was in, ticked off one by one outside."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TypedDict

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.errors import KnownError
from kiosk.model import Found, Person
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.roll_lines import about_line, state_line
from kiosk.ui.roll_papers import list_paper, put_out
from kiosk.ui.screens.fire.alarm import AlarmScreen
from kiosk.ui.screens.screen import GAP
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton

FACE, FACE_OVER_LINE = 92, 72

A_FEW, AHEAD = 36, 50
"""How many people are shown at once, and the milliseconds until as many more are."""

MOST_WORDS_ON_PRINT = 150
"""Per cent: with larger text, the other three buttons need the room of its words."""


class Known(TypedDict):
    """What changes of a tile (see PersonTile.change)."""

    side: float
    ticked: bool
    lines: list[tuple[str, str]]
    symbol: str
    paint: str


class RollCallScreen(AlarmScreen):
    """A tap is a tick. One that is under way goes on where it was, also after a power cut."""

    def __init__(self, kit: Kit, *, real: bool) -> None:
        super().__init__(kit, kit.tonight.roll_calls.begin(real=real))
        self._sure = False
        self._tiles: dict[str, tuple[PersonTile, Known]] = {}
        self._most = A_FEW
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._show_more)
        layout = self.column()
        title = self.words("roll_call.real" if self.roll.real else "roll_call.practice")
        layout.addLayout(self.top(title, back=False))
        self.list = Pager(kit, columns=self._columns(), gap=12, least=self._least(), fill=True)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._bottom())

    def _columns(self) -> int:
        return 6 if self.look.text_size <= 125 else 4 if self.look.text_size <= 150 else 3

    def _bottom(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(max(10, self.look.px(GAP)))
        key, symbol = ("not_real", "no") if self.roll.real else ("practice_over", "finish")
        self.stop = self._way(key, self._stop, symbol=symbol)
        self.print = self._way("print", self._print, symbol="print")
        self.missing = self._way("missing", self._show_missing, symbol="not_found")
        self.all_safe = self._way(
            "all_safe", self._all_safe, symbol="safe", paint="card", weight=800
        )
        small = self.look.text_size > MOST_WORDS_ON_PRINT
        for button, room in (
            (self.stop, 3 if small else 4),
            (self.print, 0 if small else 3),
            (self.missing, 4),
            (self.all_safe, 4),
        ):
            layout.addWidget(button, room)
        return layout

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.list]]

    def refresh(self) -> None:
        """Only what has changed is drawn anew, and nothing moves: 300 people are many."""
        super().refresh()
        self._wait_for_more()
        people = self.roll.people[: self._most]
        self.list.show_items(
            [Item(person.id, person, partial(self._tile, person)) for person in people],
            of=len(self.roll.people),
        )
        for person in people:
            tile, shown = self._tiles.get(person.id, (None, None))
            known = self._known(person)
            if tile is not None and known != shown and isValid(tile):
                tile.change(**known)
                self._tiles[person.id] = tile, known

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wait_for_more()

    def _wait_for_more(self) -> None:
        """Not before the first page can be seen."""
        if self.isVisible() and not self.is_whole:
            self._more.start(AHEAD)

    def _show_more(self) -> None:
        """The first page is there at once; the pages after it while people look for a face."""
        self._most += A_FEW
        self.refresh()

    @property
    def is_whole(self) -> bool:
        """Whether everybody has a tile."""
        return self._most >= len(self.roll.people)

    def _tile(self, person: Person) -> PersonTile:
        known = self._known(person)
        tile = PersonTile(self.kit, person, **known)
        tile.tapped.connect(partial(self._tick, person))
        self._tiles[person.id] = tile, known
        return tile

    def _known(self, person: Person) -> Known:
        """What the tile of a person shows of them."""
        found = self.roll.found(person.id)
        safe = found is Found.SAFE
        needs_help = person.help_out and found in (None, Found.NOT_FOUND)
        line = state_line(self.kit, self.roll, person) or about_line(self.kit, person)
        ink = self.look.paint("card").ink
        return {
            "side": FACE_OVER_LINE if line else FACE,
            "ticked": safe,
            "lines": [(line, ink)] if line else [],
            "symbol": "help_out" if person.help_out else "",
            "paint": "late" if needs_help else "card",
        }

    def _least(self) -> float:
        """So high that a line has room under every name: nothing moves when one comes."""
        words = sum(QFontMetrics(self.look.font(size)).lineSpacing() for size in (BUTTON, SECOND))
        return FACE_OVER_LINE + 24 + words / self.look.scale

    def _tick(self, person: Person) -> None:
        self._sure = False
        self.all_safe.say(self.words("roll_call.all_safe"))
        self.say_safe(person)

    def _show_missing(self) -> None:
        self.kit.go("roll_call_missing", roll=self.roll)

    def _all_safe(self) -> None:
        """Asks once more while somebody is not ticked, and says how many: too much hangs on it."""
        missing = len(self.roll.missing)
        if missing and not self._sure:
            self._sure = True
            self.all_safe.say(self.words("roll_call.all_safe_again", n=missing))
            return
        self.end("all_safe")

    def _stop(self) -> None:
        """A practice has its report; what was not real is only left, and can be opened again."""
        if not self.roll.real:
            self.end("counted")
            return
        self.roll.end("not_real")
        with suppress(KnownError):
            self.roll.keep()
        self.kit.back()
        self.kit.message(self.words("roll_call.ended"), self._open_again, "finish")

    def _open_again(self) -> None:
        self.roll.open_again()
        self.kit.go("roll_call", real=self.roll.real)

    def _print(self) -> None:
        put_out(self.kit, list_paper(self.kit, self.roll))

    def _way(
        self,
        key: str,
        act: Callable[[], None],
        *,
        symbol: str,
        paint: str = "outline light",
        weight: int = 700,
    ) -> TouchButton:
        words = self.words(f"roll_call.{key}")
        alone = key == "print" and self.look.text_size > MOST_WORDS_ON_PRINT
        shown, side = ("", 64) if alone else (words, 44)
        button = TouchButton(self.kit, shown, symbol=symbol, paint=paint, weight=weight, side=side)
        button.setAccessibleName(words)
        button.tapped.connect(act)
        return button
