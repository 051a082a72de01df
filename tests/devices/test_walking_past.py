"""Cards that are carried past the camera, in real films: nobody comes in by accident."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPolygonF
from pytestqt.qtbot import QtBot

from kiosk.devices.camera import Camera
from kiosk.devices.reader import Reader

AMARA = "N1-0123456789ABCDEFGHJKMNPQRS"
JOE = "N1-ZYXWVTSRQPNMKJHGFEDCBA9876"
DrawScene = Callable[..., QImage]
MakeFilm = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("needs_multimedia")


def names_in(
    qtbot: QtBot, camera: Camera, reader: Reader, film: Path, *, seconds: float
) -> list[str]:
    """What is found while a film runs."""
    found: list[str] = []
    reader.found.connect(found.append)
    with qtbot.waitSignal(camera.frame, timeout=5000):
        camera.start(str(film))
    qtbot.wait(round(seconds * 1000))  # Nothing at all is to happen, for two rounds of the film.
    camera.stop()
    return found


@pytest.mark.parametrize("seen_in", [(3,), (3, 8)], ids=["one frame", "two frames 0.5 s apart"])
def test_a_card_that_is_carried_past_is_not_read(
    qtbot: QtBot,
    camera: Camera,
    reader: Reader,
    make_film: MakeFilm,
    draw_scene: DrawScene,
    seen_in: tuple[int, ...],
) -> None:
    card = draw_scene((AMARA, 400, 150, 350))
    images = [card if nth in seen_in else draw_scene() for nth in range(14)]
    seen: list[QPolygonF] = []
    reader.seen.connect(seen.append)
    film = make_film(images, frames_a_second=10)
    assert names_in(qtbot, camera, reader, film, seconds=2.8) == []
    assert len(seen) >= len(seen_in), "it was seen, and did not count"


def test_a_card_that_is_carried_past_a_larger_one_is_not_read(
    qtbot: QtBot, camera: Camera, reader: Reader, make_film: MakeFilm, draw_scene: DrawScene
) -> None:
    """They change places: the larger one is before the camera all the time."""
    one = draw_scene((AMARA, 100, 100, 400), (JOE, 800, 200, 200))
    other = draw_scene((AMARA, 800, 100, 400), (JOE, 100, 200, 200))
    film = make_film([one, other] * 7, frames_a_second=10)
    assert set(names_in(qtbot, camera, reader, film, seconds=2.8)) == {AMARA}


def test_two_cards_that_take_turns_at_being_the_larger_are_read_as_the_first_one(
    qtbot: QtBot, camera: Camera, reader: Reader, make_film: MakeFilm, draw_scene: DrawScene
) -> None:
    alone = draw_scene((AMARA, 100, 100, 380))
    one = draw_scene((AMARA, 100, 100, 400), (JOE, 700, 100, 370))
    other = draw_scene((AMARA, 100, 100, 370), (JOE, 700, 100, 400))
    film = make_film([alone] * 4 + [one, other] * 10, frames_a_second=10)
    assert set(names_in(qtbot, camera, reader, film, seconds=2.2)) == {AMARA}
