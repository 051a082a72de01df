"""What the camera sees, on the screens that show it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPolygonF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.settings import SettingsFile
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.widgets.camera_view import OUTLINE_STAYS, CameraView
from tests.ui.hands import Hand, MakeKiosk, button, go

TWO = (("/dev/video0", "Built-in"), ("/dev/video2", "Door"))
ROOM = QColor(70, 60, 50)
LEFT, TOP, RIGHT, BOTTOM = 0.3, 0.3, 0.4, 0.5
"""Where a card is in the camera's picture; the viewer sees it on the right."""
CARD = QPolygonF(
    [QPointF(LEFT, TOP), QPointF(RIGHT, TOP), QPointF(RIGHT, BOTTOM), QPointF(LEFT, BOTTOM)]
)


def view_at(tour: Tour, screen: str) -> CameraView:
    tour.senses.set_camera("on")
    go(tour, screen)
    (view,) = tour.window.current.findChildren(CameraView)
    return view


def room(width: int = 640, height: int = 360) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ROOM)
    return image


def pixel(view: CameraView, x: float, y: float, picture: QImage) -> QColor:
    """What is painted where a place of the picture (0 to 1) is seen: mirrored and cropped."""
    grow = max(view.width() / picture.width(), view.height() / picture.height())
    right = view.width() / 2 + (picture.width() / 2 - x * picture.width()) * grow
    down = view.height() / 2 + (y * picture.height() - picture.height() / 2) * grow
    return view.grab().toImage().pixelColor(round(right), round(down))


@pytest.mark.parametrize("screen", ["check_in", "cameras"])
@pytest.mark.parametrize("picture", [room(), room(480, 640), room(640, 64)])
def test_a_card_is_outlined_where_it_is_seen_in_the_mirror(
    kiosk: MakeKiosk, screen: str, picture: QImage
) -> None:
    tour = kiosk("19:42", Look(1366, 768))
    view, frame = view_at(tour, screen), Look().colour("frame")
    left, right, top, bottom = 0.46, 0.50, 0.45, 0.55
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    tour.senses.frame.emit(picture)
    assert pixel(view, 0.48, top, picture) == ROOM
    tour.senses.outline.emit(QPolygonF([QPointF(x, y) for x, y in corners]))
    assert pixel(view, 0.48, top, picture) == frame
    assert pixel(view, 0.48, bottom, picture) == frame
    assert pixel(view, 0.48, 0.50, picture) == ROOM, "the card itself can be seen"
    assert pixel(view, 0.52, top, picture) == ROOM, "not where it would be without a mirror"


def test_the_outline_is_6_pixels_or_more_and_has_a_dark_edge(kiosk: MakeKiosk) -> None:
    for look in (Look(1366, 768), Look(1024, 768)):
        tour = kiosk("19:42", look)
        view = view_at(tour, "check_in")
        tour.senses.frame.emit(room())
        tour.senses.outline.emit(CARD)
        image, y = view.grab().toImage(), round(view.height() * 0.4)
        colours = [image.pixelColor(x, y).name() for x in range(view.width() // 2, view.width())]
        frame = look.colour("frame").name()
        at = colours.index(frame, colours.index(look.paint("frame").ink.lower()))
        assert colours[at : at + 6] == [frame] * 6


def test_the_outline_stays_through_missed_frames_and_then_goes(
    qtbot: QtBot, kiosk: MakeKiosk
) -> None:
    tour = kiosk("19:42")
    view, frame, picture = view_at(tour, "check_in"), Look().colour("frame"), room()
    tour.senses.frame.emit(picture)
    for _ in range(3):
        tour.senses.outline.emit(CARD)
        qtbot.wait(OUTLINE_STAYS * 2 // 3)  # frames in which nothing was read
        tour.senses.frame.emit(picture)
        assert pixel(view, 0.35, TOP, picture) == frame
    qtbot.waitUntil(lambda: pixel(view, 0.35, TOP, picture) == ROOM, timeout=2 * OUTLINE_STAYS)


def test_when_the_camera_goes_neither_picture_nor_outline_stays(kiosk: MakeKiosk) -> None:
    tour = kiosk("19:42")
    view, picture = view_at(tour, "check_in"), room()
    tour.senses.frame.emit(picture)
    tour.senses.outline.emit(CARD)
    tour.senses.set_camera("lost")
    dark = Look().colour("dark")
    assert pixel(view, 0.35, TOP, picture) == dark
    tour.senses.outline.emit(CARD)  # One that was still on its way.
    assert pixel(view, 0.35, TOP, picture) == dark


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (400, 1), (3840, 2160)])
def test_pictures_of_any_size_are_shown(kiosk: MakeKiosk, size: tuple[int, int]) -> None:
    tour = kiosk("19:42")
    view = view_at(tour, "check_in")
    for picture in (room(*size), QImage(), room(*size)):
        tour.senses.frame.emit(picture)
        tour.senses.outline.emit(CARD)
        QApplication.processEvents()
    assert view.grab().toImage().pixelColor(view.width() // 2, 40) == ROOM


# Choosing


@pytest.fixture
def used(kiosk: MakeKiosk) -> Callable[[Tour], None]:
    """Cameras that are used when they are chosen."""

    def plug_in(tour: Tour) -> None:
        tour.senses.use_camera.connect(lambda id, name: tour.senses.set_cameras(TWO, id))
        tour.senses.set_cameras(TWO, TWO[0][0])
        tour.senses.set_camera("on")

    return plug_in


def test_a_camera_is_chosen_from_more_and_is_used_at_once_and_at_the_next_start(
    kiosk: MakeKiosk, tap: Hand, used: Callable[[Tour], None]
) -> None:
    tour = kiosk("21:24")
    used(tour)
    for name in ("More", "This kiosk", "Camera"):
        tap(button(tour.window.current, name))
    assert button(tour.window.current, "Built-in. We use this one.")
    tap(button(tour.window.current, "Door"))
    assert button(tour.window.current, "Door. We use this one.")
    assert button(tour.window.current, "Built-in").accessibleName() == "Built-in"
    kept = SettingsFile(tour.opened.folder).now
    assert (kept.camera, kept.camera_name) == TWO[1]


def test_a_choice_that_cannot_be_kept_holds_for_now_and_is_said(
    kiosk: MakeKiosk, tap: Hand, used: Callable[[Tour], None]
) -> None:
    tour = kiosk("21:24")
    used(tour)
    failed: list[object] = []
    tour.bridge.failed.connect(failed.append)
    (tour.opened.folder / "settings.json").mkdir()
    go(tour, "cameras")
    tap(button(tour.window.current, "Door"))
    assert button(tour.window.current, "Door. We use this one.")
    assert len(failed) == 1


def test_cameras_come_and_go_while_somebody_looks(
    kiosk: MakeKiosk, tap: Hand, used: Callable[[Tour], None]
) -> None:
    tour = kiosk("19:42")
    go(tour, "cameras")
    view = tour.window.current.findChildren(CameraView)[0]
    assert view.accessibleName() == "There is no camera.\nUse the scanner. Or find your picture."
    used(tour)
    assert button(tour.window.current, "Door")
    tour.senses.set_cameras((), "")
    tour.senses.set_camera("lost")
    assert view.accessibleName().startswith("The camera went away.")
    tap(button(tour.window.current, "Find your picture"))
    assert tour.window.screen_name == "find_picture"


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("state", ["none", "lost", "taken", "silent", "looking", "on"])
def test_the_words_in_the_camera_s_field_are_inside_it(
    kiosk: MakeKiosk, state: str, text_size: int
) -> None:
    """They are painted, so the walk does not see them: their first line leaves the top free."""
    look = Look(1366, 768, text_size=text_size)
    tour = kiosk("19:42", look)
    tour.senses.set_camera(state)
    go(tour, "check_in")
    (view,) = tour.window.current.findChildren(CameraView)
    image, ink = view.grab().toImage(), QColor(look.paint("dark").ink).name()
    top = round(view.height() * 0.02)
    assert ink not in {image.pixelColor(x, top).name() for x in range(view.width())}
    words = range(round(view.height() * 0.5), view.height())
    assert any(
        image.pixelColor(x, y).name() == ink for x in range(0, view.width(), 2) for y in words
    )
