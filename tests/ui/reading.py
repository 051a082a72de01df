"""What a screen reader cannot tell, or cannot tell apart, on a screen as it stands (access.md,
rule 23): asked of Qt itself. tests/journey/test_screen_reader.py asks from outside."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.ui.aloud import plain_texts
from kiosk.ui.widgets.picture import Face, Mark, Picture
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import Window

ROLES = {False: QAccessible.Role.Button, True: QAccessible.Role.CheckBox}
"""Of a button, and of one that is ticked."""

THE_SAME_ACT = ("nav.person",)
"""What answers offer large; the round hand in the corner leads to the same screen."""


def unread(window: Window) -> Iterator[str]:
    """Controls without a name of their own, a role or a state; words and pictures that are told
    otherwise than they are seen; a screen without a heading. Also on other pages of a list: a
    screen reader goes there without turning them."""
    seen = [one for one in window.findChildren(QWidget) if one.isVisible()]
    controls = [one for one in seen if isinstance(one, TouchButton)]
    for control in controls:
        told = QAccessible.queryAccessibleInterface(control)
        role, ticked = told.role(), bool(told.state().checked)
        if role is not ROLES[control.isCheckable()] or ticked != control.isChecked():
            yield f"{name_of(control)}: {role}, checked {ticked}"
    the_same = {window.kit.words(key) for key in THE_SAME_ACT}
    names = Counter(name_of(one).strip() for one in controls)
    for name, n in names.items():
        if not name or (n > 1 and name not in the_same):
            yield f"{n} controls called {name!r}"
    for one in seen:
        wanted = one.full if isinstance(one, Text) else ""
        if isinstance(one, (Text, Picture, Face, Mark)) and name_of(one) != wanted:
            yield f"{type(one).__name__} {wanted!r} is called {name_of(one)!r}"
    if not plain_texts(window.current) and not window.current.section:
        yield "no heading"


def name_of(one: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
