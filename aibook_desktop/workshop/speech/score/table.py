"""What scoring gives: a row for each model, in each of its cells a figure with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.score.bootstrap import Estimate
from aibook_desktop.workshop.speech.score.conditions import Condition

EVERYBODY: Final = "everybody"


@dataclass(frozen=True, slots=True)
class Result:
    """How one model hears one group of speakers in one condition.

    The rates are edits over the length said (`edits.MEASURES`). `clips` were said by `speakers`
    (unknown ones count as one each) and have words; `unheard` of them came back empty. Of the
    `wordless` clips, in which nobody says a word, `invented` came back with words.
    """

    condition: str
    group: str
    clips: int
    speakers: int
    unheard: int
    wordless: int
    invented: int
    cer: Estimate
    cer_with_spaces: Estimate
    letters: Estimate
    wer: Estimate


@dataclass(frozen=True, slots=True)
class Row:
    """One model; `problem` says why it has no results, `digest` which weights it has."""

    model: str
    engine: str
    digest: str
    results: tuple[Result, ...] = ()
    problem: Problem | None = None

    def result(self, condition: str, group: str = EVERYBODY) -> Result | None:
        """Find a result."""
        for each in self.results:
            if (each.condition, each.group) == (condition, group):
                return each
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """How many CER points `model` lies above (or, below zero, under) `against`, on the same clips.

    Both rates are drawn together, so the interval is narrower than those of the two rates.
    """

    model: str
    against: str
    condition: str
    group: str
    cer: Estimate


@dataclass(frozen=True, slots=True)
class Table:
    """All rows, and what went in: `data` tells one choice of clips from another."""

    folder: str
    split: str
    data: str
    clips: int
    speakers: int
    resamples: int
    seed: int
    conditions: tuple[Condition, ...]
    groups: tuple[str, ...]
    rows: tuple[Row, ...]
    differences: tuple[Difference, ...]
    left_out: tuple[Problem, ...]

    def scored(self) -> Iterator[Row]:
        """The rows with results."""
        return (row for row in self.rows if row.problem is None)
