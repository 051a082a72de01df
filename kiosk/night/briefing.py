"""The briefing: its pages, the two who read them in turns, and who was there."""

from collections import Counter
from collections.abc import Iterable

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Night, Page, Person, Phase
from kiosk.night.club import club_changed
from kiosk.night.nights import night_changed, the_night

TWO = 2


class Briefing:
    """Plans and gives the briefing of one night."""

    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    # The pages

    def pages(self) -> tuple[Page, ...]:
        return self._night.briefing

    def page(self, nth: int) -> Page | None:
        pages = self.pages()
        return pages[nth] if 0 <= nth < len(pages) else None

    def add(self, page: Page) -> tuple[Event, ...]:
        """One more page, at the end."""
        return self._set((*self.pages(), page))

    def change(self, nth: int, page: Page) -> tuple[Event, ...]:
        self._there(nth)
        pages = self.pages()
        return self._set((*pages[:nth], page, *pages[nth + 1 :]))

    def leave_out(self, nth: int) -> tuple[Event, ...]:
        self._there(nth)
        pages = self.pages()
        return self._set((*pages[:nth], *pages[nth + 1 :]))

    def move(self, nth: int, by: int) -> tuple[Event, ...]:
        """So many places later, or earlier if below 0. Nothing at either end."""
        page, pages = self._there(nth), list(self.pages())
        to = max(0, min(nth + by, len(pages) - 1))
        if to == nth:
            return ()
        pages.insert(to, pages.pop(nth))
        assert pages[to] == page
        return self._set(tuple(pages))

    def _there(self, nth: int) -> Page:
        page = self.page(nth)
        if page is None:
            raise KnownError("This page is not there now.", "Choose another page.")
        return page

    def _set(self, pages: tuple[Page, ...]) -> tuple[Event, ...]:
        """For this night, and told once for those that come."""
        here = night_changed(self._log.night, briefing=pages)
        return self._log.add(here, club_changed(briefing=pages))

    # Who reads it

    def presenters(self) -> list[Person]:
        """Who reads tonight, in turns: those who were chosen, else those with that job."""
        chosen = self._night.presenters or self._with_the_job()
        found = self._reads.persons(chosen)
        return [found[one] for one in chosen if one in found]

    def chosen(self) -> list[Person]:
        """Those who were chosen to read, without anybody who was erased."""
        found = self._reads.persons(self._night.presenters)
        return [found[one] for one in self._night.presenters if one in found]

    def presents(self, person: str) -> tuple[Event, ...]:
        """Somebody more reads. Raises KnownError if there are two already."""
        now = [one.id for one in self.chosen()]
        if person in now:
            return ()
        if len(now) >= TWO:
            raise KnownError("Two people read already.", "Take one off first.")
        return self._change(presenters=(*now, person))

    def does_not_present(self, person: str) -> tuple[Event, ...]:
        now = [one.id for one in self.chosen()]
        return self._change(presenters=[one for one in now if one != person])

    def suggested(self) -> list[Person]:
        """The committee without those who read tonight: who never did or did least comes first."""
        night = self._night
        before = [one for one in self._reads.nights() if one.date < night.date]
        often = how_often(before)
        here = {one.id for one in self.chosen()}
        people = [one for one in self._reads.people() if one.committee and one.id not in here]
        return sorted(people, key=lambda one: often[one.id])

    def times(self, person: str) -> int:
        """In how many briefings before this night somebody read."""
        night = self._night
        return how_often(one for one in self._reads.nights() if one.date < night.date)[person]

    def _with_the_job(self) -> tuple[str, ...]:
        jobs = [job for job in self._reads.jobs(self._log.night) if job.phase is Phase.BRIEFING]
        return tuple(dict.fromkeys(person for job in jobs for person in job.people))

    # Who was there

    def there(self) -> list[Person]:
        """In the order in which they said so; somebody who was erased is not named."""
        found = self._reads.persons(self._night.at_briefing)
        return [found[one] for one in self._night.at_briefing if one in found]

    def was_there(self, person: str) -> tuple[Event, ...]:
        """Nothing if that was said already: a card may be shown twice."""
        now = self._night.at_briefing
        return () if person in now else self._change(at_briefing=(*now, person))

    def was_not_there(self, person: str) -> tuple[Event, ...]:
        now = self._night.at_briefing
        return self._change(at_briefing=[one for one in now if one != person])

    @property
    def _night(self) -> Night:
        return the_night(self._reads, self._log.night)

    def _change(self, **told: Iterable[str]) -> tuple[Event, ...]:
        people = {key: tuple(value) for key, value in told.items()}
        return self._log.add(night_changed(self._log.night, **people))


def how_often(nights: Iterable[Night]) -> Counter[str]:
    """At how many of these nights each person read the briefing."""
    return Counter(person for night in nights for person in night.presenters)
