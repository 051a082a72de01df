"""Short sounds, on a machine that may have no loudspeaker."""

import struct
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.sounds import Sounds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    samples = struct.pack("<800h", *([8000, -8000] * 400))
    head = struct.pack("<4sIHHIIHH4sI", b"fmt ", 16, 1, 1, 16000, 32000, 2, 16, b"data", 1600)
    wave = b"WAVE" + head + samples
    (tmp_path / "welcome.wav").write_bytes(b"RIFF" + struct.pack("<I", len(wave)) + wave)
    (tmp_path / "broken.wav").write_bytes(b"no sound at all")
    return tmp_path


@pytest.mark.parametrize("name", ["welcome", "missing", ""])
def test_a_sound_there_or_not_is_no_error(qtbot: QtBot, folder: Path, name: str) -> None:
    sounds = Sounds(folder=folder)
    for _ in range(50):
        sounds.play(name)
    sounds.set_on(False)
    sounds.play(name)
    sounds.stop()
