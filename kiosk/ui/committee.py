"""Who is on the committee: shown, and changed by a tap."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.model import Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.locked import why_open
from kiosk.ui.widgets.choices import Choice


def committee_choice(kit: Kit, window: QWidget, person: Person) -> Choice:
    """Shows what is so; a tap changes it."""
    on, words = person.committee, kit.words
    return Choice(
        "committee",
        "committee",
        words("our_person.on"),
        partial(_change, kit, window, person),
        "done card" if on else "card",
        words("our_person.yes" if on else "our_person.no"),
        ticked=on,
    )


def _change(kit: Kit, window: QWidget, person: Person) -> None:
    """Where nothing is locked, at once; else two of the committee say who is on it."""
    on = not person.committee
    if why_open(kit, window):
        on_committee(kit, person, on=on)
    else:
        use = "on_committee" if on else "off_committee"
        kit.go("two_cards", then=use, given={"person": person.id})


def on_committee(
    kit: Kit, person: Person, *, on: bool, back: Callable[[], None] | None = None
) -> None:
    """Somebody is on the committee from now on, or not any more; said, with a way back."""
    events = kit.bridge.do(kit.tonight.people.on_committee, person.id, on=on)
    key = "our_person.now_committee" if on else "our_person.now_off"
    tell_done(kit, events, kit.words(key, name=person.called), "committee", back=back)
