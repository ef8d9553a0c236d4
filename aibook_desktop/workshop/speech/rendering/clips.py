"""Draws clips to be spoken and speaks them: the same seeds give the same clips.

A training clip and a test clip share neither sentence nor voice; only the kinds of disturbance are
the same.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
import soxr

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.disturbing import (
    RATE,
    Disturbance,
    Room,
    Samples,
    disturb,
    draw,
)
from aibook_desktop.workshop.speech.rendering.sentences import Part, Sentence, sentences
from aibook_desktop.workshop.speech.rendering.speaking import (
    TONGUES,
    Voice,
    count_mouths,
    open_mouth,
    variants,
)

_BABBLERS: Final = 12


@dataclass(frozen=True, slots=True)
class Job:
    """One clip to be made; a sentence without words is a clip in which nobody speaks."""

    sentence: Sentence
    voice: Voice
    disturbance: Disturbance
    seed: int


def jobs(part: Part, each: int, seed: int, room: Room) -> list[Job]:
    """Draw the clips of one part, `each` for every language."""
    dice = random.Random(f"{part} {seed} {room}")
    drawn = [
        _job(sentence, part, room, dice)
        for language in LANGUAGES
        for sentence in islice(sentences(language, part, seed), each)
    ]
    dice.shuffle(drawn)
    return drawn


def wordless(count: int, seed: int) -> list[Job]:
    """Draw noisy clips in which nobody speaks, so that the listener learns to write nothing."""
    dice = random.Random(f"wordless {seed}")
    return [
        _job(Sentence("", "", LANGUAGES[index % len(LANGUAGES)]), "training", "noisy", dice)
        for index in range(count)
    ]


def _job(sentence: Sentence, part: Part, room: Room, dice: random.Random) -> Job:
    variant = dice.choice(variants(part))
    tongue = dice.choice(TONGUES[sentence.language])
    voice = Voice(
        name=f"{tongue}+{variant}" if variant else tongue,
        pitch=dice.randint(15, 99),
        melody=dice.randint(20, 90),
        speed=dice.randint(105, 205),
        volume=dice.randint(60, 150),
    )
    return Job(sentence, voice, draw(dice, room), dice.randrange(1 << 31))


def share_out(work: Sequence[Job]) -> list[tuple[Job, Samples]]:
    """Make clips by every mouth of this machine in turns, each in a process of its own.

    The share of a mouth that crashes is left out.
    """
    count = count_mouths()
    shares = [(work[mouth::count], mouth) for mouth in range(count)]
    return [
        (job, clip)
        for (share, _), clips in apart(_share, shares, 1)
        for job, clip in zip(share, clips or (), strict=bool(clips))
    ]


def make_clips_apart(work: Sequence[Job], mouth: int) -> list[Samples]:
    """Make clips in a process of its own, so that espeak-ng's state stays out of this one.

    Raises `OSError` when that process crashed.
    """
    ((_, made),) = apart(_share, [(work, mouth)], 1)
    if made is None:
        raise OSError("espeak-ng crashed")
    return made


def _share(share: tuple[Sequence[Job], int]) -> list[Samples]:
    return list(make_clips(*share))


def make_clips(work: Sequence[Job], mouth: int) -> Iterator[Samples]:
    """Make clips in this process with one mouth; babble is mixed from the voices before."""
    speaker = open_mouth(mouth)
    recent: deque[Samples] = deque(maxlen=_BABBLERS)
    for job in work:
        if job.sentence.spoken:
            voice = speaker.say(job.sentence.spoken, job.voice)
        else:
            voice = np.zeros(speaker.rate * (1 + job.seed % 3), dtype=np.float32)
        yield disturb(voice, speaker.rate, job.disturbance, recent, job.seed)
        if job.sentence.spoken:
            recent.append(soxr.resample(voice, speaker.rate, RATE).astype(np.float32))
