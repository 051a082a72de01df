"""Whatever a file is, it becomes a small upright picture that tells nothing else, or a sentence."""

import os
import random
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.devices.photos import LONGEST, NAMES, image_from, keep_photo, photo_from, read_picture
from kiosk.errors import KnownError

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("."),  # Qt says of each broken file what is broken in it.
]

RED, GREEN, BLUE = QColor(200, 30, 30), QColor(30, 160, 30), QColor(30, 30, 200)


def picture(wide: int = 40, high: int = 30) -> QImage:
    """Red at the left, blue at the right; the top left corner is green."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    painter = QPainter(image)
    painter.fillRect(0, 0, wide // 2, high, RED)
    painter.fillRect(0, 0, wide // 4, high // 4, GREEN)
    painter.end()
    return image


def written(image: QImage, form: bytes = b"JPEG", quality: int = 95) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form))
    writer.setQuality(quality)
    assert writer.write(image)
    return bytes(buffer.data().data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """As a telephone writes it: how it was held, who made it, and where it was taken."""
    maker = b"SecretMaker\0"
    entries = [
        struct.pack("<HHII", 0x010F, 2, len(maker), 8 + 2 + 3 * 12 + 4),
        struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0),
        struct.pack("<HHII", 0x8825, 4, 1, 8 + 2 + 3 * 12 + 4 + len(maker)),
    ]
    gps = struct.pack("<H", 1) + struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0") + b"\0\0\0\0"
    tiff = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 3)
    tiff += b"".join(entries) + b"\0\0\0\0" + maker + gps + b"51.5072N-SecretPlace"
    segment = b"Exif\0\0" + tiff
    comment = b"\xff\xfe" + struct.pack(">H", 2 + 13) + b"SecretComment"
    app1 = b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment
    return jpeg[:2] + app1 + comment + jpeg[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(wide: int, high: int, *, depth: int = 8, body: bytes | None = None) -> bytes:
    """A PNG whose header says this size, with any body."""
    header = struct.pack(">IIBBBBB", wide, high, depth, 0, 0, 0, 0)
    pixels = zlib.compress(body if body is not None else bytes(100))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def near(image: QImage, x: int, y: int, colour: QColor) -> bool:
    seen = image.pixelColor(x, y)
    pairs = zip(seen.getRgb()[:3], colour.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(one - other) < 60 for one, other in pairs)


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (2, 2)), (3, (37, 27)), (6, (27, 2)), (8, (2, 37))]
)
def test_a_photo_is_turned_upright(orientation: int, corner: tuple[int, int]) -> None:
    photo = QImage.fromData(photo_from(with_exif(written(picture()), orientation)))
    assert (photo.width(), photo.height()) == ((40, 30) if orientation < 5 else (30, 40))
    assert near(photo, *corner, GREEN)


def test_nothing_of_where_and_with_what_it_was_taken_is_kept() -> None:
    taken = with_exif(written(picture()), 6)
    assert taken.count(b"Secret") == 3
    photo = photo_from(taken)
    for word in (b"Secret", b"Exif", b"51.5072", b"ICC_PROFILE", b"http"):
        assert word not in photo
    assert b"\xff\xe1" not in photo[:100]


def test_what_is_written_into_a_png_is_not_kept() -> None:
    image = picture()
    image.fill(QColor(0, 0, 0, 0))
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 100))
    image.setText("Comment", "SecretComment")
    file = written(image, b"PNG")
    assert b"SecretComment" in file
    photo = photo_from(file)
    assert photo.startswith(b"\x89PNG")
    assert b"Secret" not in photo


def test_a_large_photo_is_made_small_and_keeps_its_shape() -> None:
    photo = QImage.fromData(photo_from(written(picture(4000, 2000))))
    assert (photo.width(), photo.height()) == (LONGEST, LONGEST // 2)


def test_what_one_can_see_through_stays_so_and_all_else_is_a_jpeg() -> None:
    clear = QImage(50, 50, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    assert QImage.fromData(photo_from(written(clear, b"PNG"))).pixelColor(5, 5).alpha() == 0
    solid = picture().convertToFormat(QImage.Format.Format_ARGB32)
    assert photo_from(written(solid, b"PNG")).startswith(b"\xff\xd8")


def test_the_camera_s_picture_is_kept_as_it_is() -> None:
    photo = QImage.fromData(photo_from(picture()))
    assert near(photo, 2, 2, GREEN)
    assert near(photo, 35, 25, BLUE)


@pytest.mark.parametrize("form", [b"PNG", b"WEBP", b"BMP"])
def test_other_kinds_of_pictures_are_taken_too(form: bytes) -> None:
    assert near(QImage.fromData(photo_from(written(picture(), form))), 2, 2, GREEN)


def test_16_bits_a_colour_and_the_colours_of_print_become_a_plain_picture() -> None:
    deep = picture().convertToFormat(QImage.Format.Format_RGBX64)
    assert near(QImage.fromData(photo_from(written(deep, b"PNG"))), 2, 2, GREEN)
    printed = picture().convertToFormat(QImage.Format.Format_CMYK8888)
    photo = QImage.fromData(photo_from(written(printed)))
    assert photo.format() == QImage.Format.Format_RGB32
    assert near(photo, 35, 25, BLUE)


FRAME = (
    b"\x21\xf9\x04\x00\x0a\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
)
COLOURS = b"\x80\x00\x00\x00\x00\x00\xff\xff\xff"
GIF = b"GIF89a\x01\x00\x01\x00" + COLOURS + 2 * FRAME + b"\x3b"

BROKEN = {
    "zero bytes": b"",
    "words": b"This is a letter, not a picture.",
    "a program": b"\x7fELF" + bytes(300),
    "a pdf": b"%PDF-1.7\n1 0 obj << >> endobj",
    "only the beginning of a jpeg": b"\xff\xd8\xff\xe0",
    "a jpeg that was cut off": written(picture(400, 300))[:-900],
    "a png that was cut off": written(picture(400, 300), b"PNG")[:-300],
    "a png without a body": png(100, 100, body=b""),
    "a picture of 0 by 0": png(0, 0),
    "a bomb": png(60_000, 60_000, body=bytes(1_000_000)),
    "a bomb as thin as a hair": png(2_000_000_000, 1),
    "a large png": png(6_000, 5_000),
    "a gif that moves": GIF,
}

SVGS = {
    "another file": '<image href="file:///etc/passwd" width="10" height="10"/>',
    "another place": '<image xlink:href="http://127.0.0.1:9/x.png" width="10" height="10"/>',
    "a style from elsewhere": "<style>@import 'http://127.0.0.1:9/x.css';</style>",
    "a fill from elsewhere": '<rect width="9" height="9" fill="url(http://127.0.0.1:9/x)"/>',
    "a script": "<script>1</script><rect width='9' height='9'/>",
    "parts of parts": '<g id="a"><rect width="1" height="1"/></g>'
    + "".join(
        f'<g id="{b}"><use href="#{a}"/><use href="#{a}"/></g>'
        for a, b in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    + '<use href="#k"/>',
}
SVGS["patterns of patterns"] = "".join(
    f'<pattern id="{b}" width="5" height="5">'
    + f'<rect width="5" height="5" fill="url(#{a})"/>' * 2
    + "</pattern>"
    for a, b in zip("abcdef", "bcdefg", strict=True)
)
SVGS["parts of parts, behind others"] = SVGS["parts of parts"].replace("><use", "><g></g><use")
SVGS["parts of parts, by another name"] = SVGS["parts of parts"].replace(
    "<use", '<s:use xmlns:s="http://www.w3.org/2000/svg"'
)


def svg(within: str, before: str = "") -> bytes:
    root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"'
    return f'{before}{root} xmlns:xlink="http://www.w3.org/1999/xlink">{within}</svg>'.encode()


BROKEN |= {f"svg: {name}": svg(within) for name, within in SVGS.items()}
BROKEN["svg: entities"] = svg(
    "<text>&b;</text>", '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
)
BROKEN["svg: endless"] = b"<svg" + b" " * 3_000_000
BROKEN["svg: without a size"] = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
BROKEN["html"] = b"<html><body>Hello</body></html>"


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_picture_is_said_in_one_plain_sentence(name: str) -> None:
    with pytest.raises(KnownError) as caught:
        photo_from(BROKEN[name])
    assert caught.value.sentence.startswith("The picture ")
    assert len(caught.value.sentence.split()) <= 10
    assert caught.value.what_to_do


def test_a_bomb_is_refused_from_its_header() -> None:
    """Nothing of the size that it says is ever asked for."""
    before = getrusage(RUSAGE_SELF).ru_maxrss
    tracemalloc.start()
    with pytest.raises(KnownError):
        photo_from(BROKEN["a bomb"])
    asked = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert asked < 1_000_000
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 20_000  # KiB


def test_a_drawing_of_its_own_lines_is_a_symbol() -> None:
    symbol = svg(
        '<defs><linearGradient id="x"/></defs><circle cx="5" cy="5" r="4" fill="#c81e1e"/>'
    )
    photo = QImage.fromData(photo_from(symbol))
    assert (photo.width(), photo.height()) == (LONGEST, LONGEST)
    assert near(photo, LONGEST // 2, LONGEST // 2, RED)
    assert photo.pixelColor(1, 1).alpha() == 0


def mutated() -> Iterator[bytes]:
    """600 files that were pictures: bytes turned, cut out, doubled, and cut off."""
    dice = random.Random(4)
    whole = [
        with_exif(written(picture(200, 150)), 6),
        written(picture(200, 150), b"PNG"),
        written(picture(200, 150), b"WEBP"),
        written(picture(60, 40), b"BMP"),
        GIF,
        svg('<g id="a"><path d="M1 1L9 9" stroke="#000"/></g><use href="#a"/>'),
    ]
    for nth in range(600):
        data = bytearray(whole[nth % len(whole)])
        for _ in range(dice.randint(1, 12)):
            at = dice.randrange(len(data))
            match dice.randrange(4):
                case 0:
                    data[at] = dice.randrange(256)
                case 1:
                    data[at : at + 4] = dice.randbytes(4)
                case 2:
                    del data[at : at + dice.randint(1, 40)]
                case _:
                    data[at:at] = data[at : at + dice.randint(1, 40)]
            if not data:
                break
        yield bytes(data)


def test_files_that_were_changed_at_random_give_a_picture_or_a_sentence() -> None:
    before, pictures, sentences = getrusage(RUSAGE_SELF).ru_maxrss, 0, 0
    for data in mutated():
        try:
            photo = QImage.fromData(photo_from(data))
        except KnownError:
            sentences += 1
        else:
            pictures += 1
            assert 0 < max(photo.width(), photo.height()) <= LONGEST
    assert pictures > 50 < sentences
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 400_000  # KiB


# On the disk


def test_a_photo_is_kept_once_whole_and_by_what_it_is(tmp_path: Path) -> None:
    photo = photo_from(picture())
    name = keep_photo(tmp_path, photo)
    assert name == keep_photo(tmp_path, photo)
    assert name.startswith("photos/")
    assert name.endswith(".jpg")
    assert [file.read_bytes() for file in (tmp_path / "photos").iterdir()] == [photo]


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "photos").write_text("A file is in the way.")
    with pytest.raises(KnownError):
        keep_photo(tmp_path, photo_from(picture()))


def test_a_file_that_is_gone_or_far_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        read_picture(tmp_path / "gone.jpg")
    large = tmp_path / "large.jpg"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(KnownError, match="too large"):
        read_picture(large)
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(KnownError, match="does not open"):
        read_picture(tmp_path / "pipe.jpg")


def test_every_ending_that_is_offered_can_be_opened(qapp: QApplication) -> None:
    kinds = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    assert {name.lstrip(".") for name in NAMES} - {"svg"} <= kinds
    assert not image_from(svg('<rect width="9" height="9"/>')).isNull()
