"""Measures what a picture of the built-in illustrator costs, in processor time of one process."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Any

from aibook_desktop.book.model import Character, Opening, Page
from aibook_desktop.engines.registry import card_named
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.wishing import wish_from


@dataclass(frozen=True, slots=True)
class PictureCosts:
    """Processor seconds for pages of 1024 x 1024 pixels, encoding included."""

    pages: int
    cpu_seconds_median: float
    cpu_seconds_max: float


def time_pictures() -> PictureCosts:
    """Draw every page of the sample books in this process, after one that warms the illustrator."""
    storyteller: Any = card_named("storyteller", "grammar").build(None)
    illustrator: Any = card_named("illustrator", "papercut").build(None)
    costs: list[float] = []
    for seed, sample in enumerate(sample_wishes(), start=1):
        cast: tuple[Character, ...] = ()
        wish = wish_from(sample.words, sample.language, level=sample.level, seed=seed)
        for part in storyteller.tell(wish, seed):
            match part:
                case Opening():
                    cast = part.cast
                case Page():
                    began = time.process_time()
                    illustrator.draw(part, cast, seed)
                    costs.append(time.process_time() - began)
    warm = costs[1:]
    return PictureCosts(len(warm), round(statistics.median(warm), 3), round(max(warm), 3))
