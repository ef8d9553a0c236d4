"""Clips that are really spoken."""

from __future__ import annotations

import numpy as np

from aibook_desktop.workshop.speech.rendering.clips import Job, jobs, share_out, wordless
from aibook_desktop.workshop.speech.rendering.disturbing import RATE
from aibook_desktop.workshop.speech.rendering.speaking import count_mouths, variants


def test_every_mouth_speaks_every_job_once() -> None:
    """A score would leave clips out, or count silence as speech."""
    work = jobs("test", count_mouths(), 1, "quiet")
    clips = share_out(work)
    assert sorted(job.seed for job, _ in clips) == sorted(job.seed for job in work)
    for job, clip in clips:
        assert 0.5 * RATE < len(clip) < 20 * RATE
        assert np.abs(clip).max() <= 1.0001
        assert np.std(clip) > 0.01 * job.disturbance.peak


def test_trained_and_tested_clips_share_neither_voice_nor_sentence() -> None:
    """The figures of a model would be those of its memory."""

    def seen(work: list[Job]) -> tuple[set[str], set[str]]:
        return ({job.voice.name for job in work}, {job.sentence.words for job in work})

    learnt, tested = seen(jobs("training", 500, 1, "mixed")), seen(jobs("test", 100, 1, "noisy"))
    assert learnt[0].isdisjoint(tested[0])
    assert learnt[1].isdisjoint(tested[1])
    assert set(variants("training")).isdisjoint(variants("test"))


def test_equal_seeds_give_equal_jobs() -> None:
    """Nobody could repeat a figure."""
    assert jobs("test", 20, 5, "noisy") == jobs("test", 20, 5, "noisy")
    assert wordless(5, 1) == wordless(5, 1)
    assert all(not job.sentence.words for job in wordless(5, 1))
