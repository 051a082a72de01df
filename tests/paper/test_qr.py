import pytest
import zxingcpp
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.paper.qr import MODULES_WITH_QUIET_ZONE, paint_qr, qr_image, qr_modules

from .conftest import codes

CODE = codes(1)[0]


def test_every_code_is_25_modules_wide_which_is_version_2() -> None:
    for code in codes(50):
        modules = qr_modules(code)
        assert len(modules) == 25
        assert {len(row) for row in modules} == {25}


def test_every_code_says_in_itself_that_its_level_is_q() -> None:
    # ISO/IEC 18004, 7.9.1: level Q is 0b11, masked with 0b10: 0b01.
    for code in codes(50):
        row = qr_modules(code)[8]
        assert (row[0], row[1]) == (False, True)


def test_a_reader_reads_the_image_and_finds_level_q() -> None:
    read = zxingcpp.read_barcodes(qr_image(CODE, 400))
    assert [found.text for found in read] == [CODE]
    assert read[0].ec_level == "Q"


@pytest.mark.parametrize("code", [CODE + "A", CODE.lower(), "N1-É"])
def test_a_code_that_is_not_one_of_ours_is_refused(code: str) -> None:
    with pytest.raises(ValueError):
        qr_modules(code)


@pytest.mark.parametrize("pixels", [33, 66, 100, 140])
def test_the_image_has_whole_modules_and_only_black_and_white(pixels: int) -> None:
    image = qr_image(CODE, pixels)
    assert (image.width(), image.height()) == (pixels, pixels)
    module = pixels // 33
    first = (pixels - 33 * module) // 2 + 4 * module
    black, white = Qt.GlobalColor.black, Qt.GlobalColor.white
    dark = {(x, y) for x in range(pixels) for y in range(pixels) if image.pixelColor(x, y) == black}
    light = sum(image.pixelColor(x, y) == white for x in range(pixels) for y in range(pixels))
    assert len(dark) + light == pixels * pixels
    expected = {
        (first + column * module + dx, first + row * module + dy)
        for row, modules in enumerate(qr_modules(CODE))
        for column, is_dark in enumerate(modules)
        if is_dark
        for dx in range(module)
        for dy in range(module)
    }
    assert dark == expected


def test_an_image_too_small_for_the_modules_is_refused() -> None:
    with pytest.raises(ValueError):
        qr_image(CODE, MODULES_WITH_QUIET_ZONE - 1)


def test_a_painted_code_is_read_and_has_its_quiet_zone() -> None:
    image = QImage(330, 330, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    painter = QPainter(image)
    paint_qr(painter, QRectF(0, 0, 330, 330), CODE)
    painter.end()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [CODE]
    rim = [image.pixelColor(x, y) for x in range(40) for y in range(330)]
    assert all(colour == Qt.GlobalColor.white for colour in rim)
