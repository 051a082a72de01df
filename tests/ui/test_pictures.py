"""Pictures are drawn once, kept while they are used, and never more than there is room for."""

from PySide6.QtGui import QPixmap
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
