"""The companies that the club phones for rides home: told once, kept for each night."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from kiosk.errors import KnownError
from kiosk.model import Company, Event, RideKind
from kiosk.night.club import OurClub


class Companies:
    """Each is known by its place in the list, which only grows at its end."""

    def __init__(self, club: OurClub) -> None:
        self._club = club

    def all(self) -> tuple[Company, ...]:
        return self._club.now.companies

    def of(self, kind: RideKind) -> list[Company]:
        """Those that come with such a ride."""
        return [one for one in self.all() if one.kind is kind]

    def one(self, nth: int) -> Company | None:
        found = self.all()
        return found[nth] if 0 <= nth < len(found) else None

    def add(self, company: Company) -> tuple[Event, ...]:
        """One more, at the end. Raises KnownError if it is there already."""
        self._may_be(company, self.all())
        return self._set((*self.all(), company))

    def change(self, nth: int, **told: Any) -> tuple[Event, ...]:
        """Sets fields of a company, such as `phone="01632 960100"`. Raises KnownError."""
        before = self._there(nth)
        company = replace(before, **told)
        if company == before:
            return ()
        self._may_be(company, [one for at, one in enumerate(self.all()) if at != nth])
        return self._set(tuple(company if at == nth else one for at, one in enumerate(self.all())))

    def leave_out(self, nth: int) -> tuple[Event, ...]:
        """Rides that are booked with it keep its name and number."""
        self._there(nth)
        return self._set(tuple(one for at, one in enumerate(self.all()) if at != nth))

    def _there(self, nth: int) -> Company:
        company = self.one(nth)
        if company is None:
            raise KnownError("This company is not there now.", "Choose another company.")
        return company

    def _may_be(self, company: Company, others: Iterable[Company]) -> None:
        if not company.name.strip():
            raise KnownError("The company has no name yet.", "Type its name.")
        names = {(one.name.casefold(), one.kind) for one in others}
        if (company.name.casefold(), company.kind) in names:
            raise KnownError("This company is there already.", "Type another name.")

    def _set(self, companies: tuple[Company, ...]) -> tuple[Event, ...]:
        return self._club.change(companies=companies)
