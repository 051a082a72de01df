"""What a list will change, row by row. Nothing is changed before "Bring in the list"."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.data.lists.table import Table
from kiosk.data.people_file import people_of
from kiosk.night.bringing_in import HAPPENS, Line, Said, What
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND, Look
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.list_line import ListLine
from kiosk.ui.widgets.long_pager import LongPager
from kiosk.ui.widgets.touch_button import TouchButton

VIEWS: dict[str, tuple[str, Callable[[Line], bool]]] = {
    "new": ("new_here", lambda line: line.what is What.NEW),
    "changed": ("changed", lambda line: line.what is What.CHANGED),
    "known": ("people", lambda line: line.what is What.KNOWN),
    "odd": ("problem", lambda line: line.is_odd),
}
"""Which rows can be seen alone: their symbol and which they are."""

ROOMY = 125
"""Per cent: with larger text the buttons have no picture."""

LINES = 124
"""Pixels: three lines of large words on a small screen."""


def least_high(look: Look) -> float:
    """How high a row is, in the design's pixels: for a button, or for three lines of words."""
    high = look.touch(100) if look.text_size <= ROOMY else max(LINES, look.px(128))
    return high / look.scale


class BringInListScreen(Screen):
    """Rows stay in the order of the list, also those that are left out. A second tap on a view
    shows all rows again."""

    shows = frozenset({"person"})
    section = "home"

    def __init__(
        self, kit: Kit, table: Table, name_column: int | None = None, said: Said | None = None
    ) -> None:
        """`said`: kept by who leads here, so that another size of text loses nothing."""
        super().__init__(kit)
        self.table = table
        self.rows = people_of(table, name_column)
        self._lines: list[Line] | None = None
        self._said = said or Said()
        self._view = ""
        self._keys: list[str] = []
        self.bring = TouchButton(
            kit, self.words("bring_in.bring"), symbol="bring_in", paint="done", weight=800
        )
        self.bring.tapped.connect(self._bring_in)
        self._views = {view: self._view_button(view) for view in VIEWS}
        views = QHBoxLayout()
        views.setSpacing(max(10, self.look.px(GAP)))
        add_all(views, list(self._views.values()), 1)
        layout = self.column()
        layout.addLayout(self.header(self.words("bring_in.right"), [self.bring]))
        layout.addLayout(views)
        self.list = LongPager(
            kit, make=self._tile, fill=self._fill, columns=1, least=least_high(self.look)
        )
        self.list.gives_its_room()
        layout.addWidget(self.list, 1)
        self._nothing = Facts(kit)
        none = self.words("bring_in.nobody")
        self._nothing.show_facts([Fact("nobody", "nobody", none, paint="quiet")])
        layout.addWidget(self._nothing, 1)
        self.list.setVisible(bool(self.rows))
        self._nothing.setVisible(not self.rows)

    def _view_button(self, view: str) -> TouchButton:
        roomy = self.look.text_size <= ROOMY
        symbol = VIEWS[view][0] if roomy else None
        size = BUTTON if roomy else SECOND
        button = TouchButton(self.kit, " ", symbol=symbol, weight=800, size=size, side=48)
        button.tapped.connect(partial(self._choose, view))
        return button

    # What is shown

    def refresh(self) -> None:
        lines = self.kit.bridge.do(self.tonight.people.preview, self.rows, self._said.others)
        if lines is None or lines == self._lines:
            return
        begins = self._lines is None
        self._lines = lines
        if begins:
            self._choose("")
        else:
            self._show(from_top=False)

    def _choose(self, view: str) -> None:
        """These rows are shown until another view is chosen, also where they fit no more."""
        self._view = "" if view == self._view else view
        fits = VIEWS[self._view][1] if self._view else lambda line: True
        self._keys = [str(nth) for nth, line in enumerate(self._lines or []) if fits(line)]
        self._show(from_top=True)

    def _show(self, *, from_top: bool) -> None:
        lines = self._lines or []
        for view, button in self._views.items():
            fits = VIEWS[view][1]
            n = sum(fits(line) for line in lines)
            button.say(self.words(f"bring_in.{view}", n=n))
            button.show_as("chosen" if view == self._view else "quiet")
            button.setVisible(n > 0 or view == self._view)
        self.list.show_keys(self._keys, from_top=from_top)
        self.bring.setVisible(bool(self._happen()))
        self._say_title()

    def _say_title(self) -> None:
        """Whether there is anything to bring in."""
        lines = self._lines or []
        known = bool(lines) and not any(line.what in HAPPENS for line in lines)
        self.title.say(self.words("bring_in.all_known" if known else "bring_in.right"))

    def _happen(self) -> list[int]:
        """The rows that change something."""
        return [
            nth
            for nth, line in enumerate(self._lines or [])
            if line.what in HAPPENS and nth not in self._said.left_out
        ]

    def _tile(self) -> QWidget:
        line = ListLine(self.kit)
        line.switched.connect(self._switch)
        return line

    def _fill(self, tiles: Sequence[tuple[QWidget, str]]) -> None:
        for tile, key in tiles:
            self._show_line(tile, int(key))

    def _show_line(self, tile: QWidget, nth: int) -> None:
        assert isinstance(tile, ListLine)
        assert self._lines is not None
        tile.show_line(nth, self._lines[nth], left_out=nth in self._said.left_out)

    # What a tap does

    def _switch(self, nth: int) -> None:
        """Leaves somebody out, or not; of who is taken for somebody of the club, it is first said
        that they are another person. So often tapped, everything is as it was."""
        if self._lines and self._lines[nth].guessed:
            self._said.others.add(nth)
            self.refresh()
            return
        self._said.left_out ^= {nth}
        if nth not in self._said.left_out and nth in self._said.others:
            self._said.others.remove(nth)
            self.refresh()
            return
        self._show_line(self.list.tile_of(str(nth)), nth)
        self.bring.setVisible(bool(self._happen()))

    def _bring_in(self) -> None:
        """All of it is there, or nothing."""
        n = len(self._happen())
        self.title.say(self.words("bring_in.busy"))
        self.title.repaint()
        bring = partial(self.tonight.people.bring_in, said=self._said)
        events = self.kit.bridge.do(bring, self.rows)
        self._say_title()
        text = self.words("bring_in.done", n=n)
        tell_done(self.kit, events, text, "people", back=self._to_where_it_began)

    def _to_where_it_began(self) -> None:
        self.kit.back_to("bring_in")
        self.kit.back()
