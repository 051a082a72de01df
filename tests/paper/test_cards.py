import time
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTransform
from PySide6.QtPdf import QPdfDocument

from kiosk.errors import KnownError
from kiosk.paper.cards import cards_paper, write_card_png
from kiosk.paper.document import write_pdf
from kiosk.paper.page import FAMILY, load_type
from kiosk.paper.print_run import Layout, PrintedCard

from .conftest import codes, render

NAMES = [
    "Amara K",
    "Joe",
    "Mary-Anne Featherstonehaugh",
    "W" * 40,
    "Siân",
    "Zoë",
    "أمارة",
    "李",
    "=1",
]
CLUB = "The Friday Club"


def cards(count: int) -> list[PrintedCard]:
    return [
        PrintedCard(NAMES[number % len(NAMES)], code, f"faces/face_{number % 9 + 1:03d}")
        for number, code in enumerate(codes(count))
    ]


def write_cards_pdf(
    path: Path, cards: list[PrintedCard], club: str, layout: Layout = Layout.SHEET
) -> None:
    write_pdf(path, cards_paper(cards, club, layout))


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document


def test_every_code_on_a_page_of_ten_is_read(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", cards(10), CLUB)
    document = opened(tmp_path / "cards.pdf")
    assert document.pageCount() == 1
    read = zxingcpp.read_barcodes(render(document, 0, dpi=150))
    assert {found.text for found in read} == set(codes(10))


def test_the_sheet_is_a4_and_each_code_at_least_30_mm_wide(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", cards(10), CLUB)
    document = opened(tmp_path / "cards.pdf")
    size = document.pagePointSize(0)
    assert size.width() / 72 * 25.4 == pytest.approx(210, abs=0.5)
    assert size.height() / 72 * 25.4 == pytest.approx(297, abs=0.5)
    for found in zxingcpp.read_barcodes(render(document, 0, dpi=300)):
        width = found.position.top_right.x - found.position.top_left.x
        assert width / 300 * 25.4 >= 30


def test_cards_are_a_bank_card_apart(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", cards(10), CLUB)
    image = render(opened(tmp_path / "cards.pdf"), 0, dpi=300)
    corner = {
        found.text: (found.position.top_left.x / 300 * 25.4, found.position.top_left.y / 300 * 25.4)
        for found in zxingcpp.read_barcodes(image)
    }
    first, right, below = (corner[code] for code in codes(3))
    assert right[0] - first[0] == pytest.approx(85.6, abs=0.3)
    assert below[1] - first[1] == pytest.approx(54, abs=0.3)


def test_a_card_says_the_name_and_the_club_and_nothing_else(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", [PrintedCard("Joe", codes(1)[0], "")], CLUB)
    words = opened(tmp_path / "cards.pdf").getAllText(0).text().split()
    assert words == ["Joe", "The", "Friday", "Club"]


def test_a_long_name_is_whole_on_the_card(tmp_path: Path) -> None:
    name = "Sam the DJ who likes to be called Sammy"
    write_cards_pdf(tmp_path / "cards.pdf", [PrintedCard(name, codes(1)[0], "")], "")
    assert opened(tmp_path / "cards.pdf").getAllText(0).text().split() == name.split()


def test_eleven_cards_make_two_pages(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", cards(11), CLUB)
    document = opened(tmp_path / "cards.pdf")
    assert document.pageCount() == 2
    read = zxingcpp.read_barcodes(render(document, 1, dpi=150))
    assert [found.text for found in read] == [codes(11)[10]]


def test_200_cards_are_all_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    started = time.perf_counter()
    write_cards_pdf(tmp_path / "cards.pdf", cards(200), CLUB)
    with capsys.disabled():
        print(f" [200 cards: {time.perf_counter() - started:.1f} s]", end="")
    assert opened(tmp_path / "cards.pdf").pageCount() == 20


def test_no_cards_is_said_in_plain_words_and_writes_no_file(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no cards"):
        write_cards_pdf(tmp_path / "cards.pdf", [], CLUB)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="folder is not there"):
        write_cards_pdf(tmp_path / "nowhere" / "cards.pdf", cards(1), CLUB)


def test_what_cannot_be_replaced_leaves_no_half_file(tmp_path: Path) -> None:
    (tmp_path / "cards.pdf").mkdir()
    with pytest.raises(KnownError, match="cannot be saved"):
        write_cards_pdf(tmp_path / "cards.pdf", cards(1), CLUB)
    assert [entry.name for entry in tmp_path.iterdir()] == ["cards.pdf"]


def test_a_code_that_is_a_bug_leaves_the_older_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"older")
    with pytest.raises(ValueError):
        write_cards_pdf(path, [PrintedCard("Joe", "too long " * 9, "")], CLUB)
    assert path.read_bytes() == b"older"
    assert [entry.name for entry in tmp_path.iterdir()] == ["cards.pdf"]


def test_a_card_as_a_picture_is_read_and_as_large_as_said(tmp_path: Path) -> None:
    for card in cards(9):
        write_card_png(tmp_path / "card.png", card, CLUB)
        image = QImage(str(tmp_path / "card.png"))
        assert (image.width(), image.height()) == (1011, 638)
        assert [found.text for found in zxingcpp.read_barcodes(image)] == [card.code]


def test_a_picture_of_a_card_is_read_when_small_and_turned(tmp_path: Path) -> None:
    write_card_png(tmp_path / "card.png", cards(1)[0], CLUB)
    image = QImage(str(tmp_path / "card.png")).scaledToWidth(300)
    turned = image.transformed(QTransform().rotate(17)).convertToFormat(image.format())
    assert [found.text for found in zxingcpp.read_barcodes(turned)] == codes(1)


def test_a_picture_into_a_missing_folder_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        write_card_png(tmp_path / "nowhere" / "card.png", cards(1)[0], CLUB)


def face_of(card: PrintedCard, folder: Path) -> QColor:
    """The colour in the middle of the face of a card."""
    write_card_png(folder / "face.png", card, CLUB)
    return QImage(str(folder / "face.png")).pixelColor(183, 183)


def test_a_photo_stands_in_the_round(tmp_path: Path) -> None:
    photo = QImage(600, 400, QImage.Format.Format_RGB32)
    photo.fill(QColor("#C08040"))
    photo.save(str(tmp_path / "photo.png"))
    card = PrintedCard("Joe", codes(1)[0], str(tmp_path / "photo.png"))
    assert face_of(card, tmp_path) == QColor("#C08040")


@pytest.mark.qt_log_ignore("Unsupported marker type")
def test_a_missing_or_broken_picture_leaves_the_round_empty(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    for face in ("faces/none", "", str(tmp_path), str(tmp_path / "broken.jpg"), "/no/photo.jpg"):
        assert face_of(PrintedCard("Joe", codes(1)[0], face), tmp_path) == QColor("#ECE3FF")


def test_cards_are_set_in_the_products_own_type(tmp_path: Path) -> None:
    load_type()
    write_cards_pdf(tmp_path / "cards.pdf", cards(1), CLUB)
    assert FAMILY.replace(" ", "").encode() in (tmp_path / "cards.pdf").read_bytes()


# The symbol, the large card, and how large things are


def millimetres(points: float) -> float:
    return points / 72 * 25.4


def width_of_code(image: QImage, dpi: int) -> float:
    """In mm, without the quiet zone."""
    (found,) = zxingcpp.read_barcodes(image)
    return (found.position.top_right.x - found.position.top_left.x) / dpi * 25.4


def test_a_large_card_is_a_page_of_a6_and_its_code_at_least_30_mm_wide(tmp_path: Path) -> None:
    write_cards_pdf(tmp_path / "cards.pdf", cards(3), CLUB, Layout.LANYARD)
    document = opened(tmp_path / "cards.pdf")
    assert document.pageCount() == 3
    for page in range(3):
        size = document.pagePointSize(page)
        assert millimetres(size.width()) == pytest.approx(105, abs=0.5)
        assert millimetres(size.height()) == pytest.approx(148, abs=0.5)
        image = render(document, page, dpi=300)
        assert width_of_code(image, 300) >= 30
        assert zxingcpp.read_barcodes(image)[0].text == codes(3)[page]


@pytest.mark.parametrize("layout", Layout)
def test_a_code_is_read_from_far_away(layout: Layout, tmp_path: Path) -> None:
    """At 50 dots an inch the code is 60 pixels wide, as from a metre before a small camera."""
    write_cards_pdf(tmp_path / "cards.pdf", cards(1), CLUB, layout)
    image = render(opened(tmp_path / "cards.pdf"), 0, dpi=400).scaledToWidth(
        round((210 if layout is Layout.SHEET else 105) / 25.4 * 50),
        Qt.TransformationMode.SmoothTransformation,
    )
    assert [found.text for found in zxingcpp.read_barcodes(image)] == codes(1)


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize(
    ("layout", "left", "top", "side"), [(Layout.SHEET, 47, 20, 14), (Layout.LANYARD, 60, 22, 32)]
)
def test_the_symbol_that_a_person_chose_stands_on_the_card(
    layout: Layout, left: int, top: int, side: int, tmp_path: Path
) -> None:
    for symbol in ("own/sunflower", ""):
        card = PrintedCard("Joe", codes(1)[0], "", symbol)
        write_cards_pdf(tmp_path / "cards.pdf", [card], CLUB, layout)
        dots = 100 / 25.4
        place = [round(one * dots) for one in (left, top, side, side)]
        part = render(opened(tmp_path / "cards.pdf"), 0, dpi=100).copy(*place)
        # The yellow of OpenMoji's petals.
        assert ("#fcea2b" in colours(part)) == bool(symbol)
        assert symbol or colours(part) == {"#ffffff"}


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "name",
    [
        "Jo",
        "Amara K",
        "Christopher",
        "Mary-Anne Featherstonehaugh",
        "Sam the DJ who likes to be called Sammy",
    ],
)
def test_a_name_is_whole_and_large(name: str, layout: Layout, tmp_path: Path) -> None:
    """Larger than a newspaper's 9 points in any case; a name that is not long is far larger."""
    write_cards_pdf(tmp_path / "cards.pdf", [PrintedCard(name, codes(1)[0], "")], "", layout)
    document = opened(tmp_path / "cards.pdf")
    text = document.getAllText(0).text()
    assert text.split() == name.split()
    first = document.getSelectionAtIndex(0, text.index(name[0]), 1).boundingRectangle()
    capitals = 0.67  # Of the size of this type.
    least = {Layout.SHEET: 11, Layout.LANYARD: 22}[layout]
    if len(name) <= 8:
        least = {Layout.SHEET: 24, Layout.LANYARD: 40}[layout]
    assert first.height() >= least * capitals * 0.95


@pytest.mark.parametrize("layout", Layout)
def test_nothing_on_a_card_lies_over_its_code(layout: Layout, tmp_path: Path) -> None:
    """The quiet zone is white, whatever the card says."""
    card = PrintedCard("W" * 60, codes(1)[0], "faces/face_001", "own/hat")
    write_cards_pdf(tmp_path / "cards.pdf", [card], "W" * 60, layout)
    image = render(opened(tmp_path / "cards.pdf"), 0, dpi=300)
    (found,) = zxingcpp.read_barcodes(image)
    corner, side = found.position.top_left, found.position.top_right.x - found.position.top_left.x
    zone = 4 * side // 25 - 4
    around = image.copy(corner.x - zone, corner.y - zone, side + 2 * zone, zone - 4)
    left = image.copy(corner.x - zone, corner.y - zone, zone - 4, side + 2 * zone)
    assert colours(around) == colours(left) == {"#ffffff"}
