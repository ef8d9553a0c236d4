"""Recording a person piece by piece: the text stands large, one round button starts and stops.

The first piece is the consent, so nobody reads a minute and agrees to nothing. Recordings are in
memory only and are overwritten when they are given up.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.book.strings import say
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.microphone_page import Meter
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.grownups.voice_office import RecordingEar
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import SMALL_WORDS, WORDS, mm

TICK_MS: Final = 50
LONGEST_MS: Final = 29_500
"""The microphone keeps half a minute at once."""
BUTTON: Final = 20.0
TEXT: Final = 52.0
"""Room for the longest piece, so that the button never moves under the hand."""
SMALL_BUTTON: Final = 16.0


class Beads(QWidget):
    """How far the recording is: a bead for each piece."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._of = 0, 0
        self.setFixedHeight(mm(6))

    def show_done(self, done: int, of: int) -> None:
        """Fill so many of so many."""
        self._done, self._of = done, of
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A row of beads."""
        return QSize(mm(7) * max(1, self._of), mm(6))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the beads."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, step = mm(1.8), mm(7)
        for bead in range(self._of):
            centre = QPointF(radius + bead * step + mm(0.5), self.height() / 2)
            painter.setPen(theme.CORAL_DEEP if bead == self._done else theme.SCROLL)
            painter.setBrush(theme.LEAF if bead < self._done else theme.BOOK_PAPER)
            painter.drawEllipse(centre, radius, radius)
        painter.end()


class VoiceRecording(Sheet):
    """`finished` brings every recording in order; `cancelled` when it is given up."""

    finished = Signal(object)
    cancelled = Signal()

    def __init__(self, ear: RecordingEar, clerk: Clerk) -> None:
        super().__init__()
        self._ear, self._clerk = ear, clerk
        self._language: Language = "ko"
        self._texts: tuple[str, ...] = ()
        self._takes: list[Recording] = []
        self._listening = self._open = self._taking = self._busy = False
        self._trouble: Exception | None = None
        self.beads = Beads()
        self.step = left_label(SMALL_WORDS, soft=True)
        self.text = left_label(WORDS * 1.4, bold=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.text.setFixedHeight(mm(TEXT))
        self.meter = Meter(self, signed=False)
        self.hint = left_label(SMALL_WORDS, soft=True)
        self.record = RoundButton(
            Pictogram.MICROPHONE, self, millimetres=BUTTON, colour=theme.CORAL, ink=theme.WHITE
        )
        self.back = RoundButton(Pictogram.PREVIOUS, self, millimetres=SMALL_BUTTON)
        self.stop = RoundButton(Pictogram.CROSS, self, millimetres=SMALL_BUTTON)
        self.record.clicked.connect(self._press)
        self.back.clicked.connect(self._once_more)
        self.stop.clicked.connect(self.give_up)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS)
        self._longest.timeout.connect(self._press)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.step)
        head.addStretch(1)
        head.addWidget(self.beads)
        foot = QHBoxLayout()
        foot.setSpacing(mm(3))
        foot.addWidget(self.record)
        foot.addWidget(self.meter, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.stop)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(mm(7), mm(4), mm(7), mm(5))
        inside.setSpacing(mm(1.5))
        inside.addLayout(head)
        inside.addWidget(self.text)
        inside.addSpacing(mm(1))
        inside.addLayout(foot)
        inside.addWidget(self.hint)

    def begin(self, texts: tuple[str, ...]) -> None:
        """Record these texts one by one."""
        self.forget()
        self._texts, self._trouble = texts, None
        self._listening = True
        self._clerk.ask(self._ear.open, self._opened, self._refused)
        self._ticks.start()
        self._refresh()
        self.record.setFocus()

    def forget(self) -> None:
        """Overwrite what was recorded and let go of the microphone."""
        self._longest.stop()
        self._ticks.stop()
        for take in self._takes:
            take.wipe()
        self._takes = []
        self._taking = self._busy = self._open = False
        if self._listening:  # else the microphone is somebody else's, maybe a child's by now
            self._listening = False
            self._clerk.ask(self._let_go, _ignore)

    def _take_up(self) -> None:
        self._ear.open()
        self._ear.start_take()

    def _let_go(self) -> None:
        self._ear.drop_take()
        self._ear.close()

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.back.name(say("voices.page.record.back", language))
        self.stop.name(say("voices.page.record.cancel", language))
        self._refresh()

    @Slot(object)
    def _opened(self, _answer: object) -> None:
        self._open = self._listening
        self._refresh()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._longest.stop()
        self._trouble, self._taking, self._busy = error, False, False
        self._refresh()

    @Slot()
    def _tick(self) -> None:
        self.meter.show_level(self._ear.level() if self._open else 0.0)

    @property
    def _waits(self) -> bool:
        return self._busy or not (self._open or self._trouble)

    @Slot()
    def _press(self) -> None:
        if self._waits:
            return
        self._trouble = None
        if self._taking:
            self._longest.stop()
            self._busy, self._taking = True, False
            self._clerk.ask(self._ear.finish_take, self._taken, self._refused)
        else:
            self._taking = True
            self._longest.start()
            self._clerk.ask(self._take_up, self._opened, self._refused)
        self._refresh()

    @Slot(object)
    def _taken(self, take: Recording) -> None:
        if not self._busy:  # given up meanwhile
            take.wipe()
            return
        self._busy = False
        self._takes.append(take)
        if len(self._takes) < len(self._texts):
            self._refresh()
            return
        takes, self._takes = tuple(self._takes), []
        self.forget()
        self.finished.emit(takes)

    @Slot()
    def _once_more(self) -> None:
        """Record the piece before again."""
        if self._takes and not self._taking and not self._busy:
            self._takes.pop().wipe()
            self._trouble = None
            self._refresh()

    @Slot()
    def give_up(self) -> None:
        """Go back without a voice."""
        self.forget()
        self.cancelled.emit()

    def _refresh(self) -> None:
        language, at = self._language, len(self._takes)
        if not self._texts or at >= len(self._texts):
            return
        part = "consent" if at == 0 else "reading"
        self.step.setText(say(f"voices.page.record.{part}", language))
        self.beads.show_done(at, len(self._texts))
        self.text.setText(self._texts[at])
        state = "stop" if self._taking else "wait" if self._waits else "start"
        self.record.name(say(f"voices.page.record.{state}", language))
        self.record.show_sign(Pictogram.CHECK if self._taking else Pictogram.MICROPHONE)
        self.record.invite(inviting=self._taking)
        self.back.setEnabled(at > 0 and not self._taking and not self._busy)
        if self._trouble is not None:
            message = message_for(self._trouble, language)
            self.hint.setText(f"{message.what} {message.remedy}")
        else:
            self.hint.setText(say(f"voices.page.record.{state}.hint", language))


def _ignore(_answer: object) -> None:
    return
