"""The briefing: big pages, one point each, read out together before the doors open."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Page, Person, Phase
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.picture import Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.touch_button import TouchButton

DRAFT = "briefing"
"""Where it is kept which page was shown, for those who come back."""

BUTTONS_BELOW = 125
"""Per cent: with larger text Before and Next stand at the top, beside Back."""

SIZES = ((100, 64, 240), (125, 52, 200), (150, 44, 200), (200, CARD, 150))
"""Up to which text size, in per cent, how large the sentence and its picture are."""


class BriefingScreen(Screen):
    """The presenters take turns, page by page. The page after the last says that it is done."""

    shows = frozenset({"night", "job", "person"})
    stays = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._page = int(kit.drafts.get(DRAFT, "0"))
        self._shown: object = None
        self._middle = QWidget()
        self._inside: QWidget | None = None
        layout = self.column()
        self.before = TouchButton(
            kit, self.words("briefing.again"), icon="arrow-left", side=52, high=108
        )
        self.before.tapped.connect(self._back_a_page)
        self.next = TouchButton(
            kit,
            self.words("briefing.next"),
            icon="arrow-right",
            paint="card",
            weight=800,
            side=52,
            high=108,
        )
        self.next.tapped.connect(self._next_page)
        keeps = self.next.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.next.setSizePolicy(keeps)
        below = self.look.text_size <= BUTTONS_BELOW
        buttons = [self.before, self.next]
        layout.addLayout(self.header("", [] if below else buttons, size=BUTTON))
        within = QVBoxLayout(self._middle)
        within.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._middle, 1)
        if below:
            foot = QHBoxLayout()
            foot.setSpacing(self.look.px(GAP))
            add_all(foot, buttons, 1)
            layout.addLayout(foot)

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return self._page + 1

    def refresh(self) -> None:
        pages = self.tonight.night.briefing
        self._page = max(0, min(self._page, len(pages)))
        presenters = self._presenters()
        shown = (self._page, pages, presenters)
        if shown == self._shown:
            return
        self._shown = shown
        count = self.words("briefing.page", page=self.page, pages=len(pages) + 1)
        self.title.say(count)
        self.before.setEnabled(self._page > 0)
        self.next.setVisible(self._page < len(pages))
        if self._page < len(pages):
            turn = presenters[self._page % len(presenters)] if presenters else None
            self._show(self._point(pages[self._page], turn))
        else:
            self._show(self._end(bool(pages)))

    def _presenters(self) -> list[Person]:
        """Who gives the briefing tonight: the people on its jobs, in their order."""
        jobs = self.tonight.jobs.in_phase(Phase.BRIEFING)
        ids = list(dict.fromkeys(person for job in jobs for person in job.people))
        found = self.tonight.people.find(ids)
        return [found[one] for one in ids if one in found]

    def _show(self, widget: QWidget) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = widget
        layout = self._middle.layout()
        assert layout is not None
        layout.addWidget(widget)

    def _point(self, page: Page, turn: Person | None) -> QWidget:
        look = self.look
        size, side = next((size, side) for most, size, side in SIZES if look.text_size <= most)
        widget = QWidget()
        rows = QVBoxLayout(widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(GAP))
        layout = QHBoxLayout()
        layout.setSpacing(look.px(40))
        layout.addWidget(Picture(look, self.kit.pictures, page.symbol, side, plate=True))
        layout.addWidget(Text(look, page.text, size, look.paint("page").ink, 800), 1)
        rows.addLayout(layout, 1)
        if turn is not None:
            rows.addLayout(self._whose_turn(turn))
        return widget

    def _whose_turn(self, person: Person) -> QHBoxLayout:
        look = self.look
        layout = QHBoxLayout()
        layout.setSpacing(look.px(GAP))
        side = 72 if look.text_size <= 125 else 56
        layout.addWidget(Face(look, self.kit.pictures, person.picture, side))
        text = self.words("briefing.turn", name=person.called)
        size = BUTTON if look.text_size <= 125 else SECOND
        layout.addWidget(Text(look, text, size, look.paint("page").second, 700), 1)
        return layout

    def _end(self, has_pages: bool) -> QWidget:
        key = "briefing.end" if has_pages else "briefing.none"
        large = self.look.text_size <= 150
        tile = Tile(
            self.kit,
            "together",
            self.words("briefing.done"),
            self.words(key) if large else "",
            paint="done",
            side=160 if large else 72,
            size=42 if large else CARD,
        )
        tile.tapped.connect(self._done)
        return tile

    def _next_page(self) -> None:
        self._to(self._page + 1)

    def _back_a_page(self) -> None:
        self._to(self._page - 1)

    def _to(self, page: int) -> None:
        self._page = page
        self.kit.drafts[DRAFT] = str(page)
        self.refresh()

    def _done(self) -> None:
        event = self.kit.bridge.do(self.tonight.phases.briefed)
        if event is None:
            return
        self.kit.drafts.pop(DRAFT, None)
        self.kit.senses.sound.emit("done")
        self.kit.go("home")
        undo = self.kit.bridge.undo
        self.kit.message(self.words("briefing.now_done"), lambda: undo(event.id), "together")
