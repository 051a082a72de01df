"""Who is on the committee? The people who plan the nights together, by picture."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.night.first_start import FirstStep
from kiosk.night.together import TWO
from kiosk.ui.kit import Kit
from kiosk.ui.locked import go_if_agreed
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.screens.club.club_step import ClubStep
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import PersonTile, Tile

FEW, LARGE, SMALL = 4, 300, 180
"""So many stand beside each other in large tiles, of so many pixels; more in small ones."""

MOST_FOR_LARGE = 150
"""Per cent: with larger text a large tile does not fit."""


class ClubCommitteeScreen(ClubStep):
    """New people, and those whom the club knows already. A tap on somebody leads to their picture
    and off the committee again. Once two of them have cards, they agree to who is on it."""

    shows = frozenset({"person", "card"})
    step = FirstStep.COMMITTEE

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        layout = self.column()
        layout.addLayout(self.step_header(self.words("club.committee")))
        size = self.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        large = LARGE if size <= MOST_FOR_LARGE else SMALL
        self._few = Pager(kit, columns=min(FEW, columns), least=large, fill=True)
        self._many = Pager(kit, columns=columns, least=SMALL, fill=True)
        for pager in (self._few, self._many):
            layout.addWidget(pager, 1)
        self.line = Text(self.look, "", BUTTON, self.look.paint("page").ink, 700, least=SECOND)
        layout.addWidget(self.line)

    def refresh(self) -> None:
        people = self.tonight.people
        committee = people.committee()
        items = [Item("add", "add", partial(self._way, "add_person", "club.add", self._add))]
        if len(committee) < len(people.everyone()):
            items.append(
                Item("find", "find", partial(self._way, "no_card", "club.find", self._find))
            )
        few = len(items) + len(committee) <= FEW
        side = 160 if few else 110
        items += [Item(one.id, (one, few), partial(self._tile, one, side)) for one in committee]
        for pager, shown in ((self._few, few), (self._many, not few)):
            pager.setVisible(shown)
            pager.show_items(items if shown else [])
        self.show_next(told=len(committee) >= TWO)
        self._show_line(len(committee))

    def _show_line(self, many: int) -> None:
        """What the committee is for, and whether anything is locked yet."""
        few = [self.words("club.two_or_more")] if many < TWO else []
        locked = self.tonight.together.can_be_asked()
        open_ = [] if locked else [self.words("two_cards.not_locked")]
        self.line.say(" ".join([*few, *open_]))
        self.line.setVisible(bool(few or open_))

    def _way(self, symbol: str, key: str, act: Callable[[], None]) -> QWidget:
        tile = Tile(self.kit, symbol, self.words(key), paint="quiet", size=30, side=84)
        tile.tapped.connect(act)
        return tile

    def _add(self) -> None:
        go_if_agreed(self.kit, self.window(), "club_who")

    def _find(self) -> None:
        go_if_agreed(self.kit, self.window(), "find_picture", purpose="committee")

    def _tile(self, person: Person, side: float) -> QWidget:
        tile = PersonTile(self.kit, person, side=side)
        tile.tapped.connect(partial(self.kit.go, "club_person", person=person.id))
        return tile
