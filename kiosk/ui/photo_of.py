"""What a new picture is of: a person, a symbol of the kiosk, or a place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtGui import QImage

from kiosk.devices.photos import keep_photo, photo_from
from kiosk.model import Event, OwnKind, Page, Person
from kiosk.night.briefing import Briefing
from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.pictures import AS_IT_WAS, PLACE, is_photo
from kiosk.words import Words

PERSON, SYMBOL, CLUB, PAGE = "person", "picture", "club", "page"
"""What a screen is told: "person/<id>", "picture/taxis", "picture/place/Bar", "club/", or
"page/<night>/<nth>" for a page of a briefing."""

SCREENS = ("photo", "photo_file", "club_face", "club_person")
"""Where a picture is made, found or asked for. Once there is one, it is seen where that began."""

Act = Callable[[], tuple[Event, ...]]


class PhotoOf(Protocol):
    """`name` in words, the picture as it is `now` and as it `was`, and whether it `is_own`."""

    name: str
    now: str
    was: str
    is_own: bool

    def keep(self, file: str) -> tuple[Event, ...]: ...
    def put_back(self) -> tuple[Event, ...]: ...


class _OfPerson:
    def __init__(self, kit: Kit, person: Person) -> None:
        self._people = kit.tonight.people
        self._id = person.id
        self.name = person.called
        self.now = self.was = person.picture
        self.is_own = is_photo(person.picture)

    def keep(self, file: str) -> tuple[Event, ...]:
        return self._people.show_as(self._id, file)

    def put_back(self) -> tuple[Event, ...]:
        return self._people.show_as_at_first(self._id)


class _OfClub:
    was = f"{AS_IT_WAS}our_club"

    def __init__(self, kit: Kit) -> None:
        self._club = kit.tonight.club
        club = self._club.now
        self.name = club.name or kit.words("plan.our_club")
        self.is_own = bool(club.picture)
        self.now = club.picture or "our_club"

    def keep(self, file: str) -> tuple[Event, ...]:
        return self._club.change(picture=file)

    def put_back(self) -> tuple[Event, ...]:
        return self._club.change(picture="")


class _OfSymbol:
    def __init__(self, kit: Kit, symbol: str) -> None:
        self._own = kit.tonight.own
        self._symbol = symbol
        self.name = symbol_words(kit, symbol)
        self.is_own = kit.pictures.is_own(symbol)
        product = _symbol_of_place(kit, symbol) if symbol.startswith(PLACE) else symbol
        self.now = symbol if self.is_own else product
        self.was = AS_IT_WAS + product

    def keep(self, file: str) -> tuple[Event, ...]:
        return self._own.set(OwnKind.PICTURE, self._symbol, file)

    def put_back(self) -> tuple[Event, ...]:
        return self._own.as_it_was(OwnKind.PICTURE, self._symbol)


class _OfPage:
    is_own = False

    def __init__(self, briefing: Briefing, nth: int, page: Page) -> None:
        self._briefing, self._nth, self._page = briefing, nth, page
        self.name = page.text
        self.now = self.was = page.symbol

    def keep(self, file: str) -> tuple[Event, ...]:
        return self._briefing.change(self._nth, replace(self._page, symbol=file))

    def put_back(self) -> tuple[Event, ...]:
        """It had no other picture before that would be known."""
        return ()


def _page(kit: Kit, name: str) -> _OfPage | None:
    night, _, nth = name.rpartition("/")
    briefing = kit.bridge.of_night(night).briefing
    page = briefing.page(int(nth))
    return _OfPage(briefing, int(nth), page) if page else None


def photo_of(kit: Kit, of: str) -> PhotoOf | None:
    """None if the person, or the page, is not there any more."""
    kind, _, name = of.partition("/")
    if kind == PAGE:
        return _page(kit, name)
    if kind == SYMBOL:
        return _OfSymbol(kit, name)
    if kind == CLUB:
        return _OfClub(kit)
    person = kit.tonight.people.one(name)
    return _OfPerson(kit, person) if person else None


def all_symbols(words: Words) -> list[str]:
    """Their names, in the order of their words."""
    keys = (key for key in words.sentences if key.startswith("symbol."))
    return [key.removeprefix("symbol.") for key in keys]


def symbol_words(kit: Kit, symbol: str) -> str:
    """What a symbol stands for; the name of a place."""
    if symbol.startswith(PLACE):
        return symbol.removeprefix(PLACE)
    return kit.words(f"symbol.{symbol}")


def _symbol_of_place(kit: Kit, name: str) -> str:
    found = (one for one in kit.tonight.night.stations if one.text == name.removeprefix(PLACE))
    return next((one.symbol for one in found), "where")


def use_photo(kit: Kit, of: str, source: bytes | QImage) -> None:
    """The new picture: on the disk, in the log, and said with a way back."""

    def keep() -> str:
        return keep_photo(kit.desk.folder, photo_from(source))

    file, photo = kit.bridge.do(keep), photo_of(kit, of)
    if file and photo is not None:
        _do(kit, of, partial(photo.keep, file), "photo.now")


def as_it_was(kit: Kit, of: str) -> None:
    """What the product shows stands there again."""
    photo = photo_of(kit, of)
    if photo is not None:
        _do(kit, of, photo.put_back, "photo.was")


def _do(kit: Kit, of: str, act: Act, key: str) -> None:
    events = kit.bridge.do(act)
    photo = photo_of(kit, of)
    if photo is not None:
        back = partial(kit.back_past, *SCREENS)
        tell_done(kit, events, kit.words(key, of=photo.name), photo.now, back=back)


def file_name(path: Path) -> str:
    """A file's name as people read it: "our taxi" for "our_taxi.JPG"."""
    return path.stem.replace("_", " ")
