"""The USB sticks that are in this computer."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

PLUGGED_IN = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where Linux and macOS put what is plugged in."""


@dataclass(frozen=True)
class Stick:
    name: str
    folder: Path


def sticks_beside(folder: Path) -> list[Stick]:
    """The sticks that can be written to, but not the disk that `folder` is on."""
    own = QStorageInfo(str(folder)).rootPath()
    return [
        Stick(volume.displayName(), Path(volume.rootPath()))
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly()
        if is_plugged_in(volume.rootPath(), own) and os.access(volume.rootPath(), os.W_OK)
    ]


def is_plugged_in(root: str, own: str, platform: str = sys.platform) -> bool:
    """Whether a volume with this root is a stick, if the kiosk itself is on `own`."""
    if root == own:
        return False
    if platform == "win32":
        return not root.upper().startswith("C:")
    return root.startswith(PLUGGED_IN)
