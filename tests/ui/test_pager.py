"""Lists in pages: whole rows, big up and down, and nothing moves by itself."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QScroller, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.pager import Item, Pager
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeGlass, button

HEIGHT = 648
"""Pixels: six rows of 100 with 9 gaps of 14 are 670, so five rows have room."""


class Page(QWidget):
    """A list that fills its window. It writes down each time that it makes a row."""

    def __init__(self, kit: Kit, columns: int = 1) -> None:
        super().__init__()
        self.kit = kit
        self.made: list[str] = []
        self.tapped: list[str] = []
        self.high = 88
        self.list = Pager(kit, columns=columns, least=100)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.resize(780, HEIGHT)
        self.show()

    def fill(self, how_many: int, changed: str = "") -> None:
        """Rows by their number; the one called `changed` shows something else than before."""
        names = [f"row {nth}" for nth in range(how_many)]
        self.list.show_items(
            [Item(name, (name, name == changed), partial(self._make, name)) for name in names]
        )
        QApplication.processEvents()

    def _make(self, name: str) -> TouchButton:
        self.made.append(name)
        made = TouchButton(self.kit, name, high=self.high)
        made.tapped.connect(partial(self.tapped.append, name))
        return made

    def seen(self) -> list[str]:
        """The rows of which at least something can be seen, from the top."""
        rows = [button for button in self.list.findChildren(TouchButton) if button in self._rows()]
        shown = [row for row in rows if not row.visibleRegion().isEmpty()]
        return [row.accessibleName() for row in sorted(shown, key=_place)]

    def whole(self) -> bool:
        """Whether all rows that can be seen are seen whole."""
        shown = [row for row in self._rows() if not row.visibleRegion().isEmpty()]
        return all(row.visibleRegion().boundingRect() == row.rect() for row in shown)

    def _rows(self) -> list[QWidget]:
        return [self.list.widget_of(name) for name in set(self.made) if self._has(name)]

    def _has(self, name: str) -> bool:
        return any(item.key == name for item in self.list._items)

    @property
    def count(self) -> str:
        texts = [text for text in self.list.findChildren(Text) if " of " in text.full]
        return next((text.full for text in texts if text.isVisible()), "")


def _place(row: QWidget) -> tuple[int, int]:
    return row.y(), row.x()


def rows(first: int, last: int) -> list[str]:
    return [f"row {nth}" for nth in range(first, last + 1)]


@pytest.fixture
def page(kit: Kit) -> Iterator[Page]:
    page = Page(kit)
    yield page
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)


def up(page: Page) -> TouchButton:
    return button(page, "Page up")


def down(page: Page) -> TouchButton:
    return button(page, "Page down")


def test_a_page_holds_whole_rows_only(page: Page) -> None:
    page.fill(23)
    assert page.seen() == rows(0, 4)
    assert page.whole()


def test_a_list_that_fits_has_no_buttons_to_turn_it(page: Page) -> None:
    page.fill(5)
    assert page.seen() == rows(0, 4)
    assert page.list.pages == 1
    assert not any(
        one.isVisible() and one.accessibleName().startswith("Page")
        for one in page.findChildren(TouchButton)
    )


def test_a_list_without_anything_has_one_page(page: Page) -> None:
    page.fill(0)
    assert (page.list.page, page.list.pages) == (1, 1)


def test_down_and_up_turn_whole_pages(page: Page, tap: Hand) -> None:
    page.fill(23)
    tap(down(page))
    assert (page.seen(), page.count) == (rows(5, 9), "2 of 5")
    tap(down(page))
    assert (page.seen(), page.count) == (rows(10, 14), "3 of 5")
    tap(up(page))
    assert (page.seen(), page.count) == (rows(5, 9), "2 of 5")


def test_the_last_page_begins_where_the_page_before_ended(page: Page, tap: Hand) -> None:
    page.fill(23)
    for _ in range(4):
        tap(down(page))
    assert (page.seen(), page.count) == (rows(20, 22), "5 of 5")
    assert page.whole()


def test_there_is_no_way_up_from_the_first_page_nor_down_from_the_last(
    page: Page, tap: Hand
) -> None:
    page.fill(8)
    assert (up(page).isEnabled(), down(page).isEnabled()) == (False, True)
    tap(down(page))
    assert (up(page).isEnabled(), down(page).isEnabled()) == (True, False)


def test_columns_fill_a_row_before_the_next(kit: Kit) -> None:
    page = Page(kit, columns=4)
    page.fill(21)
    assert page.seen() == rows(0, 19)
    assert page.list.pages == 2
    page.close()


def test_there_are_fewer_columns_when_the_tiles_need_more_width(kit: Kit) -> None:
    page = Page(kit, columns=12)
    page.fill(12)
    first, second = page.list.widget_of("row 0"), page.list.widget_of("row 1")
    assert second.y() == first.y()
    assert second.x() - first.geometry().right() > 10
    assert first.width() >= first.minimumSizeHint().width()
    assert page.seen() == rows(0, 11)
    page.close()


def test_new_content_keeps_the_page(page: Page, tap: Hand) -> None:
    page.fill(23)
    tap(down(page))
    page.fill(23, changed="row 0")
    assert page.seen() == rows(5, 9)
    page.fill(31)
    assert (page.seen(), page.count) == (rows(5, 9), "2 of 7")


def test_a_list_that_got_shorter_shows_its_last_page(page: Page, tap: Hand) -> None:
    page.fill(23)
    for _ in range(4):
        tap(down(page))
    page.fill(7)
    assert (page.seen(), page.count) == (rows(5, 6), "2 of 2")


def test_only_what_changed_is_made_anew(page: Page) -> None:
    page.fill(23)
    before = page.list.widget_of("row 2")
    page.made.clear()
    page.fill(23, changed="row 7")
    assert page.made == ["row 7"]
    assert page.list.widget_of("row 2") is before


def test_a_row_that_left_is_gone(page: Page) -> None:
    page.fill(3)
    row = page.list.widget_of("row 2")
    page.fill(2)
    assert not row.isVisible()
    assert page.seen() == rows(0, 1)


def test_a_list_opens_at_an_item_and_nothing_is_skipped_from_there(page: Page, tap: Hand) -> None:
    page.fill(23)
    page.list.open_at("row 12")
    QApplication.processEvents()
    assert page.seen() == rows(12, 16)
    tap(down(page))
    assert page.seen() == rows(15, 19)
    tap(down(page))
    assert page.seen() == rows(20, 22)


def test_the_way_up_from_where_a_list_was_opened_skips_nothing(page: Page, tap: Hand) -> None:
    page.fill(23)
    page.list.open_at("row 12")
    QApplication.processEvents()
    tap(up(page))
    assert page.seen() == rows(10, 14)


def test_the_end_can_be_reached_from_where_a_list_was_opened(page: Page, tap: Hand) -> None:
    page.fill(23)
    page.list.open_at("row 17")
    QApplication.processEvents()
    assert page.seen() == rows(17, 21)
    tap(down(page))
    assert page.seen() == rows(20, 22)


def test_another_height_has_whole_rows_again(page: Page) -> None:
    page.fill(23)
    page.resize(780, 450)
    QApplication.processEvents()
    assert page.seen() == rows(0, 3)
    assert page.whole()


def test_another_height_keeps_in_sight_what_was_at_the_top(page: Page, tap: Hand) -> None:
    page.fill(23)
    tap(down(page))
    page.resize(780, 450)
    QApplication.processEvents()
    assert "row 5" in page.seen()
    assert page.whole()


def test_rows_that_grow_higher_keep_in_place_what_was_at_the_top(page: Page, tap: Hand) -> None:
    page.fill(23)
    tap(down(page))
    page.high = 140
    page.fill(24, changed="row 0")
    assert page.seen() == rows(5, 8)
    assert page.whole()


def test_a_flick_ends_with_whole_rows(page: Page, glass: MakeGlass, qtbot: QtBot) -> None:
    page.fill(43)
    area = page.list.findChildren(QWidget, "qt_scrollarea_viewport")[0]
    glass(page).flick(page.list.widget_of("row 3"), -300)
    qtbot.waitUntil(lambda: QScroller.scroller(area).state() == QScroller.State.Inactive)
    assert page.seen() != rows(0, 4)
    assert page.whole()
    assert page.tapped == []


def test_the_keyboard_brings_in_sight_what_it_is_on(page: Page) -> None:
    page.fill(23)
    page.activateWindow()
    page.list.widget_of("row 4").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.list.widget_of("row 5")
    assert "row 5" in page.seen()
    assert page.whole()
