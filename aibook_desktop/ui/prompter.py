"""Says short sentences to a child who cannot read yet: what was understood, what a button does.

The narrator's engine speaks them on a lane, so nothing waits. Only the newest sentence is said: a
finger or a key ends the one before, and one that comes too late is dropped. Sentences that come
back (the names of buttons) are kept in memory, a few only, and never on disk.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.ui.bridge import Errand, Lane, answer
from aibook_desktop.ui.reader.read_aloud import Voice

MOST_KEPT: Final = 40
_TAPS: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress}
)

Speak = Callable[[str, Language], Narration]


class Prompter(QObject):
    """Speaks through a loudspeaker that others use too; it ends only its own sentences."""

    def __init__(
        self, speak: Speak, voice: Voice, lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._speak, self._voice, self._lane = speak, voice, lane
        self._kept: OrderedDict[tuple[str, Language], bytes] = OrderedDict()
        self._wanted: tuple[str, Language] | None = None
        self._errand: Errand | None = None
        self._sounding = False

    @Slot(str, str)
    def say(self, sentence: str, language: Language) -> None:
        """Say a sentence instead of the one before."""
        self.hush()
        if not sentence:
            return
        self._wanted = (sentence, language)
        self._watch(watching=True)
        if self._wanted in self._kept:
            self._play(self._kept[self._wanted])
            return
        call = partial(self._speak, sentence, language)
        self._errand = self._lane.send(partial(answer, call))
        self._errand.arrived.connect(partial(self._spoken, self._wanted))

    def forget(self) -> None:
        """Drop what was kept: another voice speaks from now on."""
        self._kept.clear()

    @Slot()
    def hush(self) -> None:
        """Be quiet, also about a sentence that is still on its way."""
        if self._errand is not None:
            self._errand.cancel()
        if self._sounding:
            self._voice.stop()
        if self._wanted is not None:
            self._watch(watching=False)
        self._errand, self._wanted, self._sounding = None, None, False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A tap anywhere ends the sentence; let everything pass."""
        if event.type() in _TAPS:
            self.hush()
        return False

    def _spoken(self, wanted: tuple[str, Language], narration: Narration) -> None:
        self._kept[wanted] = narration.sound
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        if wanted == self._wanted:
            self._errand = None
            self._play(narration.sound)

    def _play(self, sound: bytes) -> None:
        try:
            self._voice.play(sound)
        except Problem:
            return
        self._sounding = True

    def _watch(self, *, watching: bool) -> None:
        application = QCoreApplication.instance()
        if application is None:
            return
        if watching:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
