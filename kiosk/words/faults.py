"""The sentences of the world's faults, gathered from the code for translators.

They stand where a fault is found (`KnownError("The disk is full.", "Make room.")`), and the screen
looks them up by their English. So what reaches the screen is written out whole, without gaps.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

KIOSK = Path(__file__).parent.parent

ONLY_TYPED = frozenset(
    [
        "card_commands",
        "opening",
        "connection",
        "people_commands",
        "camera_sources",
        "tour",
        "translating",
    ]
)
"""Files and folders whose faults are told to whoever types a command; no screen is open then."""


@cache
def faults() -> tuple[str, ...]:
    """Each sentence of a fault that reaches the screen, once."""
    return tuple(dict.fromkeys(text for file in shown_files() for text in _written_in(file)))


def shown_files() -> list[Path]:
    """The code whose faults reach the screen."""
    files = sorted(KIOSK.rglob("*.py"))
    return [file for file in files if not ONLY_TYPED & {file.stem, file.parent.name}]


def _written_in(file: Path) -> Iterator[str]:
    for call in calls(file):
        for given in call.args:
            if isinstance(given, ast.Constant):
                yield str(given.value)


def calls(file: Path) -> Iterator[ast.Call]:
    """Where a KnownError is made."""
    code = file.read_text(encoding="utf-8")
    if "KnownError(" in code:  # Most files have none, and need not be parsed.
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KnownError":
                yield node
