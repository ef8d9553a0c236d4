"""The microphone: choose one, speak, and see that it hears.

The test opens the chosen microphone for as long as the page shows. Nothing is recorded: only how
loud it is now is looked at.
"""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.ui import theme
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.page import Page
from aibook_desktop.ui.grownups.parts import Sheet, left_label
from aibook_desktop.ui.grownups.setting_rows import Options, SettingRows
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.pictograms import Pictogram, draw
from aibook_desktop.ui.sizes import WORDS, mm

TICK_MS: Final = 50
BARS: Final = 24
LOUD: Final = 0.35
"""A voice at arm's length is louder than this."""
FALL: Final = 0.06
"""How much the meter falls in a tick."""


class TriedEar(Protocol):
    """A microphone to be tested. `open` and `close` may block and raise `Problem`."""

    @property
    def flowing(self) -> bool:
        """Whether samples come."""
        ...

    def open(self) -> None:
        """Listen with the microphone that the settings name."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...

    def level(self) -> float:
        """How loud it is now, 0 to 1."""
        ...


class Meter(QWidget):
    """A row of paper lamps that light up with the voice, behind a microphone if `signed`."""

    def __init__(self, parent: QWidget, *, signed: bool = True) -> None:
        super().__init__(parent)
        self._signed = signed
        self._level = 0.0
        self.setFixedHeight(mm(20))

    def show_level(self, level: float) -> None:
        """Show how loud it is; it falls slowly, so that a short word is seen."""
        self._level = max(level, self._level - FALL)
        self.update()

    @property
    def level(self) -> float:
        """What it shows."""
        return self._level

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lamps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.height()
        inset = side * 0.2
        left = mm(2)
        if self._signed:
            sign = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset)
            draw(painter, Pictogram.MICROPHONE, sign, theme.CORAL_DEEP)
            left += side
        step = (self.width() - left) / BARS
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(BARS):
            lit = bar < self._level * BARS
            height = side * (0.35 + 0.5 * bar / BARS)
            box = QRectF(left + bar * step, (side - height) / 2, step * 0.7, height)
            colour = theme.SUN if bar > BARS * 0.8 else theme.LEAF
            painter.setBrush(colour if lit else theme.PAPER_EDGE)
            painter.drawRoundedRect(box, step * 0.3, step * 0.3)
        painter.end()


class MicrophonePage(Page):
    """A meter, what it means, and the microphones of this computer."""

    def __init__(self, ear: TriedEar, clerk: Clerk, options: Options) -> None:
        super().__init__()
        self._ear, self._clerk, self._options = ear, clerk, options
        self._open = False
        self._heard = False
        self._here = False
        self._trouble: Exception | None = None
        sheet = Sheet()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(mm(6), mm(4), mm(6), mm(5))
        self.meter = Meter(sheet)
        self._said = left_label(WORDS, bold=True)
        inside.addWidget(self.meter)
        inside.addWidget(self._said)
        self.column.addWidget(sheet)
        self._rows: SettingRows | None = None
        self._settings: Settings | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        super().speak(language)
        if self._rows is not None:
            self._rows.speak(language)
        self._refresh()

    def show_settings(self, settings: Settings) -> None:
        """Show which microphone is chosen, and listen with it."""
        before, self._settings = self._settings, settings
        if self._rows is not None:
            self._rows.show_settings(settings)
        if self._here and before is not None and before.microphone != settings.microphone:
            self._listen()

    def enter(self) -> None:
        """Look which microphones there are, and listen."""
        self._here, self._heard = True, False
        self._clerk.ask(self._found, self._offer)
        self._listen()

    def leave(self) -> None:
        """Let go of the microphone."""
        self._here = False
        self._ticks.stop()
        self._clerk.ask(self._ear.close, self._rest)

    def _found(self) -> tuple[Value, ...]:
        return self._options("microphone")

    @Slot(object)
    def _offer(self, names: tuple[Value, ...]) -> None:
        if self._rows is not None:
            for row in self._rows.rows:
                self.column.removeWidget(row)
                row.setParent(None)
                row.deleteLater()
        self._rows = SettingRows(("microphone",), self, lambda _key: names)
        self._rows.speak(self.language)
        for row in self._rows.rows:
            self.column.addWidget(row)
        if self._settings is not None:
            self._rows.show_settings(self._settings)

    def _listen(self) -> None:
        self._heard, self._open, self._trouble = False, False, None
        self._clerk.ask(self._reopened, self._opened, self._refused)
        self._refresh()

    def _reopened(self) -> None:
        self._ear.close()
        self._ear.open()

    @Slot(object)
    def _opened(self, _answer: object) -> None:
        self._open = self._here
        if self._here:
            self._ticks.start()
        self._refresh()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._trouble = error
        self._refresh()

    @Slot(object)
    def _rest(self, _answer: object) -> None:
        self._open = False

    @Slot()
    def _tick(self) -> None:
        level = self._ear.level() if self._open else 0.0
        self.meter.show_level(level)
        if level > LOUD and not self._heard:
            self._heard = True
            self._refresh()

    def _refresh(self) -> None:
        if self._trouble is not None:
            message = message_for(self._trouble, self.language)
            self._said.setText(f"{message.what} {message.remedy}")
            return
        state = "heard" if self._heard else "speak" if self._open else "opening"
        self._said.setText(say(f"grownups.microphone.{state}", self.language))
