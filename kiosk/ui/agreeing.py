"""What takes two of the committee: each use with its picture, and what is done once two agreed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from kiosk.ui.committee import on_committee
from kiosk.ui.kit import Kit
from kiosk.ui.say import name_of

Given = Mapping[str, Any]


@dataclass(frozen=True)
class Use:
    """`act`: what is done at once; without one, the screen of that name is shown. `says`: the end
    of its sentence's key, after `two_cards.for_`, if not its name."""

    symbol: str
    act: Callable[[Kit, Given], None] | None = None
    says: str = ""


def what_for(kit: Kit, use: str, person: str = "") -> str:
    """What two of the committee are asked for, in one sentence; none for what only a newer
    version asks for."""
    says = USES[use].says if use in USES else ""
    key = f"two_cards.for_{says or use}"
    if key not in kit.words.sentences:
        return ""
    found = kit.tonight.people.one(person) if person else None
    name = name_of(kit, found) if found else kit.words("person.no_name")
    return kit.words(key, name=name)


def _erase(kit: Kit, given: Given) -> None:
    """Not undone: that was said before. Nothing that was begun about them is kept either."""
    person = given["person"]
    done = kit.bridge.do(kit.tonight.erasing.erase, person, kit.desk.folder)
    if not done:
        return
    for draft in [draft for draft in kit.drafts if person in draft]:
        del kit.drafts[draft]
    kit.keeper.write()
    kit.back_to("our_people")
    kit.senses.sound.emit("done")
    kit.message(kit.words("erase.now"), symbol="erase")


def _committee(kit: Kit, given: Given, *, on: bool) -> None:
    person = kit.tonight.people.one(given["person"])
    if person is not None:
        on_committee(kit, person, on=on)


def _finish(kit: Kit, given: Given) -> None:
    """Two of the committee leave something open."""
    if kit.bridge.do(kit.tonight.clean_up.finish_all_the_same) is not None:
        kit.senses.sound.emit("bye")
        kit.go("goodnight")


def take_back(kit: Kit, given: Given) -> None:
    """Undoes events that were one act, which is said with a way to undo that as well."""
    undoing = kit.bridge.do(kit.tonight.log.undo_together, given["events"])
    if not undoing:
        return
    kit.senses.sound.emit("undo")
    again = partial(kit.bridge.do, kit.tonight.log.undo_together, [one.id for one in undoing])
    kit.message(kit.words("happened.now_undone", what=given["title"]), again, "log")


USES = {
    "our_own": Use("own_words"),
    "own_words": Use("own_words"),
    "own_pictures": Use("own_symbol"),
    "exports": Use("tables"),
    "bring_in_list": Use("bring_in", says="bring_in"),
    "bring_in_columns": Use("bring_in", says="bring_in"),
    "leave": Use("leave"),
    "talk_first": Use("talk"),
    "erase": Use("erase", _erase),
    "off_committee": Use("committee", partial(_committee, on=False)),
    "on_committee": Use("committee", partial(_committee, on=True)),
    "club_who": Use("committee", says="add_committee"),
    "find_picture": Use("committee", says="add_committee"),
    "finish": Use("finish", _finish),
    "take_back": Use("log", take_back),
}
"""By the name that `two_cards` is asked with."""
