"""Type the name of a company, or its phone number. A new one is asked for both."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import Company, Event, RideKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.screen import GAP, Screen
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.digit_pad import DIGITS, DigitPad
from kiosk.ui.widgets.letter_keys import LetterKeys
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.widgets.typed_name import TypedName

NEW = -1


class CompanyTypeScreen(Screen):
    """`nth`: the place of a company in the list, or NEW, of a `kind`. `what`: "name" or "phone".
    `before`: what was done on the way here. What was typed is a draft until it is kept."""

    section = "home"

    def __init__(
        self,
        kit: Kit,
        nth: int = NEW,
        what: str = "name",
        kind: str = RideKind.TAXI.value,
        before: Sequence[Event] = (),
    ) -> None:
        super().__init__(kit)
        self._nth, self._what, self._kind, self._before = nth, what, RideKind(kind), before
        self._draft = f"company {nth} {what}"
        company = self.tonight.companies.one(nth)
        begun = getattr(company, what) if company else ""
        self.typed = TypedName(kit, self.words(f"companies.type_{what}"))
        self.typed.show_text(kit.drafts.get(self._draft, begun))
        self.typed.changed.connect(self._was_typed)
        layout = self.column()
        layout.addLayout(self._top())
        layout.addWidget(self._keys(), 1)
        self._keep_button = TouchButton(
            kit, self.words("companies.right"), symbol="yes", paint="done", weight=800, high=104
        )
        self._keep_button.tapped.connect(self._keep)
        layout.addWidget(self._keep_button)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(GAP))
        back = BackButton(self.kit)
        back.tapped.connect(self.kit.back)
        row.addWidget(back)
        row.addWidget(self.typed, 1)
        return row

    def _keys(self) -> QWidget:
        if self._what == "phone":
            pad = DigitPad(self.kit)
            pad.digit.connect(self.typed.type)
            return pad
        keys = LetterKeys(self.kit)
        keys.letter.connect(self.typed.type)
        return keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Letters are no part of a number."""
        typed = event.text()
        if self._what == "phone" and typed.isprintable() and typed.strip(f"{DIGITS} "):
            return False
        return self.typed.take_key(event)

    def _was_typed(self) -> None:
        self.kit.drafts[self._draft] = self.typed.text

    def _keep(self) -> None:
        companies, text = self.tonight.companies, self.typed.text.strip()
        if self._nth == NEW:
            done = self.kit.bridge.do(companies.add, Company(text, kind=self._kind))
        else:
            done = self.kit.bridge.do(companies.change, self._nth, **{self._what: text})
        if done is None:
            return
        self.kit.drafts.pop(self._draft, None)
        if self._nth == NEW:
            last = len(companies.all()) - 1
            self.kit.senses.sound.emit("done")
            self.kit.back()
            self.kit.go("company_type", nth=last, what="phone", before=done)
            return
        self._tell((*self._before, *done))

    def _tell(self, events: Sequence[Event]) -> None:
        company = self.tonight.companies.one(self._nth)
        name = company.name if company else ""
        key = "companies.added" if self._before else "companies.changed"
        text = self.words(key, company=name)
        if not tell_done(self.kit, events, text, "phone", back=self.kit.back):
            self.kit.back()  # It was right as it stood there.
