"""The program's listener, faster-whisper and openai-whisper on the same model and the same clips.

They take turns clip by clip, in another order each time, so that whatever else a machine does
falls on all of them alike. faster-whisper is called with its defaults (five beams, a window of 30
seconds) and as many threads as ours; openai-whisper searches with as many beams.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import torch
import whisper
from faster_whisper import WhisperModel

from aibook_desktop.engines.ports import Transcriber
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.speech.rendering.clips import jobs, share_out
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Samples
from aibook_desktop.workshop.speech.rendering.recording import recorded
from aibook_desktop.workshop.speech.timing.parrot import (
    SENTENCE,
    SMALL,
    Build,
    for_openai,
    pack,
    teach,
)
from aibook_desktop.workshop.telling import Tell

OURS, FASTER, OPENAI = "ours", "faster-whisper", "openai-whisper"
SHORTEST, LONGEST = 2.0, 6.0
_WINDOW: Final = 10.0
_SEED: Final = 20261121
_BEAM: Final = 5

Runner = Callable[[Samples], str]


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some figures, the middle half around it, and the ends."""

    median: float
    quarter: float
    three_quarters: float
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class RaceResult:
    """Seconds a clip, and what part of the others' time ours takes, paired clip by clip.

    `same_words` counts the clips for which all runners wrote the sentence of the model, as they
    must for the work to be the same.
    """

    clips: int
    clip_seconds: Spread
    threads: int
    same_words: int
    ours: Spread
    faster_whisper: Spread
    openai_whisper: Spread
    ours_to_faster_whisper: Spread
    ours_to_openai_whisper: Spread


def race(clips: int, tell: Tell, build: Build = SMALL, threads: int | None = None) -> RaceResult:
    """Build the model for this run only, and time everybody; raises `OSError` without room."""
    threads = threads or min(4, torch.get_num_threads())
    sounds = _between(clips)
    with tempfile.TemporaryDirectory(prefix="parrot-") as folder:
        tell("bench.speech.building")
        runners = _runners(build, Path(folder), threads)
        tell("bench.speech.timing", clips=str(len(sounds)))
        return run(runners, sounds, threads)


def run(runners: dict[str, Runner], sounds: Sequence[Samples], threads: int) -> RaceResult:
    """Let the runners take turns on the clips, after one round that does not count."""
    for runner in runners.values():
        runner(sounds[0])
    times: dict[str, list[float]] = {name: [] for name in runners}
    same = 0
    for number, clip in enumerate(sounds):
        names = list(runners)
        turn = number % len(names)
        wrote = []
        for name in names[turn:] + names[:turn]:
            started = time.perf_counter()
            wrote.append(runners[name](clip))
            times[name].append(time.perf_counter() - started)
        same += all(text.strip() == SENTENCE.strip() for text in wrote)
    return RaceResult(
        clips=len(sounds),
        clip_seconds=spread([len(clip) / RATE for clip in sounds]),
        threads=threads,
        same_words=same,
        ours=spread(times[OURS]),
        faster_whisper=spread(times[FASTER]),
        openai_whisper=spread(times[OPENAI]),
        ours_to_faster_whisper=_ratio(times[OURS], times[FASTER]),
        ours_to_openai_whisper=_ratio(times[OURS], times[OPENAI]),
    )


def spread(figures: Sequence[float]) -> Spread:
    """Describe at least two figures."""
    quarters = statistics.quantiles(figures, n=4, method="inclusive")
    return Spread(quarters[1], quarters[0], quarters[2], min(figures), max(figures))


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    return spread([one / other for one, other in zip(ours, theirs, strict=True)])


def _runners(build: Build, folder: Path, threads: int) -> dict[str, Runner]:
    parrot = teach(build, _SEED)
    pack(build, parrot, folder, _WINDOW)
    torch.set_num_threads(threads)
    listener = cast("Transcriber", card_named("transcriber", "whisper").build(folder))
    faster = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads)
    openai = for_openai(build, parrot)
    options = whisper.DecodingOptions(
        language="en", beam_size=_BEAM, without_timestamps=True, fp16=False
    )

    def by_openai(clip: Samples) -> str:
        mel = whisper.log_mel_spectrogram(whisper.pad_or_trim(clip), build.mels)
        text: str = whisper.decode(openai, mel, options).text
        return text

    return {
        OURS: lambda clip: listener.transcribe(recorded(clip), "en").text,
        FASTER: lambda clip: "".join(
            segment.text for segment in faster.transcribe(clip, language="en")[0]
        ),
        OPENAI: by_openai,
    }


def _between(count: int) -> list[Samples]:
    """Spoken wishes of 2 to 6 seconds, as evenly long as they come."""
    spoken = [clip for _, clip in share_out(jobs("test", count * 2, _SEED, "quiet"))]
    fitting = [clip for clip in spoken if SHORTEST <= len(clip) / RATE <= LONGEST]
    fitting.sort(key=len)
    return fitting[:: max(1, len(fitting) // count)][:count]
