"""Keeps a kiosk's window where it is: no closing, no menus, nothing dropped in, always full screen.

What the operating system keeps for itself (Ctrl+Alt+Del, switching consoles) is left to it: a
program that hooks those is taken for a virus. `docs/kiosk.md` says how to set up the account.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

SWALLOWED: Final = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.WhatsThisClicked,
    }
)
LOOK_MS: Final = 1000


class Guard(QObject):
    """Watches one window until it is told to let it go."""

    def __init__(self, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self._window, self._application = window, application
        self._hidden_cursor = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._hold)
        self._look.start()
        application.installEventFilter(self)

    @Slot()
    def let_go(self) -> None:
        """A grown-up closes the program."""
        self._look.stop()
        self._application.removeEventFilter(self)
        self._show_cursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Swallow what leads out."""
        kind = event.type()
        if kind == QEvent.Type.Close and self._is_window(watched):
            event.ignore()
            return True
        if kind == QEvent.Type.TouchBegin:
            self._hide_cursor()
        elif kind == QEvent.Type.MouseMove and _is_of_a_mouse(event):
            self._show_cursor()
        return kind in SWALLOWED

    def _is_window(self, watched: QObject) -> bool:
        return watched is self._window or watched is self._window.windowHandle()

    @Slot()
    def _hold(self) -> None:
        """A window manager may have made it small."""
        if not self._window.isFullScreen():
            self._window.showFullScreen()
        whole = self._window.screen().geometry()
        if self._window.geometry() != whole:
            self._window.setGeometry(whole)

    def _hide_cursor(self) -> None:
        if not self._hidden_cursor:
            self._hidden_cursor = True
            self._application.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show_cursor(self) -> None:
        if self._hidden_cursor:
            self._hidden_cursor = False
            self._application.restoreOverrideCursor()


def _is_of_a_mouse(event: QEvent) -> bool:
    real = Qt.MouseEventSource.MouseEventNotSynthesized
    return isinstance(event, QMouseEvent) and event.source() == real
