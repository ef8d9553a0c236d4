"""Clips in which nobody speaks to the program, for which it must not start a book.

Silence, breath, coughs, music, bangs, rooms, hum, animals and toys come from `soundmaking`; the
babble of a classroom is speech, but of at least four voices of equal loudness at once, far from the
microphone, so that nobody in it can be understood. Equal counts and seeds give equal clips.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.clips import Job, make_clips
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Samples
from aibook_desktop.workshop.speech.rendering.people import people, share_sentences
from aibook_desktop.workshop.speech.rendering.sentences import Part, sentences
from aibook_desktop.workshop.speech.rendering.soundmaking import SOUNDS

BABBLE: Final = "babble"
KINDS: Final = (*SOUNDS, BABBLE)
_FEWEST_VOICES, _MOST_VOICES = 4, 14
_PERSONS: Final = 24
_SENTENCES: Final = 36


@dataclass(frozen=True, slots=True)
class NotSpeech:
    """One clip of 1.5 to 5 seconds at `RATE`; `kind` is one of `KINDS`."""

    kind: str
    clip: Samples


@dataclass(frozen=True, slots=True)
class _Talker:
    name: str
    clip: Samples


def not_speech(count: int, part: Part, seed: int) -> tuple[NotSpeech, ...]:
    """Make clips, every kind equally often; babble is spoken by the voices of one part.

    Raises `RuntimeError` when espeak-ng cannot speak.
    """
    dice = np.random.default_rng(seed)
    talkers = _talkers(part, seed) if count >= len(KINDS) else ()
    return tuple(_make(KINDS[index % len(KINDS)], talkers, dice) for index in range(count))


def _make(kind: str, talkers: Sequence[_Talker], dice: np.random.Generator) -> NotSpeech:
    seconds = dice.uniform(1.5, 5)
    if kind == BABBLE:
        sound = babble(seconds, talkers, dice)
    else:
        sound = SOUNDS[kind](seconds, dice)
        if dice.random() < 0.3:
            sound = _far(sound, dice)
    peak = 10 ** dice.uniform(-2, 0)
    if kind != "silence":
        sound = sound * (peak / max(float(np.abs(sound).max()), 1e-9))
    return NotSpeech(kind, sound.astype(np.float32))


def babble(
    seconds: float, talkers: Sequence[_Talker], dice: np.random.Generator
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Let different people talk at once, equally loud but for two decibels, each with an echo."""
    length = int(seconds * RATE)
    names = sorted({talker.name for talker in talkers})
    count = int(dice.integers(_FEWEST_VOICES, _MOST_VOICES + 1))
    sound = np.zeros(length)
    for name in dice.choice(names, count, replace=False):
        said = np.concatenate([talker.clip for talker in talkers if talker.name == name])
        voice = np.resize(np.roll(said, int(dice.integers(len(said)))), length).astype(np.float64)
        voice = _far(voice, dice)
        loudness = max(float(np.sqrt(np.mean(np.square(voice)))), 1e-9)
        sound += voice / loudness * 10 ** (dice.uniform(-1, 1) / 20)
    return sound


def _far(
    sound: np.ndarray[tuple[int], np.dtype[np.float64]], dice: np.random.Generator
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Put a sound at the other end of a room: more echo than sound."""
    length = int(dice.uniform(0.3, 0.9) * RATE)
    tail = dice.standard_normal(length) * np.exp(-6.9 * np.arange(length) / length)
    tail *= dice.uniform(1, 2) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    size = 1 << (len(sound) + length).bit_length()
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)
    return wet[: len(sound)]


def _talkers(part: Part, seed: int) -> tuple[_Talker, ...]:
    """Let as many grown-ups as children speak, in a process of its own: espeak-ng may crash."""
    persons = [
        *people(part, "adult", _PERSONS // 2, seed),
        *people(part, "child", _PERSONS // 2, seed),
    ]
    random.Random(seed).shuffle(persons)
    texts = [
        text
        for language in LANGUAGES
        for text in islice(sentences(language, part, seed), _SENTENCES)
    ]
    shared = share_sentences(persons, texts, "quiet", seed)
    ((_, clips),) = apart(_speak, [[job for _, job in shared]], 1)
    if clips is None:
        raise RuntimeError("espeak-ng cannot speak the babble")
    return tuple(
        _Talker(person.name, clip) for (person, _), clip in zip(shared, clips, strict=True)
    )


def _speak(work: Sequence[Job]) -> list[Samples]:
    return list(make_clips(work, 0))
