"""Look and sound: how people want the kiosk to be, for anyone, and for always or only for now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from kiosk.settings import Preferences
from kiosk.ui.kit import Kit
from kiosk.ui.screens.choosing import open_place
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices, Shape
from kiosk.ui.widgets.panes import MOST_BESIDE

PLACES = (
    ("text_size", "text_size"),
    ("colours", "colours"),
    ("sound", "sound"),
    ("touch", "touch"),
    ("switches", "switches"),
)
"""Each place and its symbol."""

LOW = (Shape(2, False, 60), Shape(1, False, 60))

LOW_HIGH = 104
"""Pixels: room for one line of the largest text."""


class LookAndSoundScreen(Screen):
    section = "home"

    def __init__(self, kit: Kit, before: Preferences | None = None) -> None:
        """`before`: what held when somebody opened it; it is made anew for each look."""
        super().__init__(kit)
        self._before = before or kit.preferences.now
        layout = self.column()
        self._only_now = self.second(self.words("look.only_now"))
        layout.addLayout(self.header(self.words("look.title"), under=self._only_now))
        self.choices = Choices(kit, WIDE)
        self.choices.show_choices(
            [
                Choice(name, symbol, self.words(f"look.{name}"), partial(open_place, kit, name))
                for name, symbol in PLACES
            ]
        )
        layout.addWidget(self.choices, 1)
        self._add_for_now(layout)

    def _add_for_now(self, layout: QVBoxLayout) -> None:
        self.for_now = Choices(self.kit, LOW)
        self.for_now.setFixedHeight(self.look.touch(LOW_HIGH))
        layout.addWidget(self.for_now)

    def refresh(self) -> None:
        """Only for now, or for always: what there is to do about it."""
        only_now = self.kit.preferences.only_for_now
        self._say_for_how_long(only_now=only_now)
        always = [
            self._choice("only_me", self._only_for_now, "alone"),
            self._choice("all_as_at_first", self._all_as_at_first, "as_it_was"),
        ]
        for_now = [
            self._choice("keep", self._keep),
            self._choice("put_back", self._put_back, "as_it_was"),
        ]
        self.for_now.show_choices(for_now if only_now else always)

    def _say_for_how_long(self, *, only_now: bool) -> None:
        """Under the title; with large text there is room for one line only."""
        roomy = self.look.text_size <= MOST_BESIDE
        self._only_now.setVisible(only_now and roomy)
        short = only_now and not roomy
        self.title.say(self.words("look.only_you" if short else "look.title"))

    def _choice(self, name: str, act: Callable[[], None], symbol: str = "") -> Choice:
        return Choice(name, symbol or name, self.words(f"look.{name}"), act, "quiet")

    def _only_for_now(self) -> None:
        kit = self.kit
        if kit.bridge.did(kit.preferences.begin_only_for_now, self._before):
            kit.senses.say.emit(self.words("look.only_now"))

    def _keep(self) -> None:
        if self.kit.bridge.did(self.kit.preferences.keep):
            self.kit.message(self.words("look.is_kept"), symbol="keep")

    def _put_back(self) -> None:
        self.kit.preferences.gone()
        self.kit.message(self.words("look.is_as_it_was"), symbol="as_it_was")

    def _all_as_at_first(self) -> None:
        """The language is not a matter of look and sound."""
        kit, chosen = self.kit, self.kit.preferences.now
        if kit.bridge.did(kit.preferences.set_all, Preferences(language=chosen.language)):
            undo = partial(kit.bridge.did, kit.preferences.set_all, chosen)
            kit.message(self.words("look.is_as_at_first"), undo, symbol="as_it_was")
