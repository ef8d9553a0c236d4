"""Plays a page's sound and tells which word is being spoken, by the loudspeaker's own position."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from aibook_desktop.book.model import WordTime
from aibook_desktop.book.problems import Problem

POLL_MS: Final = 30


class Voice(Protocol):
    """A loudspeaker."""

    @property
    def playing(self) -> bool:
        """Whether the sound is not over."""
        ...

    def play(self, wav: bytes) -> None:
        """Start a sound, ending the one before; raises `Problem` without a loudspeaker."""
        ...

    def position_ms(self) -> int:
        """How much of the sound has been heard."""
        ...

    def stop(self) -> None:
        """Be quiet."""
        ...


class ReadAloud(QObject):
    """`word` brings the bounds of each word as it is spoken, or None between words."""

    word = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._words: tuple[WordTime, ...] = ()
        self._starts: list[int] = []
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._follow)

    @property
    def reading(self) -> bool:
        """Whether a page is being read."""
        return self._poll.isActive()

    def start(self, sound: bytes, words: tuple[WordTime, ...]) -> None:
        """Read a page from its beginning."""
        self.stop()
        self._words = words
        self._starts = [word.start_ms for word in words]
        try:
            self._voice.play(sound)
        except Problem as problem:
            self.failed.emit(problem)
            return
        self._poll.start()

    def stop(self) -> None:
        """Be quiet; `ended` is not sent."""
        if self._poll.isActive():
            self._poll.stop()
            self._voice.stop()
            self.word.emit(None)

    @Slot()
    def _follow(self) -> None:
        if not self._voice.playing:
            self._poll.stop()
            self.word.emit(None)
            self.ended.emit()
            return
        self.word.emit(spoken_at(self._words, self._starts, self._voice.position_ms()))


def spoken_at(
    words: tuple[WordTime, ...], starts: list[int], moment: int
) -> tuple[int, int] | None:
    """Return the bounds of the word spoken at a moment; a pause belongs to the word before it."""
    index = bisect_right(starts, moment) - 1
    if index < 0:
        return None
    return words[index].start_char, words[index].end_char
