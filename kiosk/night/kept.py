"""Nights that are kept to plan from again: a usual night, a disco, Christmas."""

from collections.abc import Iterable

import msgspec

from kiosk.data.log import Act, Log
from kiosk.data.reads import Reads
from kiosk.errors import KnownError
from kiosk.model import Event, Job, Night, Subject, Template
from kiosk.night.planning import plan_of


class KeptNights:
    def __init__(self, log: Log, reads: Reads) -> None:
        self._log = log
        self._reads = reads

    def all(self) -> list[Template]:
        return self._reads.templates()

    def one(self, kept: str) -> Template | None:
        return next((one for one in self.all() if one.id == kept), None)

    def keep(self, night: Night, jobs: Iterable[Job], name: str, symbol: str) -> tuple[Event, ...]:
        """Keeps all of a night but who and when, under a name. One of the same name is replaced:
        the club has one usual night. Raises KnownError without a name."""
        if not name.strip():
            raise KnownError("This night has no name yet.", "Type a name.")
        plan = msgspec.to_builtins(plan_of(night, jobs))
        same = ("phases", "stations", "briefing", "jobs")
        data = {"name": name, "symbol": symbol, **{key: plan[key] for key in same}}
        old = [one for one in self.all() if one.name.casefold() == name.casefold()]
        new = Subject("template", self._log.new_id())
        gone = (Act("template.left_out", Subject("template", one.id)) for one in old)
        return self._log.add(Act("template.kept", new, data), *gone)

    def leave_out(self, kept: str) -> tuple[Event, ...]:
        """Nothing if it is not there any more."""
        if self.one(kept) is None:
            return ()
        return self._log.add(Act("template.left_out", Subject("template", kept)))
