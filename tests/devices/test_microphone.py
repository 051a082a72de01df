"""A name said into the microphone: heard, cleaned, kept in a real file, and read back."""

import errno
import math
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.devices import multimedia
from kiosk.devices.microphone import Microphone, QtInput
from kiosk.devices.recording import cleaned, loudness, read_wav, write_wav
from kiosk.errors import KnownError

RATE = 16_000


class FakeInput(QObject):
    """Hears what a test says, in pieces as a sound card gives them."""

    heard = Signal(bytes)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.there = self.works = True
        self.open = False

    def is_there(self) -> bool:
        return self.there

    def start(self) -> bool:
        self.open = self.there and self.works
        return self.open

    def stop(self) -> None:
        self.open = False

    def say(self, sound: bytes, piece: int = 640) -> None:
        for begin in range(0, len(sound), piece):
            self.heard.emit(sound[begin : begin + piece])

    def unplug(self) -> None:
        self.there = self.open = False
        self.lost.emit()


def hum(seconds: float, loud: float = 0.5) -> bytes:
    """A tone of 200 Hz, `loud` from 0 to 1."""
    samples = range(round(seconds * RATE))
    tone = (round(loud * 32_767 * math.sin(2 * math.pi * 200 * n / RATE)) for n in samples)
    return array("h", tone).tobytes()


def silence(seconds: float) -> bytes:
    return bytes(round(seconds * RATE) * 2)


def seconds(sound: bytes) -> float:
    return len(sound) / 2 / RATE


@pytest.fixture
def source(qapp: QObject) -> FakeInput:
    return FakeInput()


@pytest.fixture
def microphone(source: FakeInput) -> Microphone:
    return Microphone(source=source)


def test_what_is_said_is_recorded_until_stop(
    qtbot: QtBot, microphone: Microphone, source: FakeInput
) -> None:
    assert microphone.record()
    source.say(hum(1))
    with qtbot.waitSignal(microphone.ended):
        microphone.stop()
    assert microphone.sound == hum(1)
    assert not source.open, "nobody is heard any more"
    source.say(hum(1))
    assert microphone.sound == hum(1)


def test_a_recording_ends_by_itself_after_4_seconds(
    qtbot: QtBot, microphone: Microphone, source: FakeInput
) -> None:
    microphone.record()
    with qtbot.waitSignal(microphone.ended):
        source.say(hum(5), piece=1_000)
    assert seconds(microphone.sound) == 4
    assert not source.open


def test_the_next_recording_begins_anew(microphone: Microphone, source: FakeInput) -> None:
    microphone.record()
    source.say(hum(1))
    microphone.stop()
    microphone.record()
    source.say(hum(0.5, 0.2))
    microphone.stop()
    assert microphone.sound == hum(0.5, 0.2)


def test_how_loud_it_is_can_be_seen(microphone: Microphone, source: FakeInput) -> None:
    seen: list[float] = []
    microphone.level.connect(seen.append)
    microphone.record()
    for sound in (silence(0.04), hum(0.04, 0.25), hum(0.04, 1)):
        source.say(sound, piece=len(sound))
    assert [round(level, 2) for level in seen] == [0, 0.25, 1]


def test_unplugged_in_the_middle_what_was_heard_is_there_and_it_ends(
    qtbot: QtBot, microphone: Microphone, source: FakeInput
) -> None:
    microphone.record()
    source.say(hum(0.5))
    with qtbot.waitSignal(microphone.ended):
        source.unplug()
    assert microphone.sound == hum(0.5)
    assert not microphone.is_there()
    assert not microphone.record()


def test_one_that_hangs_and_gives_nothing_ends_too(qtbot: QtBot, source: FakeInput) -> None:
    microphone = Microphone(source=source, patience=50)
    with qtbot.waitSignal(microphone.ended):
        microphone.record()
    assert microphone.sound == b""
    assert not source.open


def test_one_that_cannot_be_opened_records_nothing(
    qtbot: QtBot, microphone: Microphone, source: FakeInput
) -> None:
    source.works = False
    with qtbot.assertNotEmitted(microphone.ended):
        assert not microphone.record()
        source.say(hum(1))
        microphone.stop()
    assert microphone.sound == b""


def test_the_microphone_of_this_machine_records_or_says_that_it_is_not_there(
    qtbot: QtBot,
) -> None:
    own = QtInput()
    assert own.is_there() is multimedia.has_microphone()
    if not own.is_there():
        assert not own.start()
    own.stop()


# Only the name


def test_silence_around_the_name_is_cut_off() -> None:
    name = cleaned(silence(1) + hum(0.5) + silence(1.5))
    assert 0.65 < seconds(name) <= 0.7, "a tenth of a second stays on both sides"


def test_a_quiet_voice_is_made_as_loud_as_a_loud_one() -> None:
    assert loudness(cleaned(hum(0.5, 0.05))) == pytest.approx(0.9, abs=0.01)
    assert loudness(cleaned(hum(0.5, 1))) == pytest.approx(0.9, abs=0.01)


@pytest.mark.parametrize("nothing", [b"", b"\x01", silence(4), hum(1, 0.01)])
def test_when_nobody_speaks_there_is_no_name(nothing: bytes) -> None:
    assert cleaned(nothing) == b""


def test_a_pause_inside_a_name_stays() -> None:
    assert seconds(cleaned(hum(0.3) + silence(0.5) + hum(0.3))) == pytest.approx(1.1, abs=0.01)


# The file


def test_a_name_is_kept_in_a_wav_file_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "voices" / "name.wav"
    write_wav(file, hum(0.5))
    with wave.open(str(file), "rb") as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, RATE)
    assert read_wav(file) == hum(0.5)
    assert [one.name for one in file.parent.iterdir()] == ["name.wav"]


def test_where_no_folder_can_be_made_it_is_said_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "voices").write_text("a file where the folder should be")
    with pytest.raises(KnownError, match="folder is not there"):
        write_wav(tmp_path / "voices" / "name.wav", hum(0.5))


def test_a_full_disk_is_said_in_plain_words_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(KnownError) as error:
        write_wav(tmp_path / "voices" / "name.wav", hum(0.5))
    assert error.value.sentence == "The disk is full."
    assert [*(tmp_path / "voices").iterdir()] == []


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 50])
def test_a_file_that_is_gone_or_broken_says_nothing(tmp_path: Path, content: bytes) -> None:
    assert read_wav(tmp_path / "none.wav") == b""
    (tmp_path / "broken.wav").write_bytes(content)
    assert read_wav(tmp_path / "broken.wav") == b""


def test_a_file_of_another_kind_is_not_played_too_fast(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "other.wav"), "wb") as wav:
        wav.setnchannels(2)
        wav.setsampwidth(2)
        wav.setframerate(44_100)
        wav.writeframes(hum(0.5))
    assert read_wav(tmp_path / "other.wav") == b""
