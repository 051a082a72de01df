"""What a screen reader is told without being asked: messages, answers, and where one is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.aloud import plain_texts
from kiosk.ui.screens.screen import Screen


def announce(window: QWidget, text: str, *, at_once: bool = False) -> None:
    """Says it when the reader has a pause; `at_once` cuts off what the reader says now."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(window, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


def announce_screen(window: QWidget, screen: Screen) -> None:
    """Where one is: also the name of the window. All the words of a screen that takes the place
    of everything, such as an answer, and at once. Costs nothing while nobody reads."""
    if not QAccessible.isActive():
        return
    words = [one.full for one in plain_texts(screen)]
    heading = words[0] if words else screen.words(f"nav.{screen.section}")
    was_there = window.accessibleName() == heading
    window.setAccessibleName(heading)
    if not screen.bars:
        announce(window, "\n".join(words), at_once=True)
    elif not was_there:
        announce(window, heading)
