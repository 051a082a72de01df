"""200 cards, as the kiosk makes them, over plain qrcode and QPdfWriter; and is the screen held?"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from kiosk.data.people_file import PersonRow
from kiosk.model import Person
from kiosk.night.bringing_in import FACES
from kiosk.night.cards import new_code
from kiosk.opening import Opened, open_demo
from kiosk.paper.desk import Desk
from kiosk.paper.print_run import Layout, PrintedCard, printed_card
from kiosk.resources import RESOURCES
from kiosk.settings import SettingsFile
from kiosk.ui.bridge import Bridge
from kiosk.ui.card_press import CardPress, RunState
from kiosk.ui.look import FAMILY
from tests.bench.compare import Compared

CARDS = 200
RUNS = 5
TICK = 5
"""Milliseconds between the ticks of a timer on the screen's side."""

IDLE = 2_000
"""Milliseconds that an idle loop is looked at."""


def measure() -> Iterator[Compared | str]:
    """The ratios, and how long the loop of the screen stood still."""
    ours, same, bare, still = [], [], [], [0.0]
    with TemporaryDirectory() as folder:
        opened = open_demo(Path(folder) / "night")
        people = _without_a_card(opened)
        printed = [printed_card(person, new_code(), opened.folder) for person in people]
        for _ in range(RUNS):
            ours.append(_timed(lambda: still.append(_print(opened, people))))
            same.append(_timed(lambda: _plain(Path(folder) / "plain.pdf", printed)))
            bare.append(_timed(lambda: _plain(Path(folder) / "bare.pdf", printed, face=False)))
        opened.close()
    idle = _stood_still(lambda loop: QTimer.singleShot(IDLE, loop.quit))
    yield Compared("200 cards: drawn, saved and given", "s", ours, same, goal=1.5)
    yield Compared("  the same over code and name only", "s", ours, bare)
    yield f"The screen stood still for at most {max(still):.0f} ms (goal 100), idle {idle:.0f}"


def _without_a_card(opened: Opened) -> list[Person]:
    """200 new people with a picture and a symbol."""
    tonight = opened.tonight
    rows = [PersonRow(f"Person {nth}", "", committee=False) for nth in range(CARDS)]
    tonight.people.bring_in(rows, [f"faces/face_{1 + nth % FACES:03}" for nth in range(CARDS)])
    for person in tonight.people.everyone():
        tonight.cards.choose_symbol(person.id, "own/cat")
    return [one for one in tonight.people.everyone() if one.name.startswith("Person ")]


def _print(opened: Opened, people: list[Person]) -> float:
    """From the tap to the cards that work. Gives how long the loop stood still, in ms."""
    settings = SettingsFile(opened.folder)
    bridge = Bridge(opened.tonight)
    press = CardPress(bridge, Desk(opened.folder, settings, bridge.now))

    def start(loop: QEventLoop) -> None:
        press.ended.connect(loop.quit)
        press.start(people, Layout.SHEET, as_pdf=True)

    still = _stood_still(start)
    assert press.run is not None and press.run.state is RunState.SAVED, press.run
    assert press.run.file is not None
    press.run.file.unlink()
    opened.tonight.log.undo_together(press.run.events)
    return still


def _stood_still(start: Callable[[QEventLoop], None]) -> float:
    """The longest time between two ticks, in ms more than there should be."""
    loop, timer, ticks = QEventLoop(), QTimer(), [perf_counter()]
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start(TICK)
    start(loop)
    loop.exec()
    ticks.append(perf_counter())
    gaps = (after - before for before, after in pairwise(ticks))
    return max(gaps) * 1000 - TICK


def _plain(path: Path, cards: list[PrintedCard], *, face: bool = True) -> None:
    """As a program of one page would: each module of the code is a rectangle."""
    import qrcode  # type: ignore[import-untyped]

    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    dots = writer.resolution() / 25.4
    painter.scale(dots, dots)
    font = QFont(FAMILY)
    font.setPixelSize(8)
    painter.setFont(font)
    for nth, card in enumerate(cards):
        if nth and nth % 10 == 0:
            writer.newPage()
        left, top = 20 + nth % 2 * 85.6, 14 + nth % 10 // 2 * 54
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q)
        code.add_data(card.code)
        code.make()
        for y, row in enumerate(code.modules):
            for x, dark in enumerate(row):
                if dark:
                    box = QRectF(left + 44 + x * 1.2, top + 10 + y * 1.2, 1.2, 1.2)
                    painter.fillRect(box, Qt.GlobalColor.black)
        painter.drawText(QPointF(left, top + 40), card.name)
        if face:
            for symbol, at in ((card.face, 0), (card.symbol, 24)):
                drawing = QSvgRenderer(str(RESOURCES / "symbols" / f"{symbol}.svg"))
                drawing.render(painter, QRectF(left + at, top + 5, 20, 20))
    painter.end()


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun
