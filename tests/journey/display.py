"""A screen, a mouse and a keyboard of the journey's own, all of X11."""

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.journey.program import wait_for

WIDE, HIGH = 1366, 768
NEEDED = {"Xvfb": "xvfb", "xdotool": "xdotool"}
"""Programs, and the packages of Debian and Ubuntu that they are in."""
KEY_EVERY, QUICK = 10, 2
"""Milliseconds between the keys of a scanner, which needs 1 to 20, and of one with much to say."""
MUCH = 100
"""Characters."""


class Display:
    """A virtual screen. What it shows is read from its memory, without asking the program."""

    def __init__(self, folder: Path) -> None:
        missing = [name for name in NEEDED if shutil.which(name) is None]
        if missing:
            packages = " ".join(NEEDED[name] for name in missing)
            pytest.fail(f"The journey needs {' and '.join(missing)}: sudo apt install {packages}")
        told, tells = os.pipe()
        size = f"{WIDE}x{HIGH}x24"
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(tells),
                "-screen",
                "0",
                size,
                "-fbdir",
                folder,
                "-noreset",
                "-nolisten",
                "tcp",
            ],
            pass_fds=[tells],
            stderr=subprocess.DEVNULL,
        )
        os.close(tells)
        with os.fdopen(told) as number:
            self.name = f":{number.readline().strip()}"
        assert self._server.poll() is None, "Xvfb did not start"
        self._memory = folder / "Xvfb_screen0"

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()

    def picture(self) -> QImage:
        """What the screen shows now. The memory is a file in the format XWD (X11's xwd.h)."""
        data = self._memory.read_bytes()
        head = struct.unpack(">25I", data[:100])
        start, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = data[start + 12 * colours :]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def focus(self, title: str) -> None:
        """Keys go to the window of this title. There is no window manager to see to it."""
        found = wait_for(lambda: self._find(title), f"a window called {title}")
        self._do("windowfocus", "--sync", found)

    def click(self, x: int, y: int) -> None:
        self._do("mousemove", str(x), str(y), "click", "1")

    def type(self, text: str) -> None:
        """As a USB scanner types. A new line is Return."""
        every = KEY_EVERY if len(text) < MUCH else QUICK
        self._do("type", "--delay", str(every), text)

    def key(self, name: str) -> None:
        self._do("key", name)

    def _find(self, title: str) -> str:
        found = self._do("search", "--onlyvisible", "--name", f"^{title}$", may_fail=True)
        return next(iter(found.split()), "")

    def _do(self, *what: str, may_fail: bool = False) -> str:
        env = {**os.environ, "DISPLAY": self.name}
        ran = subprocess.run(
            ["xdotool", *what], env=env, capture_output=True, text=True, check=False, timeout=120
        )
        assert may_fail or ran.returncode == 0, ran.stderr
        return ran.stdout
