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


def guest_comes_in(kit: Kit, comes_with: str | None = None) -> None:
    """Lets the guest in and shows the door's answer. Nobody is kept out for a spelling: whoever
    has no name is "Guest 1"."""
    answer = kit.bridge.do(_let_in, kit, comes_with)
    if answer is None:
        return
    if answer.result is ScanResult.WELCOME:
        kit.drafts.pop(NAME, None)
        kit.drafts.pop(VOICE, None)
    kit.answer(answer)


def _let_in(kit: Kit, comes_with: str | None) -> Answer:
    numbered = (kit.words("guest.numbered", n=n) for n in count(1))
    name = kit.drafts.get(NAME, "").strip() or kit.tonight.people.free_name(numbered)
    voice = kit.drafts.get(VOICE, "")
    return kit.tonight.check_in.come_in_as_guest(name, comes_with, voice)
