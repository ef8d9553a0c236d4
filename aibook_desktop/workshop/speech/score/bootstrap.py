"""How far a figure could be from the truth, by drawing the clips again and again.

Clips of one speaker are wrong together, so speakers are drawn first, with replacement, and then as
many clips of each drawn speaker as there are (Davison and Hinkley, Bootstrap Methods and their
Application, 1997, chapter 3, on hierarchical data). A clip whose speaker isn't known is a speaker
of its own. Two models are compared on the same draws (Bisani and Ney, Bootstrap estimates for
confidence intervals in ASR performance evaluation, ICASSP 2004): what is hard for both cancels out.
Intervals are the percentiles, and tell nothing where there are fewer than some ten speakers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Sums = NDArray[np.float64]

LEVEL: Final = 0.95
_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the interval that holds 95 % of its resamples."""

    value: float
    low: float
    high: float

    @property
    def is_away_from_zero(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


def estimated(value: float, resampled: NDArray[np.float64]) -> Estimate:
    """Put an interval around a figure."""
    rest = (1 - LEVEL) / 2
    low, high = np.quantile(resampled, (rest, 1 - rest)).tolist()
    return Estimate(value, low, high)


def resampled_sums(
    columns: NDArray[np.int64], speakers: Sequence[str], resamples: int, seed: int
) -> Sums:
    """Return the sums of the columns in each resample: `resamples` rows, a column for each.

    `columns` has a row for each clip, `speakers` its speaker or "". Equal speakers and seeds draw
    the same clips, whatever is in the columns.
    """
    dice = np.random.default_rng(seed)
    groups = _clips_of(speakers)
    alone = np.array([rows[0] for rows in groups if len(rows) == 1], dtype=np.intp)
    several = [rows for rows in groups if len(rows) > 1]
    values = columns.astype(np.float64)
    sums = np.zeros((resamples, values.shape[1]))
    for start in range(0, resamples, _AT_ONCE):
        part = sums[start : start + _AT_ONCE]
        drawn = dice.multinomial(len(groups), np.full(len(groups), 1 / len(groups)), len(part))
        part += drawn[:, : len(alone)] @ values[alone]
        for rows, times in zip(several, drawn[:, len(alone) :].T, strict=True):
            again = dice.multinomial(times * len(rows), np.full(len(rows), 1 / len(rows)))
            part += again @ values[rows]
    return sums


def _clips_of(speakers: Sequence[str]) -> list[NDArray[np.intp]]:
    """The rows of each speaker, in the order in which they first come."""
    rows: dict[object, list[int]] = {}
    for row, speaker in enumerate(speakers):
        rows.setdefault(speaker or row, []).append(row)
    return [np.array(each, dtype=np.intp) for each in rows.values()]
