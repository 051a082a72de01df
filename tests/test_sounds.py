"""The sounds can be told apart with the eyes shut: by their beats, not by their pitch."""

import math
import wave
from array import array
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from kiosk.resources import RESOURCES

FILES = sorted((RESOURCES / "sounds").glob("*.wav"))

WINDOW = 0.01
"""Seconds in which the loudness is measured."""

APART = 6
"""Windows after a beat in which another can not be heard: 60 ms."""

LOUD, RISES = 0.25, 2.0
"""A beat is at least a quarter as loud as the loudest moment, and twice the quiet before it."""

OTHER_SHAPE = 0.12
"""Of the time from the first to the last beat: by how much more or less one pause has of it."""

OTHER_PACE = 1.6
"""How many times slower the same beats are. People tell about five lengths apart (Miller, 1956)
when these are spread well; three are asked of them here."""


@dataclass(frozen=True)
class Sound:
    name: str
    peak: float
    """Of full loudness."""
    loudness: float
    """Decibels under full, while it sounds."""
    beats: tuple[float, ...]
    """When each begins, in seconds."""

    @property
    def lasts(self) -> float:
        return self.beats[-1] - self.beats[0]

    @property
    def shape(self) -> list[float]:
        """The pauses between the beats, as parts of them all."""
        pairs = zip(self.beats, self.beats[1:], strict=False)
        return [(later - earlier) / self.lasts for earlier, later in pairs]


def listen(file: Path) -> Sound:
    with wave.open(str(file), "rb") as wav:
        rate = wav.getframerate()
        heard = array("h", wav.readframes(wav.getnframes()))
    size = round(rate * WINDOW)
    parts = [heard[at : at + size] for at in range(0, len(heard), size)]
    energy = [math.sqrt(sum(one * one for one in part) / len(part)) for part in parts]
    sounds = [one for one in energy if one >= 0.1 * max(energy)]
    mean = math.sqrt(sum(one * one for one in sounds) / len(sounds))
    return Sound(
        file.stem,
        max(map(abs, heard)) / 32_767,
        20 * math.log10(mean / 32_767),
        tuple(at * WINDOW for at in beats_in(energy)),
    )


def beats_in(energy: list[float]) -> list[int]:
    """Where the loudness rises again."""
    found: list[int] = []
    quiet = 0.0
    for at, now in enumerate(energy):
        if found and at - found[-1] < APART:
            quiet = now
        elif now >= LOUD * max(energy) and now > RISES * quiet:
            found.append(at)
        else:
            quiet = min(quiet, now)
    return found


SOUNDS = [listen(file) for file in FILES]


def alike(one: Sound, other: Sound) -> bool:
    """As many beats, as far apart."""
    if len(one.beats) != len(other.beats):
        return False
    if len(one.beats) == 1:
        return True
    shapes = zip(one.shape, other.shape, strict=True)
    same_shape = all(abs(here - there) < OTHER_SHAPE for here, there in shapes)
    longer, shorter = max(one.lasts, other.lasts), min(one.lasts, other.lasts)
    return same_shape and longer / shorter < OTHER_PACE


def test_the_beats_of_a_sound_are_heard(tmp_path: Path) -> None:
    """Three beats of a hum, 0.2 and 0.4 s apart."""
    hum = [0] * 16_000
    for start in (0, 3_200, 9_600):
        for at in range(1_600):
            hum[start + at] = round(9_000 * math.sin(at * 0.3) * math.exp(-at / 500))
    with wave.open(str(tmp_path / "hum.wav"), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(16_000)
        wav.writeframes(array("h", hum).tobytes())
    assert listen(tmp_path / "hum.wav").beats == pytest.approx((0, 0.2, 0.6), abs=WINDOW)


def test_any_two_sounds_differ_in_their_beats_whatever_their_pitch() -> None:
    pairs = combinations(SOUNDS, 2)
    assert [(one.name, other.name) for one, other in pairs if alike(one, other)] == []


@pytest.mark.parametrize("sound", SOUNDS, ids=lambda sound: sound.name)
def test_no_sound_is_too_loud_for_the_loudspeaker(sound: Sound) -> None:
    assert sound.peak <= 0.9


def test_all_sounds_are_about_as_loud_as_each_other() -> None:
    """Within 3 dB, which is just heard as louder."""
    loud = [sound.loudness for sound in SOUNDS]
    assert max(loud) - min(loud) < 3
