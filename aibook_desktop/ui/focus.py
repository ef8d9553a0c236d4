"""Shows the focus ring to those who use the keyboard, and spares it everybody else.

A ring round a button that a finger has just tapped looks like a fault to a child; without a ring
nobody can steer by keys. So the ring follows the last thing that was used.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_POINTING: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MARK: Final = "steered_by_keys"


class FocusWatch(QObject):
    """Watches an application's input; install one and keep it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what is used; let everything pass."""
        if event.type() in _POINTING:
            self._steer(by_keys=False)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._steer(by_keys=True)
        return False

    def _steer(self, *, by_keys: bool) -> None:
        if bool(self._application.property(_MARK)) != by_keys:
            self._application.setProperty(_MARK, by_keys)
            focused = QApplication.focusWidget()
            if focused is not None:
                focused.update()


def shows_focus(widget: QWidget) -> bool:
    """Tell whether a widget should draw its ring now."""
    application = QApplication.instance()
    return widget.hasFocus() and application is not None and bool(application.property(_MARK))
