"""Giving somebody a name: a letter is asked for where another person has it too."""

from functools import partial

from kiosk.ui.done import tell_done
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.message import Offer


def name_as_typed(text: str) -> str:
    """Without space at its ends, or twice in it."""
    return " ".join(text.split())


def call(kit: Kit, person: str, name: str) -> bool:
    """Gives somebody a name, or somebody new without a `person`. Where others have it too, and
    no letter tells them apart yet, it is asked for first. Whether the name is given."""
    taken = kit.bridge.do(kit.tonight.people.letters_taken, name, person)
    if taken is None:
        return False
    found = kit.tonight.people.one(person) if person else None
    letter = found.letter if found else ""
    if taken and (not letter or letter.upper() in taken):
        kit.go("our_person_letter", called=name, person=person)
        return False
    return give_name(kit, person, name, letter)


def give_name(kit: Kit, person: str, name: str, letter: str) -> bool:
    """Whether it was done; it is said where it is seen, with a way back."""
    people = kit.tonight.people
    if not person:
        return _add(kit, name, letter)
    events = kit.bridge.do(people.rename, person, name, letter)
    found = people.one(person)
    text = kit.words("our_person.now_called", name=found.called if found else name)
    return tell_done(kit, events, text, "name_badge", back=partial(kit.back_to, "our_person"))


def _add(kit: Kit, name: str, letter: str) -> bool:
    """Somebody new: what most people do next is to take a picture of them."""
    people = kit.tonight.people
    events = kit.bridge.do(people.add, name, letter, people.new_face())
    if not events:
        return False
    person = events[0].subject.id
    kit.back_to("our_people")
    kit.go("our_person", person=person)
    kit.senses.sound.emit("done")
    found = people.one(person)
    text = kit.words("our_person.added", name=found.called if found else name)
    photo = partial(kit.go, "photo", of=f"person/{person}")
    offer = Offer(kit.words("our_person.add_picture"), "camera", photo)
    kit.message(text, partial(_take_back, kit, events[0].id), "new_here", offer)
    return True


def _take_back(kit: Kit, event: str) -> None:
    if kit.bridge.undo(event):
        kit.back_to("our_people")
