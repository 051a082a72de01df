"""Posters: all jobs and all names, whole, large, on paper of two sizes."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.paper.document import Unlaid
from kiosk.paper.flow import Block, Section
from kiosk.paper.job_block import CLEAN_UP, POSTER, JobBlock, StepBlock
from kiosk.paper.people_row import Face, Faces
from kiosk.paper.poster import NTH, OF, PhaseBlock, PosterHead, poster

from .pdf import Pdf, capitals, dark, read

COUNTED = f"{NTH} of {OF}"
HEAD = PosterHead(
    "rota", "Who does what", "Friday 27 November", "A club", "Written at 21:24", COUNTED
)
PHASE = PhaseBlock("set_up", "Set up", "17:30")
LONG = "Wilhelmina Alexandra Featherstonehaugh-Cholmondeley the Third of Leeds"
ONE_WORD = "Donaudampfschifffahrtsgesellschaftskapitaen"


def job(nth: int, *people: str, said: str = "", free: int = 0) -> JobBlock:
    faces: Faces = (*(Face(name, "guest") for name in people), *[None] * free)
    return JobBlock(
        POSTER, "bar", f"Job{nth}", f"17:{nth % 60:02} to 18:15 · Hall", "stage", said, faces
    )


def paper(*blocks: Block, large: bool = False, head: Block = PHASE) -> Unlaid:
    return poster(HEAD, [Section(head, blocks)], large=large)


def mm(pdf: Pdf, page: int = 0) -> tuple[int, int]:
    size = pdf.document.pagePointSize(page)
    return round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("many", [1, 5, 21, 60])
def test_every_job_and_everybody_on_it_is_there_once(many: int, large: bool) -> None:
    jobs = [job(nth, f"Anna{nth}", f"Bert{nth}", f"Cem{nth}") for nth in range(many)]
    pdf = read(paper(*jobs, large=large))
    words = pdf.whole_text().split()
    for kind in ("Job", "Anna", "Bert", "Cem"):
        found = [word for word in words if re.fullmatch(rf"{kind}\d+", word)]
        assert found == [f"{kind}{nth}" for nth in range(many)]


def test_each_page_says_which_it_is_the_night_and_the_part_that_goes_on() -> None:
    pdf = read(paper(*(job(nth, "Joe") for nth in range(21))))
    assert pdf.pages > 3
    for page in range(pdf.pages):
        text = pdf.text(page)
        assert text.startswith("Who does what Friday 27 November Set up 17:30")
        assert text.endswith(f"A club · Written at 21:24 {page + 1} of {pdf.pages}")


def test_a4_stands_and_a3_lies_with_type_of_the_same_size_on_fewer_pages() -> None:
    jobs = [job(nth, "Joe", "Tom") for nth in range(21)]
    small, large = read(paper(*jobs)), read(paper(*jobs, large=True))
    assert mm(small) == (210, 297)
    assert mm(large) == (420, 297)
    assert large.pages < small.pages
    assert abs(small.place(0, "Job0").height() - large.place(0, "Job0").height()) < 0.1


def test_what_who_and_when_can_be_read_from_two_metres() -> None:
    """Capitals of 5 mm are 8.6 minutes of arc at 2 m: of the size that an eye test's line for
    6/12 has, 10 minutes at 6 m, nearly all."""
    pdf = read(paper(job(0, "Joe")))
    for text, points in (("Job0", 32), ("Joe", 28), ("17:00 to", 26), ("Set up", 34)):
        assert pdf.place(0, text).height() >= capitals(points), text


def test_everything_is_on_the_page_and_nothing_over_each_other() -> None:
    pdf = read(paper(*(job(nth, "Joe", "Tom", "Dan", LONG) for nth in range(4))))
    for page in range(pdf.pages):
        for name in ("Joe", "Tom", "Dan", "Wilhelmina"):
            place = pdf.place(page, name)
            assert place.left() > 12 and place.right() < 198
            assert place.top() > 40 and place.bottom() < 276


@pytest.mark.parametrize("name", [LONG, ONE_WORD, "W" * 60])
def test_a_long_name_is_there_whole(name: str) -> None:
    pdf = read(paper(job(0, name, "Joe")))
    assert "\u2026" not in pdf.whole_text()
    assert name.replace(" ", "") in pdf.whole_text().replace(" ", "")
    assert pdf.place(0, name[:5]).right() < 198


def test_a_long_title_and_place_are_there_whole() -> None:
    block = JobBlock(POSTER, "bar", LONG, f"17:30 to 18:15 · {LONG}")
    text = read(paper(block)).whole_text()
    assert text.count(LONG) == 2


@pytest.mark.parametrize("large", [False, True])
def test_300_people_on_one_job_go_on_below_it_on_the_next_page(large: bool) -> None:
    names = [f"Person{nth}" for nth in range(300)]
    pdf = read(paper(job(0, *names), large=large))
    assert [word for word in pdf.whole_text().split() if word.startswith("Person")] == names
    assert all("Job0" in pdf.text(page) for page in range(pdf.pages))


@pytest.mark.parametrize("name", ["Ελένη", "Олена", "محمد", "שרה", "李小龍", "Zoë", "Ngũgĩ"])
def test_a_name_in_any_script_is_inked_beside_its_picture(name: str) -> None:
    pdf = read(paper(job(0, "Joe"), job(1, name)))
    row = QRectF(66, pdf.place(0, "17:01 to").bottom() + 4, 60, 12)
    assert pdf.has(0, row, dark) > 30


def test_where_nobody_is_yet_there_is_a_round_and_a_line_to_write_on() -> None:
    def below_the_words(*, free: int) -> tuple[int, int]:
        pdf = read(paper(job(0, said="Nobody yet", free=free)))
        top = pdf.place(0, "Nobody yet").bottom() + 2
        return (
            pdf.has(0, QRectF(45, top, 18, 20), dark),
            pdf.has(0, QRectF(65, top, 30, 20), dark),
        )

    round_, line = below_the_words(free=1)
    assert round_ > 40 and line > 80
    assert below_the_words(free=0)[1] == 0 or below_the_words(free=0)[1] < line


def test_a_picture_that_is_not_there_leaves_the_words() -> None:
    face = Face("Joe", "/nowhere/photo.jpg")
    block = JobBlock(POSTER, "no_such_symbol", "Bar", "21:00", "/nowhere/bar.png", faces=(face,))
    assert "Bar 21:00 Joe" in read(paper(block)).text(0)


def test_words_that_look_like_layout_are_shown_as_they_are() -> None:
    block = JobBlock(POSTER, "bar", "<b>Bar</b> & {n}", "21:00")
    assert "<b>Bar</b> & {n}" in read(paper(block)).text(0)


# The clean-up


def clean_up(*steps: str, title: str = "Bins") -> Section:
    block = JobBlock(CLEAN_UP, "bins", title, "23:30 to 23:45", faces=(Face("Joe", "guest"),))
    return Section(block, [StepBlock("bins", step) for step in steps])


def cleaning(*sections: Section) -> Pdf:
    return read(poster(HEAD, sections))


def test_a_job_and_each_of_its_steps_have_a_box_that_is_empty() -> None:
    pdf = cleaning(clean_up("Empty them.", "Put in new bags."))
    for text, left, side in (("Bins", 12, 15), ("Empty", 31, 11), ("Put in", 31, 11)):
        middle = pdf.place(0, text).center().y()
        rim = QRectF(left - 1, middle - 9, side + 2, 22)
        inside = QRectF(left + 2, middle - 2, side - 4, 4)
        assert pdf.has(0, rim, dark) > 60, text
        assert pdf.has(0, inside, lambda colour: colour != QColor("white")) == 0, text


def test_many_steps_go_on_below_their_job_on_the_next_page() -> None:
    steps = [f"Step{nth} is to be done." for nth in range(40)]
    pdf = cleaning(clean_up(*steps), clean_up("Last.", title="Floor"))
    words = pdf.whole_text().split()
    assert [word for word in words if word.startswith("Step")] == [f"Step{n}" for n in range(40)]
    assert pdf.pages > 1 and "Bins" in pdf.text(1)
    assert pdf.text(pdf.pages - 1).index("Floor") < pdf.text(pdf.pages - 1).index("Last.")
