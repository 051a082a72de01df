"""The press: a program of its own that draws a paper and prints it.

Apart from the kiosk for two reasons. Qt's printing holds Python's lock while a printer is slow,
so that in a thread of the kiosk it would hold the screen too. And Qt prints what a painter leaves
behind, also when the printing is stopped or fails: only a program that ends at once prints
nothing.

It reads a PrintRun from its standard input, tells how far it is (print_run.Told), and prints only
when it is told to with a second line. Codes are nowhere but in its memory and on the paper.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from traceback import print_exc
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QGuiApplication, QPainter

from kiosk.errors import KnownError
from kiosk.paper.desk import printer_called
from kiosk.paper.document import Document, laid_out, print_on, write_pdf
from kiosk.paper.print_run import Drawn, NoPrinter, NotDone, Printed, PrintRun, Ready, Told

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FindPrinter = Callable[[str], "QPrinter | None"]


def main(find_printer: FindPrinter = printer_called) -> int:
    """One run. What is told at its end says what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the kiosk, which then stops us.
    app = QGuiApplication([])
    run = msgspec.json.decode(sys.stdin.buffer.readline(), type=PrintRun)
    try:
        tell(put_out(run, find_printer))
    except KnownError as error:
        tell(NotDone(error.sentence, error.what_to_do))
    app.quit()
    return 0


def put_out(run: PrintRun, find_printer: FindPrinter) -> Told:
    """Saves the paper, or prints it. Gives what came of it; raises KnownError."""
    if run.file:
        file = Path(run.file)
        write_pdf(file, _paper(run))
        return Printed(file.name)
    found = (find_printer(name) for name in run.printers)
    printer = next((one for one in found if one is not None), None)
    if printer is None:
        return NoPrinter()
    if not print_on(printer, _paper(run)):
        raise KnownError("The printer does not take the paper.", "Look at the printer.")
    return Printed(printer.printerName())


def tell(told: Told) -> None:
    """Says it to the kiosk. Without a kiosk there is nobody to print for."""
    try:
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
        sys.stdout.buffer.flush()
    except OSError:
        os._exit(1)


def _paper(run: PrintRun) -> Document:
    """The paper, which tells of each page and is held back after the last."""
    paper = laid_out(pickle.loads(run.paper))

    def paint(painter: QPainter, page: int) -> None:
        try:
            paper.paint(painter, page)
        except BaseException:  # noqa: BLE001  # Whatever it is, half of the paper is not printed.
            print_exc()
            os._exit(1)
        tell(Drawn(page + 1, paper.pages))
        if page + 1 == paper.pages:
            _wait_for_the_word()

    return replace(paper, paint=paint)


def _wait_for_the_word() -> None:
    tell(Ready())
    if not sys.stdin.buffer.readline():
        os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
