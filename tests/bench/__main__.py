"""`python -m tests.bench`: all measurements, each as a ratio with its goal."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kiosk.ui.look import load_type
from tests.bench import cards, check_in, reading, start, tapping


def main() -> int:
    app = QApplication([])
    load_type()
    for compared in start.measure():
        print(compared.line(), flush=True)
    print(check_in.measure().line(), flush=True)
    for compared in reading.measure():
        print(compared.line(), flush=True)
    print(reading.share_of_hard_frames(), flush=True)
    printed, still = cards.measure()
    for compared in printed:
        print(compared.line(), flush=True)
    print(still, flush=True)
    tapped, slowest = tapping.measure()
    print(tapped.line(), flush=True)
    print(slowest, flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
