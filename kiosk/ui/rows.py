"""The rows of a window that scanning moves over: few steps to each control, main choices first."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import Cut, Part, controls_in, layout_of
from kiosk.ui.widgets.back_button import BackButton
from kiosk.ui.widgets.touch_button import TouchButton

MOST = 8
"""Controls in a row; more are two rows or more."""

FEW = 4
"""So many controls that stand together are one row, however they stand."""

Row = list[TouchButton]


def rows_in(window: QWidget, regions: Sequence[Sequence[QWidget]]) -> list[Row]:
    """Every control that can be used now, each once, in rows.

    `regions`: the parts of the window, in the order in which they are scanned. Back comes after
    the rows of its own region.
    """
    left = controls_in(window)
    rows: list[Row] = []
    for region in regions:
        mine = [one for one in left if any(part is one or part.isAncestorOf(one) for part in region)]
        left = [one for one in left if one not in mine]
        back = [one for one in mine if isinstance(one, BackButton)]
        rest = [one for one in mine if not isinstance(one, BackButton)]
        if rest:
            rows += rows_of(layout_of(rest, window))
        rows += [[one] for one in back]
    return rows


def rows_of(part: Part) -> list[Row]:
    """What stands in a line is a row, and so is a column of single controls."""
    controls: Row = part.widgets()  # type: ignore[assignment]
    alone = all(inner.widget is not None for inner in part.parts)
    if alone or len(controls) <= FEW:
        return _shared(controls)
    rows: list[Row] = []
    singles: Row = []
    for inner in part.parts:
        if inner.widget is not None and part.cut is Cut.UNDER:
            singles += inner.widgets()  # type: ignore[arg-type]
            continue
        rows += [*_shared(singles), *rows_of(inner)]
        singles = []
    return [*rows, *_shared(singles)]


def _shared(controls: Row) -> list[Row]:
    """In as few rows as there must be, each as long as the others."""
    if not controls:
        return []
    rows = ceil(len(controls) / MOST)
    each = ceil(len(controls) / rows)
    return [controls[nth : nth + each] for nth in range(0, len(controls), each)]
