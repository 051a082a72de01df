"""The way through the screens: where one is, and where Back leads."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from kiosk.model import Answer
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.bars import SECTIONS

MAIN = (*(name for name, _ in SECTIONS), "clean_up")

OF_A_FIRE = ("fire", "roll_call", "roll_call_missing", "roll_call_left", "roll_call_with")
"""Screens that a roll call, and its report, take the place of: the way leads back to where the
kiosk was before them."""


@dataclass
class Visited:
    """A screen that can be gone back to, as it was left."""

    name: str
    given: dict[str, Any]
    screen: Screen


class Way:
    """The screens from Home to the one that is shown, each kept as it was left."""

    def __init__(self, make: Callable[[str, dict[str, Any]], Screen]) -> None:
        """`make` makes a screen by its name; it may raise KnownError if the disk does."""
        self._make = make
        self._visited: list[Visited] = []

    @property
    def name(self) -> str:
        """The screen that is shown; empty before the first."""
        return self._visited[-1].name if self._visited else ""

    @property
    def current(self) -> Screen:
        return self._visited[-1].screen

    @property
    def behind(self) -> list[Screen]:
        return [visited.screen for visited in self._visited[:-1]]

    def go(self, name: str, given: dict[str, Any]) -> None:
        """To a screen. Home and the other main screens begin the way anew."""
        if name in MAIN and not given:
            self._begin(name)
        else:
            self._make_room_for(name)
            self.enter(name, given)

    def back(self) -> None:
        if len(self._visited) > 1:
            self._leave(len(self._visited) - 1)

    def back_to(self, name: str) -> None:
        """Back to a screen of the way; to Home if it is not on it."""
        while len(self._visited) > 1 and self.name != name:
            self.back()

    def back_past(self, *names: str) -> None:
        """Back to the newest screen of the way that is none of these."""
        while len(self._visited) > 1 and self.name in names:
            self.back()

    def make_way(self) -> None:
        """Leaves what an answer takes the place of: nothing is begun there."""
        while self.current.makes_way():
            self._leave(len(self._visited) - 1)

    @property
    def going_home(self) -> bool:
        """An answer makes way for the next card, which goes the same way through the door."""
        before = [visited for visited in self._visited if visited.name != "answer"]
        return before[-1].screen.going_home

    def is_asking(self, what_for: str) -> bool:
        """Whether two of the committee are asked for this on the screen that is shown."""
        return self.name == "two_cards" and self._visited[-1].given["then"] == what_for

    def has_told(self, answer: Answer) -> bool:
        """Whether this answer is on the screen, or behind one that it led to."""
        told = [visited.given.get("answer") for visited in self._visited]
        return any(one and (one.at, one.person) == (answer.at, answer.person) for one in told)

    def leave_all(self) -> list[tuple[str, dict[str, Any]]]:
        """Closes every screen; gives their names and what they were made with."""
        places = [(visited.name, visited.given) for visited in self._visited]
        self._leave(0)
        return places

    def enter(self, name: str, given: dict[str, Any]) -> None:
        """One more screen, whatever came before. Raises KnownError."""
        screen = self._make(name, given)
        screen.setObjectName(name)
        self._visited.append(Visited(name, given, screen))

    def _begin(self, name: str) -> None:
        self._leave(1 if self._visited and name != "home" else 0)
        if self._visited and self._visited[0].name != "home":
            self._leave(0)
        if name == "home" or not self._visited:
            self.enter("home", {})
        if name != "home":
            self.enter(name, {})

    def _make_room_for(self, name: str) -> None:
        """Leaves what the way does not lead back to. Nobody who goes on is asked whether they
        are still here, and what comes after a fire takes its place."""
        if self.name == "still_here":
            self._leave(len(self._visited) - 1)
        if name in ("roll_call", "roll_call_report"):
            before = takewhile(lambda visited: visited.name not in OF_A_FIRE, self._visited)
            self._leave(len(list(before)))

    def _leave(self, keep: int) -> None:
        """Closes the newest screens until `keep` are left."""
        while len(self._visited) > keep:
            screen = self._visited.pop().screen
            screen.hide()
            screen.closed()
            screen.deleteLater()
