"""Stops of photos and of the club's own pictures."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.devices.photos import keep_photo, photo_from
from kiosk.model import OwnKind
from kiosk.paper.sticks import Stick
from kiosk.tour.stop import Stop, Tour, go, tap
from kiosk.ui.screens.own.photo import PhotoScreen


def _seen(wide: int = 640, high: int = 480) -> QImage:
    """What a camera may see: a wall, and somebody before it."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#7d8fa8"))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#2c4a3a"))
    painter.drawEllipse(QRectF(wide * 0.27, high * 0.62, wide * 0.46, high * 0.9))
    painter.setBrush(QColor("#b98763"))
    painter.drawEllipse(QRectF(wide * 0.38, high * 0.18, wide * 0.24, high * 0.5))
    painter.end()
    return image


def _photo(tour: Tour) -> PhotoScreen:
    tour.senses.set_camera("on")
    tour.go("photo", of=f"person/{tour.person('Nina')}")
    tour.senses.frame.emit(_seen())
    screen = tour.window.current
    assert isinstance(screen, PhotoScreen)
    return screen


def _looks(tour: Tour) -> None:
    _photo(tour)


def _counts(tour: Tour) -> None:
    _photo(tour)
    tap(tour, tour.window.kit.words("photo.take"))


def _taken(tour: Tour) -> None:
    screen = _photo(tour)
    screen.view.take()
    screen.refresh()


def _keep(tour: Tour) -> str:
    return keep_photo(tour.window.kit.desk.folder, photo_from(_seen(480, 480)))


def _nina(tour: Tour) -> None:
    nina = tour.person("Nina")
    tour.tonight.people.show_as(nina, _keep(tour))
    tour.go("my_card", person=nina)


def _ours(tour: Tour) -> None:
    """The club has its own pictures of a taxi and of the bar."""
    for name in ("taxis", "place/Bar"):
        tour.tonight.own.set(OwnKind.PICTURE, name, _keep(tour))


def _our(tour: Tour, screen: str, **given: str) -> None:
    _ours(tour)
    tour.go(screen, **given)


def _files(tour: Tour) -> None:
    """A stick with some pictures."""
    folder = Path(tour.window.kit.desk.folder) / "a stick"
    folder.mkdir()
    for name in ("our_taxi", "the_bar", "Nina at the club", "DSC01234"):
        (folder / f"{name}.jpg").write_bytes(photo_from(_seen()))
    tour.keeper.sticks = lambda: [Stick("BLUE STICK", folder)]
    tour.go("photo_file", of="picture/taxis")


def _symbols(tour: Tour, *names: str) -> None:
    """A stick with the club's own symbols."""
    folder = Path(tour.window.kit.desk.folder) / "a stick"
    folder.mkdir()
    picture = photo_from(_seen())
    for name in names:
        (folder / f"{name}.png").write_bytes(picture)
    tour.keeper.sticks = lambda: [Stick("BLUE STICK", folder)]
    tour.go("own_pictures")
    tour.go("own_symbols")


def _fit(tour: Tour) -> None:
    _symbols(tour, "taxis", "Bar", "coats")


def _none_fits(tour: Tour) -> None:
    _symbols(tour, "DSC01234")


STOPS = [
    Stop("photo", "21:24", _looks),
    Stop("photo_counts", "21:24", _counts),
    Stop("photo_taken", "21:24", _taken),
    Stop("photo_no_camera", "21:24", go("photo", of="picture/taxis")),
    Stop("photo_file", "21:24", _files),
    Stop("photo_file_none", "21:24", go("photo_file", of="picture/taxis")),
    Stop("my_card_photo", "21:24", _nina),
    Stop("own_pictures", "21:24", partial(_our, screen="own_pictures")),
    Stop("own_picture", "21:24", go("own_picture", of="first_aid")),
    Stop("own_picture_ours", "21:24", partial(_our, screen="own_picture", of="place/Bar")),
    Stop("own_symbols", "21:24", _fit),
    Stop("own_symbols_none", "21:24", _none_fits),
    Stop("own_symbols_no_stick", "21:24", go("own_symbols")),
    Stop("home_ours", "21:24", _ours),
]
