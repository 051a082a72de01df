"""From a card to its first samples at the loudspeaker; the screen while a long text is spoken."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.devices.speech import Speech, samples
from kiosk.model import VisitState
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.spoken import Spoken, give_voice
from tests.bench.compare import Compared

SCANS = 120
LONG = "The doors are open and everybody is welcome at the club tonight. " * 40
SPOKEN = 8.0
"""Seconds for which the long text is spoken."""

TICK = 5
"""Milliseconds between ticks of the screen's timer."""


class Loudspeaker(QObject):
    """Plays nothing, for as long as it would take, and notes when it was given something."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard = self.quiet = 0.0
        self.sounds = 0
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self.done)

    def is_there(self) -> bool:
        return True

    def play(self, sound: bytes, loudness: float) -> bool:
        self.heard = perf_counter()
        self.sounds += 1
        self._over.start(len(sound) // 32)  # 32 bytes a millisecond
        return True

    def stop(self) -> None:
        self.quiet = perf_counter()
        self._over.stop()


def measure() -> Iterator[Compared | str]:
    with TemporaryDirectory() as folder:
        tour = Tour(Path(folder), "19:42", Look())
        output = Loudspeaker()
        spoken = Spoken(tour.bridge, tour.window.kit.words, Path(folder))
        speech = give_voice(tour.senses, spoken, tour.window, output)
        speech.say("Warm up.")
        QTest.qWait(500)
        yield from _scans(tour, output)
        yield from _stops(speech, output)
        yield from _long_text(speech, output)
        speech.close()
        tour.close()


def _scans(tour: Tour, output: Loudspeaker) -> Iterator[Compared | str]:
    """Each card is answered, and the sentence that begins the answer is made alone beside it."""
    expected = tour.tonight.who.tonight()[VisitState.EXPECTED]
    names = {person.id: person.called for person in expected}
    cards = [(code, name) for name, code in tour.codes.items() if tour.person(name) in names]
    ours, bare = list[float](), list[float]()
    for nth in range(SCANS):
        code, name = cards[nth % len(cards)]
        before, start = output.sounds, perf_counter()
        tour.window.card_shown(code)
        while output.sounds == before:
            QApplication.processEvents()
        ours.append((output.heard - start) * 1000)
        tour.window.back()
        start = perf_counter()
        samples(f"Hello {name}!" if nth < len(cards) else f"{name} is in already.")
        bare.append((perf_counter() - start) * 1000)
        tour.opened.clock.ahead += timedelta(minutes=1)
    yield Compared("A card to its first samples, over its first sentence alone", "ms", ours, bare)
    cut = quantiles(ours, n=100)
    yield f"A card to its first samples: p50 {cut[49]:.0f} ms, p99 {cut[98]:.0f} ms, {SCANS} scans"


def _stops(speech: Speech, output: Loudspeaker) -> Iterator[str]:
    times = []
    for _ in range(100):
        before = output.sounds
        speech.say("Everybody goes home.")
        while output.sounds == before:
            QApplication.processEvents()
        start = perf_counter()
        speech.stop()
        times.append((output.quiet - start) * 1000)
    cut = quantiles(times, n=100)
    yield f"Stop to silence: p50 {cut[49]:.2f} ms, p99 {cut[98]:.2f} ms"


def _long_text(speech: Speech, output: Loudspeaker) -> Iterator[str]:
    """How late the screen's timer is, while it is quiet and while each piece takes as long as it
    sounds."""
    for what in ("quiet", "spoken"):
        before = output.sounds
        if what == "spoken":
            speech.say(LONG)
        late = sorted(_lateness())
        speech.stop()
        p99 = quantiles(late, n=100)[98]
        pieces = output.sounds - before
        said = f"{what}, {pieces} pieces"
        yield f"The screen's timer is late ({said}): p99 {p99:.1f} ms, most {late[-1]:.1f} ms"


def _lateness() -> list[float]:
    """Milliseconds by which each tick came later than it should have."""
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start(TICK)
    QTest.qWait(round(SPOKEN * 1000))
    timer.stop()
    return [max(0.0, (later - earlier) * 1000 - TICK) for earlier, later in pairwise(ticks)]
