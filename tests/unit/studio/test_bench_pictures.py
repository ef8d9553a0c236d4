"""The bench of pictures on a few books: what is promised of every page holds there."""

from __future__ import annotations

from aibook_desktop.studio.bench_pictures import SAME, check_pictures


def test_pages_of_whole_books_are_honest() -> None:
    """A page without its rabbit, or the same page twice, would be bound into a child's book."""
    found = check_pictures(3)
    assert found.faults == ()
    assert found.books == 3
    assert found.pages > found.neighbours > 0
    assert found.count_exact == found.hero_colour_kept == found.accessory_seen == 100.0
    assert found.composed_alike == 0
    assert found.likeness_max <= SAME
    assert found.least_seen > 25
