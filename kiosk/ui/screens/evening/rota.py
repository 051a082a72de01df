"""Rota: the night as a grid of places and parts of the night."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.model import PHASES, Job, Night, Phase
from kiosk.night.rota import RotaRow, rota
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND
from kiosk.ui.screens.evening.jobs import title_size, view_buttons
from kiosk.ui.screens.screen import EDGE, Screen
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.rota_line import RotaLine, columns
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton


class RotaScreen(Screen):
    """All phases if they fit; with large text the one that is on and the next, and arrows."""

    shows = frozenset({"job", "person", "night"})
    section = "jobs"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        layout = self.column()
        buttons = view_buttons(kit, "rota")
        title = self.words("jobs.rota_title")
        size = title_size(kit, title, buttons)
        layout.addLayout(self.header(title, buttons, back=False, size=size))
        self._most = self._how_many_phases()
        here = PHASES.index(self.tonight.phase)
        self._first = min(here, len(PHASES) - self._most)
        self._head = _Head(kit, self._most < len(PHASES))
        self._head.earlier.tapped.connect(partial(self._turn, -1))
        self._head.later.tapped.connect(partial(self._turn, 1))
        self.list = Pager(kit, gap=0, fill=True)
        self.list.arranged.connect(self._head.setFixedWidth)
        px = self.look.px
        layout.setContentsMargins(px(EDGE), px(10), px(EDGE), px(8))
        layout.setSpacing(0)
        layout.addSpacing(px(6))
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)

    def _how_many_phases(self) -> int:
        """As many columns as have room for the longest word of their heads and cells."""
        look = self.look
        metrics = QFontMetrics(look.font(SECOND, 700))
        words = [*(self.words(f"phase.{phase}") for phase in PHASES), self.words("job.i_will")]
        longest = max(metrics.horizontalAdvance(word) for text in words for word in text.split())
        column = max(longest + look.px(24), look.touch(150) + look.px(10))
        room = look.width - 2 * look.px(20) - look.touch(110) - look.px(14)
        stations = QFontMetrics(look.font(28, 700))
        names = [page.text for page in self.tonight.night.stations]
        widest = max(
            (stations.horizontalAdvance(word) for name in names for word in name.split()),
            default=0,
        )
        first = widest + look.px(90)
        arrows = max(first, 2 * look.touch() + max(10, look.px(10)) + look.px(4))
        if _fits(room, len(PHASES), column, first):
            return len(PHASES)
        return next(n for n in (4, 3, 2, 1) if n == 1 or _fits(room, n, column, arrows))

    def refresh(self) -> None:
        night, phase = self.tonight.night, self.tonight.phase
        jobs = self.tonight.jobs.all()
        phases = PHASES[self._first : self._first + self._most]
        people = self.tonight.people.find(person for job in jobs for person in job.people)
        self._head.show_phases(night, phases, self._first, phase)
        items = []
        for row in rota(night, jobs):
            on_it = [people[p] for cell in row.jobs for j in cell for p in j.people if p in people]
            make = partial(self._line, row, phases, phase)
            items.append(Item(row.station.text, (row, phases, phase, on_it), make))
        self.list.show_items(items)

    def _line(self, row: RotaRow, phases: Sequence[Phase], phase: Phase) -> RotaLine:
        jobs = [job for cell in row.jobs for job in cell]
        people = self.tonight.people.find(person for job in jobs for person in job.people)
        return RotaLine(self.kit, row, phases, phase, people, self._open)

    def _open(self, jobs: Sequence[Job]) -> None:
        job = jobs[0]
        if len(jobs) > 1:
            self.kit.go("jobs", station=job.station, phase=job.phase.value)
        elif job.needs_someone:
            self.kit.go("find_picture", purpose="take_job", job=job.id)
        else:
            self.kit.go("job", job=job.id)

    def _turn(self, phases: int) -> None:
        self._first = max(0, min(len(PHASES) - self._most, self._first + phases))
        self.refresh()


def _fits(room: int, phases: int, column: int, first: int) -> bool:
    stations, *rest = columns(room, phases)
    return stations >= first and rest[0] >= column


class _Head(QWidget):
    """The phases over their columns, in their colours; arrows if there are more."""

    def __init__(self, kit: Kit, arrows: bool) -> None:
        super().__init__()
        self._kit = kit
        self._texts: list[_PhaseHead] = []
        self._corner = QWidget()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        corner = QHBoxLayout(self._corner)
        corner.setContentsMargins(0, 0, 0, kit.look.px(8))
        corner.setSpacing(max(10, kit.look.px(10)))
        self.earlier = self._arrow("caret-left", "jobs.earlier", arrows)
        self.later = self._arrow("caret-right", "jobs.later", arrows)
        corner.addWidget(self.earlier)
        corner.addWidget(self.later)
        corner.addStretch(1)
        self._layout.addWidget(self._corner)
        self.setMinimumHeight(kit.look.px(46))

    def _arrow(self, icon: str, key: str, shown: bool) -> TouchButton:
        button = TouchButton(self._kit, icon=icon, paint="quiet", side=56)
        button.setAccessibleName(self._kit.words(key))
        button.setVisible(shown)
        return button

    def show_phases(self, night: Night, phases: Sequence[Phase], first: int, now: Phase) -> None:
        kit = self._kit
        starts = {start.phase: kit.time(start.start) for start in night.phases}
        for text in self._texts:
            text.hide()
            text.deleteLater()
        self._texts = []
        for phase in phases:
            name = kit.words(f"phase.{phase}")
            words = kit.words("jobs.time_phase", time=starts[phase], phase=name)
            ink = kit.look.paint(str(phase)).ink
            head = _PhaseHead(kit, phase, words, ink, phase is now)
            self._layout.addWidget(head)
            self._texts.append(head)
        self.earlier.setEnabled(first > 0)
        self.later.setEnabled(first + len(phases) < len(PHASES))
        self._place()

    def setFixedWidth(self, width: int) -> None:
        super().setFixedWidth(width)
        self._place()

    def _place(self) -> None:
        if self._texts:
            widths = columns(self.width(), len(self._texts))
            for widget, width in zip([self._corner, *self._texts], widths, strict=True):
                widget.setFixedWidth(width)
            for text in self._texts:
                text.one_line_or_two()


class _PhaseHead(Text):
    """The start and the name of a phase; one over the other where they have no room beside.

    The one that is on has a bar under it: its column's colour does not speak alone.
    """

    def __init__(self, kit: Kit, phase: Phase, words: str, ink: str, now: bool) -> None:
        self._ground = kit.look.colour(str(phase))
        self._bar = kit.look.px(6) if now else 0
        self._ink = QColor(ink)
        self._words = words
        super().__init__(kit.look, words, SECOND, ink, 700, Qt.AlignmentFlag.AlignHCenter)

    def one_line_or_two(self) -> None:
        one = self.fontMetrics().horizontalAdvance(self._words) < self.width()
        self.say(self._words if one else self._words.replace(" ", "\n", 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, self.height() - self._bar, self.width(), self._bar, self._ink)
        painter.end()
        super().paintEvent(event)
