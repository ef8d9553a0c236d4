"""Groups telling a story together, made by espeak-ng, to see how far the talk-share can be trusted.

Who speaks when is known to the sample there, as it never is in a classroom. Persons talk in turns,
sometimes hardly waiting for each other, in one room with one noise. They are the test speakers,
whose voices no training has.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

from aibook_desktop.workshop.speech.dataset import RATE, Samples
from aibook_desktop.workshop.speech.rendering.apart import apart
from aibook_desktop.workshop.speech.rendering.clips import make_clips
from aibook_desktop.workshop.speech.rendering.disturbing import Disturbance, disturb
from aibook_desktop.workshop.speech.rendering.people import Person, people, says
from aibook_desktop.workshop.speech.rendering.sentences import sentences
from aibook_desktop.workshop.speech.speaker.classifier import load_speaker
from aibook_desktop.workshop.speech.speaker.sharing import TalkShare, Who, share_of, total

_NOISES: Final = ("pink", "brown", "hum")
_LEAST, _MOST = 12, 20
_PARCEL: Final = 4


@dataclass(frozen=True, slots=True)
class Gathering:
    """A recording of a group at `RATE`, and who really talks how long in it."""

    sound: Samples
    truly: TalkShare


@dataclass(frozen=True, slots=True)
class ShareCheck:
    """How far the measured shares are from the true ones, 0 to 1, in so many recordings.

    `child` is the children's share of all speech that was sure, `woman` the women's of the
    grown-ups' that was; each with its mean and its largest error. `unsure` is the mean share of
    speech that nobody was given; `speech` the mean error of the seconds of speech, as a part of
    the true ones.
    """

    recordings: int
    child_mean: float
    child_most: float
    woman_mean: float
    woman_most: float
    unsure: float
    speech: float


def check_share(folder: Path, recordings: int, seed: int) -> ShareCheck:
    """Measure generated recordings; raises `Problem` speaker_missing or speaker_damaged.

    Fewer `recordings` than asked for are counted where espeak-ng crashed; without any there is
    nothing to measure, a `ValueError`.
    """
    classifier = load_speaker(folder)
    pairs = [
        (made.truly, share_of(classifier, made.sound)) for made in gatherings(recordings, seed)
    ]
    if not pairs:
        raise ValueError("not one recording was made")
    child = [abs(_child(truly) - _child(heard)) for truly, heard in pairs]
    woman = [abs(_woman(truly) - _woman(heard)) for truly, heard in pairs]
    speech = [abs(truly.speech - heard.speech) / truly.speech for truly, heard in pairs]
    return ShareCheck(
        recordings=len(pairs),
        child_mean=float(np.mean(child)),
        child_most=max(child),
        woman_mean=float(np.mean(woman)),
        woman_most=max(woman),
        unsure=float(np.mean([heard.part(heard.unsure) for _, heard in pairs])),
        speech=float(np.mean(speech)),
    )


def gatherings(recordings: int, seed: int) -> Iterator[Gathering]:
    """Make recordings of one woman, one man and four children each, alike for equal seeds.

    The same persons say the same; espeak-ng's sound may differ by a few samples. They are made
    in processes of their own; those of a process in which espeak-ng crashes are left out.
    """
    numbers = [f"gathering {seed} {number}" for number in range(recordings)]
    parcels = [numbers[at : at + _PARCEL] for at in range(0, recordings, _PARCEL)]
    for _, made in apart(_gatherings, parcels, 1):
        yield from made or ()


def _gatherings(seeds: Sequence[str]) -> list[Gathering]:
    return [_gathering(random.Random(seed)) for seed in seeds]


def _gathering(dice: random.Random) -> Gathering:
    persons = people("test", "adult", 2, dice.randrange(1 << 30))
    persons += people("test", "child", 4, dice.randrange(1 << 30))
    weights = [dice.uniform(0.2, 1.0) for _ in persons]
    turns = dice.choices(persons, weights, k=dice.randint(_LEAST, _MOST))
    texts = islice(sentences("ko", "test", dice.randrange(1 << 30)), len(turns))
    jobs = [says(person, text, "quiet", dice) for person, text in zip(turns, texts, strict=True)]
    close = [
        replace(job, disturbance=replace(job.disturbance, before=0.0, after=0.0)) for job in jobs
    ]
    said = list(make_clips(close, mouth=0))
    parts = [_pause(dice)]
    for clip in said:
        parts += [_trimmed(clip), _pause(dice)]
    room = Disturbance(
        before=0, after=0, noise=dice.choice(_NOISES), snr=dice.uniform(15, 30), peak=0.6
    )
    sound = disturb(np.concatenate(parts), RATE, room, (), dice.randrange(1 << 30))
    spoken = [
        (len(_trimmed(clip)) / RATE, _who(person)) for clip, person in zip(said, turns, strict=True)
    ]
    return Gathering(sound, total(len(sound) / RATE, spoken))


def _pause(dice: random.Random) -> Samples:
    return np.zeros(int(dice.uniform(0.15, 1.2) * RATE), dtype=np.float32)


def _trimmed(clip: Samples) -> Samples:
    """Without the silence that espeak-ng leaves at both ends: below a hundredth of the peak."""
    loud = np.flatnonzero(np.abs(clip) > np.abs(clip).max(initial=0.0) / 100)
    return clip[loud[0] : loud[-1] + 1] if len(loud) else clip


def _who(person: Person) -> Who:
    if person.group == "child":
        return "child"
    return "woman" if person.gender == "female" else "man"


def _child(share: TalkShare) -> float:
    sure = share.child + share.adults
    return share.child / sure if sure else 0.0


def _woman(share: TalkShare) -> float:
    sure = share.woman + share.man
    return share.woman / sure if sure else 0.0
