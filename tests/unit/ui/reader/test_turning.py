"""What lies open, and how a leaf turns: pure parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.reader.curl import strips
from aibook_desktop.ui.reader.spreads import Side, spreads


def test_a_book_has_cover_pages_and_end(book: OpenBook) -> None:
    """A book that stops in the middle of the last page is no book."""
    sides = [(each.left.side, each.right.side) for each in spreads(book)]
    assert sides[0] == (Side.NOTHING, Side.COVER)
    assert sides[1:-1] == [(Side.PICTURE, Side.WORDS)] * 2
    assert sides[-1] == (Side.THE_END, Side.ENDPAPER)


def test_a_book_in_the_making_ends_with_the_coming_page(book: OpenBook) -> None:
    """A child who reads faster than the pencil must not be told that this was the end."""
    assert spreads(replace(book, bound=False))[-1].left.side is Side.COMING


@given(st.floats(0, 1))
def test_the_leaf_is_one_sheet(progress: float) -> None:
    """Strips that do not touch would show holes in the paper."""
    cut = strips(progress)
    assert cut[0].near == 0
    assert all(a.far == b.near and a.outer == b.inner for a, b in pairwise(cut))
    assert abs(cut[-1].outer - 1) < 1e-9
    assert all(-1.0001 <= each.far <= 1.0001 for each in cut)
    assert all(0 <= each.shade <= 1 and each.rise >= 0 for each in cut)


def test_a_leaf_begins_flat_on_the_right_and_ends_flat_on_the_left() -> None:
    """The page would jump when it comes to rest."""
    assert strips(0.0)[-1].far == 1
    assert all(each.front for each in strips(0.0))
    assert abs(strips(1.0)[-1].far + 1) < 1e-9
    assert not any(each.front for each in strips(1.0))


def test_the_free_edge_moves_only_leftwards() -> None:
    """A leaf that trembles looks broken."""
    edges = [strips(step / 100)[-1].far for step in range(101)]
    assert all(later <= earlier + 1e-9 for earlier, later in pairwise(edges))
