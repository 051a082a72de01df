"""More that can be done with one night: open it, keep it to plan from, plan one like it."""

from functools import partial

from kiosk.model import Night
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.planned import leave_planned
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.choices import WIDE, Choice, Choices


class NightMoreScreen(Screen):
    shows = frozenset({"night"})
    section = "home"

    def __init__(self, kit: Kit, night: str) -> None:
        super().__init__(kit)
        self.planned = kit.bridge.of_night(night)
        layout = self.column()
        layout.addLayout(self.header(self.words.date(self.planned.night.date)))
        self.choices = Choices(kit, WIDE)
        layout.addWidget(self.choices, 1)

    def refresh(self) -> None:
        night, words, go = self.planned.night, self.words, self.kit.go
        choices = []
        if self._may_open(night):
            choices.append(Choice("open", "open_now", words("night_more.open"), self._open))
        source = partial(go, "plan_date", source=f"night/{night.id}")
        choices += [
            Choice("like", "like_last", words("night_more.like"), source),
            Choice(
                "keep",
                "kept_night",
                words("night_more.keep"),
                partial(go, "keep_night", night=night.id),
            ),
        ]
        if self._may_leave_out(night):
            text = words("night_more.leave_out")
            choices.append(Choice("leave_out", "leave_out", text, self._leave_out))
        self.choices.show_choices(choices)

    def _may_open(self, night: Night) -> bool:
        """Another night than tonight, when tonight is over."""
        tonight, nights = self.tonight.night, self.tonight.nights
        return night.id != tonight.id and not nights.is_past(night) and nights.is_past(tonight)

    def _may_leave_out(self, night: Night) -> bool:
        return night.id != self.tonight.night.id and not self.tonight.nights.is_past(night)

    def _open(self) -> None:
        """Everything is made anew, at Home; there it is told, and can be taken back."""
        kit, before, now = self.kit, self.tonight.night.id, self.planned.night
        kit.open_night(now.id)
        text = self.words("night_more.opened", date=self.words.date(now.date))
        kit.senses.sound.emit("done")
        kit.message(text, partial(kit.open_night, before), "open_now")

    def _leave_out(self) -> None:
        night = self.planned.night
        events = self.kit.bridge.do(self.tonight.planning.leave_out, night.id)
        text = self.words("night_more.left_out", date=self.words.date(night.date))
        tell_done(self.kit, events, text, "leave_out", back=partial(leave_planned, self.kit))
