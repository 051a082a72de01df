"""Cards before the camera: drawn pictures, read by the real reader in its real thread."""

import os
import threading
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QPolygonF, QTransform
from pytestqt.qtbot import QtBot

from kiosk.devices.reader import Code, Reader, ReaderSettings, Sightings, read_codes

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
JOE = "N1-ZYXWVTSRQPNMKJHGFEDCBA9876"
DrawScene = Callable[..., QImage]


def code(text: str, area: float = 0.1) -> Code:
    return Code(text, ((0, 0), (0.1, 0), (0.1, 0.1), (0, 0.1)), area)


def found(frames: list[tuple[float, list[Code]]]) -> list[tuple[float, str]]:
    """What is found, and when, in frames of (seconds, codes seen, the largest first)."""
    sightings = Sightings(ReaderSettings(twice_within=0.3, again_after=1.0, takes_over=1.25))
    answers = [(at, sightings.see(codes, at)) for at, codes in frames]
    return [(at, answer.code.text) for at, answer in answers if answer and answer.is_found]


def test_a_card_seen_once_is_not_read() -> None:
    assert found([(1.0, [code(AMARA)]), (1.1, []), (1.2, [])]) == []


def test_a_card_seen_in_two_frames_is_read() -> None:
    assert found([(1.0, [code(AMARA)]), (1.1, [code(AMARA)])]) == [(1.1, AMARA)]


def test_a_card_missed_in_the_frame_between_is_read() -> None:
    assert found([(1.0, [code(AMARA)]), (1.1, []), (1.2, [code(AMARA)])]) == [(1.2, AMARA)]


def test_two_frames_too_far_apart_are_not_enough() -> None:
    assert found([(1.0, [code(AMARA)]), (1.4, [code(AMARA)])]) == []


def test_two_cards_seen_once_each_are_not_read() -> None:
    assert found([(1.0, [code(AMARA)]), (1.1, [code(JOE)])]) == []


def test_a_card_that_stays_is_found_once_a_second() -> None:
    frames = [(1 + tenth / 10, [code(AMARA)]) for tenth in range(35)]
    times = [at for at, _ in found(frames)]
    assert len(times) == 4
    assert all(later - sooner >= 1.0 for sooner, later in pairwise(times))


def test_of_two_cards_the_larger_is_read_and_not_the_smaller() -> None:
    both = [code(JOE, 0.2), code(AMARA, 0.1)]
    assert found([(1.0, both), (1.1, both), (1.2, both)]) == [(1.1, JOE)]


def test_two_cards_of_about_one_size_do_not_take_turns() -> None:
    frames = [(1.0, [code(AMARA, 0.10), code(JOE, 0.09)])]
    for turn in range(1, 9):
        pair = [(AMARA, 0.10), (JOE, 0.11 if turn % 2 else 0.09)]
        codes = sorted((code(*one) for one in pair), key=lambda c: -c.area)
        frames.append((1 + turn / 10, codes))
    assert len({text for _, text in found(frames)}) == 1


def test_a_card_held_in_front_of_the_one_being_shown_takes_over() -> None:
    alone, both = [code(AMARA, 0.1)], [code(JOE, 0.2), code(AMARA, 0.1)]
    assert found([(1.0, alone), (1.1, alone), (1.2, both), (1.3, both)]) == [
        (1.1, AMARA),
        (1.3, JOE),
    ]


def test_a_code_is_read_with_its_place(draw_scene: DrawScene) -> None:
    # A version 2 code has 25 cells, and 4 of white around: 33 across the card.
    (seen,) = read_codes(draw_scene((AMARA, 320, 180, 330)))
    assert seen.text == AMARA
    left, top, right, bottom = 320 + 40, 180 + 40, 320 + 290, 180 + 290
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    for (x, y), (true_x, true_y) in zip(seen.corners, corners, strict=True):
        assert x * 1280 == pytest.approx(true_x, abs=5)
        assert y * 720 == pytest.approx(true_y, abs=5)
    assert seen.area == pytest.approx(250 * 250 / (1280 * 720), rel=0.05)


def test_a_card_too_small_for_the_first_look_is_read_in_the_full_frame(
    draw_scene: DrawScene,
) -> None:
    (seen,) = read_codes(draw_scene((AMARA, 600, 300, 70)))
    assert seen.text == AMARA


@pytest.mark.parametrize("degrees", [12, 90, 180, 300])
def test_a_turned_card_is_read(draw_scene: DrawScene, degrees: int) -> None:
    turned = draw_scene((AMARA, 500, 200, 300)).transformed(QTransform().rotate(degrees))
    assert [seen.text for seen in read_codes(turned)] == [AMARA]


def test_two_cards_come_with_the_larger_first(draw_scene: DrawScene) -> None:
    seen = read_codes(draw_scene((AMARA, 50, 100, 200), (JOE, 600, 100, 400)))
    assert [one.text for one in seen] == [JOE, AMARA]


@pytest.mark.parametrize("form", [f for f in QImage.Format if f.name.startswith("Format_RGB")])
def test_every_kind_of_picture_is_read(draw_scene: DrawScene, form: QImage.Format) -> None:
    picture = draw_scene((AMARA, 300, 100, 400)).convertToFormat(form)
    assert [seen.text for seen in read_codes(picture)] == [AMARA]


@pytest.mark.parametrize(
    "garbage", [b"\xff\xfe\x00\x80" * 9, b"\0", b"\xed\xa0\x80", os.urandom(300), b"\n" * 50]
)
def test_a_code_of_garbage_is_one_code_and_no_error(draw_scene: DrawScene, garbage: bytes) -> None:
    assert len(read_codes(draw_scene((garbage, 400, 60, 600)))) == 1


def test_pictures_without_a_code_have_none(draw_scene: DrawScene) -> None:
    noise = QImage(os.urandom(640 * 480 * 4), 640, 480, QImage.Format.Format_RGB32)
    for picture in (QImage(), QImage(1, 1, QImage.Format.Format_RGB32), noise, draw_scene()):
        assert read_codes(picture) == []


def test_the_reader_finds_a_card_shown_in_frame_after_frame(
    qtbot: QtBot, reader: Reader, draw_scene: DrawScene
) -> None:
    threads: list[threading.Thread] = []
    reader.found.connect(lambda *_: threads.append(threading.current_thread()))
    picture = draw_scene((AMARA, 320, 180, 330))
    offer = QTimer(interval=50)
    offer.timeout.connect(lambda: reader.offer(picture))
    outlines: list[QPolygonF] = []
    reader.seen.connect(outlines.append)
    with qtbot.waitSignal(reader.found, timeout=5000) as signal:
        offer.start()
    offer.stop()
    assert signal.args == [AMARA]
    assert len(outlines) == 2, "the first frame with the card has its outline too"
    outline = outlines[0]
    assert outline.containsPoint(QPointF(485 / 1280, 345 / 720), Qt.FillRule.OddEvenFill)
    assert threads == [threading.main_thread()]


def test_the_reader_does_not_find_a_card_offered_once(
    qtbot: QtBot, reader: Reader, draw_scene: DrawScene
) -> None:
    with qtbot.assertNotEmitted(reader.found, wait=400):
        reader.offer(draw_scene((AMARA, 320, 180, 330)))


def test_a_stopped_reader_finds_nothing_and_leaves_no_thread(
    qtbot: QtBot, draw_scene: DrawScene
) -> None:
    before = set(threading.enumerate())
    for _ in range(50):
        reader = Reader()
        reader.offer(draw_scene())
        reader.stop()
        reader.offer(draw_scene())
    assert set(threading.enumerate()) == before
