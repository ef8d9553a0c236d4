"""A language that can be whistled, and a listener for it: to score truly needs no big model.

A letter is a tenth of a second of one tone, a space is a tenth of silence. The listener takes the
loudest tone of each tenth, so noise makes it err as noise makes any listener err. A model folder
holds how many letters it knows, and counts how often it was asked. One with a file `stuck.txt`
breaks after as many clips as the file says.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from aibook_desktop.book.model import Language, Recording, Transcript
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, describe, write_card
from aibook_desktop.workshop.speech.dataset import RATE, SCHEMA, Samples, Split, shard

LETTERS = "가나다라마바사아"
ENGINE = "whistling"
TENTH = RATE // 10
SKILL, ASKED, STUCK = "skill.json", "asked.txt", "stuck.txt"


@dataclass(frozen=True, slots=True)
class Whistle:
    """One clip of a data set; `group` and `gender` as in `dataset.Clip`."""

    text: str
    speaker: str = "one"
    gender: str = "female"
    group: str = "child"
    language: str = "ko"


def whistled(text: str) -> Samples:
    """Whistle a text, or a breath of silence and a tick for none."""
    time = np.arange(TENTH) / RATE
    tones = [
        np.sin(2 * np.pi * _pitch(LETTERS.index(letter)) * time) if letter != " " else time * 0
        for letter in text
    ]
    return np.concatenate(tones or [np.linspace(-1, 1, TENTH)]).astype(np.float32)


def write_data(folder: Path, clips: Sequence[Whistle], split: Split = "test", per: int = 4) -> None:
    """Write whistles as prepared speech, `per` clips a shard."""
    write_rows(folder, [_row(number, clip) for number, clip in enumerate(clips)], split, per)


def write_rows(
    folder: Path, rows: Sequence[dict[str, object]], split: Split = "test", per: int = 4
) -> None:
    """Write rows of `dataset.SCHEMA`, `per` a shard."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(0, len(rows), per):
        table = pa.Table.from_pylist(rows[at : at + per], schema=SCHEMA)
        parquet.write_table(table, shard(folder, split, at // per))


def write_model(
    folder: Path, knows: int = len(LETTERS), breaks_after: int | None = None, engine: str = ENGINE
) -> Path:
    """Write a listener that knows some letters and may break after some clips."""
    folder.mkdir(parents=True)
    (folder / SKILL).write_text(json.dumps({"knows": knows}), encoding="utf-8")
    if breaks_after is not None:
        (folder / STUCK).write_text(str(breaks_after), encoding="utf-8")
    languages: tuple[Language, ...] = ("ko",)
    files = describe(folder, (SKILL,))
    write_card(
        folder, ModelCard(folder.name, "transcriber", engine, "GPL-3.0", "", languages, files)
    )
    return folder


def times_asked(folder: Path) -> int:
    """How many clips a model was given."""
    asked = folder / ASKED
    return len(asked.read_text(encoding="utf-8")) if asked.exists() else 0


class WhistleListener:
    """The transcriber."""

    def __init__(self, folder: Path) -> None:
        skill = json.loads((folder / SKILL).read_text(encoding="utf-8"))
        self._knows: int = skill["knows"]
        self._folder = folder

    def transcribe(self, recording: Recording, language: Language) -> Transcript:
        """Write down the loudest tone of each tenth of a second."""
        stuck = self._folder / STUCK
        if stuck.exists() and times_asked(self._folder) >= int(stuck.read_text(encoding="utf-8")):
            raise RuntimeError("the whistle is stuck")
        with (self._folder / ASKED).open("a", encoding="utf-8") as asked:
            asked.write(".")
        clip = np.frombuffer(recording.samples, dtype="<i2").astype(np.float64)
        tenths = clip[: len(clip) // TENTH * TENTH].reshape(-1, TENTH)
        loudest = np.sqrt(np.mean(tenths**2, axis=1)).max(initial=0.0)
        return Transcript("".join(self._letter(each, loudest) for each in tenths), language)

    def _letter(self, tenth: NDArray[np.float64], loudest: float) -> str:
        if np.sqrt(np.mean(tenth**2)) < 0.2 * loudest:
            return " "
        power = np.abs(np.fft.rfft(tenth))[[_pitch(index) // 10 for index in range(len(LETTERS))]]
        if power.max() < 0.2 * TENTH * loudest / 2:
            return ""
        return LETTERS[: self._knows][int(np.argmax(power[: self._knows]))]


def build(weights: Path | None) -> WhistleListener:
    """Load a model folder; raises `Problem` model_damaged."""
    if weights is None or not (weights / SKILL).exists():
        raise Problem("model_damaged", model="whistling", file=SKILL)
    return WhistleListener(weights)


def _pitch(index: int) -> int:
    return 500 + 300 * index


def _row(number: int, clip: Whistle) -> dict[str, object]:
    sound = whistled(clip.text)
    return {
        "audio": ((sound - sound.mean()) / sound.std()).astype(np.float16),
        "text": clip.text,
        "speaker": clip.speaker,
        "gender": clip.gender,
        "group": clip.group,
        "language": clip.language,
        "source": f"whistles/{number:04d}.wav",
    }
