"""The search for letters, checked against trying every path."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import groupby, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from aibook_desktop.engines.deepspeech.decoding import (
    Answers,
    Decoding,
    Letters,
    best_text,
    decode,
    greedy,
)

EVERYTHING = Decoding("beam", beam=10_000, least=-math.inf)


@some.composite
def answers(draw: some.DrawFn) -> Answers:
    """Log-probabilities of up to five answers and four outputs."""
    times, outputs = draw(some.integers(0, 5)), draw(some.integers(2, 4))
    scores = np.random.default_rng(draw(some.integers(0, 10_000))).normal(size=(times, outputs)) * 2
    likely = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    made: Answers = np.log(likely).astype(np.float32)
    return made


def text_of(path: tuple[int, ...]) -> Letters:
    return tuple(letter for letter, _ in groupby(path) if letter)


def by_trying_everything(given_answers: Answers) -> dict[Letters, float]:
    """How likely every text is: the sum over all of its paths."""
    likely: dict[Letters, float] = defaultdict(float)
    for path in product(range(given_answers.shape[1]), repeat=len(given_answers)):
        chosen = sum(float(answer[one]) for answer, one in zip(given_answers, path, strict=True))
        likely[text_of(path)] += math.exp(chosen)
    return likely


@given(answers())
def test_a_wide_beam_finds_the_likeliest_text(some_answers: Answers) -> None:
    """The search would be slower than the greedy one and no better."""
    likely = by_trying_everything(some_answers)
    found = best_text(some_answers, EVERYTHING)
    assert likely[found] == pytest.approx(max(likely.values()), rel=1e-5)


@given(answers())
def test_greedy_is_the_likeliest_path(some_answers: Answers) -> None:
    """Every figure of the baseline would be wrong."""
    paths = product(range(some_answers.shape[1]), repeat=len(some_answers))
    best = max(paths, key=lambda path: sum(map(lambda a, o: float(a[o]), some_answers, path)))
    assert greedy(some_answers) == text_of(best)


def test_many_likely_paths_beat_the_likeliest_one() -> None:
    """A letter that is held for long or short would be missed."""
    some_answers = np.log(np.array([[0.6, 0.4], [0.6, 0.4]], dtype=np.float32))
    assert decode(some_answers, Decoding("greedy")) == ()
    assert decode(some_answers, Decoding("beam")) == (1,)


def test_a_letter_comes_twice_only_after_a_blank() -> None:
    """A double letter would be lost, or a long one doubled."""
    sure = np.full((5, 2), np.log(1e-9), dtype=np.float32)
    for at, output in enumerate((1, 1, 0, 1, 1)):
        sure[at, output] = 0.0
    for how in (Decoding("greedy"), Decoding("beam", beam=2)):
        assert decode(sure, how) == (1, 1)
