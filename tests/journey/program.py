"""Our Night as somebody outside it sees it: a program that is started, and the data it keeps."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

PROJECT = Path(__file__).parents[2]
LONGEST = 20.0
"""Seconds that anything at all may take on a slow machine."""

Found = TypeVar("Found")
Event = dict[str, Any]


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code and all that it said."""

    code: int
    out: str
    err: str

    @property
    def is_one_line(self) -> bool:
        """Whether it said one line on stderr and nothing else."""
        return not self.out and self.err.count("\n") == 1 and self.err.endswith("\n")


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "kiosk", *map(str, arguments)]


def environment(**changed: str | None) -> dict[str, str]:
    """This one without a display, with these changes; None takes one away."""
    off: dict[str, str | None] = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
    all_ = {**os.environ, **off, **changed}
    return {name: value for name, value in all_.items() if value is not None}


def our_night(*arguments: str | Path, **changed: str | None) -> Ran:
    """Runs a command of our-night to its end. It never shows the inside of the program."""
    ran = subprocess.run(
        command(*arguments),
        cwd=PROJECT,
        env=environment(**changed),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def events(folder: Path, *kinds: str) -> list[Event]:
    """The log as `our-night log --json` tells it; only these kinds if there are any."""
    ran = our_night("log", "--json", "--data", folder)
    assert ran.code == 0, ran.err
    found = [json.loads(line) for line in ran.out.splitlines()]
    return [event for event in found if not kinds or event["kind"] in kinds]


def is_sound(folder: Path) -> bool:
    """What `our-night check` says of the data file."""
    ran = our_night("check", "--data", folder)
    return ran.code == 0 and ran.out == "The data file is sound.\n"


def wait_for(find: Callable[[], Found | None], what: str, seconds: float = LONGEST) -> Found:
    """Looks again and again until something is found. Fails if it takes too long."""
    end = time.monotonic() + seconds
    while True:
        if found := find():
            return found
        assert time.monotonic() < end, f"not within {seconds:g} seconds: {what}"
        time.sleep(0.03)


class Running:
    """The program while it runs, in a process group of its own."""

    def __init__(self, *arguments: str | Path, env: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            command(*arguments),
            cwd=PROJECT,
            env=dict(env),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def lives(self) -> bool:
        return self.process.poll() is None

    def left(self) -> Ran:
        """Waits until it has left on its own."""
        out, err = self.process.communicate(timeout=LONGEST)
        return Ran(self.process.returncode, out, err)

    def kill(self) -> None:
        """As a power cut does: at once, without a word."""
        self.process.kill()
        self.process.communicate()

    def interrupt(self) -> Ran:
        """Ctrl+C in its terminal."""
        self.process.send_signal(signal.SIGINT)
        return self.left()


@contextmanager
def demo_without_a_screen(folder: Path, *more: str) -> Iterator[Running]:
    """The demo night, running and drawn in memory only. It is killed if it still runs."""
    env = environment(QT_QPA_PLATFORM="offscreen")
    running = Running("demo", "--data", folder, *more, env=env)
    try:
        assert running.process.stdout is not None
        assert running.process.stdout.readline().startswith("The demo night and its cards are in")
        yield running
    finally:
        if running.lives:
            running.kill()
