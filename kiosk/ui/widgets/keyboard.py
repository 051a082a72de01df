"""A keyboard on the glass for whole sentences: letters, capitals, signs, and gaps to keep."""

from collections.abc import Callable, Sequence
from functools import partial
from string import ascii_lowercase, ascii_uppercase

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.look import CARD
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.touch_button import LETTER_GUARD, TouchButton
from kiosk.ui.widgets.typed_words import TypedWords

GAP = 10

MARKS = ".,?!'"
SIGNS = '0123456789-:"()/&+%*@#£·'

KEYS = {
    "small": ascii_lowercase + MARKS,
    "capitals": ascii_uppercase + MARKS,
    "signs": SIGNS + MARKS,
}
"""Each set of keys by the sentence of the key that leads to it."""

MOST_ON_ONE_PAGE = 150
"""Per cent: with larger text the keys need more than one page."""

MOST_BESIDE, MANY = 125, 2
"""Per cent: with larger text, so many gaps have a row of their own."""


class Keyboard(QWidget):
    """Types words: one capital at the beginning, then small letters, until somebody wants others.

    There are keys for the gaps of the words too. `names`: each word begins with a capital.
    """

    def __init__(self, kit: Kit, words: TypedWords, *, names: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._words = words
        gaps = words.gaps
        self._names = names
        self.set = "small"
        self._keys = Pager(kit, columns=self._across(), gap=GAP, least=88, fill=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(max(GAP, kit.look.px(GAP)))
        layout.addWidget(self._keys, 1)
        roomy = kit.look.text_size <= MOST_BESIDE or len(gaps) < MANY
        if not roomy:
            layout.addLayout(self._row([self._gap(*gap) for gap in gaps]))
        layout.addLayout(self._below(gaps if roomy else ()))
        self.show_set("small")
        self._begin()
        words.changed.connect(self._begin)

    def show_set(self, name: str) -> None:
        """`small`, `capitals` or `signs`."""
        self.set = name
        self._keys.show_items([Item(f"{name} {k}", k, partial(self._key, k)) for k in KEYS[name]])
        for other, button in self._sets.items():
            button.show_as("chosen" if other == name else "quiet")

    def key(self, letter: str) -> TouchButton:
        found = self._keys.widget_of(f"{self.set} {letter}")
        assert isinstance(found, TouchButton)
        return found

    def _below(self, gaps: Sequence[tuple[str, str]]) -> QHBoxLayout:
        """The sets of keys, the gaps, and what is no letter."""
        words = self._kit.words
        self._sets = {
            name: self._special(words(f"own_words.{name}"), partial(self.show_set, name))
            for name in KEYS
        }
        space = self._special(words("guest.space"), partial(self._type, " "))
        clear = self._special(words("own_words.clear"), self._words.clear)
        delete = self._special("", self._words.delete, icon="backspace")
        delete.setAccessibleName(words("guest.delete"))
        keys = [*self._sets.values(), *(self._gap(*gap) for gap in gaps), space, clear, delete]
        row = self._row(keys)
        row.setStretchFactor(space, 1)
        return row

    def _row(self, keys: Sequence[TouchButton]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(max(GAP, self._kit.look.px(GAP)))
        for key in keys:
            row.addWidget(key)
        return row

    def _gap(self, name: str, gap: str) -> TouchButton:
        return self._special(name, partial(self._type, gap), paint="done card")

    def _special(
        self,
        text: str,
        act: Callable[[], None],
        *,
        icon: str | None = None,
        paint: str = "quiet",
    ) -> TouchButton:
        key = TouchButton(self._kit, text, icon=icon, paint=paint, guard=LETTER_GUARD, side=48)
        key.tapped.connect(act)
        return key

    def _key(self, letter: str) -> TouchButton:
        key = TouchButton(
            self._kit, letter, paint="card", size=CARD, weight=800, guard=LETTER_GUARD
        )
        key.tapped.connect(partial(self._type, letter))
        return key

    def _type(self, typed: str) -> None:
        """After a capital come small letters, as people write."""
        self._words.type(typed)
        if typed == " " and self._names:
            self.show_set("capitals")
        elif self.set == "capitals":
            self.show_set("small")

    def _begin(self) -> None:
        if not self._words.text:
            self.show_set("capitals")

    def _across(self) -> int:
        """As many keys as stand beside each other, each wide enough for a W and a finger."""
        look = self._kit.look
        letter = QFontMetrics(look.font(CARD, 800)).horizontalAdvance("W") + 2 * look.px(12) + 4
        key = max(look.touch(), letter)
        pager = look.touch(110) + look.px(14) if look.text_size > MOST_ON_ONE_PAGE else 0
        return (look.width - 2 * look.px(20) - pager + GAP) // (key + GAP)
