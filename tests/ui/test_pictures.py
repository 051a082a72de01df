"""Pictures are drawn once, kept while they are used, and never more than there is room for."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.pictures import MOST_KEPT, Pictures


def test_a_picture_is_drawn_once(qapp: QApplication) -> None:
    pictures = Pictures()
    assert pictures.symbol("home", 40).cacheKey() == pictures.symbol("home", 40).cacheKey()


def test_only_so_many_are_kept_and_those_that_are_used_stay(qapp: QApplication) -> None:
    pictures = Pictures()
    used = pictures.symbol("home", 40).cacheKey()
    for side in range(1, MOST_KEPT + 50):
        pictures.symbol("nothing", side)
        assert pictures.symbol("home", 40).cacheKey() == used
    assert not pictures.is_drawn("nothing", 1)
    assert pictures.is_drawn("nothing", MOST_KEPT + 49)


def test_what_is_no_longer_seen_is_not_drawn(qapp: QApplication) -> None:
    pictures, seen, gone = Pictures(), QWidget(), QWidget()
    seen.resize(50, 50)
    seen.show()
    QApplication.processEvents()
    pictures.draw_later("home", 40, seen)
    pictures.draw_later("jobs", 40, gone)
    pictures.draw_all()
    assert isinstance(pictures.symbol("home", 40), QPixmap)
    assert pictures.is_drawn("home", 40)
    assert not pictures.is_drawn("jobs", 40)
    seen.close()


def test_a_picture_on_a_stick_is_itself_whatever_lies_beside_it(
    tmp_path: Path, qapp: QApplication
) -> None:
    """A drawing that nobody looked at is not drawn in its place."""
    photo, colour = QImage(20, 20, QImage.Format.Format_RGB32), QColor(30, 160, 30)
    photo.fill(colour)
    photo.save(str(tmp_path / "taxi.png"))
    (tmp_path / "taxi.png.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<rect width="9" height="9"/></svg>'
    )
    drawn = Pictures().symbol(str(tmp_path / "taxi.png"), 40).toImage()
    assert drawn.pixelColor(20, 20) == colour
