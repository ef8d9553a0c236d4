"""The library as the shelf room sees it."""

from __future__ import annotations

from dataclasses import replace

from aibook_desktop.library.lines import BookLine, ShelfQuery
from aibook_desktop.studio.workplace import Studio
from aibook_desktop.ui.shelf_desk import ShelfPart, ShelfViews, Spine


class Bookshelf:
    """Fulfils the window's `ShelfDesk` with the library of a studio."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def shelf_part(self, query: ShelfQuery, start: int, count: int) -> ShelfPart:
        """Look at a piece of the shelf; what waits for a grown-up is not there for children."""
        library = self._studio.library
        shown = replace(query, approved_only=self._studio.settings.review)
        piece = library.piece(shown, start, count)
        return ShelfPart(piece.total, start, tuple(map(self.spine, piece.lines)))

    def binned(self) -> ShelfPart:
        """Look into the bin."""
        spines = tuple(map(self.spine, self._studio.library.removed()))
        return ShelfPart(len(spines), 0, spines)

    def shelf_views(self) -> ShelfViews:
        """Ask by what the books can be sorted."""
        library = self._studio.library
        return ShelfViews(library.children(), library.themes(), library.months())

    def favour(self, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - what is said of it
        """Give a heart, or take it."""
        self._studio.library.favour(book_id, favourite)

    def remove(self, book_id: str) -> None:
        """Put a book into the bin."""
        self._studio.library.remove(book_id)

    def restore(self, book_id: str) -> None:
        """Take a book out of the bin."""
        self._studio.library.restore(book_id)

    def spine(self, line: BookLine) -> Spine:
        """A line of the library as the shelf shows it."""
        return Spine(
            line.id,
            line.title,
            line.language,
            self._studio.library.asset_path(line.cover) if line.cover else None,
            finished=line.state == "bound",
            favourite=line.favourite,
            ready=line.ready,
            planned=line.planned,
        )
