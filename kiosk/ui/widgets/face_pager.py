"""People to choose by picture, however many they are."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.errors import KnownError
from kiosk.model import Person
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.face_tile import FaceTile
from kiosk.ui.widgets.long_pager import LongPager

SIDE = 130


class FacePager(LongPager):
    """Its keys are the ids of people. `line_of`: what stands under a name, if anything.

    Signals: `chosen` (the Person).
    """

    chosen = Signal(object)

    def __init__(
        self, kit: Kit, *, least: float, line_of: Callable[[Person], str] = lambda person: ""
    ) -> None:
        self._people, self._line_of = kit.tonight.people, line_of
        size = kit.look.text_size
        columns = 5 if size <= 125 else 4 if size <= 150 else 3
        super().__init__(kit, make=self._tile, fill=self._show_people, columns=columns, least=least)

    def _tile(self) -> FaceTile:
        tile = FaceTile(self._kit, side=SIDE)
        tile.chosen.connect(self.chosen)
        return tile

    def _show_people(self, places: Sequence[tuple[QWidget, str]]) -> None:
        people: dict[str, Person] = {}
        with suppress(KnownError):  # A page that nobody looks at yet: the disk is told of there.
            people = self._people.find(person for _, person in places)
        for tile, person in places:
            if isinstance(tile, FaceTile) and person in people:
                tile.show_person(people[person], self._line_of(people[person]))
