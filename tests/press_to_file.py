"""The press with a printer of Qt's that prints into a file: `python -m tests.press_to_file FILE`.

Everything but the paper is real.
"""

import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from kiosk.paper.press import main


def printer_to(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def command(file: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "tests.press_to_file", str(file))


if __name__ == "__main__":
    sys.exit(main(lambda name: printer_to(Path(sys.argv[1]))))
