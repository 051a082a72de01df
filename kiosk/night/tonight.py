"""Everything that tonight can do, put together over one log."""

from contextlib import suppress

from kiosk.data.log import Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Night, Phase
from kiosk.night.agreed import AgreedSteps
from kiosk.night.attention import Attention
from kiosk.night.away import Away
from kiosk.night.briefing import Briefing
from kiosk.night.calendars import Calendars
from kiosk.night.cards import Cards
from kiosk.night.check_in import CheckIn
from kiosk.night.clean_up import CleanUp
from kiosk.night.club import OurClub
from kiosk.night.companies import Companies
from kiosk.night.erasing import Erasing
from kiosk.night.extra_jobs import ExtraJobs
from kiosk.night.jobs import Jobs
from kiosk.night.kept import KeptNights
from kiosk.night.nights import Nights, the_night
from kiosk.night.own import Owns
from kiosk.night.people import People
from kiosk.night.phases import Phases, day_is_over, phase_at, tonight_or_next
from kiosk.night.plan_jobs import PlanJobs
from kiosk.night.plan_times import PlanTimes
from kiosk.night.planning import Planning
from kiosk.night.problems import Problems
from kiosk.night.ride_plans import RidePlans
from kiosk.night.rides import Rides
from kiosk.night.roll_call import RollCalls
from kiosk.night.sharing import Sharing
from kiosk.night.together import Together
from kiosk.night.who import Who
from kiosk.night.who_is_in import WhoIsIn
from kiosk.night.wishes import OurWishes


class Tonight:
    """One night. The screens read and act through its parts, never past them."""

    def __init__(self, log: Log, night: Night) -> None:
        log = log.on(night.id)
        self._night = night
        reads = Reads(log.db)
        self.log = log
        self._reads = reads
        self.people = People(log, reads)
        self.own = Owns(log, reads)
        self.club = OurClub(log, reads)
        self.nights = Nights(log, reads)
        self.planning = Planning(log, reads, self.nights)
        self.plan_jobs = PlanJobs(log, reads, self.nights)
        self.plan_times = PlanTimes(log, reads, self.nights)
        self.kept = KeptNights(log, reads)
        self.agreed = AgreedSteps(self.club)
        self.companies = Companies(self.club)
        self.who = Who(log, reads)
        self.cards = Cards(log, reads)
        self.together = Together(log, reads)
        self.check_in = CheckIn(log, reads)
        self.jobs = Jobs(log, reads)
        self.sharing = Sharing(log, reads)
        self.wishes = OurWishes(log, reads)
        self.calendars = Calendars(log, reads)
        self.phases = Phases(log)
        self.problems = Problems(log, reads)
        self.rides = Rides(log, reads)
        self.erasing = Erasing(log, reads, self.rides)
        self.extra_jobs = ExtraJobs(log, reads)
        self.away = Away(log, reads)
        self.briefing = Briefing(log, reads)
        self.ride_plans = RidePlans(log, reads)
        self.who_is_in = WhoIsIn(log, reads)
        self.roll_calls = RollCalls(log, reads, self.who_is_in)
        self.attention = Attention(self.problems, self.rides)
        self.clean_up = CleanUp(log, reads, self.jobs, self.rides, self.people, self.problems)

    @property
    def night(self) -> Night:
        """The night, as it was last read where the disk fails: the clock goes on without one. So
        it is of a planned night that was left out, until its screens are left."""
        with suppress(KnownError):
            self._night = self._reads.night(self.log.night) or self._night
        return self._night

    def of_night(self, night: str) -> "Tonight":
        """Another night in the same log. Raises KnownError if there is none."""
        return Tonight(self.log, the_night(self._reads, night))

    @property
    def following(self) -> Night | None:
        """The night that is on by now, or the next one, once the day of this one is over."""
        now = self.log.now()
        return tonight_or_next(self._reads.nights(), now) if day_is_over(self.night, now) else None

    @property
    def phase(self) -> Phase:
        return phase_at(self.night, self.log.now())
