"""What is set on this machine is there at the next start, and a broken file is no trouble."""

from pathlib import Path

import pytest

from kiosk.errors import KnownError
from kiosk.settings import FILE_NAME, Settings, SettingsFile


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(camera="/dev/video2")
    SettingsFile(tmp_path).change(printer="Office")
    assert SettingsFile(tmp_path).now == Settings(camera="/dev/video2", printer="Office")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"camera": 7}', b"\xff\xfe", b"null"])
def test_a_broken_file_is_no_settings_yet_and_can_be_set_anew(
    content: bytes, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    settings = SettingsFile(tmp_path)
    assert settings.now == Settings()
    settings.change(usb="/media/stick")
    assert SettingsFile(tmp_path).now.usb == "/media/stick"


def test_what_cannot_be_kept_holds_until_the_kiosk_is_closed(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "gone")
    with pytest.raises(KnownError):
        settings.change(printer="Office")
    assert settings.now.printer == "Office"


def test_a_setting_of_a_newer_program_does_not_spoil_the_others(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"camera": "a", "smell": "roses"}', encoding="utf-8")
    assert SettingsFile(tmp_path).now == Settings(camera="a")
