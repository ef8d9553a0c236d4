"""A wish becomes a bound book: the heart of the program.

One generator tells, draws and voices a book and yields an event for each part once it is safe on
disk. Because every part is stored as it comes, the same generator also finishes a book that was
interrupted: it makes only the parts that are missing.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, wait
from dataclasses import replace
from typing import Final

from aibook_desktop.book.model import Asset, Language, MadeWith, Narration, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Progress, Tell, unheard
from aibook_desktop.library.lines import UnfinishedBook
from aibook_desktop.studio.crew import HOPELESS, Seat
from aibook_desktop.studio.easel import Commission, Easel
from aibook_desktop.studio.events import Bound, Event, PageTold, PageVoiced, Understood
from aibook_desktop.studio.pulse import Pulse
from aibook_desktop.studio.voices import is_taken_back, is_voiced_by_person, narrate
from aibook_desktop.studio.workplace import Studio

POLL: Final = 0.02
"""How often a waiting generator looks for news from its lanes (seconds)."""


def make_book(
    wish: Wish, seed: int, studio: Studio, *, child: str | None = None
) -> Generator[Event, None, None]:
    """Make a new book; the last event is `Bound`.

    `child` is the id of who wished for it. Where the settings say so, it waits for a grown-up.
    Closing the generator stops the work and keeps what is done. Raises `Problem` when the world
    does not allow the book to be finished now; it is finished at the next start.
    """
    yield Understood(wish)
    engines = studio.crew.names()
    approved = not studio.settings.review
    book_id = studio.library.begin(wish, seed, engines, child=child, approved=approved)
    yield from finish(UnfinishedBook(studio.library.book(book_id), seed, engines), studio)


def finish_unfinished(studio: Studio) -> Generator[Event, None, None]:
    """Finish every book that was interrupted, oldest first; raises the first trouble at the end.

    One that can't be finished holds up no other, unless its trouble is everybody's.
    """
    troubles: list[Exception] = []
    for unfinished in studio.library.unfinished():
        try:
            yield from finish(unfinished, studio)
        except Exception as trouble:
            if isinstance(trouble, Problem) and trouble.kind in HOPELESS:
                raise
            troubles.append(trouble)
    if troubles:
        raise troubles[0]


def finish(unfinished: UnfinishedBook, studio: Studio) -> Generator[Event, None, None]:
    """Make whatever a book still lacks and bind it."""
    started = studio.clock()
    yield from _Making(unfinished, studio).events()
    yield Bound(studio.library.bind(unfinished.book.id), studio.clock() - started)


class _Making:
    """One book in the making: story, pictures and voices come from their lanes and meet here."""

    def __init__(self, unfinished: UnfinishedBook, studio: Studio) -> None:
        self._book = unfinished.book
        self._seed = unfinished.seed
        self._language: Language = unfinished.book.wish.language
        self._studio = studio
        self._kept = {page.number: page for page in self._book.pages}
        self._told: queue.SimpleQueue[tuple[Opening | Page, Seat]] = queue.SimpleQueue()
        self._news: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._pulse = Pulse("storyteller", self._news.put)
        self._parts: list[Future[None]] = []
        self._stopped = threading.Event()
        self._is_over = threading.Event()
        self._opening = Opening(self._book.title, self._book.cast)
        self._easel = self._new_easel()

    def events(self) -> Iterator[Event]:
        try:
            for page in self._story():
                if page is not None:
                    yield PageTold(self._book.id, self._opening.title, self._opening.cast, page)
                    self._order(page)
                yield from self._happened()
            while not all(part.done() for part in self._parts):
                wait(self._parts, timeout=POLL)
                yield from self._happened()
            yield from self._happened()
            for part in self._parts:
                part.result()
        finally:
            self._stopped.set()
            self._is_over.set()
            self._drop_parts()

    def _story(self) -> Iterator[Page | None]:
        """The pages as they are told, or as they were kept if the story was told to its end.

        None now and then while none has come: there may be other news.
        """
        if len(self._kept) == self._book.wish.pages:
            yield from self._book.pages
            return
        self._studio.crew.warm("illustrator", "narrator")
        telling = self._studio.telling.submit(self._tell)
        try:
            while True:
                over = telling.done()
                try:
                    part, seat = self._told.get(timeout=0.0 if over else POLL)
                except queue.Empty:
                    if over:
                        break
                    yield None
                else:
                    yield self._take(part, seat)
            telling.result()
        finally:
            self._stopped.set()
            _let_end((telling,))

    def _tell(self) -> None:
        """Tell the story; runs on its lane."""
        telling = self._studio.crew.stream(
            "storyteller",
            lambda engine: engine.tell(self._book.wish, self._seed),
            self._news.put,
            hear=self._hear,
        )
        for told in telling:
            self._told.put(told)
            if self._stopped.is_set():
                return

    def _hear(self, _progress: Progress) -> None:
        if self._stopped.is_set():
            raise Problem("cancelled")
        self._pulse.beat()

    def _hear_voice(self, _progress: Progress) -> None:
        if self._is_over.is_set():
            raise Problem("cancelled")

    def _take(self, part: Opening | Page, seat: Seat) -> Page | None:
        """Store what was told; a new opening takes back all that was ordered for another one."""
        if isinstance(part, Page):
            return self._keep(part)
        self._drop_parts()
        self._opening = part
        self._easel = self._new_easel()
        self._studio.library.keep_opening(self._book.id, part, seat.made_with(self._seed))
        return None

    def _keep(self, page: Page) -> Page:
        """Store a page's text and scene; one that is there already keeps its picture and voice."""
        before = self._kept.get(page.number)
        if before is not None and _bare(before) == page:
            return before
        self._kept.pop(page.number, None)
        self._studio.library.keep_page(self._book.id, page)
        return page

    def _order(self, page: Page) -> None:
        if page.picture is None:
            self._parts.append(self._easel.put(page))
        if page.voice is None:
            self._parts.append(self._studio.reading.submit(self._read, page))

    def _new_easel(self) -> Easel:
        cast, style = self._opening.cast, self._book.wish.style
        commission = Commission(self._book.id, cast, self._seed, style)
        return Easel(self._studio, commission, self._news.put)

    def _read(self, page: Page) -> None:
        """Read a page aloud, and anew where its voice was erased meanwhile.

        Whoever erased the voice has looked for its sounds before this one was kept.
        """
        library = self._studio.library
        asset, narration, made_with = self._voiced(page, self._hear_voice)
        if is_taken_back(self._studio.home, made_with):
            gone = asset
            asset, narration, made_with = self._voiced(page, unheard)
            library.forget_sounds((gone,))
        path, borrowed = library.asset_path(asset), is_voiced_by_person(made_with)
        self._news.put(PageVoiced(page.number, path, narration.words, borrowed))

    def _voiced(self, page: Page, hear: Tell) -> tuple[Asset, Narration, MadeWith]:
        narration, made_with = narrate(
            page.text, self._language, self._studio, self._news.put, self._seed, hear=hear
        )
        library = self._studio.library
        asset = library.keep_voice(self._book.id, page.number, narration, made_with)
        return asset, narration, made_with

    def _happened(self) -> Iterator[Event]:
        """What the lanes have to tell; raises the first trouble that stopped one."""
        while not self._news.empty():
            yield self._news.get()
        for part in self._parts:
            if part.done() and not part.cancelled() and part.exception() is not None:
                part.result()

    def _drop_parts(self) -> None:
        """Drop what the lanes have not begun, call off pictures, and wait for the rest.

        Where the whole book is put away, voices are called off, too.
        """
        self._easel.stop()
        _let_end(self._parts)
        self._parts.clear()


def _let_end(parts: Iterable[Future[None]]) -> None:
    """Drop what is not begun, and wait for the rest.

    A closed lane never says that it dropped something: that would be waited for without an end.
    """
    wait([part for part in parts if not part.cancel()])


def _bare(page: Page) -> Page:
    """A page as its storyteller told it."""
    return replace(page, picture=None, voice=None, word_times=())
