"""Scores the transcriber of this machine on sentences and voices that nobody trained on."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import installed
from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.no_book import CLIPS as WORDLESS_CLIPS
from aibook_desktop.workshop.speech.no_book import NoBookResult, count_books
from aibook_desktop.workshop.speech.rendering.clips import Job, jobs, share_out
from aibook_desktop.workshop.speech.rendering.disturbing import Room, Samples
from aibook_desktop.workshop.speech.rendering.recording import recorded
from aibook_desktop.workshop.speech.score import Pair, Score, score

_SEED: Final = 20261120
CLIPS: Final = 240
_ROOMS: Final[tuple[Room, ...]] = ("quiet", "noisy")


@dataclass(frozen=True, slots=True)
class ListenerScore:
    """How well one model hears espeak-ng: error rates quiet and noisy, and what it makes of noise.

    `seconds` is the usual time for a clip; `no_book` is what it makes of clips without words.
    """

    model: str
    ko_quiet: Score
    ko_noisy: Score
    en_quiet: Score
    en_noisy: Score
    seconds: float
    no_book: NoBookResult


def listener_of(home: Path) -> Path:
    """Find the model that the program would use; raises `Problem` model_missing."""
    for model in installed((home / "models", MODELS)):
        if model.card.engine == "whisper":
            return model.folder
    raise Problem("model_missing", engine="whisper")


def score_model(folder: Path, each: int = CLIPS, wordless: int = WORDLESS_CLIPS) -> ListenerScore:
    """Score a model folder on `each` clips for every language and room, spoken by every mouth.

    It also hears `wordless` clips. Raises `Problem` model_missing or model_damaged.
    """
    listener = cast("Transcriber", card_named("transcriber", "whisper").build(folder))
    clips = {
        (language, room): share_out(_test_jobs(language, room, each))
        for language in LANGUAGES
        for room in _ROOMS
    }
    started = time.perf_counter()
    scores = {which: score(_listen(listener, some)) for which, some in clips.items()}
    seconds = (time.perf_counter() - started) / sum(map(len, clips.values()))
    return ListenerScore(
        model=folder.name,
        ko_quiet=scores["ko", "quiet"],
        ko_noisy=scores["ko", "noisy"],
        en_quiet=scores["en", "quiet"],
        en_noisy=scores["en", "noisy"],
        seconds=seconds,
        no_book=count_books(listener, wordless),
    )


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
