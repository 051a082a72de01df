"""Type the name of a company, or its phone number. A new one is asked for both."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.model import Company, Event, RideKind
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing_name import TypingNameScreen
from kiosk.ui.widgets.digit_pad import DIGITS, DigitPad

NEW = -1


class CompanyTypeScreen(TypingNameScreen):
    """`nth`: the place of a company in the list, or NEW, of a `kind`. `what`: "name" or "phone".
    `before`: what was done on the way here."""

    def __init__(
        self,
        kit: Kit,
        nth: int = NEW,
        what: str = "name",
        kind: str = RideKind.TAXI.value,
        before: Sequence[Event] = (),
    ) -> None:
        self._nth, self._what, self._kind, self._before = nth, what, RideKind(kind), before
        company = kit.tonight.companies.one(nth)
        begun = getattr(company, what) if company else ""
        super().__init__(kit, f"company {nth} {what}", kit.words(f"companies.type_{what}"), begun)

    def keys(self) -> QWidget:
        if self._what != "phone":
            return super().keys()
        pad = DigitPad(self.kit)
        pad.digit.connect(self.typed.type)
        return pad

    def take_key(self, event: QKeyEvent) -> bool:
        """Letters are no part of a number."""
        typed = event.text()
        if self._what == "phone" and typed.isprintable() and typed.strip(f"{DIGITS} "):
            return False
        return super().take_key(event)

    def keep(self, text: str) -> bool:
        companies, do = self.tonight.companies, self.kit.bridge.do
        if self._nth == NEW:
            done = do(companies.add, Company(text, kind=self._kind))
            return done is not None and self._ask_for_number(done)
        done = do(companies.change, self._nth, **{self._what: text})
        return done is not None and self._tell((*self._before, *done))

    def _ask_for_number(self, done: Sequence[Event]) -> bool:
        last = len(self.tonight.companies.all()) - 1
        self.kit.senses.sound.emit("done")
        self.kit.back()
        self.kit.go("company_type", nth=last, what="phone", before=done)
        return True

    def _tell(self, events: Sequence[Event]) -> bool:
        company = self.tonight.companies.one(self._nth)
        name = company.name if company else ""
        key = "companies.added" if self._before else "companies.changed"
        text = self.words(key, company=name)
        if not tell_done(self.kit, events, text, "phone", back=self.kit.back):
            self.kit.back()  # It was right as it stood there.
        return True
