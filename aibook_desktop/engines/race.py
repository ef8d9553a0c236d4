"""What a race of a writing engine against its own library, used plainly, finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@runtime_checkable
class Counting(Protocol):
    """A storyteller that counts how many of its pages it wrote itself."""

    def counts(self) -> tuple[int, int]:
        """All pages since it was loaded, and those that the tables did not have to tell."""
        ...


@dataclass(frozen=True, slots=True)
class RaceFigures:
    """Times are wall clock; ratios above 1 mean that ours is faster.

    `ratio_of_work` is the same of processor time: on a busy machine it says more than the clock,
    on one with a graphics card less.
    `again_tokens` are read for the second page of a talk that has `talk_tokens` then;
    `tokens_after_stop` are decoded once nobody wants the answer, `prompt_stop_seconds` pass until
    it is broken off while a prompt is read.
    """

    vocabulary: int
    threads: int
    tokens_per_second_plain: float
    tokens_per_second: float
    ratio: float
    ratio_of_work: float
    grammar_added_ms: float
    grammar_added_ms_stock: float
    prompt_tokens: int
    prompt_seconds: float
    talk_tokens: int
    again_tokens: int
    tokens_after_stop: int
    prompt_stop_seconds: float
    first_page_seconds: float
    book_seconds: float
