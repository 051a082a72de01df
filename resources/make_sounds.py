"""Make the sounds of the kiosk: `python resources/make_sounds.py`.

Each sound has its own rhythm, so that it is known by the number and the spacing of its notes
even where pitch is lost: in a loud room, or to someone who does not hear pitch well.
"""

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
RATE = 44_100
PEAK = 32_767 * 10 ** (-6 / 20)  # 6 dB under full scale leaves room for the venue's amplifier
ATTACK = 0.008  # seconds; shorter ones click
RELEASE = 0.025
HARMONICS = (1.0, 0.28, 0.12, 0.05)  # of the note, twice, three and four times it


@dataclass(frozen=True, slots=True)
class Note:
    """One note: when it begins and how long it sounds, in milliseconds; its pitch in hertz."""

    start: int
    length: int
    hertz: float


def _notes(*notes: tuple[int, int, float]) -> tuple[Note, ...]:
    return tuple(Note(*note) for note in notes)


# Pitches of the C major scale in equal temperament, A4 = 440 Hz: nothing here sounds like an alarm.
G4, A4, C5, D5, E5, F5, G5, A5, C6 = (
    440.0 * 2 ** (half_tones / 12) for half_tones in (-2, 0, 3, 5, 7, 8, 10, 12, 15)
)

SOUNDS: dict[str, tuple[Note, ...]] = {
    "tap": _notes((0, 50, A5)),
    "done": _notes((0, 80, G5), (110, 90, C6)),
    "unknown": _notes((0, 120, E5), (220, 450, D5)),
    "already": _notes((0, 220, E5), (330, 100, E5), (460, 220, E5), (790, 220, E5)),
    "bye": _notes((0, 390, G5), (470, 560, C5)),
    "old_card": _notes((0, 100, D5), (140, 300, A4), (520, 300, D5), (900, 300, A4)),
    "undo": _notes((0, 90, G5), (220, 60, E5), (310, 80, C5)),
    "welcome": _notes((0, 120, C5), (160, 120, E5), (320, 520, G5)),
    "talk": _notes((0, 190, C5), (330, 190, D5), (660, 190, C5)),
    "safe": _notes((0, 110, G5), (170, 390, C6), (620, 110, G5)),
    "welcome_back": _notes((0, 120, C5), (160, 120, E5), (320, 320, G5), (740, 420, G5)),
    "chime": _notes((0, 110, A5), (150, 260, F5), (550, 110, A5), (700, 420, F5)),
    "problem": _notes((0, 280, E5), (350, 80, C5), (470, 80, C5), (590, 380, E5)),
    "full": _notes((0, 130, C5), (210, 130, C5), (420, 130, C5), (630, 130, C5), (840, 130, G4)),
    "not_in": _notes((0, 90, D5), (140, 90, D5), (280, 90, D5), (420, 330, E5)),
    "finished": _notes((0, 250, G5), (290, 250, E5), (580, 250, D5), (870, 320, C5)),
    "early": _notes((0, 70, D5), (130, 70, D5), (260, 70, D5), (390, 70, D5), (760, 400, A5)),
}


def _loudness(at: float, length: float) -> float:
    """How loud a note is `at` seconds after it began, 0 to 1: like a bell."""
    rise = math.sin(min(at / ATTACK, 1.0) * math.pi / 2) ** 2
    fall = math.sin(min((length - at) / RELEASE, 1.0) * math.pi / 2) ** 2
    return rise * fall * math.exp(-1.6 * at / length)


def _tone(hertz: float, at: float) -> float:
    turn = 2 * math.pi * hertz * at
    return sum(part * math.sin(turn * n) for n, part in enumerate(HARMONICS, start=1))


def samples(notes: tuple[Note, ...]) -> list[int]:
    """The sound of the notes: 16 bit, mono, RATE a second, its loudest sample at PEAK."""
    end = max(note.start + note.length for note in notes)
    wave_form = [0.0] * (end * RATE // 1000)
    for note in notes:
        first, length = note.start * RATE // 1000, note.length / 1000
        for i in range(note.length * RATE // 1000):
            at = i / RATE
            wave_form[first + i] += _loudness(at, length) * _tone(note.hertz, at)
    scale = PEAK / max(abs(one) for one in wave_form)
    return [round(one * scale) for one in wave_form]


def write(sound: list[int], path: Path) -> None:
    """Keep the sound as a WAV file, whose samples are little-endian on every machine."""
    little = array("h", sound)
    if sys.byteorder == "big":
        little.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little.tobytes())


def main() -> None:
    folder = HERE / "sounds"
    folder.mkdir(exist_ok=True)
    for name, notes in SOUNDS.items():
        write(samples(notes), folder / f"{name}.wav")
    print(f"{len(SOUNDS)} sounds are in place.")


if __name__ == "__main__":
    main()
