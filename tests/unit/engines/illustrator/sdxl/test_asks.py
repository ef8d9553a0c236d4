"""What is asked for a page, and under which name."""

from __future__ import annotations

from aibook_desktop.engines.illustrator.sdxl.asks import page_seed


def test_each_page_and_each_book_has_noise_of_its_own() -> None:
    """All pages of a book would be composed alike."""
    seeds = {page_seed(seed, number) for seed in range(20) for number in range(1, 17)}
    assert len(seeds) == 320
