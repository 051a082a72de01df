"""A line of the rota: a station, and who is there in each part of the night."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import PHASES, Job, Page, Person, Phase
from kiosk.night.rota import RotaRow
from kiosk.ui.kit import Kit
from kiosk.ui.look import SECOND, Look
from kiosk.ui.mirror import mirror
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

FIRST = 1.0
"""The column of the stations, as wide as this many columns of the phases."""

MOST_FACES = 3
SMALL = 125
"""Per cent: with larger text the pictures of the stations are smaller."""


class RotaLine(QWidget):
    """The station at the left, then a cell for each of `phases`.

    `now` is the phase that is on, `opens` is called with the jobs of the cell that was tapped.
    """

    def __init__(
        self,
        kit: Kit,
        row: RotaRow,
        phases: Sequence[Phase],
        now: Phase,
        people: Mapping[str, Person],
        opens: Callable[[Sequence[Job]], None],
    ) -> None:
        super().__init__()
        self._look = kit.look
        self._phases = phases
        self._now = now
        self._cells: list[QWidget] = [_Station(kit, row.station)]
        for phase in phases:
            jobs = row.jobs[PHASES.index(phase)]
            self._cells.append(self._cell(kit, jobs, phase, people, opens))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for cell in self._cells:
            layout.addWidget(cell)
        self.setMinimumHeight(kit.look.touch() + 2 * _apart(kit.look))

    def _cell(
        self,
        kit: Kit,
        jobs: Sequence[Job],
        phase: Phase,
        people: Mapping[str, Person],
        opens: Callable[[Sequence[Job]], None],
    ) -> QWidget:
        if not jobs:
            return QWidget()
        button = JobCell(kit, jobs, phase, people)
        button.tapped.connect(partial(opens, jobs))
        cell, edge = QWidget(), _apart(kit.look)
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addWidget(button)
        return cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cell, width in zip(self._cells, columns(self.width(), len(self._phases)), strict=True):
            cell.setFixedWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("card"))
        mirror(painter, self)
        lefts = [0.0]
        widths = columns(self.width(), len(self._phases))
        for width in widths:
            lefts.append(lefts[-1] + width)
        line = QColor(self._look.paint("line").line or self._look.paint("line").ground or "")
        thick = self._look.px(2)
        for nth, phase in enumerate(self._phases, start=1):
            if phase is self._now:
                box = QRectF(lefts[nth], 0, widths[nth], self.height())
                painter.fillRect(box, self._look.colour("now"))
            painter.fillRect(QRectF(lefts[nth], 0, thick, self.height()), line)
        painter.fillRect(QRectF(0, self.height() - thick, self.width(), thick), line)


def _apart(look: Look) -> int:
    """Pixels around a cell: two of them are 10 apart (access.md, rule 9)."""
    return max(5, look.px(5))


def columns(width: int, phases: int) -> list[int]:
    """How wide the column of the stations and each phase's column is, in pixels."""
    one = int(width / (phases + FIRST))
    return [width - phases * one, *[one] * phases]


class _Station(QWidget):
    def __init__(self, kit: Kit, station: Page) -> None:
        super().__init__()
        look = kit.look
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), look.px(4), look.px(6), look.px(4))
        layout.setSpacing(look.px(12))
        plate = not look.paint("card").light
        side = 56 if look.text_size <= SMALL else 40
        layout.addWidget(
            Picture(look, kit.pictures, kit.pictures.place(station), side, plate=plate)
        )
        layout.addWidget(Text(look, station.text, 28, look.paint("card").ink), 1)


class JobCell(TouchButton):
    """Who is on the jobs of one place at one time: or that somebody can take one."""

    def __init__(
        self, kit: Kit, jobs: Sequence[Job], phase: Phase, people: Mapping[str, Person]
    ) -> None:
        self._jobs = jobs
        self._phase = phase
        ids = dict.fromkeys(person for job in jobs for person in job.people)
        self._people = [people[one] for one in ids if one in people]
        self.wants = any(job.needs_someone for job in jobs)
        super().__init__(kit, paint="outline" if self.wants else "cell")

    def _fill(self, content: Content) -> None:
        look = self.kit.look
        layout = QVBoxLayout(self)
        edge = look.px(2)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(look.px(2))
        layout.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        if self._people:
            layout.addLayout(self._faces(44 if self.wants else 66))
        if self.wants:
            words = self.kit.words("job.i_will")
            layout.addWidget(Text(look, words, SECOND, look.tap_paint("outline").ink, 700, middle))
        layout.addStretch(1)
        self.setAccessibleName(self._said())

    def _faces(self, side: float) -> QHBoxLayout:
        """Pictures, and how many more people there are."""
        look, more = self.kit.look, len(self._people) - MOST_FACES
        layout = QHBoxLayout()
        layout.setSpacing(look.px(4))
        layout.addStretch(1)
        most = MOST_FACES if more <= 0 else MOST_FACES - 1
        layout.addWidget(Faces(self.kit, self._people, side, most))
        if more > 0:
            plus = self.kit.words("jobs.more", n=more + 1)
            layout.addWidget(Text(look, plus, SECOND, look.paint("card").second, 700))
        layout.addStretch(1)
        return layout

    def _said(self) -> str:
        """`Club. Bar with Rose and Priya.`"""
        words = self.kit.words
        called = {person.id: person.called for person in self._people}
        said = [words(f"phase.{self._phase}")]
        for job in self._jobs:
            names = [called[one] for one in job.people if one in called]
            if names:
                said.append(words("job.with", title=job.title, names=words.list(names)))
            else:
                said += [job.title, words("job.nobody")]
        if self.wants:
            said.append(words("job.i_will"))
        return ". ".join(said)
