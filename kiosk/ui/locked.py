"""What is sensitive is locked: two of the committee are asked, unless nothing is locked yet."""

from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.ui.kit import Kit


def why_open(kit: Kit, window: QWidget) -> str:
    """The key of the reason why nothing is locked; empty if two of the committee are asked."""
    if kit.tonight.night.demo:
        return "two_cards.demo"
    if not window.isFullScreen():
        return "two_cards.in_a_window"
    return "" if kit.tonight.together.can_be_asked() else "two_cards.no_committee"


def go_if_agreed(kit: Kit, window: QWidget, screen: str, **given: Any) -> None:
    """To a screen; where it is locked, once two of the committee agreed."""
    if why_open(kit, window):
        kit.go(screen, **given)
    else:
        kit.go("two_cards", then=screen, given=given)
