"""Where are we? The parts of the night; anyone may move it on or hold it back."""

from functools import partial

from kiosk.model import PHASES, Event, Night, Phase
from kiosk.night.phases import next_start, start_of
from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD, SECOND, TITLE
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.touch_button import TouchButton

ALL_IN_A_ROW = 100
"""Per cent: with larger text the five are in more than one row."""
MOST_WITH_PICTURE = 150
"""Per cent: with larger text the way to hold the night is words alone."""


class PhaseScreen(Screen):
    """Five tiles in the colours of the phases; and whether the clock moves the night on."""

    shows = frozenset({"night"})

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        size = self.look.text_size
        symbol = "clock" if size <= MOST_WITH_PICTURE else None
        self.clock = TouchButton(kit, " ", symbol=symbol, side=52)
        self.clock.tapped.connect(self._clock)
        layout = self.column()
        title, small = self.words("phase.title"), size > 150
        layout.addLayout(self.header(title, [self.clock], size=CARD if small else TITLE))
        page = self.look.paint("page")
        self._next = Text(self.look, "", SECOND if small else 28, page.second, 700)
        layout.addWidget(self._next)
        columns = 5 if size <= ALL_IN_A_ROW else 3 if size <= 125 else 2
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        night, now = self.tonight.night, self.tonight.phase
        items = [
            Item(phase, (phase is now, start_of(night, phase)), partial(self._tile, night, phase))
            for phase in PHASES
        ]
        self.list.show_items(items)
        self._next.say(self._what_comes(night))
        held = self._held(night)
        self.clock.say(self.words("phase.clock" if held else "phase.hold"))
        if self.look.text_size <= MOST_WITH_PICTURE:
            self.clock.picture.show_symbol("clock" if held else "hold")

    def _held(self, night: Night) -> bool:
        return night.moved is not None and night.moved.held

    def _what_comes(self, night: Night) -> str:
        if self._held(night):
            return self.words("phase.held")
        at = next_start(night, self.kit.bridge.now())
        if at is None:
            return self.words("phase.by_clock_last")
        phase = next(start.phase for start in night.phases if start.start == at)
        name = self.words(f"phase.{phase}")
        return self.words("phase.by_clock", phase=name, time=self.kit.time(at))

    def _tile(self, night: Night, phase: Phase) -> Tile:
        words, now = self.words, phase is self.tonight.phase
        start = self.kit.time(start_of(night, phase))
        second = words("phase.is_now") if now else words("phase.starts", time=start)
        large = self.look.text_size <= ALL_IN_A_ROW
        tile = Tile(
            self.kit,
            str(phase),
            words(f"phase.{phase}"),
            second,
            paint="chosen" if now else str(phase),
            side=100 if large else 48,
            size=36 if large else 28,
        )
        tile.tapped.connect(partial(self._move, phase))
        return tile

    def _move(self, phase: Phase) -> None:
        if phase is self.tonight.phase:
            return
        event = self.kit.bridge.do(self.tonight.phases.move_to, phase)
        self._say(event, self.words("phase.moved", phase=self.words(f"phase.{phase}")))

    def _clock(self) -> None:
        phases, phase = self.tonight.phases, self.tonight.phase
        if self._held(self.tonight.night):
            event = self.kit.bridge.do(phases.follow_clock)
            text = self.words("phase.following")
        else:
            event = self.kit.bridge.do(phases.hold, phase)
            text = self.words("phase.holding", phase=self.words(f"phase.{phase}"))
        self._say(event, text)

    def _say(self, event: Event | None, text: str) -> None:
        if event is not None:
            self.kit.senses.sound.emit("done")
            symbol = str(self.tonight.phase)
            self.kit.message(text, partial(self.kit.bridge.undo, event.id), symbol)
