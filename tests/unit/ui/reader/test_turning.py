"""What lies open, and how a leaf turns: pure parts."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.ui.open_book import OpenBook
from aibook_desktop.ui.reader.curl import bend_at, progress_under, swing_at, swing_under
from aibook_desktop.ui.reader.falling import Falling
from aibook_desktop.ui.reader.spreads import Side, spreads


def test_a_book_has_cover_pages_and_end(book: OpenBook) -> None:
    """A book that stops in the middle of the last page is no book."""
    sides = [(each.left.side, each.right.side) for each in spreads(book)]
    assert sides[0] == (Side.NOTHING, Side.COVER)
    assert sides[1:-2] == [(Side.PICTURE, Side.WORDS)] * 2
    assert sides[-2:] == [(Side.THE_END, Side.ENDPAPER), (Side.BACK, Side.NOTHING)]


def test_a_book_in_the_making_ends_with_the_coming_page(book: OpenBook) -> None:
    """A child who reads faster than the pencil must not be told that this was the end."""
    assert spreads(replace(book, bound=False))[-1].left.side is Side.COMING


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_leaf_is_one_sheet_bound_at_the_spine(
    progress: float, slant: float, share: float
) -> None:
    """Strips that do not touch would show holes in the paper, and a torn spine is no book."""
    bend = bend_at(progress, slant)
    cuts = bend.cuts()
    assert cuts[-1] == 1.0
    assert all(a < b for a, b in pairwise(cuts))
    assert abs(bend.place(0.0, share)) < 1e-6
    assert all(0.0 <= bend.angle(s) <= math.pi and bend.rise(s) >= 0.0 for s in cuts)


def test_a_leaf_begins_flat_on_the_right_and_ends_flat_on_the_left() -> None:
    """The page would jump when it comes to rest."""
    for progress, side in ((0.0, 1.0), (1.0, -1.0)):
        bend = bend_at(progress, 0.8)
        assert all(abs(bend.place(x, 0.5) - side * x) < 1e-6 for x in (0.0, 0.3, 1.0))
        assert all(bend.rise(x) < 1e-6 for x in (0.0, 0.3, 1.0))


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_free_edge_moves_only_leftwards(share: float) -> None:
    """A leaf that trembles looks broken."""
    edges = [bend_at(step / 100, 0.9).place(1.0, share) for step in range(101)]
    assert all(later <= earlier + 1e-3 for earlier, later in pairwise(edges))


@given(st.floats(0.4, 1), st.floats(-0.3, 0.9), st.floats(0, 1))
def test_the_paper_stays_under_the_finger(x: float, seen: float, share: float) -> None:
    """A child holds the paper where it took it."""
    progress = progress_under(x, x * seen, share, 0.7)
    assert abs(bend_at(progress, 0.7).place(x, share) - x * seen) < 0.01
    assert abs(swing_at(swing_under(x, x * seen)).seen(x) - x * seen) < 0.16


def fallen(fall: Falling) -> float:
    """Let a leaf fall; returns the seconds it took."""
    for moment in range(1, 1000):
        fall.step(0.01)
        if fall.rests:
            return moment / 100
    raise AssertionError("it never landed")


@pytest.mark.parametrize(
    ("progress", "speed", "side"),
    [(0.3, 0.0, 0.0), (0.7, 0.0, 1.0), (0.2, 3.0, 1.0), (0.8, -3.0, 0.0)],
)
def test_a_leaf_falls_to_the_nearer_side_unless_it_is_thrown(
    progress: float, speed: float, side: float
) -> None:
    """Paper obeys what a hand has learned from paper."""
    fall = Falling(progress, speed)
    fall.let_go()
    assert 0.05 < fallen(fall) < 1.5
    assert fall.progress == side


def test_a_held_leaf_follows_the_finger_a_little_late() -> None:
    """A leaf without weight would be glued to the finger."""
    fall = Falling(0.0)
    fall.follow(0.5)
    fall.step(0.01)
    assert 0.0 < fall.progress < 0.3
    for _ in range(30):
        fall.step(0.01)
    assert fall.progress == pytest.approx(0.5, abs=0.01)
    assert not fall.rests


def test_a_window_that_stood_still_does_not_let_the_leaf_leap() -> None:
    """After a hiccup of the computer the page goes on where it was."""
    fall = Falling(0.6)
    fall.let_go()
    fall.step(30.0)
    assert fall.progress < 0.9
