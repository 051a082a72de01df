"""Switches reach every control once, by rows and then items, and each frame holds nothing but its
own row (access.md, rule 22)."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.tour import Tour
from kiosk.ui.controls import controls_in
from kiosk.ui.switches import At
from tests.ui.by_key import OneSwitch, TwoSwitches, settle
from tests.ui.hands import HandClock


def by_switches(tour: Tour, clock: HandClock) -> Iterator[str]:
    person = TwoSwitches(tour, clock)
    rows = _all_rows(person)
    controls = list(controls_in(tour.window))
    reached = [one for row in rows for one in row]
    if sorted(map(id, reached)) != sorted(map(id, controls)):
        yield f"reached {_names(reached)}, of {_names(controls)}"
    for row in rows:
        frame = QRect()
        for one in row:
            frame = frame.united(_rect(one))
        inside = {one for one in controls if frame.contains(_rect(one).center())} - set(row)
        if others := [one for one in inside if not _is_of_the_message(one)]:
            yield f"the frame of {_names(row)} holds {_names(others)} too"
    tour.window.preferences.set(switches=0)
    settle()


def _all_rows(person: OneSwitch) -> list[list[QWidget]]:
    """Goes into each row, by its presses, and through its items."""
    rows: list[list[QWidget]] = []
    scan = person.tour.window.switching.scan
    for nth in range(len(person.tour.window.rows())):
        assert scan.row == nth
        if person.at is At.ITEM:
            rows.append(list(scan.items))
        else:
            person.press()
            items: list[QWidget] = []
            for _ in scan.rows[scan.row]:
                items += scan.items
                person.wait()
            rows.append(items)
            person.press()  # Back to the rows.
        person.wait()
    assert scan.row == 0
    return rows


def _is_of_the_message(one: QWidget) -> bool:
    """It lies over the screen, and is scanned first."""
    up: QWidget | None = one
    while up is not None and up.objectName() != "message":
        up = up.parentWidget()
    return up is not None


def _names(controls: Sequence[QWidget]) -> list[str]:
    return [one.accessibleName() for one in controls]


def _rect(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
