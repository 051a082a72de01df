"""What is said otherwise: names as the club says them, and the kiosk's words in a voice of the
club. With a voice that says words as their letters, so that a test can read what was heard."""

import pytest

from kiosk.devices.recording import cleaned, read_wav
from kiosk.devices.speech import Recorded
from kiosk.errors import KnownError
from kiosk.model import OwnKind, Person
from kiosk.tour import Tour
from kiosk.ui.look import Look
from kiosk.ui.spoken import Spoken
from tests.devices.test_microphone import FakeInput, hum
from tests.ui.hands import Hand, MakeKiosk, button, go, words_on
from tests.ui.test_guests import key, with_microphone


def nina(tour: Tour) -> Person:
    found = tour.tonight.people.one(tour.person("Nina"))
    assert found is not None
    return found


def spoken(tour: Tour) -> Spoken:
    return Spoken(tour.bridge, tour.window.kit.words, tour.opened.folder)


def say(tour: Tour, source: FakeInput, tap: Hand, said: str, right: str) -> None:
    tap(button(tour.window.current, "Start"))
    source.say(hum(0.5))
    tap(button(tour.window.current, said))
    tap(button(tour.window.current, right))


# Names


def test_a_name_is_written_as_it_is_said_and_only_the_voice_knows(
    kiosk: MakeKiosk, tap: Hand
) -> None:
    tour = kiosk()
    voice = spoken(tour)
    go(tour, "my_card", person=nina(tour).id)
    tap(button(tour.window.current, "How is my name said?"))
    tap(button(tour.window.current, "Write how to say it"))
    for letter in "NEENA":
        tap(key(tour, letter))
    tap(button(tour.window.current, "The name is right"))
    assert nina(tour).said == "Neena"
    assert "We say: Neena" in words_on(tour.window.current)
    assert voice.pieces("Hello Nina! It is 19:30.") == ["Hello Neena!", "It is half past seven."]
    assert voice.pieces("Ninas are here.") == ["Ninas are here."]
    tap(button(tour.window, "Undo"))
    assert voice.pieces("Hello Nina!") == ["Hello Nina!"]
    assert "We say the name as it is written." in words_on(tour.window.current)


def test_listen_says_what_is_typed(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    heard: list[str] = []
    tour.senses.say.connect(heard.append)
    go(tour, "my_said", person=nina(tour).id)
    tap(button(tour.window.current, "Listen"))
    tap(key(tour, "N"))
    tap(key(tour, "O"))
    tap(button(tour.window.current, "Listen"))
    assert heard == ["Nina", "No"]
    assert nina(tour).said == ""


def test_a_name_that_was_begun_is_there_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    go(tour, "my_said", person=nina(tour).id)
    tap(key(tour, "N"))
    tap(button(tour.window.current, "Back"))
    go(tour, "my_said", person=nina(tour).id)
    tap(key(tour, "A"))
    tap(button(tour.window.current, "The name is right"))
    assert nina(tour).said == "Na"


def test_a_name_is_recorded_and_is_as_it_was_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    source = with_microphone(tour)
    voice = spoken(tour)
    go(tour, "my_name", person=nina(tour).id)
    tap(button(tour.window.current, "Say my name"))
    say(tour, source, tap, "I said the name", "The name is right")
    file = tour.opened.folder / nina(tour).voice
    assert read_wav(file) == cleaned(hum(0.5))
    assert tour.window.screen_name == "my_name"
    tap(button(tour.window, "OK"))
    assert voice.pieces("Hello Nina!") == ["Hello", Recorded("Nina", file)]
    tap(button(tour.window.current, "As it was"))
    assert voice.pieces("Hello Nina!") == ["Hello Nina!"]
    tap(button(tour.window, "Undo"))
    assert voice.pieces("Hello Nina!") == ["Hello", Recorded("Nina", file)]


# The kiosk's own words


def test_words_of_the_kiosk_are_said_by_the_club(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    source = with_microphone(tour)
    voice = spoken(tour)
    go(tour, "own_voice", key="answer.hello")
    assert "Hello" in words_on(tour.window.current)
    say(tour, source, tap, "I said the words", "The words are right")
    (file,) = (tour.opened.folder / "voices").iterdir()
    assert voice.pieces("Hello Amara!\nYou are in.") == [
        Recorded("Hello", file), "Amara!", "You are in.",
    ]  # fmt: skip
    assert tour.window.screen_name == "home"
    tap(button(tour.window, "Undo"))
    assert voice.pieces("Hello Amara!") == ["Hello Amara!"]


def test_words_are_said_by_the_kiosk_again(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    tour.tonight.own.set(OwnKind.RECORDING, "Hello", "voices/hello.wav")
    go(tour, "own_voice", key="answer.hello")
    tap(button(tour.window.current, "As it was"))
    assert tour.tonight.own.all(OwnKind.RECORDING) == {}
    assert "As it was" not in words_on(tour.window.current)
    tap(button(tour.window, "Undo"))
    assert tour.tonight.own.all(OwnKind.RECORDING) == {"Hello": "voices/hello.wav"}


def test_each_form_of_a_sentence_that_counts_is_said(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    source = with_microphone(tour)
    go(tour, "own_voice", key="count.in")
    say(tour, source, tap, "I said the words", "The words are right")
    assert "people are in" in words_on(tour.window.current)
    say(tour, source, tap, "I said the words", "The words are right")
    assert list(tour.tonight.own.all(OwnKind.RECORDING)) == ["1 person is in", "people are in"]
    assert tour.window.screen_name == "home"
    tap(button(tour.window, "Undo"))
    assert tour.tonight.own.all(OwnKind.RECORDING) == {}


def test_a_sentence_of_gaps_has_no_words_to_say(kiosk: MakeKiosk, tap: Hand) -> None:
    tour = kiosk()
    with_microphone(tour)
    go(tour, "own_voice", key="jobs.person")
    assert "There are no words to say." in words_on(tour.window.current)
    tap(button(tour.window.current, "OK"))
    assert tour.window.screen_name == "home"


# The disk


def test_the_disk_is_read_again_only_when_something_is_said_otherwise(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk()
    voice = spoken(tour)
    people, reads = tour.tonight.people, list[int]()
    real = people.said_otherwise

    def count() -> list[Person]:
        reads.append(1)
        return real()

    monkeypatch.setattr(people, "said_otherwise", count)
    for _ in range(3):
        voice.pieces("Hello Nina!")
    tour.tonight.jobs.done("demo-job-15")
    voice.pieces("Hello Nina!")
    assert len(reads) == 1
    people.say_as(nina(tour).id, "Neena")
    assert voice.pieces("Hello Nina!") == ["Hello Neena!"]
    assert len(reads) == 2


def test_a_disk_that_does_not_answer_leaves_the_voice_as_it_was(
    kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = kiosk()
    voice = spoken(tour)
    tour.tonight.people.say_as(nina(tour).id, "Neena")
    voice.pieces("Nina")
    with monkeypatch.context() as broken:

        def fail() -> None:
            raise KnownError("The disk does not answer.", "Wait.")

        broken.setattr(tour.tonight.people, "said_otherwise", fail)
        tour.tonight.people.say_as(nina(tour).id, "Nena")
        assert voice.pieces("Nina") == ["Neena"]
    assert voice.pieces("Nina") == ["Nena"]


@pytest.mark.parametrize("size", [150, 200])
def test_with_large_text_it_can_be_said_too(kiosk: MakeKiosk, tap: Hand, size: int) -> None:
    tour = kiosk("21:24", Look(text_size=size))
    go(tour, "my_card", person=nina(tour).id)
    tap(button(tour.window.current, "How is my name said?"))
    assert tour.window.screen_name == "my_name"
