"""A guest who is about to come in: the name as far as it is typed or said."""

from contextlib import suppress
from itertools import count

from kiosk.model import Answer, ScanResult
from kiosk.ui.kit import Kit

NAME, VOICE = "guest", "guest_voice"
"""The drafts that are kept until the guest is in: the letters, and the file of the voice."""


def forget_voice(kit: Kit) -> None:
    """A name that was said gives way to one that is typed, or said again."""
    if file := kit.drafts.pop(VOICE, ""):
        with suppress(OSError):
            (kit.desk.folder / file).unlink()


def guest_answer(kit: Kit, comes_with: str | None = None) -> Answer | None:
    """Lets the guest in, if the door does. Nobody is kept out for a spelling: whoever has no name
    is "Guest 1". None if it could not be put on the disk."""
    return kit.bridge.do(_let_in, kit, comes_with)


def show_guest(kit: Kit, answer: Answer | None) -> None:
    """The door's answer; what a guest typed or said is kept until they are in."""
    if answer is None:
        return
    guest = answer.person is not None and answer.person.guest_of is not None
    if guest and answer.result is ScanResult.WELCOME:
        kit.drafts.pop(NAME, None)
        kit.drafts.pop(VOICE, None)
    kit.answer(answer)


def _let_in(kit: Kit, comes_with: str | None) -> Answer:
    numbered = (kit.words("guest.numbered", n=n) for n in count(1))
    name = kit.drafts.get(NAME, "").strip() or kit.tonight.people.free_name(numbered)
    voice = kit.drafts.get(VOICE, "")
    return kit.tonight.check_in.come_in_as_guest(name, comes_with, voice)
