"""Recites a page, slowly if asked to, or one word of it; tells which word is being spoken.

Sounds are read and stretched on a lane. Whatever is asked for ends what was asked for before.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from aibook_desktop.book.model import WordTime
from aibook_desktop.studio.slow_reading import slowed, slowed_words, word_cut
from aibook_desktop.ui.bridge import Errand, Lane
from aibook_desktop.ui.open_book import Leaf
from aibook_desktop.ui.reader.read_aloud import ReadAloud, Voice
from aibook_desktop.ui.reader.words import Said

SLOW: Final = 1.45
"""How many times as long slow reading lasts."""
MOST_KEPT: Final = 4


@dataclass(frozen=True, slots=True)
class _Sound:
    wav: bytes
    words: tuple[WordTime, ...]
    whole: bool


class Reciter(QObject):
    """`read` is sent when a whole page has been read to its end."""

    word = Signal(object)
    read = Signal()
    troubled = Signal(object)
    """A sound that cannot be read."""
    mute = Signal(object)
    """A loudspeaker that cannot speak."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slow = False
        self._lane = Lane("sounds", self)
        self._fetch: Errand | None = None
        self._whole = False
        self._stretched: OrderedDict[Path, bytes] = OrderedDict()
        self._aloud = ReadAloud(voice, self)
        self._aloud.word.connect(self.word)
        self._aloud.ended.connect(self._end)
        self._aloud.failed.connect(self.mute)

    @property
    def busy(self) -> bool:
        """Whether something is read or about to be."""
        return self._aloud.reading or self._fetch is not None

    def recite(self, leaf: Leaf) -> None:
        """Read a page from its beginning; one without a sound is passed over in silence."""
        if leaf.sound is None:
            self.hush()
        elif self.slow:
            kept = self._stretched.get(leaf.sound)
            self._send(partial(self._slow_page, leaf.sound, leaf.words, kept))
        else:
            self._send(partial(_page, leaf.sound, leaf.words))

    def say_word(self, leaf: Leaf, said: Said) -> bool:
        """Say one word of a page by the page's own voice; false where it has no time for it."""
        times = (
            each for each in leaf.words if each.start_char < said.end and each.end_char > said.start
        )
        time = next(times, None)
        if leaf.sound is None or time is None:
            return False
        self._send(partial(_word, leaf.sound, time))
        return True

    def hush(self) -> None:
        """Be quiet; nothing that is still on its way will sound."""
        if self._fetch is not None:
            self._fetch.cancel()
            self._fetch = None
        self._aloud.stop()

    def close_lane(self) -> None:
        """End the thread."""
        self._lane.close()

    def _send(self, work: partial[Iterator[_Sound]]) -> None:
        self.hush()
        self._fetch = self._lane.send(work)
        self._fetch.arrived.connect(self._play)
        self._fetch.failed.connect(self._fail)

    def _slow_page(
        self, path: Path, words: tuple[WordTime, ...], kept: bytes | None
    ) -> Iterator[_Sound]:
        wav = kept or slowed(path.read_bytes(), SLOW)
        self._stretched[path] = wav
        while len(self._stretched) > MOST_KEPT:
            self._stretched.popitem(last=False)
        yield _Sound(wav, slowed_words(words, SLOW), whole=True)

    @Slot(object)
    def _play(self, sound: _Sound) -> None:
        self._fetch = None
        self._whole = sound.whole
        self._aloud.start(sound.wav, sound.words)

    @Slot(object)
    def _fail(self, error: object) -> None:
        if self._fetch is not None and not self._fetch.cancelled:
            self._fetch = None
            self.troubled.emit(error)

    @Slot()
    def _end(self) -> None:
        if self._whole:
            self.read.emit()


def _page(path: Path, words: tuple[WordTime, ...]) -> Iterator[_Sound]:
    yield _Sound(path.read_bytes(), words, whole=True)


def _word(path: Path, time: WordTime) -> Iterator[_Sound]:
    length = time.end_ms - time.start_ms
    spoken = WordTime(time.start_char, time.end_char, 0, length)
    yield _Sound(word_cut(path.read_bytes(), time), (spoken,), whole=False)
