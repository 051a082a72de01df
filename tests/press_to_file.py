"""The press with a printer of Qt's that prints into a file: `python -m tests.press_to_file FILE`.

Everything but the paper is real. Without a file there is no printer, whatever the computer has.
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


def command(file: Path | None = None) -> tuple[str, ...]:
    return (sys.executable, "-m", "tests.press_to_file", *([str(file)] if file else []))


if __name__ == "__main__":
    paper = sys.argv[1:]
    sys.exit(main(lambda name: printer_to(Path(paper[0])) if paper else None))
