"""A paper: what is painted on its pages. The same paper becomes a PDF or goes to a printer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter

from kiosk.files import write_whole
from kiosk.paper.page import in_millimetres, painting, pdf_pages, set_page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Document:
    """`paint` draws one of its pages, counted from 0, in millimetres; it needs a QGuiApplication.

    A paper can be pickled, and so printed by a program of its own (kiosk/paper/press.py).
    """

    title: str
    pages: int
    paint: Callable[[QPainter, int], None]
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
    lying: bool = False
    """Its pages are wider than high."""


@dataclass(frozen=True, slots=True)
class Unlaid:
    """A paper that nobody has laid out yet, which takes a while for hundreds of slips: the press
    does it, so that no screen waits. `lay` gives the paper; it can be pickled too."""

    lay: Callable[[], Document]
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4


Paper = Document | Unlaid


def laid_out(paper: Paper) -> Document:
    """Ready to be painted. Needs a QGuiApplication."""
    return paper.lay() if isinstance(paper, Unlaid) else paper


def pdf_of(paper: Paper) -> bytes:
    """The paper as a PDF. From any thread."""
    document = laid_out(paper)
    pages = pdf_pages(document.title, document.size, lying=document.lying)
    with pages as (writer, buffer), painting(writer) as painter:
        _paint_pages(document, painter, writer)
    return bytes(buffer.data().data())


def write_pdf(path: Path, paper: Paper) -> None:
    """The paper as a PDF. KnownError when the file cannot be written."""
    write_whole(path, pdf_of(paper))


def print_on(printer: "QPrinter", document: Document) -> bool:
    """Whether the printer took the paper."""
    printer.setDocName(document.title)
    set_page(printer, document.size, lying=document.lying)
    with painting(printer) as painter:
        if not painter.isActive():
            return False
        _paint_pages(document, painter, printer)
        return painter.end()


def _paint_pages(document: Document, painter: QPainter, device: QPagedPaintDevice) -> None:
    in_millimetres(painter)
    for page in range(document.pages):
        if page:
            device.newPage()
        document.paint(painter, page)
