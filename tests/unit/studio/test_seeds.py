"""Which seed the next book gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aibook_desktop.book.model import Wish
from aibook_desktop.library.shelf import Library, open_library
from aibook_desktop.studio.seeds import Seeds, next_seed


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as library:
        yield library


def begin(library: Library, seed: int) -> None:
    library.begin(Wish("", "ko", 4, 4), seed, (("storyteller", "grammar"),))


def test_a_home_counts_up(library: Library) -> None:
    """Drawn seeds would give a class the same story twice long before all were told."""
    begin(library, 41)
    assert library.last_seed() == 41
    assert next_seed(library) == 42
    begin(library, 42)
    assert next_seed(library) == 43


def test_a_new_home_begins_anywhere(library: Library) -> None:
    """The first books of all homes would be the same."""
    assert library.last_seed() is None
    assert len({next_seed(library) for _ in range(20)}) > 1


def test_seeds_end_where_they_began(library: Library) -> None:
    """A seed that no engine takes would end the making of books in a home for ever."""
    begin(library, 2**31 - 1)
    assert next_seed(library) == 0


def test_a_wish_understood_again_is_offered_something_else(library: Library) -> None:
    """`다른 거!`, and the same hero would come again."""
    begin(library, 7)
    seeds = Seeds(library)
    assert [seeds.of_understanding(), seeds.of_understanding()] == [8, 9]


def test_the_book_gets_the_seed_of_its_wish(library: Library) -> None:
    """Theme and plot are dealt by one seed; two would give two books the same plot and turn."""
    begin(library, 7)
    seeds = Seeds(library)
    understood = seeds.of_understanding()
    assert seeds.of_book() == understood
    begin(library, understood)
    assert seeds.of_book() == understood + 1
    assert seeds.of_understanding() == understood + 1


def test_a_book_without_a_spoken_wish_has_a_seed_too(library: Library) -> None:
    """From the picture cards straight to the book."""
    begin(library, 7)
    assert Seeds(library).of_book() == 8
