"""What time it is. Passed in to whoever needs it, never called from below."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


class Clock:
    """The machine's clock, moved by `ahead`. Times are UTC, to the millisecond."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        now = datetime.now(UTC) + self.ahead
        return now.replace(microsecond=now.microsecond // 1000 * 1000)


def clock_starting_at(start: datetime) -> Clock:
    """A clock that shows `start` now and runs on from there."""
    return Clock(ahead=start - datetime.now(UTC))


NOON = time(12)


def time_of_night(night: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment in UTC at which the clock on the wall shows `at` during a night.

    A night runs past midnight: times before noon belong to the day after its date.
    """
    day = night if at >= NOON else night + timedelta(days=1)
    return datetime.combine(day, at, zone).astimezone(UTC)


def moment_of(wall: str, night: date, zone: ZoneInfo) -> datetime:
    """The same for `HH:MM`."""
    return time_of_night(night, time.fromisoformat(wall), zone)


def on_the_wall(moment: datetime, zone: ZoneInfo) -> str:
    """`HH:MM`, as the clock on the wall shows it."""
    return f"{moment.astimezone(zone):%H:%M}"


def night_of(now: datetime, zone: ZoneInfo) -> date:
    """The date of the night that `now` belongs to: until noon it is still last night."""
    here = now.astimezone(zone)
    return here.date() if here.time() >= NOON else here.date() - timedelta(days=1)
