"""The window: one backdrop, one room at a time, and a notice that may lie over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.ui import paper
from aibook_desktop.ui.messages import Message
from aibook_desktop.ui.notice import Notice
from aibook_desktop.ui.sizes import NEEDED_HEIGHT, mm


class MainWindow(QWidget):
    """Knows its rooms only as widgets; the visit decides which one is entered."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._backdrop = QImage()
        self._rooms = QStackedLayout(self)
        self._notice = Notice(self)
        self.setMinimumSize(mm(220), mm(NEEDED_HEIGHT))

    def add_room(self, room: QWidget) -> None:
        """Give a room its place."""
        self._rooms.addWidget(room)

    def enter(self, room: QWidget) -> None:
        """Show one room and leave the other."""
        self._rooms.setCurrentWidget(room)
        if self._notice.isVisible():
            self._notice.raise_()

    @property
    def room(self) -> QWidget | None:
        """The room that is shown."""
        return self._rooms.currentWidget()

    def tell(self, message: Message) -> None:
        """Lay a notice over the room."""
        self._notice.tell(message)

    def put_notice_away(self) -> None:
        """Show the room without any notice."""
        self._notice.hide()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self.setWindowTitle(say("window.title", language))

    def come_to_front(self) -> None:
        """Be the window that the user sees, after a second start."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def open(self, *, kiosk: bool) -> None:
        """Show the window: filling the screen, in a kiosk with nothing around it."""
        if kiosk:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setGeometry(self.screen().geometry())  # where no window manager does it
            self.showFullScreen()
        else:
            self.resize(self.screen().availableSize() * 0.9)
            self.showMaximized()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The notice stays in the middle."""
        self._notice.place()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The backdrop follows when the colours change."""
        if event.type() == QEvent.Type.PaletteChange:
            self._backdrop = QImage()
            self.update()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it closes."""
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the backdrop, made once for each size."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._backdrop.size() != size:
            self._backdrop = paper.scenery(size.width(), size.height())
            self._backdrop.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawImage(0, 0, self._backdrop)
        painter.end()
