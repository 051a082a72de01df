"""Which of the computer's volumes are sticks."""

from pathlib import Path

import pytest

from kiosk.paper.sticks import is_plugged_in, sticks_beside


@pytest.mark.parametrize(
    ("root", "own", "platform", "is_stick"),
    [
        ("/media/club/BLUE", "/", "linux", True),
        ("/run/media/club/BLUE", "/home", "linux", True),
        ("/mnt/usb", "/", "linux", True),
        ("/", "/", "linux", False),
        ("/home", "/", "linux", False),
        ("/boot/efi", "/", "linux", False),
        ("/media/club/DATA", "/media/club/DATA", "linux", False),
        ("E:/", "C:/", "win32", True),
        ("C:/", "C:/", "win32", False),
        ("C:/", "D:/", "win32", False),
        ("D:/", "D:/", "win32", False),
        ("/Volumes/BLUE", "/", "darwin", True),
        ("/", "/", "darwin", False),
    ],
)
def test_a_stick_is_what_was_plugged_in(root: str, own: str, platform: str, is_stick: bool) -> None:
    assert is_plugged_in(root, own, platform) is is_stick


def test_the_disk_of_the_data_is_no_stick(tmp_path: Path) -> None:
    assert all(not tmp_path.is_relative_to(one.folder) for one in sticks_beside(tmp_path))
