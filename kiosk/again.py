"""A second start raises the window of the first."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500
"""Milliseconds to wait for the kiosk that is open."""


def _name(folder: Path) -> str:
    return "our-night-" + sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def listen(folder: Path, raise_window: Callable[[], None]) -> QLocalServer:
    """Calls `raise_window` when the same folder is opened again. The caller holds its lock, so
    a socket that a killed kiosk left behind can be removed."""
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

    def asked() -> None:
        server.nextPendingConnection().deleteLater()
        raise_window()

    server.newConnection.connect(asked)
    QLocalServer.removeServer(_name(folder))
    server.listen(_name(folder))
    return server


def raise_the_other(folder: Path) -> bool:
    """Asks the kiosk that has `folder` open to come to the front. False: it did not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(QByteArray(b"raise"))
    socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return True
