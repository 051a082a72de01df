"""Photos and own symbols, from a camera or a file: made small, turned upright, and without a word
of where they were taken. Whatever a file may be, it ends as a picture or as a sentence."""

import hashlib
import re
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.errors import KnownError
from kiosk.files import PHOTOS, write_whole

LONGEST = 720
"""Pixels of the longer side of what is kept: more than any screen of the kiosk shows."""

LARGEST_FILE = 40_000_000
"""Bytes: the largest photos of telephones have half of that."""

MOST_PIXELS = {"jpeg": 52_000_000, "png": 25_000_000, "webp": 25_000_000, "bmp": 25_000_000}
"""By the format that the file has, whatever its name says; a JPEG is made small as it is read."""

LARGEST_SVG, MOST_REUSED = 2_000_000, 200
"""Bytes, and parts that an SVG may show again: parts of parts of parts never come to an end."""

DRAWN_OF_OTHERS = ("pattern", "mask", "marker")
"""What an SVG may not have: a pattern of patterns never comes to an end either."""

MEMORY = 128
"""MiB that the reading of a picture may take at once (QImageReader.setAllocationLimit)."""

QUALITY = 88

NAMES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".svg")
"""How the files end that can be chosen."""

_REACHES_OUT = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<foreignObject|<image|@import"
    rb"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
"""What a drawing can bring with it that is not drawn."""


def read_picture(path: Path) -> bytes:
    """A file as it is. KnownError if it cannot be read, or is larger than any photo."""
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):  # reading a pipe would never end
            raise _not_opened()
        if about.st_size > LARGEST_FILE:
            raise _too_large()
        return path.read_bytes()
    except OSError as error:
        raise KnownError("The picture is not there now.", "Put the stick in again.") from error


def photo_from(source: bytes | QImage) -> bytes:
    """The picture to keep: at most 720 pixels, upright, a JPEG; a PNG if one can see through it.

    Needs a QGuiApplication. Raises KnownError for all that is no picture.
    """
    image = source if isinstance(source, QImage) else image_from(source)
    if image.isNull():
        raise _not_opened()
    fresh = _fresh(image)
    return _written(fresh, b"PNG" if fresh.hasAlphaChannel() else b"JPEG")


def image_from(data: bytes, side: int = LONGEST) -> QImage:
    """A file's picture, upright, its longer side at most `side` pixels. Its size is looked at
    before anything is unpacked. Raises KnownError."""
    if not data:
        raise KnownError("The picture is empty.", "Choose another picture.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _drawing(data, side)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MEMORY)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind, size = bytes(reader.format().data()).decode("ascii", "replace"), reader.size()
    if kind not in MOST_PIXELS or size.isEmpty():
        raise _not_opened()
    if size.width() * size.height() > MOST_PIXELS[kind]:
        raise _too_large()
    if reader.supportsAnimation() and reader.imageCount() > 1:
        raise KnownError("The picture moves.", "Choose a picture that stands still.")
    if kind == "jpeg" and data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda"):
        raise _cut_off()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(_within(size, side))
    image = reader.read()
    if image.isNull():
        cut_off = reader.error() is QImageReader.ImageReaderError.InvalidDataError
        raise _cut_off() if cut_off else _not_opened()
    return image


def keep_photo(folder: Path, photo: bytes) -> str:
    """Keeps what `photo_from` gave in the data folder, whole. Gives its name there, such as
    "photos/<SHA-256>.jpg": the same picture is kept once. Raises KnownError."""
    ending = "png" if photo.startswith(b"\x89PNG") else "jpg"
    name = f"{PHOTOS}{hashlib.sha256(photo).hexdigest()}.{ending}"
    path = folder / name
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise KnownError("We cannot keep the picture.", "Look at the disk.") from error
    write_whole(path, photo)
    return name


def _drawing(data: bytes, side: int) -> QImage:
    """An SVG as an image. One that wants more than its own lines is not drawn."""
    if len(data) > LARGEST_SVG:
        raise _too_large()
    if b"\0" in data or _REACHES_OUT.search(data) or _draws_too_much(data):
        raise _not_opened()
    renderer = QSvgRenderer(QByteArray(data))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        raise _not_opened()
    size = box.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    if min(size.width(), size.height()) < 1:
        raise _not_opened()
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _draws_too_much(data: bytes) -> bool:
    """Whether parts are shown again in parts that are shown again: ten of them can mean a
    billion. Also true of what is no XML."""
    from xml.etree import ElementTree  # the first picture does without it

    try:
        every = list(ElementTree.fromstring(data).iter())
    except (ElementTree.ParseError, ValueError, LookupError):
        return True
    uses = [one for one in every if _kind(one.tag) == "use"]
    again = {to.strip()[1:] for one in uses for name, to in one.items() if name.endswith("href")}
    shown_again = [one for one in every if one.get("id") in again]
    inside = any(_kind(part.tag) == "use" for one in shown_again for part in one.iter())
    of_others = any(_kind(one.tag) in DRAWN_OF_OTHERS for one in every)
    return len(uses) > MOST_REUSED or inside or of_others


def _kind(tag: str) -> str:
    """What it is, whatever its namespace is called in the file."""
    return tag.rpartition("}")[2]


def _fresh(image: QImage) -> QImage:
    """Its pixels on a new image: no words, no places, no colour tables come along."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    see_through = image.hasAlphaChannel() and not _is_opaque(image)
    size = image.size()
    if max(size.width(), size.height()) > LONGEST:
        size = _within(size, LONGEST)
    form = QImage.Format.Format_ARGB32_Premultiplied if see_through else QImage.Format.Format_RGB32
    fresh = QImage(size, form)
    fresh.fill(Qt.GlobalColor.transparent if see_through else Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    smooth = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(0, 0, image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    painter.end()
    return fresh


def _is_opaque(image: QImage) -> bool:
    """Whether no pixel lets the ground through."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    every, wide = bytes(alpha.constBits()), alpha.bytesPerLine()
    rows = (every[start : start + alpha.width()] for start in range(0, len(every), wide))
    return all(min(row) == 255 for row in rows)


def _written(image: QImage, form: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form))
    if form == b"JPEG":
        writer.setQuality(QUALITY)
    if not writer.write(image):
        raise _not_opened()
    return bytes(buffer.data().data())


def _within(size: QSize, side: int) -> QSize:
    """As large as fits, and never without any pixel: pictures may be long and thin."""
    scaled = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))


def _not_opened() -> KnownError:
    return KnownError("The picture does not open.", "Choose another picture.")


def _too_large() -> KnownError:
    return KnownError("The picture is too large.", "Choose a smaller picture.")


def _cut_off() -> KnownError:
    return KnownError("The picture is broken.", "Choose another picture.")
