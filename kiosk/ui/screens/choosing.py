"""What the screens of Look and sound have in common: a choice holds at once."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.settings import Preferences
from kiosk.ui.kit import Kit
from kiosk.ui.look import Look
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import GRID, Choice, Choices, Shape
from kiosk.ui.widgets.touch_button import TouchButton

ROW = (*(Shape(5, True, *size) for size in ((120, 36), (84, 36), (84,), (60,), (44,))), *GRID)
"""All beside each other, so that they can be compared, if it can be done."""


class ChoosingScreen(Screen):
    """Says which choice holds now. "As it was" brings back what held when this was opened."""

    section = "home"
    title_key: ClassVar[str]
    shapes: ClassVar[Sequence[Shape]] = ROW

    def __init__(self, kit: Kit, before: Preferences | None = None) -> None:
        """`before`: what held when somebody opened it; it is made anew for each look."""
        super().__init__(kit)
        self.before = before or kit.preferences.now
        layout = self.column()
        as_it_was = TouchButton(
            kit, self.words("look.as_it_was"), icon="arrow-counter-clockwise", side=44
        )
        as_it_was.tapped.connect(self._put_back)
        layout.addLayout(self.header(self.words(self.title_key), [as_it_was]))
        self.choices = Choices(kit, self.shapes)
        layout.addWidget(self.choices, 1)
        for widget in self.below():
            layout.addWidget(widget)

    def below(self) -> Sequence[QWidget]:
        """What stands under the choices."""
        return ()

    def offered(self, now: Preferences) -> list[Choice]:
        """What there is to choose, as it is while `now` holds."""
        raise NotImplementedError

    def refresh(self) -> None:
        self.choices.show_choices(self.offered(self.kit.preferences.now))

    # Choices

    def one_of(
        self,
        name: str,
        symbol: str,
        text: str,
        *,
        look: Look | None = None,
        sample: str = "",
        **wanted: Any,
    ) -> Choice:
        """One of several that stand for the same preference. `sample`: what is said in it."""
        now = self.kit.preferences.now
        holds = all(getattr(now, key) == value for key, value in wanted.items())
        return Choice(
            name,
            symbol,
            text,
            partial(self.choose, sample or self.words("look.now", what=text), **wanted),
            "chosen" if holds and look is None else "quiet",
            state=self.words("look.chosen") if holds else "",
            ticked=holds,
            look=look,
        )

    def on_or_off(self, name: str, symbol: str, text: str) -> Choice:
        """A preference that is on or off, by its name."""
        on = bool(getattr(self.kit.preferences.now, name))
        state, other = (self.words(key) for key in _states(on=on))
        said = self.words("look.switched", what=text, state=other)
        act = partial(self.choose, said, **{name: not on})
        paint = "chosen" if on else "quiet"
        return Choice(name, symbol, text, act, paint, state=state, ticked=on)

    def leads_to(self, name: str, symbol: str, text: str, state: str = "") -> Choice:
        """More to choose, on a screen of its own."""
        act = partial(open_place, self.kit, name)
        return Choice(name, symbol, text, act, "quiet", state=state, leads=True)

    def choose(self, said: str, **wanted: Any) -> None:
        """Holds at once, also when it cannot be remembered, which is then said."""
        if self.kit.bridge.did(self.kit.preferences.set, **wanted):
            self.kit.senses.say.emit(said)

    def _put_back(self) -> None:
        kit, chosen = self.kit, self.kit.preferences.now
        if kit.bridge.did(kit.preferences.set_all, self.before):
            undo = partial(kit.bridge.did, kit.preferences.set_all, chosen)
            kit.message(self.words("look.is_as_it_was"), undo, symbol="as_it_was")


def open_place(kit: Kit, name: str) -> None:
    """Opens a screen of Look and sound, which remembers what holds now."""
    kit.go(name, before=kit.preferences.now)


def _states(*, on: bool) -> tuple[str, str]:
    return ("look.on", "look.off") if on else ("look.off", "look.on")
