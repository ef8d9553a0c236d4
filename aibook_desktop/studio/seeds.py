"""Which seed the next book gets: one more than that of the home's newest book.

Neighbouring seeds give stories as different as can be (see `engines.ports.Storyteller`), so a home
counts them up. It begins anywhere, or the first books of all homes would be the same.
"""

from __future__ import annotations

import secrets
import threading
from typing import Final

from aibook_desktop.library.shelf import Library

_SEEDS: Final = 2**31


def next_seed(library: Library) -> int:
    """The seed of the next book of a home."""
    last = library.last_seed()
    return secrets.randbelow(_SEEDS) if last is None else (last + 1) % _SEEDS


class Seeds:
    """The seeds of a window, where a wish is understood, perhaps again, before its book is made.

    Each understanding gets a new seed, so that who asks again is offered something else, and the
    book gets that of the last one. Safe to use from several threads.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._guard = threading.Lock()
        self._seed: int | None = None
        self._made: int | None = library.last_seed()

    def of_understanding(self) -> int:
        """A seed for understanding a wish."""
        with self._guard:
            made = self._library.last_seed()
            fresh = self._seed is None or made != self._made
            self._seed = next_seed(self._library) if fresh else ((self._seed or 0) + 1) % _SEEDS
            self._made = made
            return self._seed

    def of_book(self) -> int:
        """The seed for the book of the wish that was understood last."""
        with self._guard:
            if self._seed is None or self._library.last_seed() != self._made:
                return next_seed(self._library)
            return self._seed
