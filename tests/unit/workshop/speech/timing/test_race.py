"""Timing the listener beside others, with a model that is small enough for a test."""

from __future__ import annotations

import numpy as np
import pytest

from aibook_desktop.workshop.speech.timing.parrot import SENTENCE, Build, sentence_tokens
from aibook_desktop.workshop.speech.timing.race import FASTER, OPENAI, OURS, race, run, spread
from aibook_desktop.workshop.telling import tell_nobody

TINY = Build(width=128, heads=2, layers=1)


# openai-whisper leaves the file of its tokens open
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_all_three_do_the_same_work() -> None:
    """A runner that stops early, or says more, would be compared with one that works."""
    result = race(2, tell_nobody, TINY, threads=1)
    assert result.same_words == result.clips == 2
    assert 2 <= result.clip_seconds.lowest <= result.clip_seconds.highest <= 6
    assert result.ours_to_faster_whisper.median > 0
    assert len(sentence_tokens()) == 14


def test_runners_take_turns_and_are_paired_clip_by_clip() -> None:
    """Whoever always comes first would profit from a machine that is just waking up."""
    order: list[str] = []

    def runner(name: str, text: str) -> object:
        def write(_clip: object) -> str:
            order.append(name)
            return text

        return write

    names = (OURS, FASTER, OPENAI)
    clips = [np.zeros(32000, dtype=np.float32)] * 4
    runners = {name: runner(name, SENTENCE if name != OPENAI else "no") for name in names}
    result = run(runners, clips, threads=1)  # type: ignore[arg-type]
    assert [order[at] for at in range(3, 15, 3)] == [OURS, FASTER, OPENAI, OURS]
    assert all(order.count(name) == 5 for name in names)
    assert result.same_words == 0


def test_a_spread_names_the_middle_and_the_ends() -> None:
    """One slow clip would be reported as the usual one."""
    described = spread([1.0, 2.0, 3.0, 4.0, 100.0])
    assert (described.median, described.lowest, described.highest) == (3.0, 1.0, 100.0)
    assert described.quarter == pytest.approx(2.0)
