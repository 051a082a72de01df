"""A picture of a person, a place or a symbol: taken, chosen, used everywhere, and as it was."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.photos import photo_from
from kiosk.model import OwnKind
from kiosk.paper.document import pdf_of
from kiosk.paper.sticks import Stick
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.papers import sign_in_paper
from kiosk.ui.pictures import Pictures, is_photo
from kiosk.ui.screens.own.own_pictures import OwnPicturesScreen
from kiosk.ui.screens.own.photo import EACH, PhotoScreen
from kiosk.ui.screens.own.photo_file import PhotoFileScreen
from kiosk.ui.widgets.picture import Face
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on

LEFT, RIGHT = QColor(200, 30, 30), QColor(30, 30, 200)


def seen() -> QImage:
    """What the camera sees: red at its left, blue at its right."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(RIGHT)
    painter = QPainter(image)
    painter.fillRect(0, 0, 320, 480, LEFT)
    painter.end()
    return image


def near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) < 40 for a, b in pairs)


def photo_screen(tour: Tour, of: str) -> PhotoScreen:
    """The camera's picture is there."""
    tour.senses.set_camera("on")
    go(tour, "my_card" if of.startswith("person") else "own_picture", **given_by(of))
    go(tour, "photo", of=of)
    tour.senses.frame.emit(seen())
    screen = tour.window.current
    assert isinstance(screen, PhotoScreen)
    return screen


def given_by(of: str) -> dict[str, str]:
    kind, _, name = of.partition("/")
    return {"person": name} if kind == "person" else {"of": name}


def take(tour: Tour, tap: Hand, qtbot: QtBot, screen: PhotoScreen) -> None:
    tap(button(screen, "Take the picture"))
    qtbot.waitUntil(lambda: not screen.view.photo.isNull(), timeout=5 * EACH)


def with_stick(tour: Tour, folder: Path) -> Path:
    """A stick that is in, with one picture and things that are none."""
    folder.mkdir()
    (folder / "our_taxi.jpg").write_bytes(photo_from(seen()))
    (folder / "broken.png").write_bytes(b"no picture")
    (folder / "letter.docx").write_bytes(b"a letter")
    (folder / ".hidden.jpg").write_bytes(photo_from(seen()))
    tour.keeper.sticks = lambda: [Stick("BLUE", folder)]
    return folder


def choose(tour: Tour, tap: Hand, name: str) -> None:
    screen = tour.window.current
    assert isinstance(screen, PhotoFileScreen)
    tap(button(screen, name))


def test_a_photo_is_counted_down_looked_at_and_used(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk()
    nina, said = tour.person("Nina"), list[str]()
    before = tour.tonight.people.one(nina)
    tour.senses.say.connect(said.append)
    screen = photo_screen(tour, f"person/{nina}")
    take(tour, tap, qtbot, screen)
    assert said == ["3", "2", "1", "Is the picture good?"]
    assert tour.tonight.people.one(nina) == before
    tap(button(screen, "Use this picture"))
    now = tour.tonight.people.one(nina)
    assert now is not None
    assert before is not None
    assert tour.window.is_at("my_card")
    photo = QImage(str(tour.opened.folder / now.picture))
    assert (photo.width(), photo.height()) == (480, 480)
    tap(button(tour.window, "Undo"))
    assert tour.tonight.people.one(nina) == before


def test_the_screen_is_a_mirror_and_the_photo_is_not(
    kiosk: MakeKiosk, tap: Hand, qtbot: QtBot
) -> None:
    tour = kiosk()
    screen = photo_screen(tour, f"person/{tour.person('Nina')}")
    left = QPoint(screen.view.width() // 2 - 60, 60)
    assert near(screen.view.grab().toImage().pixelColor(left), RIGHT)
    take(tour, tap, qtbot, screen)
    assert near(screen.view.grab().toImage().pixelColor(left), LEFT)
    assert near(screen.view.photo.pixelColor(20, 200), LEFT)


def test_another_picture_and_stop_keep_nothing(kiosk: MakeKiosk, tap: Hand, qtbot: QtBot) -> None:
    tour = kiosk()
    screen = photo_screen(tour, f"person/{tour.person('Nina')}")
    tap(button(screen, "Take the picture"))
    tap(button(screen, "Stop"))
    qtbot.wait(EACH + 200)  # the countdown does not go on
    assert screen.view.photo.isNull()
    take(tour, tap, qtbot, screen)
    tap(button(screen, "Another picture"))
    assert screen.view.photo.isNull()
    assert button(screen, "Take the picture").isVisible()
    assert not (tour.opened.folder / "photos").exists()


def test_a_camera_that_goes_away_ends_the_countdown_and_a_file_is_offered(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    screen = photo_screen(tour, f"person/{tour.person('Nina')}")
    tap(button(screen, "Take the picture"))
    tour.senses.set_camera("lost")
    assert screen.choices.keys() == {"file"}
    assert "The camera went away." in screen.view.accessibleName()


def test_no_picture_is_taken_under_an_answer(kiosk: MakeKiosk, tap: Hand, qtbot: QtBot) -> None:
    tour = kiosk()
    screen = photo_screen(tour, f"person/{tour.person('Nina')}")
    tap(button(screen, "Take the picture"))
    tour.card("Frank")
    said = list[str]()
    tour.senses.say.connect(said.append)
    qtbot.wait(2 * EACH + 200)  # the countdown does not go on
    assert said == []
    tap(button(tour.window, "OK"))
    assert tour.window.current is screen
    assert button(screen, "Take the picture").isVisible()


def test_a_person_has_their_first_picture_again(kiosk: MakeKiosk, tap: Hand, qtbot: QtBot) -> None:
    tour = kiosk()
    nina = tour.person("Nina")
    first = tour.tonight.people.one(nina)
    screen = photo_screen(tour, f"person/{nina}")
    take(tour, tap, qtbot, screen)
    tap(button(screen, "Use this picture"))
    tap(button(tour.window.current, "My picture"))
    tap(button(tour.window.current, "As it was"))
    assert tour.tonight.people.one(nina) == first


def test_a_picture_on_a_stick_is_chosen_by_its_picture(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path
) -> None:
    tour = kiosk()
    with_stick(tour, tmp_path / "stick")
    go(tour, "own_picture", of="taxis")
    tap(button(tour.window.current, "From a file"))
    assert [one for one in words_on(tour.window.current) if "." not in one][-2:] == [
        "broken",
        "our taxi",
    ]
    choose(tour, tap, "our taxi")
    assert tour.window.is_at("own_picture")
    assert "taxis" in tour.tonight.own.all(OwnKind.PICTURE)
    shutil.rmtree(tmp_path / "stick")
    drawn = tour.window.kit.pictures.symbol("taxis", 40).toImage()
    assert near(drawn.pixelColor(5, 20), LEFT)
    assert near(drawn.pixelColor(35, 20), RIGHT)


def test_a_file_that_is_no_picture_is_said_and_nothing_is_lost(
    kiosk: MakeKiosk, tap: Hand, tmp_path: Path
) -> None:
    tour = kiosk()
    with_stick(tour, tmp_path / "stick")
    go(tour, "photo_file", of="picture/taxis")
    choose(tour, tap, "broken")
    assert "The picture does not open. Choose another picture." in words_on(tour.window)
    assert tour.window.is_at("photo_file")
    assert tour.tonight.own.all(OwnKind.PICTURE) == {}


def test_a_stick_that_was_pulled_out_is_said(kiosk: MakeKiosk, tap: Hand, tmp_path: Path) -> None:
    tour = kiosk()
    stick = with_stick(tour, tmp_path / "stick")
    go(tour, "photo_file", of="picture/taxis")
    shutil.rmtree(stick)
    choose(tour, tap, "our taxi")
    assert "The picture is not there now. Put the stick in again." in words_on(tour.window)
    tap(button(tour.window, "OK"))
    tap(button(tour.window.current, "Look again"))
    assert "Put a stick in." in words_on(tour.window.current)


def own(tour: Tour, name: str) -> None:
    """The club has its own picture there."""
    (tour.opened.folder / "photos").mkdir(exist_ok=True)
    (tour.opened.folder / "photos" / "own.jpg").write_bytes(photo_from(seen()))
    tour.tonight.own.set(OwnKind.PICTURE, name, "photos/own.jpg")


def test_an_own_picture_stands_in_the_place_of_its_symbol_and_goes_back(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    pictures = tour.window.kit.pictures
    before = pictures.symbol("taxis", 40).toImage()
    own(tour, "taxis")
    assert near(pictures.symbol("taxis", 40).toImage().pixelColor(5, 20), LEFT)
    assert pictures.symbol("as it was/taxis", 40).toImage() == before
    go(tour, "own_picture", of="taxis")
    tap(button(tour.window.current, "As it was"))
    assert pictures.symbol("taxis", 40).toImage() == before
    tap(button(tour.window, "Undo"))
    assert near(pictures.symbol("taxis", 40).toImage().pixelColor(5, 20), LEFT)


def test_the_changed_ones_come_first_then_the_places(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    own(tour, "raffle")
    go(tour, "own_pictures")
    screen = tour.window.current
    assert isinstance(screen, OwnPicturesScreen)
    said = words_on(screen.list)
    assert said[:6] == ["Raffle", "Our own", "Door", "A place", "Music", "A place"]


def test_a_place_has_its_own_picture_wherever_it_is_chosen(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    own(tour, "place/Bar")
    go(tour, "person_help")
    bar = button(tour.window.current, "Bar")
    beside_the_middle = bar.picture.geometry().center() - QPoint(8, 0)
    assert near(bar.grab().toImage().pixelColor(beside_the_middle), LEFT)


@pytest.mark.parametrize("name", ["taxis.png", "taxis.jpg", "taxis.svg"])
def test_a_folder_of_own_symbols_is_taken_as_it_is(
    tmp_path: Path, qapp: QApplication, name: str
) -> None:
    folder = tmp_path / "symbols"
    folder.mkdir()
    if name.endswith("svg"):
        (folder / name).write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">'
            '<rect width="1" height="2" fill="#c81e1e"/></svg>'
        )
    else:
        assert seen().copy(80, 0, 480, 480).save(str(folder / name))
    pictures = Pictures(1.0, tmp_path)
    pictures.use_own({})
    assert near(pictures.symbol("taxis", 40).toImage().pixelColor(5, 20), LEFT)


def test_a_broken_own_symbol_leaves_the_product_s(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "symbols").mkdir()
    (tmp_path / "symbols" / "taxis.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    pictures = Pictures(1.0, tmp_path)
    pictures.use_own({"home": "photos/gone.jpg"})
    product = Pictures()
    for name in ("taxis", "home"):
        assert pictures.symbol(name, 40).toImage() == product.symbol(name, 40).toImage()


def test_pictures_are_read_from_the_disk_once_and_never_while_painting(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk()
    own(tour, "taxis")

    def never(kind: OwnKind) -> dict[str, str]:
        raise AssertionError("the night was read")

    monkeypatch.setattr(tour.tonight.own, "all", never)
    tour.window.grab()
    go(tour, "taxis")
    tour.window.grab()


def test_a_data_folder_that_is_copied_keeps_its_photos(kiosk: MakeKiosk, tmp_path: Path) -> None:
    tour = kiosk()
    own(tour, "taxis")
    nina = tour.person("Nina")
    tour.tonight.people.show_as(nina, "photos/own.jpg")
    shutil.copytree(tour.opened.folder, tmp_path / "copy")
    tour.close()
    shutil.rmtree(tour.opened.folder)
    other = Tour(tmp_path / "copy", "21:24", Look())
    try:
        person = other.tonight.people.one(nina)
        assert person is not None
        assert is_photo(person.picture)
        assert not Path(person.picture).is_absolute()
        pictures = other.window.kit.pictures
        face = Face(other.window.kit.look, pictures, person.picture, 80)
        face.resize(80, 80)
        assert near(face.grab().toImage().pixelColor(20, 40), LEFT)
        assert near(pictures.symbol("taxis", 40).toImage().pixelColor(5, 20), LEFT)
        assert Path(pictures.file(person.picture)).is_file()
        assert Path(pictures.file("taxis")).is_file()
    finally:
        other.close()


def test_paper_shows_the_club_s_own_pictures(kiosk: MakeKiosk) -> None:
    tour = kiosk()
    before = len(pdf_of(sign_in_paper(tour.window.kit)))
    own(tour, "check_in")
    assert len(pdf_of(sign_in_paper(tour.window.kit))) > before + 1000
