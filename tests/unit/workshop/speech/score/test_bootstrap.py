"""Intervals."""

from __future__ import annotations

import numpy as np
import pytest

from aibook_desktop.workshop.speech.score.bootstrap import Estimate, estimated, resampled_sums


def mean_interval(values: np.ndarray, speakers: list[str], seed: int = 1) -> Estimate:
    """The interval of a mean, taken as edits over lengths of one."""
    columns = np.stack([values, np.ones_like(values)], axis=1).astype(np.int64)
    sums = resampled_sums(columns, speakers, 400, seed)
    return estimated(float(np.mean(values)), sums[:, 0] / sums[:, 1])


def test_equal_seeds_draw_equal_clips_whatever_is_counted() -> None:
    """Two models would be compared on different clips, and nobody could repeat an interval."""
    columns = np.arange(60).reshape(20, 3)
    speakers = [f"speaker-{row % 7}" for row in range(20)]
    sums = resampled_sums(columns, speakers, 250, 5)
    assert np.array_equal(sums, resampled_sums(columns, speakers, 250, 5))
    assert np.array_equal(sums[:, :1], resampled_sums(columns[:, :1], speakers, 250, 5))
    assert not np.array_equal(sums, resampled_sums(columns, speakers, 250, 6))


def test_as_many_clips_are_drawn_as_a_drawn_speaker_has() -> None:
    """Who said much would count as little as who said one word."""
    counts = resampled_sums(np.ones((9, 1), dtype=np.int64), [*"aaaaa", *"bbb", "c"], 300, 1)
    assert {int(count) for count in counts[:, 0]} <= {
        5 * a + 3 * b + 3 - a - b for a in range(4) for b in range(4 - a)
    }
    assert counts.min() == 3
    assert counts.max() == 15


def test_independent_clips_have_the_interval_of_statistics() -> None:
    """Our intervals would be too wide or too narrow, and nobody would notice."""
    values = np.random.default_rng(1).integers(0, 20, 400)
    interval = mean_interval(values, [""] * 400)
    expected = 2 * 1.96 * float(np.std(values)) / 20
    assert interval.high - interval.low == pytest.approx(expected, rel=0.15)
    assert interval.low < interval.value < interval.high


def test_clips_of_one_speaker_are_wrong_together() -> None:
    """Ten people who say a hundred things each would pass for a thousand people."""
    dice = np.random.default_rng(2)
    people = np.repeat(dice.integers(0, 30, 10), 40)
    values = people + dice.integers(0, 3, 400)
    names = [f"speaker-{row // 40}" for row in range(400)]
    by_speaker = mean_interval(values, names)
    by_clip = mean_interval(values, [""] * 400)
    assert by_speaker.high - by_speaker.low > 3 * (by_clip.high - by_clip.low)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    """A difference that is none would be printed bold every third time."""
    dice = np.random.default_rng(3)
    names = [f"speaker-{row // 6}" for row in range(180)]
    held = 0
    for seed in range(60):
        people = np.repeat(dice.normal(50, 8, 30), 6)
        interval = mean_interval(np.round(people + dice.normal(0, 10, 180)), names, seed)
        held += interval.low <= 50 <= interval.high
    assert 52 <= held <= 60


def test_zero_is_inside_or_outside() -> None:
    """The table would print the wrong differences bold."""
    assert Estimate(0.1, 0.05, 0.2).is_away_from_zero
    assert Estimate(-0.1, -0.2, -0.05).is_away_from_zero
    assert not Estimate(0.1, -0.05, 0.2).is_away_from_zero
