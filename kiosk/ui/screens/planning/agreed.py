"""What we agreed to do for each kind of problem."""

from functools import partial

from kiosk.model import ProblemKind
from kiosk.ui.kit import Kit
from kiosk.ui.say import problem_symbol
from kiosk.ui.screens.screen import Screen
from kiosk.ui.steps_of import AGREED
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.tile import Tile


class AgreedScreen(Screen):
    """The kinds by their picture. It says which ones are our own."""

    shows = frozenset({"club"})
    section = "home"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        layout.addLayout(self.header(self.words("agreed.title")))
        size = self.look.text_size
        columns = 5 if size <= 125 else 3 if size <= 150 else 2
        self.list = Pager(kit, columns=columns, least=140, fill=True)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        ours = {kind: self.tonight.agreed.of(kind) is not None for kind in ProblemKind}
        self.list.show_items(
            [Item(kind, own, partial(self._tile, kind, own)) for kind, own in ours.items()]
        )

    def _tile(self, kind: ProblemKind, own: bool) -> Tile:
        paint = "done card" if own else "card"
        text, second = self.words(f"problem.{kind}"), self.words("agreed.ours") if own else ""
        tile = Tile(self.kit, problem_symbol(kind), text, second, paint=paint, size=30, side=84)
        tile.tapped.connect(partial(self.kit.go, "steps", of=f"{AGREED}/{kind}"))
        return tile
