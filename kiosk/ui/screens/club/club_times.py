"""When is our club night? The usual times, by steps of a quarter of an hour."""

from collections.abc import Callable
from functools import partial

from kiosk.model import PHASES, Event, Phase, UsualPhase
from kiosk.night.first_start import FirstStep
from kiosk.night.times import STEP, Times, along, moved
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import along_line, phase_line
from kiosk.ui.screens.club.club_step import ClubStep
from kiosk.ui.widgets.plus_minus import by_minutes
from kiosk.ui.widgets.stepper import Stepper, phase_stepper, steppers_list
from kiosk.ui.widgets.touch_button import TouchButton

DRAFT = "club.times"

ALL = "all"
"""The row that moves the whole night."""


class ClubTimesScreen(ClubStep):
    """While the club is made, tonight has the usual times too. Later the committee says whether
    it has. Kept at Next, as one act: until then the times are a draft."""

    shows = frozenset({"club", "night"})
    step = FirstStep.TIMES

    def __init__(self, kit: Kit, *, making: bool = False) -> None:
        super().__init__(kit, making=making)
        self.tonight_too = TouchButton(
            kit, self.words("club.tonight_too"), symbol="tonight", paint="card"
        )
        self.tonight_too.tapped.connect(self._use_tonight)
        layout = self.column()
        header = self.step_header(self.words("club.times"))
        header.insertWidget(header.count() - 1, self.tonight_too)
        layout.addLayout(header)
        self._rows = {name: self._row(name) for name in (ALL, *PHASES)}
        self.list = steppers_list(kit, self._rows)
        layout.addWidget(self.list, 1)

    def _row(self, name: str) -> Stepper:
        phase = None if name == ALL else Phase(name)
        row = phase_stepper(self.kit, phase, STEP) if phase else self._whole_night()
        row.stepped.connect(partial(self._step, phase))
        return row

    def _whole_night(self) -> Stepper:
        what = self.words("club.whole_night")
        return Stepper(self.kit, "clock", what, by_minutes(self.kit, what, STEP))

    @property
    def times(self) -> Times:
        """As they stand on the screen."""
        starts = self.kit.drafts.get(DRAFT, "").split()
        if len(starts) != len(PHASES):
            return self.tonight.club.times
        return tuple(UsualPhase(*one) for one in zip(PHASES, starts, strict=True))

    def refresh(self) -> None:
        times = self.times
        first, last = times[0].start, times[-1].start
        self._rows[ALL].show_value(self.words("club.hours", start=first, end=last))
        for one in times:
            self._rows[one.phase].show_value(one.start)
        changed = times != self.tonight.club.times
        self.next.setVisible(self.making or changed)
        self.next.say(self.words("club.next" if self.making else "own_words.save"))
        differs = not self.making and not changed and self.tonight.club.tonight_differs
        self.tonight_too.setVisible(differs)

    def _step(self, phase: Phase | None, way: int) -> None:
        """One quarter of an hour. What moved along is told."""
        before = self.times
        times = self.kit.bridge.do(moved, before, phase, way * STEP)
        if times is None:
            return
        self.kit.drafts[DRAFT] = " ".join(one.start for one in times)
        self.refresh()
        moved_one = phase or PHASES[0]
        start = next(one.start for one in times if one.phase is moved_one)
        line = phase_line(self.kit, moved_one, start)
        others = along(before, times, phase) if phase else ()
        if others:
            self.kit.message(f"{line}. {along_line(self.kit, others)}", symbol="clock")
        else:
            self.kit.senses.say.emit(line)

    def keep(self) -> None:
        """In the first start also what was left as it is: it is what the club settled on."""
        club, times = self.tonight.club, self.times
        keep = partial(club.keep_times, times, tonight=self.making)
        changed = times != club.times
        if not changed and club.now.phases:
            self.go_on()
            return
        self._do(keep, "club.times_kept", self.go_on if self.making else None)

    def _use_tonight(self) -> None:
        self._do(self.tonight.club.use_tonight, "club.times_tonight", None)

    def _do(
        self, act: Callable[[], tuple[Event, ...]], key: str, back: Callable[[], None] | None
    ) -> None:
        events = self.kit.bridge.do(act)
        doors = next(one.start for one in self.times if one.phase is Phase.DOORS)
        if events:
            self.kit.drafts.pop(DRAFT, None)
            self.refresh()
        tell_done(self.kit, events, self.words(key, time=doors), "clock", back=back)
