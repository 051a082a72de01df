"""A job that is shared out: what, when, who is on it, and one button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.model import Job, Person
from kiosk.night.sharing import more_wanted
from kiosk.ui.kit import Kit
from kiosk.ui.look import BUTTON, SECOND
from kiosk.ui.mirror import mirror
from kiosk.ui.widgets.card import Card, frame_room
from kiosk.ui.widgets.faces import Faces
from kiosk.ui.widgets.meant_button import MeantButton
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import Content, TouchButton

ROW, SYMBOL, FACE = 94, 84, 52

MOST_PLACES, EMPTY = 3, 42
"""So many faces and empty rounds are shown, and how wide each of these is."""

LABELS = ("add", "change", "add_me", "off_me")

FEW_FACES = 125
"""Per cent: with larger text the words need the room of the faces."""


class ShareRow(Card):
    """What it says changes in its place: under a second finger it is the same row, with the
    same buttons."""

    def __init__(self, kit: Kit, job: Job, opens: Callable[[], None]) -> None:
        super().__init__(kit.look, "card", room=True, taps=True)
        self._kit = kit
        self._people: list[Person] | None = None
        self._more = 0
        self._faces: QWidget | None = None
        look, room = kit.look, frame_room(kit.look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(room, room, room + look.px(10), room)
        layout.setSpacing(max(10, look.px(10)))
        self.about = _About(kit, job)
        self.about.tapped.connect(opens)
        layout.addWidget(self.about, 1)
        self._room_for_faces = QHBoxLayout()
        layout.addLayout(self._room_for_faces)
        self.button = MeantButton(kit, kit.words("share.change"), paint="outline")
        self.button.setMinimumWidth(_widest(kit))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(max(look.px(ROW), look.touch() + look.px(6)) + 2 * room)

    def show_now(
        self, job: Job, line: str, people: Sequence[Person], label: str, means: object
    ) -> None:
        """`label`: one of LABELS, or empty where there is nothing to be done. `means`: what a
        tap on it does."""
        self.button.means = means
        words = self._kit.words(f"share.{label}") if label else ""
        names = [person.called for person in people]
        self.about.show_now(job, line, names)
        self.button.setVisible(bool(label))
        if label:
            self.button.say(words)
            self.button.setAccessibleName(f"{words}: {job.title}, {self._kit.time(job.start)}")
        self._show_faces(list(people), more_wanted(job))

    def _show_faces(self, people: list[Person], more: int) -> None:
        if (people, more) == (self._people, self._more) or self._kit.look.text_size > FEW_FACES:
            return
        self._people, self._more = people, more
        if self._faces is not None:
            self._faces.hide()
            self._faces.deleteLater()
        self._faces = _Places(self._kit, people, more)
        self._room_for_faces.addWidget(self._faces, 0, Qt.AlignmentFlag.AlignVCenter)


class _Places(QWidget):
    """The people on a job, and an empty round for each place that nobody has yet."""

    def __init__(self, kit: Kit, people: list[Person], more: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = kit.look
        self._empty = min(more, max(1, MOST_PLACES - len(people))) if more else 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Faces(kit, people, FACE, MOST_PLACES - self._empty))
        layout.addSpacing(self._empty * kit.look.px(EMPTY))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self)
        step, edge = self._look.px(EMPTY), self._look.px(5)
        pen = QPen(QColor(self._look.paint("card").second), self._look.px(3))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        side = step - 2 * edge
        for nth in range(self._empty):
            left = self.width() - (self._empty - nth) * step + edge
            painter.drawEllipse(QRectF(left, (self.height() - side) / 2, side, side))


class _About(TouchButton):
    """The left part of the row, a button without a ground of its own: it opens the job."""

    def __init__(self, kit: Kit, job: Job) -> None:
        self._job = job
        super().__init__(kit, paint="clear")

    def _fill(self, content: Content) -> None:
        look = self._look
        colours, plate = look.paint("card"), not look.paint("card").light
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(12), 0, 0, 0)
        layout.setSpacing(look.px(12))
        self._picture = Picture(look, self.kit.pictures, self._job.symbol, SYMBOL, plate=plate)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._title = Text(look, self._job.title, BUTTON, colours.ink, least=SECOND, most=2)
        self._line = Text(look, "", SECOND, colours.second, most=2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        layout.addLayout(words, 1)

    def show_now(self, job: Job, line: str, names: Sequence[str]) -> None:
        self._picture.show_symbol(job.symbol)
        self._title.say(job.title)
        self._line.say(line)
        who = [self.kit.words.list(list(names))] if names else []
        self.setAccessibleName(". ".join([job.title, line.replace(" · ", ". "), *who]))


def _widest(kit: Kit) -> int:
    """Room for whatever the button will say: nothing beside it moves."""
    metrics = QFontMetrics(kit.look.font(BUTTON))
    texts = [kit.words(f"share.{label}") for label in LABELS]
    longest = texts if kit.look.text_size <= FEW_FACES else [w for t in texts for w in t.split()]
    return max(metrics.horizontalAdvance(text) for text in longest) + kit.look.px(40)
