"""The gate: a pad for the PIN, a long press while there is none, and always a way back.

It never traps: Cancel and Escape lead back, and so does time when nobody touches anything. What is
right and how long the gate rests after wrong tries is the office's business, asked on a lane,
because checking a PIN takes most of a second by intent.
"""

from __future__ import annotations

import math
from typing import Final, Protocol

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.gatekeeping import Answer, Door, Gate
from aibook_desktop.ui.controls import RoundButton, words_label
from aibook_desktop.ui.grownups.clerk import Clerk
from aibook_desktop.ui.grownups.keypad import Dots, Keypad
from aibook_desktop.ui.grownups.parts import Pill, Sheet
from aibook_desktop.ui.holding import HoldButton
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import EDGE, SMALL_WORDS, TITLE, WORDS, mm

CANCEL_MS: Final = 30_000
HOLD_MS: Final = 3000


class Porter(Protocol):
    """Who knows the PIN. All methods may block."""

    def gate(self) -> Gate:
        """How the gate stands."""
        ...

    def choose_pin(self, pin: str | None) -> None:
        """Set the PIN, None for none."""
        ...

    def try_pin(self, pin: str) -> Answer:
        """Check a PIN."""
        ...


class GateRoom(QWidget):
    """`opened` or `cancelled` ends each visit."""

    opened = Signal()
    cancelled = Signal()

    def __init__(self, porter: Porter, clerk: Clerk, language: Language) -> None:
        super().__init__()
        self._porter, self._clerk = porter, clerk
        self._language: Language = language
        self._gate = Gate(Door.NEW)
        self._choosing = False
        self._first = ""
        self._said = ""
        self._cancel = RoundButton(Pictogram.PREVIOUS, self)
        self._cancel.clicked.connect(self.cancelled)
        self._title = words_label(TITLE, bold=True)
        self._help = words_label(SMALL_WORDS, soft=True)
        self._said_label = words_label(WORDS)
        self._dots = Dots(self)
        self._pad = Keypad(self)
        self._pad.entered.connect(self._entered)
        self._pad.changed.connect(self._count)
        self._hold = HoldButton(Pictogram.LOCK, self, millimetres=44, hold_ms=HOLD_MS)
        self._hold.held.connect(self.opened)
        self._later = Pill("", self)
        self._later.setCheckable(False)
        self._later.clicked.connect(self._without)
        self._rest = QTimer(self)
        self._rest.setInterval(250)
        self._rest.timeout.connect(self._tick)
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(CANCEL_MS)
        self._alone.timeout.connect(self.cancelled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.speak(language)

    def _lay_out(self) -> None:
        sheet = Sheet(self)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(mm(10), mm(5), mm(10), mm(6))
        inside.setSpacing(mm(1.5))
        for label in (self._title, self._help, self._dots, self._said_label):
            inside.addWidget(label)
        inside.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._hold, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._later, 0, Qt.AlignmentFlag.AlignHCenter)
        sheet.setFixedWidth(mm(150))
        self._said_label.setMinimumHeight(mm(WORDS * 1.4))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(mm(EDGE), mm(3), mm(EDGE), mm(3))
        whole.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        whole.addStretch(1)
        whole.addWidget(sheet, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addStretch(1)
        whole.addSpacing(self._cancel.width())

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._cancel.name(say("grownups.gate.cancel", language))
        self._hold.name(say("grownups.gate.hold.title", language))
        self._later.setText(say("grownups.gate.later", language))
        self._later.setAccessibleName(self._later.text())
        self._later.updateGeometry()
        self._pad.speak(language)
        self._refresh()

    def knock(self, *, choosing: bool = False) -> None:
        """Somebody stands before the gate; with `choosing` a grown-up inside wants another PIN."""
        self._choosing, self._first, self._said = choosing, "", ""
        self._pad.clear()
        self._clerk.ask(self._porter.gate, self._stands)

    @Slot(object)
    def _stands(self, gate: Gate) -> None:
        self._gate = Gate(Door.NEW) if self._choosing else gate
        if self._gate.rest > 0:
            self._rest.start()
        self._refresh()
        (self._hold if self._gate.door is Door.OPEN_BY_HOLDING else self).setFocus()

    @Slot(str)
    def _entered(self, pin: str) -> None:
        if self._gate.door is Door.PIN:
            self._wait()
            self._clerk.ask(lambda: self._porter.try_pin(pin), self._answered)
        elif not self._first:
            self._first, self._said = pin, ""
            self._refresh()
        elif pin == self._first:
            self._choose(pin)
        else:
            self._first, self._said = "", say("grownups.gate.differ", self._language)
            self._refresh()

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if answer is Answer.OPENED:
            self._said = ""
            self._go_in()
            return
        self._said = say("grownups.gate.wrong", self._language)
        self._clerk.ask(self._porter.gate, self._stands)

    @Slot()
    def _without(self) -> None:
        self._choose(None)

    def _choose(self, pin: str | None) -> None:
        self._wait()
        self._clerk.ask(lambda: self._porter.choose_pin(pin), self._go_in)

    @Slot(object)
    def _go_in(self, _answer: object = None) -> None:
        if self.isVisible():
            self.opened.emit()

    def _wait(self) -> None:
        self._said = say("grownups.gate.checking", self._language)
        self._pad.setEnabled(False)
        self._said_label.setText(self._said)

    def _refresh(self) -> None:
        door = self._gate.door
        part = {Door.NEW: "again" if self._first else "new", Door.PIN: "pin"}.get(door, "hold")
        self._title.setText(say(f"grownups.gate.{part}.title", self._language))
        self._help.setText(say(f"grownups.gate.{part}.help", self._language))
        said = self._said
        if self._gate.rest > 0:
            seconds = str(math.ceil(self._gate.rest))
            said = say("grownups.gate.resting", self._language, seconds=seconds)
        self._said_label.setText(said)
        holding = door is Door.OPEN_BY_HOLDING
        self._pad.setEnabled(self._gate.rest <= 0)
        for part_of_pad in (self._pad, self._dots, self._said_label):
            part_of_pad.setVisible(not holding)
        self._hold.setVisible(holding)
        self._later.setVisible(door is Door.NEW and not self._first)

    @Slot()
    def _tick(self) -> None:
        left = self._gate.rest - self._rest.interval() / 1000
        self._gate = Gate(self._gate.door, max(0.0, left))
        if left <= 0:
            self._rest.stop()
            self._said = ""
        self._refresh()

    @Slot(int)
    def _count(self, count: int) -> None:
        self._dots.show_count(count, self._language)
        if self.isVisible():
            self._alone.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Digits go to the pad, Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif not (self._pad.isVisible() and self._pad.take_key(event)):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to count how long nobody does anything."""
        self._alone.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget everything that was typed."""
        self._alone.stop()
        self._rest.stop()
        self._first = ""
        self._pad.clear()
        super().hideEvent(event)
