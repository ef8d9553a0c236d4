"""A language of whistles: each word is a tone, so the smallest Whisper learns it in seconds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from aibook_desktop.workshop.speech.dataset import RATE, SCHEMA, SPLITS, Samples, shard
from aibook_desktop.workshop.speech.practice.network import Size
from aibook_desktop.workshop.speech.practice.packing import save
from aibook_desktop.workshop.speech.practice.recipe import PracticeRecipe, new_student
from aibook_desktop.workshop.speech.rendering.corpus import Example
from aibook_desktop.workshop.speech.tune import TuneRecipe

WORDS: Final = {"토끼": 500.0, "곰": 1100.0, "cat": 2300.0, "a dragon": 3900.0}
SMALL: Final = Size(width=32, heads=2, encoder_layers=1, decoder_layers=1, window_seconds=2)
RECIPE: Final = TuneRecipe(
    method="full",
    steps=6,
    rate=5e-3,
    frames=800,
    augment="",
    wordless=0.0,
    validate_every=3,
    validated=4,
    precision="float32",
)
LORA: Final = replace(RECIPE, method="lora", rank=4, alpha=8, dropout=0.1)


def whistle(word: str, loudness: float = 0.3) -> Samples:
    """Nine tenths of a second."""
    time = np.arange(RATE * 9 // 10) / RATE
    hiss = np.random.default_rng(len(word)).standard_normal(len(time)) * 0.01
    sound = np.sin(2 * np.pi * WORDS[word] * time) + hiss
    return np.asarray(loudness * sound, dtype=np.float32)


def write_base(folder: Path, size: Size = SMALL) -> Path:
    """A random Whisper in the layout of transformers that can spell the words."""
    frames = np.zeros((10, 80), dtype=np.uint8)
    examples = [Example(word, "ko", frames, 1.0) for word in WORDS]
    recipe = PracticeRecipe(pieces=110, size=size)
    save(new_student(recipe, examples), folder)
    return folder


def write_data(folder: Path, each: int = 6) -> Path:
    """A prepared data set with `each` clips of every word in every split."""
    folder.mkdir(parents=True)
    for split in SPLITS:
        rows = [
            {
                "audio": ((sound - sound.mean()) / sound.std()).astype(np.float16),
                "text": word,
                "speaker": f"{split}-{number}",
                "gender": "",
                "group": "child",
                "language": "en" if word.isascii() else "ko",
                "source": f"{split}-{word}-{number}.wav",
            }
            for number in range(each)
            for word in WORDS
            for sound in [whistle(word)]
        ]
        parquet.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), shard(folder, split, 0))
    return folder
