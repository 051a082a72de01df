"""The ways to another picture of a person, a symbol or our club."""

from functools import partial

from kiosk.ui.kit import Kit
from kiosk.ui.photo_of import PhotoOf, as_it_was
from kiosk.ui.widgets.choices import Choice


def photo_choices(kit: Kit, of: str, photo: PhotoOf) -> list[Choice]:
    """By camera, from a file, and back to the one before there was an own one."""
    words, go = kit.words, partial(kit.go, of=of)
    choices = [
        Choice("camera", "camera", words("photo.take_one"), partial(go, "photo")),
        Choice("file", "folder", words("photo.file"), partial(go, "photo_file")),
    ]
    if photo.is_own:
        back = partial(as_it_was, kit, of)
        choices.append(Choice("was", photo.was, words("photo.as_it_was"), back))
    return choices
