"""The club has its own words and pictures in the place of the product's, and can go back."""

from kiosk.model import OwnKind
from tests.club import Club


def test_own_words_stand_in_the_place_of_others_until_they_are_as_they_were(small: Club) -> None:
    own = small.tonight.own
    own.set(OwnKind.WORDS, "nav.home", "Start")
    own.set(OwnKind.PICTURE, "taxis", "photos/1.jpg")
    own.set(OwnKind.WORDS, "nav.home", "Beginning")
    assert own.all(OwnKind.WORDS) == {"nav.home": "Beginning"}
    assert own.all(OwnKind.PICTURE) == {"taxis": "photos/1.jpg"}
    own.as_it_was(OwnKind.WORDS, "nav.home")
    assert own.all(OwnKind.WORDS) == {}
    assert own.all(OwnKind.PICTURE) == {"taxis": "photos/1.jpg"}
    assert small.faults() == []


def test_many_are_made_ones_own_in_one_act_that_is_undone_as_one(small: Club) -> None:
    own = small.tonight.own
    own.set(OwnKind.PICTURE, "taxis", "photos/0.jpg")
    both = {"taxis": "photos/1.jpg", "bar": "photos/2.jpg"}
    events = own.set_all(OwnKind.PICTURE, both)
    assert own.all(OwnKind.PICTURE) == both
    small.log.undo_together([event.id for event in events])
    assert own.all(OwnKind.PICTURE) == {"taxis": "photos/0.jpg"}
    assert small.faults() == []


def test_what_was_made_ones_own_can_be_undone(small: Club) -> None:
    own = small.tonight.own
    own.set(OwnKind.RECORDING, "Hello", "voices/1.wav")
    second = own.set(OwnKind.RECORDING, "Hello", "voices/2.wav")
    small.log.undo(second[0].id)
    assert own.all(OwnKind.RECORDING) == {"Hello": "voices/1.wav"}
    back = own.as_it_was(OwnKind.RECORDING, "Hello")
    small.log.undo(back[0].id)
    assert own.all(OwnKind.RECORDING) == {"Hello": "voices/1.wav"}
    assert small.faults() == []
