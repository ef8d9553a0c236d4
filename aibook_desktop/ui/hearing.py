"""Carries recordings to the transcriber and its words back, early where a pause allows it.

It obeys the machine `studio.early_hearing`. An early hearing that is not wanted any more is
cancelled on its lane, which throws away what it brings and leaves the transcriber alone; one that
had not begun never begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.book.model import Language, Recording
from aibook_desktop.studio.early_hearing import EarlyHearing, Order, Step, take_of
from aibook_desktop.studio.events import Heard, StoodIn
from aibook_desktop.ui.bridge import Errand, Lane

Hear = Callable[[Recording, Language], Iterator[Heard | StoodIn]]
Told = Callable[[EarlyHearing], Step]


class Hearing(QObject):
    """For each whole recording it tells what was `heard`, or what `failed`."""

    heard = Signal(object)
    """`Heard` or `StoodIn`."""
    failed = Signal(object)
    """The exception."""

    def __init__(self, lane: Lane, hear: Hear, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._ask = lane, hear
        self._machine = EarlyHearing()
        self._early: Errand | None = None
        self._brought: list[object] = []
        self._whole: tuple[Recording, Language] | None = None

    def hear_so_far(self, recording: Recording, language: Language) -> None:
        """The child pauses: hear what there is."""
        machine, orders = self._machine.paused(take_of(recording, language))
        self._machine = machine
        for order in orders:
            if order is Order.HEAR_EARLY:
                self._hear_early(recording, language)
            else:
                self._forget_early()

    def hear(self, recording: Recording, language: Language) -> None:
        """The button is up: hear the whole recording, or know it already."""
        self._whole = recording, language
        self._follow(self._machine.finished(recording, language))

    @Slot()
    def speak_on(self) -> None:
        """What was heard so far is not the whole."""
        self._follow(self._machine.resumed())

    def _follow(self, step: Step) -> None:
        self._machine, orders = step
        for order in orders:
            if order is Order.HEAR:
                self._hear_whole()
            elif order is Order.ANSWER:
                self._answer()
            else:
                self._forget_early()

    def _hear_early(self, recording: Recording, language: Language) -> None:
        self._brought = []
        errand = self._lane.send(partial(self._ask, recording, language))
        errand.arrived.connect(self._brought.append)
        errand.finished.connect(partial(self._early_ends, errand, EarlyHearing.heard_early))
        errand.failed.connect(lambda _error: self._early_ends(errand, EarlyHearing.failed_early))
        self._early = errand

    def _early_ends(self, errand: Errand, told: Told) -> None:
        if errand is self._early:
            self._early = None
            self._follow(told(self._machine))

    def _forget_early(self) -> None:
        self._brought = []
        if self._early is not None:
            self._early.cancel()
            self._early = None

    def _answer(self) -> None:
        brought, self._brought, self._whole = self._brought, [], None
        for event in brought:
            self.heard.emit(event)

    def _hear_whole(self) -> None:
        if self._whole is not None:
            recording, language = self._whole
            self._whole = None
            errand = self._lane.send(partial(self._ask, recording, language))
            errand.arrived.connect(self.heard)
            errand.failed.connect(self.failed)
