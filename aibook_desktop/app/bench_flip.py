"""Times the page turn where it is hardest: in the window, while books are being made beside it.

The window, the reading room and the engines are the real ones; leaves are turned one after the
other, by themselves, from cover to cover. A frame's interval is the time since the frame before
began, which also holds what the window system takes and how late the timer fired.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from aibook_desktop.app.frames import (
    SIZE,
    SMOOTH,
    Paint,
    Spread,
    load,
    measuring_place,
    noise,
    spread_of,
    stay,
    timed,
)
from aibook_desktop.app.worker_ender import WorkerEnder
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.events import Bound, Event, PageDrawn
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio
from aibook_desktop.ui.bridge import Lane
from aibook_desktop.ui.main_window import MainWindow
from aibook_desktop.ui.open_book import OpenBook, opened
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.reader.book_view import FRAME_MS, BookView
from aibook_desktop.ui.reader.falling import TURN_S
from aibook_desktop.ui.reader.room import ReaderRoom
from aibook_desktop.ui.sound.speaker import Speaker

PAGES: Final = 8
SEED: Final = 7
SECONDS: Final = 30.0
REST_MS: Final = 200


@dataclass(frozen=True, slots=True)
class FlipTimes:
    """Frames of page turns in a window of a size, while so many pages were drawn beside it.

    `workers_ended` of its workers were ended meanwhile, and `books_made_meanwhile` are whole.
    `paint_processor_ms` is the time that painting took of a processor, without the time that other
    programs took in between. `noise_interval_ms` is the interval of a timer that paints nothing.
    """

    platform: str
    width: int
    height: int
    processors: int
    load: float
    turns: int
    frames: int
    pages_drawn_meanwhile: int
    books_made_meanwhile: int
    workers_ended: int
    paint_ms: Spread
    paint_processor_ms: Spread
    interval_ms: Spread
    noise_interval_ms: Spread
    intervals_over_16_7_ms: int


def time_flips(seconds: float = SECONDS, falls: int = 0) -> FlipTimes:
    """Turn leaves for some time and return how long the frames took.

    In the same time so many `falls` of workers are brought about, as far as there are workers.
    """
    with measuring_place() as (application, studio):
        return _time(application, studio, seconds, falls)


def _time(application: QApplication, studio: Studio, seconds: float, falls: int) -> FlipTimes:
    book = _one_book(studio)
    window = MainWindow()
    pictures, speaker, making = Pictures(window), Speaker(), Lane("making", window)
    speaker.volume = 0.0
    room = ReaderRoom(pictures, speaker)
    window.add_room(room)
    window.resize(SIZE)
    window.show()
    room.open_book(book)
    drawn = _Drawn()
    room.view.turning.connect(partial(making.rest, TURN_S))
    making.send(partial(_books, studio)).arrived.connect(drawn.note)
    quiet = noise(FRAME_MS)
    frames, hand = _Frames(room.view), _Hand(room.view)
    drawn.pages = drawn.books = 0
    ender = WorkerEnder(studio.crew.processes, falls, round(1000 * seconds / (falls + 1)))
    stay(seconds)
    ender.stop()
    hand.stop()
    pages, books = drawn.pages, drawn.books
    making.close()
    room.close_lane()
    pictures.close()
    speaker.close()
    size = window.size()
    window.close()
    intervals = frames.intervals()
    return FlipTimes(
        platform=application.platformName(),
        width=size.width(),
        height=size.height(),
        processors=os.cpu_count() or 1,
        load=load(),
        turns=frames.turns,
        frames=len(frames.painted),
        pages_drawn_meanwhile=pages,
        books_made_meanwhile=books,
        workers_ended=ender.ended,
        paint_ms=spread_of([each.end - each.start for _, each in frames.painted]),
        paint_processor_ms=spread_of([each.worked for _, each in frames.painted]),
        interval_ms=spread_of(intervals),
        noise_interval_ms=quiet,
        intervals_over_16_7_ms=sum(each > SMOOTH for each in intervals),
    )


class _Frames(QObject):
    """Times each paint event of the book while a leaf turns."""

    def __init__(self, view: BookView) -> None:
        super().__init__(view)
        self._view = view
        self.turns = 0
        self.painted: list[tuple[int, Paint]] = []
        view.turning.connect(self._count)
        view.installEventFilter(self)

    def intervals(self) -> list[float]:
        """The seconds between the starts of neighbouring frames of one turn."""
        return [b.start - a.start for (m, a), (n, b) in pairwise(self.painted) if m == n]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the book paint, and take the time."""
        if event.type() != QEvent.Type.Paint or not self._view.turns:
            return False
        self.painted.append((self.turns, timed(partial(watched.event, event))))
        return True

    @Slot()
    def _count(self) -> None:
        self.turns += 1


class _Hand(QObject):
    """Turns leaf after leaf, and the whole book back at its end."""

    def __init__(self, view: BookView) -> None:
        super().__init__(view)
        self._view = view
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._turn)
        view.settled.connect(self._pause)
        self._pause()

    def stop(self) -> None:
        """Turn no more."""
        self._rest.stop()
        self._view.settled.disconnect(self._pause)

    @Slot()
    def _pause(self) -> None:
        self._rest.start(REST_MS)

    @Slot()
    def _turn(self) -> None:
        if not self._view.turn(1):
            self._view.turn_to(0)


@dataclass(slots=True)
class _Drawn:
    pages: int = 0
    books: int = 0

    def note(self, event: Event) -> None:
        """Count the pages that were drawn, and the books that are whole."""
        self.pages += isinstance(event, PageDrawn)
        self.books += isinstance(event, Bound)


def _one_book(studio: Studio) -> OpenBook:
    for event in _book(studio, 0):
        if isinstance(event, Bound):
            return opened(event.book, studio.library.asset_path)
    raise RuntimeError("no book was bound")


def _books(studio: Studio) -> Iterator[Event]:
    """Make one book after the other until nobody asks for more."""
    number = 0
    while True:
        number += 1
        yield from _book(studio, number)


def _book(studio: Studio, number: int) -> Iterator[Event]:
    samples = sample_wishes()
    sample = samples[number % len(samples)]
    wish = wish_from(sample.words, sample.language, level=sample.level, seed=SEED, pages=PAGES)
    yield from make_book(wish, SEED + number, studio)
