"""Hostile codes the way they come: as pictures before the camera, as keys of a scanner."""

import logging
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.devices.reader import ReaderSettings, Sightings, read_codes
from kiosk.devices.scanner import Scanner
from kiosk.model import ScanResult
from tests.club import Club, small_club
from tests.hostile import REAL, SEED, hostile_codes

LARGEST_PICTURE = 1500
"""Bytes in a code that is drawn; more needs a picture larger than a camera's."""

CODES = hostile_codes(each=12)


def written(code: str) -> str | bytes:
    """What goes into the picture: lone surrogates only as the bytes that are no UTF-8."""
    raw = code.encode("utf-8", "surrogatepass")
    return code if raw.decode("utf-8", "replace") == code else raw


DRAWN: list[str | bytes] = [
    *(written(c) for c in CODES if c and len(c.encode("utf-8", "surrogatepass")) < LARGEST_PICTURE),
    *(Random(SEED + nth).randbytes(5 + nth * 9) for nth in range(30)),
    *(b"\xff\xfe" + REAL.encode("utf-16-le"), b"\xc0\xae" + REAL.encode(), REAL.encode() + b"\x80"),
    "7" * 7000,
]


@pytest.fixture
def club(tmp_path: Path) -> Iterator[Club]:
    club = small_club(tmp_path / "club")
    club.codes["Dot"] = REAL
    club.tonight.cards.issue([(club.person("Dot"), REAL)])
    yield club
    club.close()


def picture(code: str | bytes, cell: int = 4) -> QImage:
    """The QR code with its quiet zone, each of its cells so many pixels wide."""
    drawn = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode).to_image(scale=cell)
    height, width = drawn.shape
    grey = QImage(
        bytes(memoryview(drawn)),  # type: ignore[arg-type]
        width,
        height,
        width,
        QImage.Format.Format_Grayscale8,
    )
    return grey.convertToFormat(QImage.Format.Format_RGB32)


def beside(large: QImage, small: QImage) -> QImage:
    """Two cards in one picture."""
    both = QImage(1280, 720, QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.gray)
    painter = QPainter(both)
    painter.drawImage(QPoint(20, 20), large)
    painter.drawImage(QPoint(1280 - small.width() - 20, 20), small)
    painter.end()
    return both


def show(club: Club, text: str) -> ScanResult:
    club.clock.advance(seconds=11)
    return club.tonight.check_in.show_card(text).result


def test_no_hostile_picture_lets_anybody_in(club: Club, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    read = [code.text for drawn in DRAWN for code in read_codes(picture(drawn))]
    assert len(read) >= 0.98 * len(DRAWN) > 300
    with club.db.atomic():
        results = {text: show(club, text) for text in read}
    assert {text for text, result in results.items() if result is not ScanResult.UNKNOWN} == set()
    assert club.people_in() == 0
    assert caplog.text == ""
    assert [code.text for code in read_codes(picture(REAL))] == [REAL]


@pytest.mark.parametrize("nth", range(0, 60, 5))
def test_of_two_codes_in_a_picture_the_smaller_card_is_not_let_in(nth: int, club: Club) -> None:
    short = [code for code in CODES if 20 < len(code) < 60 and code.isascii()]
    seen = read_codes(beside(picture(short[nth], cell=9), picture(REAL, cell=4)))
    assert [code.text for code in seen] == [short[nth], REAL]
    sightings = Sightings(ReaderSettings())
    found = [sightings.see(seen, at) for at in (1.0, 1.1, 1.2, 2.2)]
    texts = {one.code.text for one in found if one is not None and one.is_found}
    assert {show(club, text) for text in texts} == {ScanResult.UNKNOWN}
    assert club.people_in() == 0


def _as_keys(code: str) -> str:
    """The beginning of a code, as far as keys can say it."""
    return code[:600].encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def type_in(field: QLineEdit, text: str) -> None:
    """Keys as a scanner sends them, 5 ms apart, with Enter after them."""
    for nth, sign in enumerate([*text, "\r"]):
        key = Qt.Key.Key_Return if sign == "\r" else ord(sign.upper()[0]) if sign.isalnum() else 0
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(1000 + nth * 5)
        QCoreApplication.sendEvent(field, event)


def test_no_hostile_scan_lets_anybody_in(
    qapp: QApplication, club: Club, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    field, scanner, read = QLineEdit(), Scanner(), list[str]()
    scanner.read.connect(read.append)
    scanner.listen(qapp)
    try:
        typed = [code for code in CODES if "\ufffd" not in _as_keys(code)]
        for code in typed:
            type_in(field, code[:600])
    finally:
        scanner.stop()
    assert len(typed) > 200
    with club.db.atomic():
        results = {text: show(club, text) for text in read}
    let_in = [text for text, result in results.items() if result is not ScanResult.UNKNOWN]
    assert let_in in ([], [REAL]), "at most the card that stands whole in a code"
    assert club.people_in() <= 1
    assert caplog.text == ""


@pytest.mark.parametrize("sign", ["ß", "ﬀ", "\u017f", "\u212a"])
def test_a_letter_that_capitals_would_make_another_is_no_card(
    qapp: QApplication, club: Club, sign: str
) -> None:
    plain = {"ß": "SS", "ﬀ": "FF", "\u017f": "S", "\u212a": "K"}[sign]
    field, scanner, read = QLineEdit(), Scanner(), list[str]()
    scanner.read.connect(read.append)
    scanner.listen(qapp)
    try:
        type_in(field, REAL.replace(plain, sign, 1))
    finally:
        scanner.stop()
    assert len(read) == 1
    assert show(club, read[0]) is ScanResult.UNKNOWN
