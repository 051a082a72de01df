"""The briefing: big pages, one point each, read out together before the doors open."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Page, Person, ScanResult, VisitState
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, CARD, SECOND
from kiosk.ui.purposes import was_at_briefing
from kiosk.ui.screens.screen import GAP, Screen, add_all
from kiosk.ui.widgets.briefing_end import BriefingEnd
from kiosk.ui.widgets.picture import Face, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton

DRAFT = "briefing"
"""Where it is kept which page was shown, for those who come back."""

BUTTONS_BELOW = 125
"""Per cent: with larger text the buttons stand at the top, beside Back."""

SIZES = ((100, 64, 240), (125, 52, 200), (150, 44, 200), (200, CARD, 150))
"""Up to which text size, in per cent, how large the sentence and its picture are."""


class BriefingScreen(Screen):
    """The presenters take turns, page by page. The page after the last says that it is done."""

    shows = frozenset({"night", "job", "person"})
    stays = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._page = int(kit.drafts.get(DRAFT, "0"))
        self._pages: tuple[Page, ...] = self.tonight.briefing.pages()
        self._shown: object = None
        self._middle = QWidget()
        self._inside: QWidget | None = None
        self._below = self.look.text_size <= BUTTONS_BELOW
        layout = self.column()
        buttons = self._buttons()
        above = [] if self._below else buttons
        layout.addLayout(self.header("", above, size=BUTTON))
        within = QVBoxLayout(self._middle)
        within.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._middle, 1)
        if self._below:
            foot = QHBoxLayout()
            foot.setSpacing(self.look.px(GAP))
            add_all(foot, buttons, 1)
            layout.addLayout(foot)

    def _buttons(self) -> list[TouchButton]:
        """Before, Say it again, and Next, each at its place whether or not it can be used."""
        kit, words = self.kit, self.words
        self.before = TouchButton(
            kit, words("briefing.again"), icon="arrow-left", side=52, high=108
        )
        self.before.tapped.connect(self._back_a_page)
        again = words("briefing.say_again")
        text = again if self._below else ""
        self.again = TouchButton(kit, text, symbol="read_aloud", side=56, high=108)
        self.again.setAccessibleName(again)
        self.again.tapped.connect(self._say_again)
        self.next = TouchButton(
            kit,
            words("briefing.next"),
            icon="arrow-right",
            paint="card",
            weight=800,
            side=52,
            high=108,
        )
        self.next.tapped.connect(self._next_page)
        for button in (self.again, self.next):
            keeps = button.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keeps)
        return [self.before, self.again, self.next]

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return self._page + 1

    @property
    def _is_end(self) -> bool:
        return self._page >= len(self._pages)

    def refresh(self) -> None:
        self._follow(self.tonight.briefing.pages())
        pages = self._pages
        presenters = self.tonight.briefing.presenters()
        shown = (self._page, pages, [] if self._is_end else presenters)
        if shown != self._shown:
            self._shown = shown
            count = self.words("briefing.page", page=self.page, pages=len(pages) + 1)
            beside = self._is_end and not self._below
            self.title.say(self.words("briefing.who_was_here") if beside else count)
            self.before.setEnabled(self._page > 0)
            self.next.setVisible(not self._is_end)
            self.again.setVisible(not self._is_end)
            self._show(self._end() if self._is_end else self._point(presenters))
        if isinstance(self._inside, BriefingEnd):
            self._inside.show_people(self.tonight.briefing.there())

    def _follow(self, pages: tuple[Page, ...]) -> None:
        """Pages may be changed while they are read: the one that is read is shown on."""
        before, self._pages = self._pages, pages
        if pages == before:
            self._page = max(0, min(self._page, len(pages)))
            return
        if self._page >= len(before):
            self._page = len(pages)
        elif before[self._page] in pages:
            self._page = pages.index(before[self._page])
        self._page = max(0, min(self._page, len(pages)))

    def _show(self, widget: QWidget) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = widget
        layout = self._middle.layout()
        assert layout is not None
        layout.addWidget(widget)

    def _point(self, presenters: list[Person]) -> QWidget:
        look, page = self.look, self._pages[self._page]
        size, side = next((size, side) for most, size, side in SIZES if look.text_size <= most)
        widget = QWidget()
        rows = QVBoxLayout(widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(GAP))
        layout = QHBoxLayout()
        layout.setSpacing(look.px(40))
        layout.addWidget(Picture(look, self.kit.pictures, page.symbol, side, plate=True))
        layout.addWidget(Text(look, page.text, size, look.paint("page").ink, 800, least=CARD), 1)
        rows.addLayout(layout, 1)
        if presenters:
            rows.addLayout(self._turns(presenters))
        return widget

    # Whose turn it is

    def _turn(self, presenters: list[Person], page: int) -> Person:
        return presenters[page % len(presenters)]

    def _turns(self, presenters: list[Person]) -> QHBoxLayout:
        """Who reads this page, large; and, if another does, who reads the next."""
        large = self.look.text_size <= BUTTONS_BELOW
        layout = QHBoxLayout()
        layout.setSpacing(self.look.px(GAP))
        now = self._turn(presenters, self._page)
        then = self._turn(presenters, self._page + 1)
        reads = self.words("briefing.turn", name=now.called)
        self._add_person(layout, now, 88 if large else 56, reads, BUTTON if large else SECOND, 1)
        last = self._page + 1 == len(self._pages)
        if then.id != now.id and large and not last:
            text = self.words("briefing.then", name=then.called)
            self._add_person(layout, then, 56, text, SECOND, 0)
        return layout

    def _add_person(
        self, layout: QHBoxLayout, person: Person, side: float, text: str, size: float, wide: int
    ) -> None:
        look = self.look
        layout.addWidget(Face(look, self.kit.pictures, person.picture, side))
        layout.addWidget(Text(look, text, size, look.paint("page").second, 700), wide)

    def _end(self) -> QWidget:
        end = self.words("briefing.end" if self._pages else "briefing.none")
        find = partial(self.kit.go, "find_picture", purpose="at_briefing")
        take_off = partial(was_at_briefing, self.kit, on=False)
        return BriefingEnd(self.kit, end, self._done, find, take_off)

    # What is tapped, and shown

    def _say_again(self) -> None:
        if not self._is_end:
            self.kit.senses.say.emit(self._pages[self._page].text)

    def _next_page(self) -> None:
        self._to(self._page + 1)

    def _back_a_page(self) -> None:
        self._to(self._page - 1)

    def _to(self, page: int) -> None:
        self._page = page
        self.kit.drafts[DRAFT] = str(page)
        self.refresh()
        presenters = self.tonight.briefing.presenters()
        if presenters and not self._is_end:
            name = self._turn(presenters, self._page).called
            self.kit.senses.say.emit(self.words("briefing.turn", name=name))

    def take_card(self, code: str) -> bool:
        """At the end a card says that somebody was here. Who is not in comes in with it, so that
        they are on the list of who is in the building."""
        person = self.tonight.cards.owner(code) if self._is_end else None
        if person is None:
            return False
        if not self.tonight.people.is_one(person, VisitState.IN):
            answer = self.tonight.check_in.show_card(code)
            if answer.result not in (ScanResult.WELCOME, ScanResult.WELCOME_BACK):
                self.kit.answer(answer)
                return True
        was_at_briefing(self.kit, person)
        return True

    def _done(self) -> None:
        event = self.kit.bridge.do(self.tonight.phases.briefed)
        if event is None:
            return
        self.kit.drafts.pop(DRAFT, None)
        self.kit.senses.sound.emit("done")
        self.kit.go("home")
        undo = self.kit.bridge.undo
        self.kit.message(self.words("briefing.now_done"), lambda: undo(event.id), "together")
