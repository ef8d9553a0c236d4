"""Times whole books in one warm process: what a child waits for, and what a class waits for.

The built-in engines make every book, whatever is installed, so that figures of different machines
and days can be compared.
"""

from __future__ import annotations

import statistics
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound, PageDrawn, PageTold
from aibook_desktop.studio.sample_wishes import SampleWish, sample_wishes
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio

BUILT_IN: Final = EngineChoice(storyteller="grammar", illustrator="papercut", narrator="espeak")
PAGES: Final = 8
SEED: Final = 1
BOOKS: Final = 5


@dataclass(frozen=True, slots=True)
class BookTimes:
    """Seconds from a wish, over books of eight pages with voices."""

    books: int
    pages: int
    first_page_seconds_median: float
    first_page_seconds_max: float
    bound_seconds_median: float
    bound_seconds_max: float


def time_books() -> BookTimes:
    """Make five books after one that warms the engines, in a library of their own."""
    with (
        tempfile.TemporaryDirectory(prefix="aibook-bench-") as folder,
        closing(open_studio(Path(folder), read_settings(Path(folder), "ko"), BUILT_IN)) as studio,
    ):
        warming, *samples = sample_wishes()[: BOOKS + 1]
        _time_one(warming, studio)
        times = [_time_one(sample, studio) for sample in samples]
    first, bound = zip(*times, strict=True)
    return BookTimes(
        books=len(times),
        pages=PAGES,
        first_page_seconds_median=round(statistics.median(first), 3),
        first_page_seconds_max=round(max(first), 3),
        bound_seconds_median=round(statistics.median(bound), 3),
        bound_seconds_max=round(max(bound), 3),
    )


def _time_one(sample: SampleWish, studio: Studio) -> tuple[float, float]:
    """Return the seconds until page 1 was told and drawn, and until the book was bound."""
    started = studio.clock()
    wish = wish_from(sample.words, sample.language, level=sample.level, seed=SEED, pages=PAGES)
    missing = {"told", "drawn"}
    first = bound = 0.0
    for event in make_book(wish, SEED, studio):
        match event:
            case PageTold(page=page) if page.number == 1:
                missing.discard("told")
            case PageDrawn(number=1):
                missing.discard("drawn")
            case Bound():
                bound = studio.clock() - started
            case _:
                continue
        if not missing and not first:
            first = studio.clock() - started
    return first, bound
