"""Reads and presses what a program tells AT-SPI. Runs by itself, with the system's Python, which
has pyatspi: one line of JSON in, one out, and a line for each thing that is announced."""

import json
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

STATES = {
    "enabled": pyatspi.STATE_ENABLED,
    "focused": pyatspi.STATE_FOCUSED,
    "focusable": pyatspi.STATE_FOCUSABLE,
    "checkable": pyatspi.STATE_CHECKABLE,
    "checked": pyatspi.STATE_CHECKED,
}
CONTROLS = ("push button", "check box")
"""What is in them says nothing more than their name does."""


def tell(**what: Any) -> None:
    print(json.dumps(what), flush=True)


def parts(above: Any) -> Iterator[Any]:
    """Everything that is showing, in the order in which it is told."""
    for one in above:
        if one is None or not one.getState().contains(pyatspi.STATE_SHOWING):
            continue
        yield one
        if one.getRoleName() not in CONTROLS:
            yield from parts(one)


def program(name: str) -> Any:
    return next((one for one in pyatspi.Registry.getDesktop(0) if one and one.name == name), ())


def told(one: Any) -> dict[str, Any]:
    """What a reader knows of it."""
    state = one.getState()
    return {
        "role": one.getRoleName(),
        "name": one.name,
        "description": one.description,
        "states": [name for name, kind in STATES.items() if state.contains(kind)],
    }


def press(one: Any) -> None:
    """Its first action: Press, or Toggle."""
    one.queryAction().doAction(0)


def focus(one: Any) -> None:
    one.queryComponent().grabFocus()


ACTS = {"find": told, "press": press, "focus": focus}


def answer(asked: dict[str, str]) -> None:
    """`{"program": ...}` asks for everything; with `act`, `role` and `name` that is done to the
    first of this role whose name begins so."""
    try:
        seen = parts(program(asked["program"]))
        if "act" not in asked:
            tell(parts=[told(one) for one in seen])
            return
        for one in seen:
            if one.getRoleName() == asked["role"] and one.name.startswith(asked["name"]):
                tell(found=ACTS[asked["act"]](one) or {})
                return
        tell()
    except (GLib.GError, LookupError, RuntimeError):
        tell()  # The screen changed while it was read.


def listen() -> None:
    for line in sys.stdin:
        GLib.idle_add(answer, json.loads(line))
    GLib.idle_add(pyatspi.Registry.stop)


def announced(event: Any) -> None:
    tell(announced=str(event.any_data), politeness=event.detail1)


def changed(event: Any) -> None:
    """Nothing to do: only a name that is listened to is told anew."""


pyatspi.Registry.registerEventListener(announced, "object:announcement")
pyatspi.Registry.registerEventListener(changed, "object:property-change", "object:state-changed")
threading.Thread(target=listen, daemon=True).start()
pyatspi.Registry.start()
