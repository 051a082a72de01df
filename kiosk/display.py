"""Is there a screen? Asked before Qt is loaded, which would end the program without one."""

import os
import sys

from kiosk.errors import KnownError


class NoScreen(KnownError):
    """No window can be shown here."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("There is no screen.", "Start Our Night on a computer with a screen.")


def a_display_is_there() -> bool:
    """Whether a window can be shown: on Linux this needs X11 or Wayland."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def check_display() -> None:
    """Raises NoScreen if no window can be shown."""
    if not a_display_is_there():
        raise NoScreen
