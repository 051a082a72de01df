"""What is chosen and what is ticked, as a screen reader knows it. That everything on every screen
has a name of its own is one of the rules of tests/ui/walking.py."""

from PySide6.QtGui import QAccessible

from kiosk.ui.widgets.touch_button import TouchButton
from tests.ui.hands import Hand, MakeKiosk, button, go
from tests.ui.reading import name_of


def test_what_is_chosen_says_so(kiosk: MakeKiosk) -> None:
    tour = kiosk("21:24")
    go(tour, "jobs")
    said = {
        name_of(one): QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Description)
        for one in tour.window.findChildren(TouchButton)
        if one.isVisible()
    }
    assert [name for name, description in said.items() if description == "Chosen"] == [
        "Jobs. All jobs tonight",
        "Jobs",
    ]


def test_a_box_that_a_screen_reader_toggles_is_ticked_as_by_a_tap(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk("21:24")
    go(tour, "roll_call", real=False)
    amara = button(tour.window.current, "Amara")
    amara.toggle()  # what Qt does for AT-SPI's action Toggle
    assert amara.isChecked()
    assert button(tour.window.current, "Amara is safe") is amara
    tap(amara)
    assert not amara.isChecked()
