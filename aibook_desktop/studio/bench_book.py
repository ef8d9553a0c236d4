"""Times whole books in one warm process: what a child waits for, and what a class waits for.

The built-in engines make every book, whatever is installed, so that figures of different machines
and days can be compared.
"""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.events import Bound, PageDrawn, PageTold
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio

BUILT_IN: Final = EngineChoice(storyteller="grammar", illustrator="papercut", narrator="espeak")
PAGES: Final = 8
WISHES: Final[tuple[tuple[str, Language], ...]] = (
    ("토끼가 우주에 가는 이야기", "ko"),
    ("공룡이랑 고양이가 바다에서 노는 거", "ko"),
    ("a fox who is scared of the dark", "en"),
    ("소방차가 마을에서 도와주는 이야기", "ko"),
    ("a penguin and a bear in the castle", "en"),
)


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
        open_studio(Path(folder), read_settings(Path(folder), "ko"), BUILT_IN) as studio,
    ):
        _time_one(*WISHES[0], seed=0, studio=studio)
        times = [_time_one(*wish, seed=n, studio=studio) for n, wish in enumerate(WISHES, start=1)]
    first, bound = zip(*times, strict=True)
    return BookTimes(
        books=len(times),
        pages=PAGES,
        first_page_seconds_median=round(statistics.median(first), 3),
        first_page_seconds_max=round(max(first), 3),
        bound_seconds_median=round(statistics.median(bound), 3),
        bound_seconds_max=round(max(bound), 3),
    )


def _time_one(words: str, language: Language, *, seed: int, studio: Studio) -> tuple[float, float]:
    """Return the seconds until page 1 was told and drawn, and until the book was bound."""
    started = studio.clock()
    wish = wish_from(words, language, level=4, seed=seed, pages=PAGES)
    missing = {"told", "drawn"}
    first = bound = 0.0
    for event in make_book(wish, seed, studio):
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
