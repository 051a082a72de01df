"""Something that is typed for our club: its name, its place, the name of a person."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import Event
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.club.club_step import ClubStep
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.typed_words import TypedWords

LONGEST = 40
"""Letters: so many stand on a card, and at the top of the kiosk."""

MOST_FOR_PICTURE = 125
"""Per cent: with larger text the words need its room."""

SIDE = 88


class ClubTyping(ClubStep):
    """Shows the question until something is typed. Kept at Next; until then it is a draft."""

    question: str
    """The key of its sentence."""
    symbol: str
    kept = "own_words.save"
    """The key of what the button says, where it is no step."""

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        title, draft = self.words(self.question), self.question
        self.typed = TypedWords(kit, title, self.now(), draft=draft, longest=LONGEST)
        self.keys = Keyboard(kit, self.typed, names=True)
        self.typed.changed.connect(self._show)
        layout = self.column()
        layout.addLayout(self._header())
        layout.addWidget(self.keys, 1)
        self._show()

    def _header(self) -> QHBoxLayout:
        layout = self.header_of([self.typed], [self.next], back=False)
        if self.look.text_size <= MOST_FOR_PICTURE:
            picture = Picture(self.look, self.kit.pictures, self.symbol, SIDE, plate=True)
            layout.insertWidget(0, picture)
        layout.insertWidget(0, self.back_button())
        return layout

    @property
    def first(self) -> Sequence[Sequence[QWidget]]:
        return [[self.keys], [self.next]]

    def take_key(self, event: QKeyEvent) -> bool:
        return self.typed.take_key(event)

    # What is typed

    def now(self) -> str:
        """What was told before."""
        return ""

    def write(self, text: str) -> tuple[Event, ...]:
        raise NotImplementedError

    def said(self, text: str) -> str:
        """The sentence that tells what was kept."""
        raise NotImplementedError

    def line(self, text: str) -> str:
        """What stands under what is typed."""
        return self.words(self.question)

    def _show(self) -> None:
        text = self.typed.text.strip()
        line = [self.line(text)] if text else []
        step = [self.which_step] if self.making else []
        self.typed.line.say(" · ".join([*step, *line]))
        if self.making:
            self.show_next(told=bool(text))
        else:
            self.next.say(self.words(self.kept))
            self.next.show_as("done" if text else "locked")

    def keep(self) -> None:
        """On the disk first. What is as it was is only passed by."""
        text = " ".join(self.typed.text.split())
        if not text and not self.making:
            self.kit.message(self.words("own_words.empty"), symbol="problem")
            return
        if text in ("", self.now()):
            self.typed.done()
            self.go_on()
            return
        events = self.kit.bridge.do(self.write, text)
        if events:
            self.typed.done()
            tell_done(self.kit, events, self.said(text), self.symbol, back=self.go_on)
