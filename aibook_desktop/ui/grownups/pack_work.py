"""The card that shows a pack on its way: a picture, a bar, how long it will take, and its buttons.

It only shows; which button means what stands in `packs_page`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.packs.events import Arriving
from aibook_desktop.studio.packs.shelf import in_words
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.pack_picture import Standing, StickPicture
from aibook_desktop.ui.grownups.parts import Sheet
from aibook_desktop.ui.grownups.plain_labels import plain_label
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

BUTTON: Final = 16.0
_MINUTE: Final = 60


class Bar(QWidget):
    """How much of it is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedHeight(mm(5))
        self.setMinimumWidth(mm(40))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(mm(90), mm(5))

    def show_share(self, share: float) -> None:
        """Fill it so far, from 0 to 1."""
        self.share = share
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint groove and filling."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = groove.height() / 2
        painter.setPen(QPen(theme.SCROLL, 2))
        painter.setBrush(theme.BOOK_PAPER)
        painter.drawRoundedRect(groove, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.LEAF)
        width = max(groove.height(), groove.width() * self.share)
        painter.drawRoundedRect(
            QRectF(groove.left(), groove.top(), width, groove.height()), radius, radius
        )
        painter.end()


class WorkCard(Sheet):
    """What is being done; `go_on_or_pause` and `stopped` are its buttons."""

    go_on_or_pause = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = StickPicture()
        self._title = plain_label(WORDS, bold=True)
        self._words = plain_label(SMALL_WORDS, soft=True)
        self.bar = Bar()
        self.pause = RoundButton(Pictogram.PAUSE, self, millimetres=BUTTON)
        self.pause.clicked.connect(self.go_on_or_pause)
        self.stop = RoundButton(Pictogram.CROSS, self, millimetres=BUTTON)
        self.stop.clicked.connect(self.stopped)
        words = QVBoxLayout()
        words.setSpacing(mm(1.2))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self.bar)
        words.addWidget(self._words)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(mm(5), mm(3.5), mm(5), mm(4.5))
        row.setSpacing(mm(3))
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        row.addWidget(self.pause)
        row.addWidget(self.stop)

    def show_work(
        self, standing: Standing, title: str, words: str, *, share: float | None = None
    ) -> None:
        """Show how it stands: a headline, a sentence, and how much is done (None: as before)."""
        self.picture.show_standing(standing)
        self.picture.setAccessibleName(title)
        self._title.setText(title)
        self._words.setText(words)
        if share is not None:
            self.bar.show_share(share)
        self.bar.setAccessibleName(title)

    def name_buttons(self, language: Language, *, running: bool, pausable: bool) -> None:
        """Say what the buttons do now."""
        self.pause.setVisible(pausable)
        self.pause.show_sign(Pictogram.PAUSE if running else Pictogram.PLAY)
        self.pause.invite(inviting=not running and pausable)
        self.pause.name(say(f"grownups.packs.{'pause' if running else 'go_on'}", language))
        self.stop.name(say("grownups.packs.stop", language))


def progress_words(event: Arriving, language: Language) -> str:
    """Say how far it is and how long it will take."""
    done, of = in_words(event.done), in_words(event.of)
    if event.step == "checking" or event.speed <= 0:
        return say("grownups.packs.checked", language, done=done, of=of)
    seconds = (event.of - event.done) / event.speed
    speed = in_words(round(event.speed))
    if seconds < _MINUTE:
        return say("grownups.packs.soon", language, done=done, of=of, speed=speed)
    minutes = str(round(seconds / _MINUTE))
    return say("grownups.packs.minutes", language, done=done, of=of, speed=speed, minutes=minutes)
