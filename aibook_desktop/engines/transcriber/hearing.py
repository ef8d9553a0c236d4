"""From a recording to the stretches in which somebody speaks.

Whisper invents words for silence and noise, so Silero listens first and Whisper is never called
where nobody speaks. The threshold is low, because children speak softly: 0.3 with short onsets is
what push-to-talk programs ship with (github.com/cjpais/Handy).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import soxr
from numpy.typing import NDArray

from aibook_desktop.book.model import Recording
from aibook_desktop.engines.faster_whisper_parts import (
    VadOptions,
    get_speech_timestamps,
    get_vad_model,
)
from aibook_desktop.engines.transcriber.belief import Voice

Samples = NDArray[np.float32]

RATE: Final = 16000
_THRESHOLD: Final = 0.3
_SHORTEST_SPEECH_MS: Final = 120
_SHORTEST_PAUSE_MS: Final = 300
_MARGIN_MS: Final = 300
_QUIETEST: Final = 1e-4
_SURE: Final = 0.9
_FRAME: Final = 512
_FAINTEST: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Span:
    """Where somebody speaks, in samples at `RATE`."""

    start: int
    end: int

    def of(self, clip: Samples, around: float = 0.0) -> Samples:
        """Cut it out with so many seconds around it; beyond the clip's own ends is silence."""
        more = int(around * RATE)
        start, end = self.start - more, self.end + more
        inside = clip[max(0, start) : end]
        return np.pad(inside, (max(0, -start), max(0, end - len(clip))))


def to_clip(recording: Recording) -> Samples:
    """Return one channel of floats in -1..1 at `RATE`, whatever was recorded."""
    whole = len(recording.samples) - len(recording.samples) % (2 * recording.channels)
    frames = np.frombuffer(recording.samples[:whole], dtype="<i2")
    mono = frames.reshape(-1, recording.channels).mean(axis=1, dtype=np.float32) / 32768
    clip: Samples = soxr.resample(mono, recording.rate, RATE).astype(np.float32)
    return clip


def speech(clip: Samples, longest: float, breath: float) -> tuple[Span, ...]:
    """Find where somebody speaks, in spans of at most `longest` seconds.

    A longer span is divided at its last pause; neighbours are joined as long as they fit and the
    silence between them, without their margins, is no longer than `breath` seconds.
    """
    if not len(clip) or float(np.abs(clip).max()) < _QUIETEST:
        return ()
    options = VadOptions(
        threshold=_THRESHOLD,
        min_speech_duration_ms=_SHORTEST_SPEECH_MS,
        min_silence_duration_ms=_SHORTEST_PAUSE_MS,
        speech_pad_ms=_MARGIN_MS,
        max_speech_duration_s=longest,
    )
    found = [Span(each["start"], each["end"]) for each in get_speech_timestamps(clip, options)]
    joined: list[Span] = []
    for span in found:
        fits = joined and span.end - joined[-1].start <= longest * RATE
        if fits and span.start - joined[-1].end <= breath * RATE:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def voice_in(clip: Samples, span: Span) -> Voice:
    """Say how clear the voice in a span of a clip is.

    It rises by as much as the clip's loud moments are louder than its quiet ones, frame by frame.
    """
    frames = np.pad(clip, (0, -len(clip) % _FRAME)).reshape(-1, _FRAME)
    sure = np.asarray(get_vad_model()(frames.reshape(-1))).reshape(-1) > _SURE
    loudness = 10 * np.log10(np.mean(np.square(frames), axis=1) + _FAINTEST)
    quiet, loud = np.quantile(loudness, (0.2, 0.9))
    inside = sure[span.start // _FRAME : span.end // _FRAME]
    return Voice(sure=float(inside.sum()) * _FRAME / RATE, rise=float(loud - quiet))
