import time
from pathlib import Path

import pytest
import zxingcpp
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
