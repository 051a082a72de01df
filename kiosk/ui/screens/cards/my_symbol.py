"""Choose your symbol, for your card."""

from collections.abc import Sequence

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.picking import PickingScreen

FOLDER = "own/"

OWN = (
    "cat",
    "guitar",
    "football",
    "sunflower",
    "train",
    "dog",
    "drum",
    "basketball",
    "rose",
    "boat",
    "horse",
    "trumpet",
    "tennis",
    "cactus",
    "rocket",
    "owl",
    "piano",
    "bowling",
    "rainbow",
    "crown",
    "fox",
    "saxophone",
    "hat",
    "mountain",
    "tea",
    "lion",
    "elephant",
    "penguin",
    "dolphin",
    "butterfly",
)
"""Some of each kind on every page."""


class MySymbolScreen(PickingScreen):
    """What nothing else in the kiosk means: each tile is one person's own."""

    shows = frozenset({"person"})
    side, least = 110, 180

    def __init__(self, kit: Kit, person: str) -> None:
        super().__init__(kit, kit.words("own.title"))
        self._person = person

    def now(self) -> str:
        person = self.tonight.people.one(self._person)
        return person.symbol if person else ""

    def offered(self) -> Sequence[str]:
        return [FOLDER + name for name in OWN]

    def words_of(self, picture: str) -> str:
        return self.words(f"own.{picture.removeprefix(FOLDER)}")

    def choose(self, picture: str) -> None:
        events = self.kit.bridge.do(self.tonight.cards.choose_symbol, self._person, picture)
        person = self.tonight.people.one(self._person)
        if person is None:
            return
        name, symbol = person.called, self.words_of(picture)
        text = self.words("my_card.chosen", name=name, symbol=symbol)
        tell_done(self.kit, events, text, picture, back=self.kit.back)
