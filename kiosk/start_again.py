"""The program starts again on another night: the made-up one, or the club's own."""

import os
import sys
from argparse import Namespace
from typing import NoReturn

TO_OWN, TO_DEMO = 64, 65
AGAIN = {TO_OWN: False, TO_DEMO: True}
"""What the window ends with where somebody wants the other night, and whether that is the demo."""

FIRST_TO_CLOSE, LAST_TO_CLOSE = 3, 4096
"""Open files but for the three that every program has. A camera that the next program inherits
would be busy."""


def start_again(given: Namespace, *, demo: bool) -> NoReturn:
    """Becomes that program, in the same window and with the same camera. Nothing may be open."""
    sys.stdout.flush()
    sys.stderr.flush()
    program = this_program()
    os.closerange(FIRST_TO_CLOSE, LAST_TO_CLOSE)
    os.execv(program[0], [*program, *arguments(given, demo=demo)])


def this_program() -> list[str]:
    """How it was started, without its own arguments: with Python before it, however it was."""
    ours = len(sys.argv) - 1
    options = sys.orig_argv[1 : len(sys.orig_argv) - ours]
    return [sys.executable, *options]


def arguments(given: Namespace, *, demo: bool) -> list[str]:
    """The command line of the other night. The clock that was set was that of this one, and the
    folder of `our-night demo` is nobody's own."""
    own = given.command.__name__ == "_run"
    folder = ["--data", str(given.data)] if own and given.data else []
    windowed = ["--windowed"] if given.windowed else []
    camera = ["--camera", given.camera] if given.camera else []
    return ["run", *folder, *windowed, *camera, *(["--demo"] if demo else [])]
