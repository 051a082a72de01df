"""Reading aloud: the real voice; a fake loudspeaker, and the real one where there is none."""

import array
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.devices import multimedia, speech
from kiosk.devices.recording import write_wav
from kiosk.devices.speech import (
    LONGEST_PIECE,
    LOWER,
    PAUSE,
    VOICES,
    Piece,
    Recorded,
    Speech,
    pieces_of,
    samples,
    sentences,
)


class FakeSpeaker(QObject):
    """Keeps what it is given; a test says when it was heard."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there = self.works = True
        self.played: list[bytes] = []
        self.sounding = False

    def is_there(self) -> bool:
        return self.there

    def play(self, sound: bytes, loudness: float) -> bool:
        self.sounding = self.works
        if self.works:
            self.played.append(sound)
        return self.works

    def stop(self) -> None:
        self.sounding = False

    def finish(self) -> None:
        self.sounding = False
        self.done.emit()


@pytest.fixture
def speaker(qapp: QObject) -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def aloud(speaker: FakeSpeaker) -> Iterator[Speech]:
    aloud = Speech(output=speaker)
    yield aloud
    aloud.close()


def seconds(sound: bytes) -> float:
    return len(sound) / 2 / 16_000


def has_played(speaker: FakeSpeaker, pieces: int) -> bool:
    return len(speaker.played) == pieces


def recorded(words: str, file: Path) -> Callable[[str], list[Piece]]:
    return partial(pieces_of, recordings={words: file})


def test_the_voice_says_a_sentence_that_can_be_heard() -> None:
    sound = samples("Hello Amara! You are in.")
    assert seconds(sound) > 0.3
    assert max(map(abs, array.array("h", sound))) > 1000


def test_half_the_speed_takes_longer() -> None:
    text = "The doors are open and everybody is welcome."
    assert len(samples(text, 0.5)) > 1.5 * len(samples(text))


def test_every_voice_can_be_heard_and_sounds_like_no_other() -> None:
    sounds = {name: samples("You are in.", voice=voice) for name, voice in VOICES.items()}
    assert len(set(sounds.values())) == len(VOICES) == 4
    assert all(max(map(abs, array.array("h", sound))) > 1000 for sound in sounds.values())


VOWELS = "Oh no, you all know Joe."


def height(sound: bytes) -> float:
    """How high it speaks, in swings a second: the shift at which its loudest part is most like
    itself."""
    heard, long, shifts = array.array("h", sound), 3_200, range(40, 300)
    begins = range(0, len(heard) - long - shifts.stop, 800)
    begin = max(begins, key=lambda at: sum(map(abs, heard[at : at + long])))
    part = heard[begin : begin + long + shifts.stop]
    alike = max(shifts, key=lambda shift: sum(part[i] * part[i + shift] for i in range(0, long, 2)))
    return 16_000 / alike


@pytest.mark.parametrize("accent", ["british", "american"])
def test_the_lower_voice_is_lower(accent: str) -> None:
    voice, lower = VOICES[accent], VOICES[f"{accent}_lower"]
    ratio = height(samples(VOWELS, voice=lower)) / height(samples(VOWELS, voice=voice))
    assert ratio == pytest.approx(LOWER, abs=0.05)


@pytest.mark.parametrize(
    ("name", "lower"), [("british_lower", True), ("a voice of long ago", False)]
)
def test_the_voice_that_was_chosen_speaks(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech, name: str, *, lower: bool
) -> None:
    """One that there is no more is the first."""
    aloud.set_voice(name)
    aloud.say(VOWELS)
    qtbot.waitUntil(lambda: bool(speaker.played))
    first = height(samples(VOWELS))
    assert (height(speaker.played[0]) < 0.9 * first) == lower


@pytest.mark.parametrize(
    "text", ["<pitch level='300'>", "\0", "💀 żółw Αθήνα", "%s %n \\", "a" * 100]
)
def test_no_text_harms_the_voice(text: str) -> None:
    for piece in sentences(text):
        assert len(samples(piece)) % 2 == 0


def test_a_text_is_cut_into_sentences() -> None:
    text = "Hello Amara! You are in.\nYour taxi comes at 8.30\n\n… \nOK"
    assert sentences(text) == ["Hello Amara!", "You are in.", "Your taxi comes at 8.30", "OK"]


def test_a_long_sentence_is_cut_at_spaces_and_loses_nothing() -> None:
    words = "everybody goes home together tonight " * 30
    pieces = sentences(words)
    assert max(map(len, pieces)) <= LONGEST_PIECE
    assert " ".join(pieces) == words.strip()


def test_what_is_said_is_heard_sentence_by_sentence(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    said: list[bool] = []
    aloud.saying.connect(said.append)
    aloud.say("You are in. Your job is the door.")
    qtbot.waitUntil(lambda: len(speaker.played) == 1)
    assert said == [True]
    speaker.finish()
    qtbot.waitUntil(lambda: len(speaker.played) == 2)
    assert said == [True]
    speaker.finish()
    assert said == [True, False]
    assert all(seconds(sound) > 0.3 for sound in speaker.played)


def test_of_a_long_text_only_the_next_piece_is_made_ahead(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The voice keeps the screen waiting: it does not work for what may never be heard."""
    made: list[str] = []

    def keep(sentence: str, speed: float, voice: object = None) -> bytes:
        made.append(sentence)
        return b"\0\0"

    monkeypatch.setattr(speech, "samples", keep)
    aloud.say("One. Two. Three. Four.")
    qtbot.waitUntil(lambda: made == ["One.", "Two."])
    qtbot.wait(100)
    assert made == ["One.", "Two."]
    assert len(speaker.played) == 1
    for _ in range(4):
        speaker.finish()
        qtbot.waitUntil(lambda: speaker.sounding or made == ["One.", "Two.", "Three.", "Four."])
    assert len(speaker.played) == 4


def test_it_tells_which_text_it_reads_and_when_all_is_read(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    places: list[int] = []
    aloud.reading.connect(places.append)
    aloud.read(["One. Two.", "", "Three."])
    for nth in (1, 2, 3):
        qtbot.waitUntil(partial(has_played, speaker, nth))
        assert places == ([0] if nth < 3 else [0, 2])
        speaker.finish()
    assert places == [0, 2, -1]


@pytest.mark.parametrize("why", ["off", "no loudspeaker", "broken loudspeaker", "nothing to say"])
def test_what_cannot_be_read_is_over_at_once(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech, why: str
) -> None:
    speaker.there, speaker.works = why != "no loudspeaker", why != "broken loudspeaker"
    aloud.set_on(why != "off")
    places: list[int] = []
    aloud.reading.connect(places.append)
    aloud.read(["…" if why == "nothing to say" else "One."])
    qtbot.waitUntil(lambda: places == [-1])


def test_what_was_stopped_is_over_once(qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech) -> None:
    places: list[int] = []
    aloud.reading.connect(places.append)
    aloud.read(["One.", "Two."])
    qtbot.waitUntil(lambda: places == [0])
    aloud.stop()
    aloud.stop()
    qtbot.wait(100)
    assert places == [0, -1]


def test_a_recorded_name_takes_the_place_of_the_words(tmp_path: Path) -> None:
    files = {"Guest 1": tmp_path / "1.wav", "Guest 11": tmp_path / "11.wav"}
    assert pieces_of("Hello Guest 1! You are in.\nGuest 11 has gone home.", files) == [
        "Hello",
        Recorded("Guest 1", files["Guest 1"]),
        "You are in.",
        Recorded("Guest 11", files["Guest 11"]),
        "has gone home.",
    ]
    assert pieces_of("Guests 1. Guest 12.", files) == ["Guests 1.", "Guest 12."]
    assert pieces_of("Hello Guest 1!", {}) == ["Hello Guest 1!"]


def test_all_words_that_were_recorded_are_put_together_with_the_voice(tmp_path: Path) -> None:
    hello, in_, amara = (tmp_path / f"{name}.wav" for name in ("hello", "in", "amara"))
    files = {"Hello": hello, "You are in": in_, "You": tmp_path / "you.wav", "Amara": amara}
    assert pieces_of("Hello Amara!\nYou are in. Hellos come at 19:30.", files, str.upper) == [
        Recorded("Hello", hello),
        Recorded("Amara", amara),
        Recorded("You are in", in_),
        "HELLOS COME AT 19:30.",
    ]


def test_a_recorded_name_is_heard_as_it_was_said(
    qtbot: QtBot, speaker: FakeSpeaker, tmp_path: Path
) -> None:
    name = array.array("h", range(8_000)).tobytes()
    write_wav(tmp_path / "1.wav", name)
    aloud = Speech(output=speaker, cut=recorded("Guest 1", tmp_path / "1.wav"))
    aloud.say("Hello Guest 1!")
    qtbot.waitUntil(lambda: len(speaker.played) == 1)
    speaker.finish()
    qtbot.waitUntil(lambda: len(speaker.played) == 2)
    assert speaker.played[1] == name + PAUSE


def test_a_name_whose_file_is_gone_is_said_by_the_voice(
    qtbot: QtBot, speaker: FakeSpeaker, tmp_path: Path
) -> None:
    aloud = Speech(output=speaker, cut=recorded("Guest 1", tmp_path / "gone.wav"))
    aloud.say("Guest 1.")
    qtbot.waitUntil(lambda: len(speaker.played) == 1)
    assert seconds(speaker.played[0]) > 0.3 + seconds(PAUSE)


def test_a_recording_is_played_as_it_is(qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech) -> None:
    aloud.play(b"\x01\x02" * 100)
    qtbot.waitUntil(lambda: speaker.played == [b"\x01\x02" * 100 + PAUSE])


def test_the_next_thing_said_cancels_what_is_being_said(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    said: list[bool] = []
    aloud.saying.connect(said.append)
    aloud.say("One. Two. Three.")
    qtbot.waitUntil(lambda: len(speaker.played) == 1)
    goodbye = "It is half past eleven and everybody goes home."
    aloud.say(goodbye)
    assert not speaker.sounding
    qtbot.waitUntil(lambda: len(speaker.played) == 2)
    # The voice never says a thing quite the same way twice: told apart by how long they take.
    assert seconds(speaker.played[0]) < 1.5
    assert seconds(speaker.played[1]) > 2
    speaker.finish()
    assert said == [True, False, True, False]
    qtbot.wait(200)
    assert len(speaker.played) == 2


def test_stop_is_quiet_at_once(qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech) -> None:
    aloud.say("One. Two. Three.")
    qtbot.waitUntil(lambda: speaker.sounding)
    with qtbot.waitSignal(aloud.saying, check_params_cb=lambda on: not on):
        aloud.stop()
    assert not speaker.sounding
    qtbot.wait(200)
    assert len(speaker.played) == 1


def test_switched_off_nothing_is_said_and_switched_on_again_it_is(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    aloud.set_on(False)
    aloud.say("Nobody hears this.")
    qtbot.wait(200)
    assert speaker.played == []
    aloud.set_on(True)
    aloud.say("Hello.")
    qtbot.waitUntil(lambda: len(speaker.played) == 1)


def test_asking_for_a_long_text_does_not_hold_the_screen_up(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    before = time.perf_counter()
    aloud.say("The doors are open and everybody is welcome tonight. " * 100)
    assert time.perf_counter() - before < 0.05
    qtbot.waitUntil(lambda: len(speaker.played) == 1)


def test_without_a_loudspeaker_nothing_happens_and_no_error(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech
) -> None:
    speaker.there = False
    with qtbot.assertNotEmitted(aloud.saying, wait=200):
        aloud.say("Hello.")
    speaker.there, speaker.works = True, False
    with qtbot.assertNotEmitted(aloud.saying, wait=200):
        aloud.say("Hello.")


def test_without_a_voice_it_is_quiet_and_tries_only_once(
    qtbot: QtBot, speaker: FakeSpeaker, aloud: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def no_voice(sentence: str, *manner: object) -> bytes:
        tried.append(sentence)
        raise ImportError("no voice here")

    monkeypatch.setattr(speech, "samples", no_voice)
    with qtbot.waitSignal(aloud._failed):
        aloud.say("Hello.")
    aloud.say("Hello again.")
    qtbot.wait(200)
    assert tried == ["Hello."]
    assert speaker.played == []


def test_this_machine_says_something_or_keeps_quiet_without_an_error(qtbot: QtBot) -> None:
    aloud = Speech()
    said: list[bool] = []
    aloud.saying.connect(said.append)
    for _ in range(50):
        aloud.say("Hello Amara! You are in.")
    qtbot.wait(100)
    aloud.close()
    assert not said or multimedia.has_sound()
