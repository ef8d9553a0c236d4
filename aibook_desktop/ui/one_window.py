"""One window for each home: a second start brings the first window to the front.

The first one listens on a local socket named after its home; the second one knocks and leaves. A
socket left behind by a crash answers no knock and is replaced.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 500


class OneWindow(QObject):
    """`knocked` tells that somebody started the program again for this home."""

    knocked = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "aibook-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def another_is_open(self) -> bool:
        """Knock; true when another window of this home answers and comes to the front."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        found = socket.waitForConnected(PATIENCE_MS)
        if found:
            socket.disconnectFromServer()
        return found

    def listen(self) -> None:
        """Be the one that answers from now on."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.knocked.emit()
