"""Roll call: everyone who was in, ticked off one by one outside."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.errors import KnownError
from kiosk.model import Event, Mark, Person, RollCall
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND, TITLE
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import PersonTile
from kiosk.ui.widgets.touch_button import TouchButton


class RollCallScreen(Screen):
    """Keeps its own ticks as well as the log's, so that a broken disk cannot stop it.

    A roll call that is under way goes on where it was, also after a power cut.
    """

    shows = frozenset({"roll_call"})
    bars = False
    stays = True

    def __init__(self, kit: Kit, *, real: bool) -> None:
        super().__init__(kit)
        self._call, self._people = self._begin(real)
        self._safe = set(self._call.safe)
        self._sure = False
        self.setAutoFillBackground(True)
        palette = self.palette()
        self._paint = self.look.paint("alarm" if self._call.real else "practice")
        palette.setColor(palette.ColorRole.Window, self._paint.ground or "")
        self.setPalette(palette)
        layout = self.column()
        layout.addLayout(self._top())
        self.list = Pager(kit, columns=self._columns(), gap=12, least=150, fill=True)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._bottom())

    def _begin(self, real: bool) -> tuple[RollCall, list[Person]]:
        """One of the same kind that is under way goes on; a practice gives way to a fire."""
        calls, bridge = self.tonight.roll_calls, self.kit.bridge
        with suppress(KnownError):
            call = calls.under_way()
            if call is not None and call.real is not real:
                calls.end(call, "began_anew")
                call = None
            call = call or calls.start(real=real)
            found = self.tonight.people.find(call.people)
            return call, sorted(found.values(), key=lambda p: (p.name.casefold(), p.letter))
        people = bridge.who_is_in
        ids = tuple(person.id for person in people)
        return RollCall("", self.tonight.log.night, real, Mark("", bridge.now()), ids), people

    def _columns(self) -> int:
        return 6 if self.look.text_size <= 125 else 4 if self.look.text_size <= 150 else 3

    def _top(self) -> QHBoxLayout:
        look = self.look
        layout = QHBoxLayout()
        layout.setSpacing(look.px(20))
        symbol = "fire" if self._call.real else "practice"
        layout.addWidget(Picture(look, self.kit.pictures, symbol, 76, plate=True))
        title = self.words("roll_call.real" if self._call.real else "roll_call.practice")
        layout.addWidget(Text(look, title, TITLE, self._paint.ink, 800, least=CARD), 3)
        right = Qt.AlignmentFlag.AlignRight
        self._count = Text(look, "", TITLE, self._paint.ink, 800, right, least=SECOND)
        layout.addWidget(self._count, 1)
        return layout

    def _bottom(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        key = "roll_call.not_real" if self._call.real else "roll_call.practice_over"
        self.stop = TouchButton(self.kit, self.words(key), paint="outline light")
        self.stop.tapped.connect(partial(self._end, "not_real"))
        self.print = TouchButton(
            self.kit, self.words("roll_call.print"), symbol="print", paint="outline light"
        )
        self.print.tapped.connect(self._print)
        self.all_safe = TouchButton(
            self.kit, self.words("roll_call.all_safe"), paint="card", weight=800
        )
        self.all_safe.tapped.connect(self._all_safe)
        layout.addWidget(self.stop, 3)
        layout.addWidget(self.print, 3)
        layout.addWidget(self.all_safe, 4)
        return layout

    def refresh(self) -> None:
        self._count.say(self._counted())
        if not self._people:
            self._count.say(self.words("roll_call.nobody"))
        self.list.show_items(
            [
                Item(person.id, (person, person.id in self._safe), partial(self._tile, person))
                for person in self._people
            ]
        )

    def take_card(self, code: str) -> bool:
        """Outside too a card says who it is: it ticks that person."""
        person = self.kit.bridge.do(self.tonight.cards.owner, code)
        if person is not None and person in self._people and person.id not in self._safe:
            self._tick(person)
        return True

    def _counted(self) -> str:
        return self.words("roll_call.count", safe=len(self._safe), all=len(self._people))

    def _tile(self, person: Person) -> PersonTile:
        tile = PersonTile(self.kit, person, side=92, ticked=person.id in self._safe)
        tile.tapped.connect(partial(self._tick, person))
        return tile

    def _tick(self, person: Person) -> None:
        """Here first, then on the disk: a broken disk must not stop a roll call."""
        self._sure = False
        self.all_safe.say(self.words("roll_call.all_safe"))
        safe = person.id not in self._safe
        self._safe ^= {person.id}
        if safe:
            self.kit.senses.sound.emit("safe")
        if self._call.id:
            self.kit.bridge.did(self._keep, person.id, safe)
        self.refresh()

    def _keep(self, person: str, safe: bool) -> None:
        calls = self.tonight.roll_calls
        if safe:
            calls.safe(self._call, person)
        else:
            calls.not_safe(calls.under_way() or self._call, person)

    def _all_safe(self) -> None:
        """Asks once more while somebody is not ticked, and says how many: too much hangs on it."""
        missing = [person.id for person in self._people if person.id not in self._safe]
        if missing and not self._sure:
            self._sure = True
            self.all_safe.say(self.words("roll_call.all_safe_again", n=len(missing)))
            return
        self._end("all_safe", missing)

    def _end(self, how: str, safe: Sequence[str] = ()) -> None:
        """Ends it, with those who are said to be safe last; both are taken back together."""
        events: tuple[Event, ...] = ()
        if self._call.id:
            ended = self.kit.bridge.do(self.tonight.roll_calls.end, self._call, how, safe)
            if ended is None:
                return
            events = ended
        self.kit.go("home")
        undo = partial(self._open_again, [event.id for event in events]) if events else None
        self.kit.message(self.words("roll_call.ended"), undo, "meeting_point")

    def _open_again(self, events: list[str]) -> None:
        if self.kit.bridge.did(self.tonight.log.undo_together, events):
            self.kit.go("roll_call", real=self._call.real)

    def _print(self) -> None:
        from kiosk.paper.roll_call import roll_call_paper

        rows = [(person.called, person.picture, person.id in self._safe) for person in self._people]
        title = self.words("roll_call.paper_title")
        paper = roll_call_paper(title, rows, self._counted())
        file = self.kit.bridge.do(self.kit.desk.put_out, paper, "roll-call")
        if file is not None:
            key = "roll_call.saved" if file else "roll_call.printed"
            self.kit.message(self.words(key, file=file), symbol="print")
