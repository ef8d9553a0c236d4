"""Scores the transcriber of this machine on sentences and voices that nobody trained on."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import numpy as np

from aibook_desktop.book.model import LANGUAGES, Language, Recording
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import installed
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.rendering.clips import Job, jobs, share_out
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Room, Samples
from aibook_desktop.workshop.speech.score import Pair, Score, score

_SEED: Final = 20261120
CLIPS: Final = 240
_SILENT_CLIPS: Final = 40
_ROOMS: Final[tuple[Room, ...]] = ("quiet", "noisy")


@dataclass(frozen=True, slots=True)
class ListenerScore:
    """How well one model hears espeak-ng: error rates quiet and noisy, and what it makes of noise.

    `invented` counts clips without speech, of `silent_clips`, for which words came back;
    `seconds` is the usual time for a clip.
    """

    model: str
    ko_quiet: Score
    ko_noisy: Score
    en_quiet: Score
    en_noisy: Score
    silent_clips: int
    invented: int
    seconds: float


def listener_of(home: Path) -> Path:
    """Find the model that the program would use; raises `Problem` model_missing."""
    for model in installed((home / "models", MODELS)):
        if model.card.engine == "whisper":
            return model.folder
    raise Problem("model_missing", engine="whisper")


def score_model(folder: Path, each: int = CLIPS) -> ListenerScore:
    """Score a model folder on `each` clips for every language and room, spoken by every mouth."""
    listener = cast("Transcriber", card_named("transcriber", "whisper").build(folder))
    clips = {
        (language, room): share_out(_test_jobs(language, room, each))
        for language in LANGUAGES
        for room in _ROOMS
    }
    started = time.perf_counter()
    scores = {which: score(_listen(listener, some)) for which, some in clips.items()}
    seconds = (time.perf_counter() - started) / sum(map(len, clips.values()))
    silent = silences(_SILENT_CLIPS)
    heard = [listener.transcribe(recorded(clip), "ko").text for clip in silent]
    return ListenerScore(
        model=folder.name,
        ko_quiet=scores["ko", "quiet"],
        ko_noisy=scores["ko", "noisy"],
        en_quiet=scores["en", "quiet"],
        en_noisy=scores["en", "noisy"],
        silent_clips=len(silent),
        invented=sum(bool(text) for text in heard),
        seconds=seconds,
    )


def recorded(clip: Samples) -> Recording:
    """Return a clip at `RATE` as a microphone would hand it over."""
    return Recording((clip * 32767).astype("<i2").tobytes(), RATE)


def silences(count: int) -> tuple[Samples, ...]:
    """Make clips of two seconds in which nobody speaks: nothing, hiss, clicks, coughs, a tone."""
    dice = np.random.default_rng(_SEED)
    time_axis = np.arange(2 * RATE) / RATE
    hiss = [dice.standard_normal(2 * RATE) * level for level in dice.uniform(0.001, 0.2, count)]
    made = []
    for index, noise in enumerate(hiss):
        burst = np.exp(-(((time_axis - dice.uniform(0.3, 1.7)) / dice.uniform(0.01, 0.08)) ** 2))
        kinds = (
            np.zeros(2 * RATE),
            noise,
            (np.abs(noise) > 3.5 * noise.std()) * 0.8,
            noise * burst * 3,
            0.3 * np.sin(2 * np.pi * dice.uniform(80, 2000) * time_axis),
        )
        made.append(np.clip(kinds[index % len(kinds)], -1, 1).astype(np.float32))
    return tuple(made)


def _test_jobs(language: Language, room: Room, each: int) -> list[Job]:
    drawn = jobs("test", each, _SEED, room)
    return [job for job in drawn if job.sentence.language == language]


def _listen(listener: Transcriber, clips: Sequence[tuple[Job, Samples]]) -> list[Pair]:
    return [
        Pair(
            job.sentence.words,
            listener.transcribe(recorded(clip), job.sentence.language).text,
        )
        for job, clip in clips
    ]
