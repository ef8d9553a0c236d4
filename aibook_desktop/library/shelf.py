"""The library as the rest of the program sees it.

Its methods may be called from any thread and wait until the disk has the answer. Files are written
by the caller, rows by the library's own thread, and a row is committed only when its file is safe:
a `kill -9` or a power cut costs at most the part in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from aibook_desktop.book.durable import make_folder, problem_of
from aibook_desktop.book.model import (
    Asset,
    Book,
    Craft,
    MadeWith,
    Narration,
    Opening,
    Page,
    Picture,
    Wish,
)
from aibook_desktop.book.problems import Problem
from aibook_desktop.library import household, reading, revoicing, writing
from aibook_desktop.library.assets import AssetStore
from aibook_desktop.library.backup import back_up
from aibook_desktop.library.book_file import encode
from aibook_desktop.library.browsing import Browsing
from aibook_desktop.library.connection import LibraryThread
from aibook_desktop.library.identity import id_from, new_id
from aibook_desktop.library.lines import Child, Verification
from aibook_desktop.library.lock import HomeLock
from aibook_desktop.library.media import SOUNDS
from aibook_desktop.library.opening import open_to_read, open_to_write
from aibook_desktop.library.plain_copies import drop_copy, keep_copy
from aibook_desktop.library.restoring import DATABASE
from aibook_desktop.library.revoicing import VoicedPage
from aibook_desktop.library.verification import compare, take_inventory
from aibook_desktop.library.writing import KeptPart


def open_library(home: Path, *, read_only: bool = False) -> Library:
    """Open the library of a home, made when it is missing.

    There is one writer a home (`Problem` already_open for a second one) and any number of readers,
    who change nothing and need neither the lock nor a writable disk. Raises `Problem`
    disk_read_only, home_unusable, disk_full, library_too_new, or library_damaged where neither a
    backup nor plain copies could restore it.
    """
    home = home.absolute()
    if read_only:
        return Library(home, _reading_thread(home), None)
    lock = _locked(home)
    try:
        AssetStore(home).sweep()
        connect = partial(open_to_write, home, datetime.now(UTC))
        return Library(home, LibraryThread(home / DATABASE, connect), lock)
    except OSError as error:
        lock.release()
        raise problem_of(error, home) from error
    except BaseException:
        lock.release()
        raise


def _reading_thread(home: Path) -> LibraryThread:
    try:
        nearest = next(folder for folder in (home, *home.parents) if folder.exists())
        if nearest.is_dir():
            return LibraryThread(home / DATABASE, partial(open_to_read, home))
    except OSError as error:
        raise Problem("home_unusable", folder=str(home)) from error
    raise Problem("home_unusable", folder=str(home))


def _locked(home: Path) -> HomeLock:
    try:
        make_folder(home)
        return HomeLock(home)
    except (FileExistsError, NotADirectoryError, FileNotFoundError) as error:
        raise Problem("home_unusable", folder=str(home)) from error
    except OSError as error:
        raise problem_of(error, home) from error


class Library(Browsing):
    """Every book of one home. Made by `open_library`."""

    def __init__(self, home: Path, thread: LibraryThread, lock: HomeLock | None) -> None:
        super().__init__(thread)
        self._home = home
        self._lock = lock
        self._assets = AssetStore(home)
        self._hanging = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and, last, of the home's lock."""
        self._thread.close()
        if self._lock is not None:
            self._lock.release()

    def begin(
        self,
        wish: Wish,
        seed: int,
        engines: tuple[tuple[Craft, str], ...],
        *,
        child: str | None = None,
        approved: bool = True,
    ) -> str:
        """Put a new unfinished book on the shelf and return its id.

        `child` is the id of who makes it; `approved` is False where a grown-up looks at it first.
        """
        now = datetime.now(UTC)
        made_at = now.isoformat(timespec="milliseconds")
        book = Book(new_id(now), "", wish, (), (), (), made_at)
        self._thread.run(writing.begin, book, seed, engines, child=child, approved=approved)
        return book.id

    def keep_opening(self, book_id: str, opening: Opening, made_with: MadeWith) -> None:
        """Keep the title and who plays; raises `ValueError` for a bound book."""
        self._thread.run(writing.keep_opening, book_id, opening, made_with)

    def keep_page(self, book_id: str, page: Page) -> None:
        """Keep a page's text and scene; raises `ValueError` for a bound book.

        Told again unchanged it keeps its picture and voice, told otherwise it loses them.
        """
        self._thread.run(writing.keep_page, book_id, page)

    def keep_picture(
        self, book_id: str, number: int, picture: Picture, made_with: MadeWith
    ) -> Asset:
        """Keep a page's picture, instead of an earlier one."""
        with self._hanging:
            asset = self._keep(picture.image, picture.media_type)
            kept = KeptPart(asset, len(picture.image), made_with)
            self._thread.run(writing.keep_picture, book_id, number, kept)
        self._renew_copy(book_id)
        return asset

    def keep_voice(
        self, book_id: str, number: int, narration: Narration, made_with: MadeWith
    ) -> Asset:
        """Keep a page's voice and the time of each word, instead of earlier ones."""
        with self._hanging:
            asset = self._keep(narration.sound, narration.media_type)
            kept = KeptPart(asset, len(narration.sound), made_with)
            self._thread.run(writing.keep_voice, book_id, number, kept, narration.words)
        self._renew_copy(book_id)
        return asset

    def voiced_by(self, weights: str) -> tuple[VoicedPage, ...]:
        """Every page whose sound was made with weights of this digest, wherever its book lies."""
        return self._thread.run(revoicing.voiced_by, weights)

    def forget_sounds(self, sounds: tuple[Asset, ...]) -> None:
        """Delete sounds that no page has any more, rows and files."""
        with self._hanging:
            digests = tuple(sound.digest for sound in sounds)
            self._thread.run(revoicing.forget_assets, digests)
            for sound in sounds:
                if not self._thread.run(revoicing.is_used, sound.digest):
                    self._assets.drop(sound)

    def forget_unused_sounds(self) -> None:
        """Delete every sound that no page has: of one told anew, or of a power cut."""
        with self._hanging:
            used = self._thread.run(revoicing.forget_unused_sounds)
            for sound in tuple(self._assets.all_of(SOUNDS)):
                if sound.digest not in used:
                    self._assets.drop(sound)

    def back_up(self) -> None:
        """Copy the database into `backup/` now; raises `Problem` disk_full or disk_read_only."""
        try:
            self._thread.run(back_up, self._home, datetime.now(UTC))
        except OSError as error:
            raise problem_of(error, self._home) from error

    def bind(self, book_id: str) -> Book:
        """Finish a book; raises `ValueError` unless pages 1 to n all have picture and voice."""
        book = self.book(book_id)
        if not _is_whole(book):
            raise ValueError("only a book whose every page has picture and voice can be bound")
        keep_copy(self._home, book)
        self._thread.run(writing.bind, book_id)
        return book

    def adopt(self, book: Book, parts: Mapping[Asset, Callable[[], bytes]]) -> Book:
        """Put a bound book from elsewhere on the shelf and return it as it stands there.

        The same book again changes nothing, except that it comes back from the bin; where another
        book has its id it gets one made of its content. `parts` reads the bytes of each asset;
        raises `ValueError` when they do not fit it.
        """
        if self._thread.run(writing.is_taken, book.id) and self.book(book.id) != book:
            book = replace(book, id=id_from(encode(book)))
        if self._thread.run(writing.is_taken, book.id):
            self.restore(book.id)
            return self.book(book.id)
        sizes = {}
        with self._hanging:
            for asset, read in parts.items():
                data = read()
                if self._keep(data, asset.media_type) != asset:
                    raise ValueError("the bytes of an asset do not fit its name")
                sizes[asset.digest] = len(data)
            keep_copy(self._home, book)
            self._thread.run(writing.adopt, book, sizes)
        return book

    def adopt_all(self, books: Iterable[Book], parts: Mapping[Asset, Callable[[], bytes]]) -> None:
        """Put many new books from elsewhere on the shelf, without a plain copy of each.

        `parts` reads the bytes of each asset of any of them.
        """
        with self._hanging:
            sizes = {}
            for asset, read in parts.items():
                data = read()
                self._keep(data, asset.media_type)
                sizes[asset.digest] = len(data)
            self._thread.run(writing.adopt_all, books, sizes)

    def keep_edition(self, book: Book, of: str) -> Book:
        """Put another edition beside a bound book; returns it under the id that it gets here.

        It takes the other's place on the shelf once it is bound, which it is at once if its every
        page has picture and voice (assets of this library). Else keep what is missing and `bind`
        it; one that was interrupted is finished like any unfinished book.
        """
        now = datetime.now(UTC)
        edition = replace(book, id=new_id(now), made_at=now.isoformat(timespec="milliseconds"))
        self._thread.run(writing.begin_edition, edition, of)
        return self.bind(edition.id) if _is_whole(edition) else edition

    def favour(self, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - what is said of it
        """Keep that a book is a favourite, or no longer."""
        self._thread.run(household.favour, book_id, favourite)

    def approve(self, book_id: str) -> None:
        """Keep that a grown-up has looked through a book."""
        self._thread.run(household.approve, book_id)

    def remove(self, book_id: str) -> None:
        """Put a book into the bin, with all its editions; nothing of it is deleted."""
        self._thread.run(household.remove, book_id, datetime.now(UTC))

    def restore(self, book_id: str) -> None:
        """Put a book from the bin back to its place on the shelf."""
        self._thread.run(household.restore, book_id)

    def empty_bin(self, before: datetime) -> int:
        """Delete for ever what was put into the bin before a moment; returns how many editions.

        The plain copies go first, or a crash in between would bring the books back to the shelf.
        """
        with self._hanging:
            gone = self._thread.run(household.long_removed, before)
            for book_id in gone:
                drop_copy(self._home, book_id)
            for asset in self._thread.run(household.forget, gone):
                self._assets.drop(asset)
        return len(gone)

    def add_child(self, name: str, picture: str) -> Child:
        """Keep a new child; `picture` is a hero symbol."""
        child = Child(new_id(datetime.now(UTC)), name, picture)
        self._thread.run(household.keep_child, child)
        return child

    def change_child(self, child: Child) -> None:
        """Keep another name or picture; a child that was removed comes back."""
        self._thread.run(household.keep_child, child)

    def remove_child(self, child_id: str) -> None:
        """Take a child from the list; its books stay."""
        self._thread.run(household.remove_child, child_id)

    def book(self, book_id: str) -> Book:
        """A book as far as it is made; raises `Problem` book_unknown."""
        return self._thread.run(reading.read_book, book_id)

    def is_bound(self, book_id: str) -> bool:
        """Whether a book is whole; raises `Problem` book_unknown."""
        return self._thread.run(writing.is_bound, book_id)

    def asset_path(self, asset: Asset) -> Path:
        """Where the bytes of an asset lie (absolute)."""
        return self._assets.path(asset)

    def verify(self) -> Verification:
        """Hash every text, picture and sound again."""
        return compare(self._thread.run(take_inventory), self._assets)

    def _renew_copy(self, book_id: str) -> None:
        if self.is_bound(book_id):
            keep_copy(self._home, self.book(book_id))

    def _keep(self, data: bytes, media_type: str) -> Asset:
        if self._lock is None:
            raise ValueError("this library was opened to be read")
        return self._assets.keep(data, media_type)


def _is_whole(book: Book) -> bool:
    """Whether pages 1 to n are all there, with picture and voice."""
    complete = all(page.picture and page.voice for page in book.pages)
    numbers = [page.number for page in book.pages]
    return complete and bool(numbers) and numbers == list(range(1, len(numbers) + 1))
