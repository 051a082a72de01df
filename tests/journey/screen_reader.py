"""A screen reader's way through the real program: a session of D-Bus, and AT-SPI in it."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from time import monotonic, sleep
from typing import Any

from kiosk.ui.widgets.touch_button import REPEAT_GUARD
from tests.journey.program import LONGEST, environment, wait_for

PROGRAM = "Our Night"
CONTROLS = ("push button", "check box")
NEEDED = "The screen reader needs: sudo apt install at-spi2-core python3-pyatspi"

SYSTEM_PYTHON = "/usr/bin/python3"
"""Has pyatspi: its half in C comes with the system only."""

POLITE, AT_ONCE = 1, 2
"""AtspiLive, as it comes with an announcement."""


@dataclass(frozen=True)
class Part:
    """A control or a label, as a screen reader knows it."""

    role: str
    name: str
    description: str
    states: frozenset[str]


class ScreenReader:
    """Knows only what AT-SPI tells."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._reader = subprocess.Popen(
            [SYSTEM_PYTHON, Path(__file__).with_name("at_spi.py")],
            env=dict(env),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._answers: Queue[dict[str, Any]] = Queue()
        self._announced: list[tuple[str, int]] = []
        self._pressed = 0.0
        Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self._reader.kill()
        self._reader.communicate()

    def parts(self) -> list[Part]:
        """Everything on the screen, in the order in which it is read."""
        return wait_for(self._parts, "anything on the screen")

    def controls(self) -> list[Part]:
        return [part for part in self.parts() if part.role in CONTROLS]

    def find(self, name: str, role: str = "push button") -> Part:
        """Waits for a part of this role whose name begins so."""
        return _part(self._act("find", name, role))

    def press(self, name: str, role: str = "push button") -> None:
        self._wait_as_a_person_does()
        self._act("press", name, role)

    def focus(self, name: str) -> None:
        self._act("focus", name, "push button")

    def hears(self, text: str, politeness: int = POLITE) -> None:
        """Waits until a text that begins so is announced, after what was heard before."""
        wait_for(lambda: self._hears(text, politeness), f"{text!r} in {self._announced}")

    def _hears(self, text: str, politeness: int) -> bool:
        for nth, (said, how) in enumerate(self._announced):
            if said.startswith(text) and how == politeness:
                del self._announced[: nth + 1]
                return True
        return False

    def _wait_as_a_person_does(self) -> None:
        """Nobody presses twice within half a second: to the program that is a tremor."""
        sleep(max(0.0, self._pressed + REPEAT_GUARD + 0.2 - monotonic()))
        self._pressed = monotonic()

    def _act(self, act: str, name: str, role: str) -> dict[str, Any]:
        asked = {"act": act, "name": name, "role": role}
        found = wait_for(
            lambda: [a for a in [self._ask(**asked)] if "found" in a], f"{role} {name}"
        )
        return dict(found[0]["found"])

    def _parts(self) -> list[Part]:
        return [_part(part) for part in self._ask().get("parts", [])]

    def _ask(self, **what: str) -> dict[str, Any]:
        assert self._reader.stdin is not None
        assert self._reader.poll() is None, NEEDED
        print(json.dumps({"program": PROGRAM, **what}), file=self._reader.stdin, flush=True)
        return self._answers.get(timeout=LONGEST)

    def _listen(self) -> None:
        assert self._reader.stdout is not None
        for line in self._reader.stdout:
            told = json.loads(line)
            if "announced" in told:
                self._announced.append((told["announced"], told["politeness"]))
            else:
                self._answers.put(told)


def _part(told: dict[str, Any]) -> Part:
    return Part(told["role"], told["name"], told["description"], frozenset(told["states"]))


@contextmanager
def session(display: str, folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a D-Bus session of its own, for a program and its reader."""
    folder.chmod(0o700)
    env = environment(
        DISPLAY=display,
        XDG_RUNTIME_DIR=str(folder),
        DBUS_SESSION_BUS_ADDRESS=None,
        AT_SPI_BUS_ADDRESS=None,
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
    )
    bus = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        assert address, "D-Bus did not start"
        yield {**env, "DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        bus.communicate()  # It ends when nobody writes to it any more.
