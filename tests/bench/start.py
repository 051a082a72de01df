"""From the start of the process to the first full picture, and what it needs at rest."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep, time

from tests.bench.compare import Compared

RUNS = 11
AT_REST = 3.0
"""Seconds after the first picture."""

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
import sqlite_utils
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, seen)
def seen():
    print(time.time(), flush=True)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
"""

OURS = """
import sys, time
from kiosk.__main__ import main
def tell():
    from kiosk.ui.window import Window
    built = Window.__init__
    def build(self, *given, **named):
        built(self, *given, **named)
        self.seen.connect(lambda: print(time.time(), flush=True))
    Window.__init__ = build
import kiosk.__main__ as command
show = command._show
def show_and_tell(*given):
    tell()
    return show(*given)
command._show = show_and_tell
sys.exit(main(["demo", "--windowed", "--data", sys.argv[1]]))
"""


def measure() -> list[Compared]:
    """The start and the memory, over a bare Qt window that imports sqlite_utils."""
    with TemporaryDirectory() as folder:
        _one(OURS, folder)  # makes the demo, so that no run but this one does
        starts: tuple[list[float], list[float]] = ([], [])
        for _ in range(RUNS):
            for code, kept in zip((OURS, BARE), starts, strict=True):
                kept.append(_one(code, folder)[0])
        memory = [_one(code, folder, rest=AT_REST)[1] for code in (OURS, BARE)]
    return [
        Compared("Start to first full picture", "s", *starts, goal=1.3),
        Compared("Memory at rest", "MiB", memory[:1], memory[1:], goal=2.0),
    ]


def _one(code: str, folder: str, rest: float = 0) -> tuple[float, float]:
    """Seconds to the first picture, and MiB (PSS) after `rest` more seconds."""
    begun = time()
    process = subprocess.Popen(
        [sys.executable, "-c", code, folder], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        lines = iter(process.stdout.readline, "")
        seen = next(float(line) for line in lines if line[0].isdigit())
        sleep(rest)
        return seen - begun, _memory(process.pid)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _memory(process: int) -> float:
    """MiB of the process, its share of what is shared (PSS, Linux)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
