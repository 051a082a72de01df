"""`python -m tests.bench [NAME ...]`: measurements, each as a ratio with its goal; without a name
all of them but the rush, which takes 36 minutes."""

import os
import sys
from importlib import import_module

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kiosk.ui.look import load_type
from tests.bench.compare import Compared

NAMES = (
    "start",
    "check_in",
    "reading",
    "camera",
    "noise",
    "roll_call",
    "find",
    "who",
    "nights",
    "sharing",
    "fair",
    "tapping",
    "first_start",
    "look",
    "cards",
    "lists",
    "paper",
    "take_away",
    "speech",
    "switches",
)
"""Each a module here; its `measure()` gives lines, or what makes one."""

LONG = ("rush",)


def main(names: list[str]) -> int:
    unknown = set(names) - {*NAMES, *LONG}
    if unknown:
        print(f"No such measurement: {', '.join(unknown)}. There are: {', '.join(NAMES + LONG)}.")
        return 2
    app = QApplication([])
    load_type()
    for name in names or NAMES:
        for found in import_module(f"tests.bench.{name}").measure():
            print(found.line() if isinstance(found, Compared) else found, flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
