"""A name that somebody says: its samples, and the file they are kept in."""

import sys
import wave
from array import array
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from kiosk.devices.speaker import SAMPLES_A_SECOND
from kiosk.files import write_whole

FULL = 32_767
"""The loudest that a sample of 16 bits can be."""

QUIETEST = 0.02
"""Of full loudness (-34 dB): what is quieter is taken for a room in which nobody speaks."""

AS_LOUD_AS = 0.9
"""Of full loudness: how loud the loudest moment of a kept name is."""

AROUND = SAMPLES_A_SECOND // 10
"""Samples kept before the first and after the last that can be heard: 0.1 s."""


def loudness(sound: bytes) -> float:
    """The loudest moment of samples (16 bits, one channel), from 0 to 1."""
    return min(1.0, max(map(abs, _samples(sound)), default=0) / FULL)


def cleaned(sound: bytes) -> bytes:
    """Only the name, without the silence around it, loud enough for a loud room.

    Empty if nothing can be heard.
    """
    samples = _samples(sound)
    heard = [nth for nth, one in enumerate(samples) if abs(one) >= QUIETEST * FULL]
    if not heard:
        return b""
    name = samples[max(0, heard[0] - AROUND) : heard[-1] + 1 + AROUND]
    louder = AS_LOUD_AS * FULL / max(map(abs, name))
    return _bytes(array("h", (round(one * louder) for one in name)))


def write_wav(path: Path, sound: bytes) -> None:
    """Keeps samples as a WAV file, whole or not at all. KnownError if that cannot be done."""
    with suppress(OSError):  # If there is no folder then, writing says what is wrong.
        path.parent.mkdir(exist_ok=True)
    file = BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(SAMPLES_A_SECOND)
        wav.writeframes(sound)
    write_whole(path, file.getvalue())


def read_wav(path: Path) -> bytes:
    """The samples of a file that `write_wav` wrote. None of another kind: then it is empty, as
    it is when the file is gone or broken."""
    with suppress(OSError, EOFError, wave.Error), wave.open(str(path), "rb") as wav:
        form = (wav.getnchannels(), wav.getsampwidth(), wav.getframerate())
        if form == (1, 2, SAMPLES_A_SECOND):
            return wav.readframes(wav.getnframes())
    return b""


def _samples(sound: bytes) -> "array[int]":
    samples = array("h", sound[: len(sound) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _bytes(samples: "array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
