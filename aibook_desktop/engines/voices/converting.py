"""Measures a voice, and makes a narrator's sound resemble it.

Pitch is shifted and scaled so that its logarithm gets the person's mean and spread. Formants are
moved by one ratio, that of the two throats. What then still differs on average, how bright or dull
and how lively each of 24 bands of the throat is, is added as a filter that changes from frame to
frame. Nothing changes in time, so the times of words stay true.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from aibook_desktop.book.model import Language
from aibook_desktop.engines.voices.cepstra import (
    as_gain,
    is_spoken,
    mel_cepstra,
    moved_formants,
)
from aibook_desktop.engines.voices.voice_file import ReadBy, Throat, VoiceMeasure
from aibook_desktop.engines.voices.world import Frames, Sound, Speech, put_together, take_apart

STRETCHES: Final = tuple(round(0.7 + 0.02 * step, 2) for step in range(41))
COMPARED: Final = 1500
"""About so many frames of each voice are compared with each other."""
TRIED: Final = 6
"""So many sentences are converted to see where the pitch comes out."""
FEWEST_FRAMES: Final = 60  # 0.3 s of it, else nothing is known
_SMALLEST: Final = 1e-3
_MOST_LIVELY: Final = 1.6  # times the narrator's own liveliness
_LEAST_LIVELY: Final = 0.6
_LOUDEST: Final = 0.97


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of speech taken apart; cepstra are found at any stretch of its formants."""

    speech: Speech
    rate: int

    @classmethod
    def of(cls, samples: Sound, rate: int) -> Part:
        """Take mono samples of -1 to 1 apart."""
        return cls(take_apart(samples, rate), rate)


def measure(parts: Sequence[Part], stretch: float = 1.0) -> VoiceMeasure:
    """Say what a voice is like; raises `ValueError` where too little of it hums."""
    spoken = [is_spoken(part.speech.envelope) for part in parts]
    cepstra = [mel_cepstra(part.speech.envelope, part.rate, stretch) for part in parts]
    loud = np.concatenate(spoken)
    hums = np.concatenate([part.speech.hums for part in parts])
    pitches = np.concatenate([part.speech.pitch for part in parts])[hums & loud]
    if len(pitches) < FEWEST_FRAMES:
        raise ValueError("nobody speaks here")
    logs = np.log(pitches)
    throats = np.concatenate(cepstra)
    humming = _throat(throats[hums & loud])
    whispers = throats[~hums & loud]
    whispering = _throat(whispers) if len(whispers) >= FEWEST_FRAMES else humming
    return VoiceMeasure(float(logs.mean()), float(logs.std()), humming, whispering)


def read_by(
    sounds: Sequence[tuple[Sound, int]], reading: Sequence[Part], language: Language
) -> ReadBy:
    """Find out how a narrator is moved to be like a person, from what both read.

    `sounds` are the narrator's samples and their rate. The right ratio of the two throats is the
    one at which the sounds of one come nearest to sounds of the other, whatever differs between
    them on average; so nothing has to be aligned, and a slip of the tongue does no harm. Raises
    `ValueError` where too little of it hums.
    """
    narrator, person = [Part.of(samples, rate) for samples, rate in sounds], measure(reading)
    throats = _few(_humming(reading))
    best = min(STRETCHES, key=lambda each: _apart(_few(_humming(narrator, each)), throats))
    own = ReadBy(language, measure(narrator, best), best)
    tried = [Part.of(convert(*sound, own, person), sound[1]) for sound in sounds[:TRIED]]
    return replace(own, shift=person.pitch - measure(tried).pitch)


def convert(samples: Sound, rate: int, own: ReadBy, person: VoiceMeasure) -> Sound:
    """Make a narrator's sound resemble a person's; as long and about as loud as it was."""
    speech = take_apart(samples, rate)
    if not speech.hums.any():
        return samples
    envelope = moved_formants(speech.envelope, own.stretch)
    cepstra = mel_cepstra(envelope, rate)
    change = np.where(
        speech.hums[:, None],
        _change(cepstra, own.measure.humming, person.humming),
        _change(cepstra, own.measure.whispering, person.whispering),
    )
    envelope = envelope * as_gain(_smooth(change), rate, envelope.shape[1])
    pitch = _moved_pitch(speech.pitch, own, person)
    made = put_together(replace(speech, pitch=pitch, envelope=envelope), rate, len(samples))
    return _as_loud(made, samples)


def _moved_pitch(pitch: Frames, own: ReadBy, person: VoiceMeasure) -> Frames:
    measured = own.measure
    livelier = np.clip(person.melody / max(measured.melody, _SMALLEST), _LEAST_LIVELY, _MOST_LIVELY)
    logs = np.log(np.where(pitch > 0, pitch, 1.0))
    moved = np.exp(person.pitch + own.shift + (logs - measured.pitch) * livelier)
    return np.where(pitch > 0, moved, 0.0)


def _change(cepstra: Frames, own: Throat, person: Throat) -> Frames:
    scale = np.asarray(person.spread) / np.maximum(np.asarray(own.spread), _SMALLEST)
    scale = np.clip(scale, _LEAST_LIVELY, _MOST_LIVELY)
    there = (cepstra - np.asarray(own.mean)) * scale + np.asarray(person.mean)
    return np.asarray(there - cepstra)


def _smooth(change: Frames) -> Frames:
    """Let the filter glide between humming and whispering instead of clicking."""
    padded = np.pad(change, ((2, 2), (0, 0)), mode="edge")
    sums = np.cumsum(np.pad(padded, ((1, 0), (0, 0))), axis=0)
    return np.asarray((sums[5:] - sums[:-5]) / 5)


def _as_loud(made: Sound, before: Sound) -> Sound:
    power = float(np.sqrt(np.mean(made**2)))
    louder = made * (float(np.sqrt(np.mean(before**2))) / power if power > 0 else 1.0)
    peak = float(np.abs(louder).max(initial=0.0))
    return louder * min(1.0, _LOUDEST / peak) if peak > 0 else louder


def _throat(cepstra: Frames) -> Throat:
    mean, spread = cepstra.mean(axis=0), cepstra.std(axis=0)
    return Throat(tuple(map(float, mean)), tuple(map(float, spread)))


def _humming(parts: Sequence[Part], stretch: float = 1.0) -> Frames:
    """The cepstra of all frames that hum, about their mean."""
    found = np.concatenate(
        [
            mel_cepstra(part.speech.envelope, part.rate, stretch)[
                part.speech.hums & is_spoken(part.speech.envelope)
            ]
            for part in parts
        ]
    )
    if len(found) < FEWEST_FRAMES:
        raise ValueError("nobody speaks here")
    return np.asarray(found - found.mean(axis=0))


def _few(frames: Frames) -> Frames:
    return frames[:: max(1, len(frames) // COMPARED)]


def _apart(some: Frames, others: Frames) -> float:
    """How far each frame is from the nearest one of the other voice, both ways."""
    square = (some**2).sum(1)[:, None] + (others**2).sum(1)[None] - 2 * some @ others.T
    nearest = (np.sqrt(np.maximum(square.min(axis=axis), 0.0)).mean() for axis in (0, 1))
    return float(sum(nearest))
