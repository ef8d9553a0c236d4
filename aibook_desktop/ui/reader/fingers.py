"""What a finger does on the book, whether it is a finger or a mouse: it taps or it drags.

Touch is taken as it comes instead of as the mouse that systems make of it, which on some of them
tells of a press only when the finger has been lifted. A second finger is not listened to.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from aibook_desktop.ui.sizes import mm

DRAG_BEGINS_MM = 3.0
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Fingers(QObject):
    """Watches a widget; places are in its coordinates."""

    tapped = Signal(QPointF)
    dragged = Signal(QPointF, QPointF)
    """Where the finger went down, and where it is."""
    dropped = Signal()
    """The finger that dragged was lifted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._began: QPointF | None = None
        self._drags = False
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the touches and the left button; let everything else pass."""
        if isinstance(event, QTouchEvent) and event.type() in _TOUCHES:
            self._touch(event)
            return True
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return super().eventFilter(watched, event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._lift(None)
            return
        first = event.points()[0] if event.points() else None
        if first is None:
            return
        if event.type() == QEvent.Type.TouchBegin:
            self._began = first.position()
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(first.position())
        else:
            self._lift(first.position())

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, left = event.type(), Qt.MouseButton.LeftButton
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            if event.button() == left:
                self._began = event.position()
        elif kind == QEvent.Type.MouseMove:
            self._move(event.position())
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == left:
            self._lift(event.position())
        return False

    def _move(self, at: QPointF) -> None:
        if self._began is None:
            return
        if not self._drags and abs(at.x() - self._began.x()) >= mm(DRAG_BEGINS_MM):
            self._drags = True
        if self._drags:
            self.dragged.emit(self._began, at)

    def _lift(self, at: QPointF | None) -> None:
        began, self._began = self._began, None
        drags, self._drags = self._drags, False
        if drags:
            self.dropped.emit()
        elif began is not None and at is not None:
            self.tapped.emit(began)
