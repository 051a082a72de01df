"""What the tests of printing share."""

import os
import random

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def codes(count: int) -> list[str]:
    """Card codes, different ones, the same ones in every run."""
    source = random.Random(7)
    return ["N1-" + "".join(source.choices(CROCKFORD, k=26)) for _ in range(count)]


def render(document: QPdfDocument, page: int, dpi: int) -> QImage:
    """A page of a PDF as a printer would put it on white paper."""
    points = document.pagePointSize(page)
    size = QSize(round(points.width() / 72 * dpi), round(points.height() / 72 * dpi))
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return paper


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Type needs an application."""
