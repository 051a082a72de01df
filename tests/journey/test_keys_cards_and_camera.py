"""Whatever comes in by keyboard, scanner or camera, the program stays in its right mind."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.data.sample import DemoNight
from kiosk.night.demo import demo_codes
from kiosk.paper.qr import qr_image
from tests.journey.conftest import StartEvening
from tests.journey.display import Display
from tests.journey.program import Running, environment, events, our_night, wait_for


def picture_of_a_card(code: str, file: Path) -> Path:
    """What a camera would see: 1280 x 720, with the QR code in the middle."""
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(image)
    painter.drawImage(490, 210, qr_image(code, 300))
    painter.end()
    assert image.save(str(file))
    return file


def test_a_card_before_the_camera_comes_in_without_any_key(
    display: Display, tmp_path: Path
) -> None:
    demo = DemoNight()
    card = picture_of_a_card(demo_codes(demo)["Frank"], tmp_path / "card.png")
    data = tmp_path / "data"
    env = environment(DISPLAY=display.name)
    running = Running("demo", "--data", data, "--camera", card, env=env)
    try:
        wait_for(lambda: (data / "cards").exists(), "the program")
        frank = demo.person("Frank")
        wait_for(
            lambda: [e for e in events(data, "visit.came_in") if e["data"]["person"] == frank],
            "Frank in the log",
        )
        assert running.lives
    finally:
        running.kill()


def test_a_second_start_says_that_it_is_open_and_changes_nothing(evening: StartEvening) -> None:
    night = evening("21:24")
    night.tap("Jobs")
    before = night.all()
    ran = our_night("demo", "--data", night.data, QT_QPA_PLATFORM="offscreen")
    assert (ran.code, ran.out, ran.err) == (0, "Our Night is already open.\n", "")
    night.see()
    assert night.all() == before


@pytest.mark.parametrize("keys", ["Escape", "ctrl+shift+q"])
def test_the_demo_is_left_by_keys_and_ends_well(keys: str, evening: StartEvening) -> None:
    night = evening("21:24")
    night.key(keys)
    ran = night.left()
    assert (ran.code, ran.err) == (0, "")
    assert night.is_sound()


def test_four_thousand_characters_do_nothing_bad(evening: StartEvening) -> None:
    night = evening("19:42")
    before = len(night.all())
    night.scan_code("x" * 4000)
    night.kept("scan.kept", result="unknown")
    night.tap("Back")
    night.scan("Frank")
    night.kept("visit.came_in", person=night.twin.person("Frank"))
    new = [event["kind"] for event in night.all()[before:]]
    assert set(new) == {"scan.kept", "visit.came_in"}


def test_the_roll_call_is_two_taps_from_home_and_one_back(evening: StartEvening) -> None:
    night = evening("21:24")
    night.tap("Fire")
    night.tap("This is practice")
    call = night.kept("roll_call.started", real=False)
    night.tap("Joe")
    joe = night.twin.person("Joe")
    assert night.kept("roll_call.safe", person=joe)["subject"] == call["subject"]
    night.tap("Practice is over")
    assert night.kept("roll_call.ended")["subject"] == call["subject"]
    night.tap("OK")
    night.tap("Jobs")
    assert night.twin.shows == "jobs"
    night.see()
