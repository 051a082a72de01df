"""Who is on the committee: shown, and changed by a tap."""

from collections.abc import Callable
from functools import partial

from kiosk.model import Person
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.choices import Choice


def committee_choice(kit: Kit, person: Person) -> Choice:
    """Shows what is so; a tap changes it."""
    on, words = person.committee, kit.words
    return Choice(
        "committee",
        "committee",
        words("our_person.on"),
        partial(_change, kit, person),
        "done card" if on else "card",
        words("our_person.yes" if on else "our_person.no"),
        ticked=on,
    )


def _change(kit: Kit, person: Person) -> None:
    """Anyone puts somebody on the committee. To take them off takes two of it, as soon as there
    are two whose cards can be asked for."""
    if person.committee and kit.tonight.together.can_be_asked():
        kit.go("two_cards", then="off_committee", given={"person": person.id})
    else:
        on_committee(kit, person, on=not person.committee)


def on_committee(
    kit: Kit, person: Person, *, on: bool, back: Callable[[], None] | None = None
) -> None:
    """Somebody is on the committee from now on, or not any more; said, with a way back."""
    events = kit.bridge.do(kit.tonight.people.on_committee, person.id, on=on)
    key = "our_person.now_committee" if on else "our_person.now_off"
    tell_done(kit, events, kit.words(key, name=person.called), "committee", back=back)
