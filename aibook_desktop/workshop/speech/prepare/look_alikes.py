"""Writes speech in AI Hub's layouts, so that all that reads them can be run without their data.

The sets may not be handed on. A look-alike has the same trees, names of fields, rate and depth;
whoever writes one brings the sound, mostly espeak-ng's, so it says nothing about real children.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import soundfile
import soxr

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.dataset import Gender, Group, Samples
from aibook_desktop.workshop.speech.prepare.layouts import LAYOUTS, Field, LayoutName

RATE: Final = 48_000
_AGES: Final[dict[tuple[LayoutName, Group], str | int]] = {
    ("commands", "child"): "3~6",
    ("commands", "adult"): "20~29",
    ("commands", ""): "NotProvided",
    ("conversation", "child"): 6,
    ("conversation", "adult"): 27,
    ("conversation", ""): "",
}
_GENDERS: Final[dict[tuple[LayoutName, Gender], str]] = {
    ("commands", "female"): "Female",
    ("commands", "male"): "Male",
    ("commands", ""): "NotProvided",
    ("conversation", "female"): "여",
    ("conversation", "male"): "남",
    ("conversation", ""): "",
}
_LANGUAGES: Final[dict[Language, str]] = {"ko": "KOR", "en": "ENG"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One clip to be written: mono samples from -1 to 1 at `rate`, and what its label says.

    The conversation layout has no field for the language; there `prepare` is told it.
    """

    samples: Samples
    rate: int
    text: str
    speaker: str
    gender: Gender
    group: Group
    language: Language


def write_look_alike(folder: Path, layout: LayoutName, spoken: Iterable[Spoken]) -> int:
    """Add clips to a tree in `layout` and return how many; raises `OSError`.

    A speaker has a folder in the tree of sounds and one in the tree of labels; clips are numbered,
    going on from those that are there.
    """
    count = 0
    numbers: dict[str, int] = {}
    for clip in spoken:
        sounds, labels = (folder / tree / clip.speaker for tree in LAYOUTS[layout].folders)
        if clip.speaker not in numbers:
            sounds.mkdir(parents=True, exist_ok=True)
            labels.mkdir(parents=True, exist_ok=True)
            numbers[clip.speaker] = sum(1 for _ in sounds.iterdir())
        numbers[clip.speaker] += 1
        stem = f"{clip.speaker}_{numbers[clip.speaker]:06d}"
        sound = soxr.resample(clip.samples, clip.rate, RATE)
        soundfile.write(sounds / f"{stem}.wav", sound, RATE, subtype="PCM_16")
        label = label_of(layout, clip, f"{stem}.wav", len(sound) / RATE)
        text = json.dumps(label, ensure_ascii=False, indent=1)
        (labels / f"{stem}.json").write_text(text, encoding="utf-8")
        count += 1
    return count


def label_of(layout: LayoutName, clip: Spoken, file: str, seconds: float) -> dict[str, Any]:
    """Return the label of a clip as its layout has it."""
    where = LAYOUTS[layout]
    label: dict[str, Any] = {}
    for fields, value in (
        (where.text, clip.text),
        (where.speaker, clip.speaker),
        (where.gender, _GENDERS[layout, clip.gender]),
        (where.age, _AGES[layout, clip.group]),
        (where.seconds, f"{seconds:.3f}"),
        (where.file, file),
        (where.language, _LANGUAGES[clip.language]),
        (where.quality, "Good"),
    ):
        if fields:
            _put(label, fields[0], value)
    return label


def _put(label: dict[str, Any], field: Field, value: str | int) -> None:
    *outer, last = field
    for key in outer:
        label = label.setdefault(key, {})
    label[last] = value
