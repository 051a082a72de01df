"""Cards, pictures and films to hold before the camera, drawn here."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qrcode
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices import multimedia
from kiosk.devices.camera import Camera
from kiosk.devices.reader import Reader

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
JOE = "N1-ZYXWVTSRQPNMKJHGFEDCBA9876"

DrawScene = Callable[..., QImage]
MakeFilm = Callable[..., Path]


def draw_card(painter: QPainter, text: str, left: int, top: int, size: int) -> None:
    """Paint the QR code of `text`, quiet zone included, `size` pixels wide."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=4)
    code.add_data(text)
    matrix = code.get_matrix()
    step = size / len(matrix)
    painter.fillRect(left, top, size, size, Qt.GlobalColor.white)
    for row, cells in enumerate(matrix):
        for column, dark in enumerate(cells):
            if dark:
                cell = QRectF(left + column * step, top + row * step, step, step)
                painter.fillRect(cell, Qt.GlobalColor.black)


def scene(*cards: tuple[str, int, int, int], width: int = 1280, height: int = 720) -> QImage:
    """A room as a camera sees it, with cards of (text, left, top, size in pixels)."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(70, 60, 50))
    painter = QPainter(image)
    for text, left, top, size in cards:
        draw_card(painter, text, left, top, size)
    painter.end()
    return image


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 90)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _list(name: bytes, *chunks: bytes) -> bytes:
    return _chunk(b"LIST", name + b"".join(chunks))


def motion_jpeg(images: list[QImage], frames_a_second: int) -> bytes:
    """An AVI file of JPEG pictures, as the AVI RIFF format and OpenDML 1.02 describe it."""
    pictures = [_jpeg(image) for image in images]
    width, height = images[0].width(), images[0].height()
    count, biggest = len(pictures), max(map(len, pictures))
    main = struct.pack(
        "<14I",
        1_000_000 // frames_a_second,
        biggest * frames_a_second,
        *(0, 0x10, count, 0, 1, biggest, width, height, 0, 0, 0, 0),
    )
    stream = struct.pack(
        "<4s4sIHHIIIIIIIIHHHH",
        *(b"vids", b"MJPG", 0, 0, 0, 0, 1, frames_a_second, 0, count, biggest),
        *(0xFFFFFFFF, 0, 0, 0, width, height),
    )
    form = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", biggest, 0, 0, 0, 0)
    frames, index, offset = [], [], 4
    for picture in pictures:
        frames.append(_chunk(b"00dc", picture))
        index.append(struct.pack("<4sIII", b"00dc", 0x10, offset, len(picture)))
        offset += len(frames[-1])
    header = _list(
        b"hdrl",
        _chunk(b"avih", main),
        _list(b"strl", _chunk(b"strh", stream), _chunk(b"strf", form)),
    )
    body = b"AVI " + header + _list(b"movi", *frames) + _chunk(b"idx1", b"".join(index))
    return _chunk(b"RIFF", body)


@pytest.fixture
def draw_scene() -> DrawScene:
    return scene


@pytest.fixture
def make_film(tmp_path: Path) -> MakeFilm:
    def make(images: list[QImage], name: str = "door.avi", frames_a_second: int = 20) -> Path:
        path = tmp_path / name
        path.write_bytes(motion_jpeg(images, frames_a_second))
        return path

    return make


@pytest.fixture
def needs_multimedia(qapp: object) -> None:
    if not multimedia.is_there():
        pytest.skip("QtMultimedia does not load here (on Linux it needs libpulse)")


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.stop()


@pytest.fixture
def camera(reader: Reader) -> Iterator[Camera]:
    camera = Camera(reader)
    yield camera
    camera.stop()
