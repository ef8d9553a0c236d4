"""How speech is usually prepared: what our way is measured against, written as people write it.

librosa for the sound, the standard library for the label, `datasets` for the rest, one process.
There are two habits:

- "stepped": load, resample and normalise are a `map` each, one after the other. That is how Hugging
  Face's "Fine-Tune XLSR-Wav2Vec2 for low-resource ASR" (2021) taught to go from 48 to 16 kHz and
  unit variance, and its three functions stand in the scripts of many who followed. Ours differs
  where the task does: librosa loads instead of torchaudio, a JSON brings the text, and there is one
  process where the text asked `map` for four. The last step takes eight clips at a time, as there.
- "mapped": the same in one `map` with `librosa.load(sr=16000)`, the leanest that is common.

Everything else is the libraries' default: resampler soxr HQ, numbers as 32-bit floats, writing
without waiting for the disk. The result of every `map` goes to a cache file, as it does for data
sets that were loaded from files. librosa and `datasets` belong to an extra; nothing else of the
program needs them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.dataset import RATE

Habit = Literal["stepped", "mapped"]
HABITS: Final[tuple[Habit, ...]] = ("stepped", "mapped")
_MARKS: Final = re.compile(r"\([^)]*\)|[^\w\s]")
_TINY: Final = 1e-7


def prepare_as_usual(source: Path, folder: Path, habit: Habit) -> int:
    """Prepare a look-alike in the commands layout and return the number of clips.

    `folder` is a new one; caches go there as well. Raises `Problem` compare_missing without the
    extra.
    """
    datasets = _library("datasets")
    datasets.disable_progress_bars()
    folder.mkdir(parents=True)
    pairs = {
        "wav": sorted(map(str, source.rglob("*.wav"))),
        "json": sorted(map(str, source.rglob("*.json"))),
    }
    steps = {
        "stepped": (
            (_load, {"remove_columns": ["wav", "json"]}),
            (_resample, {}),
            (_normalise, {"batched": True, "batch_size": 8}),
        ),
        "mapped": ((_all_at_once, {"remove_columns": ["wav", "json"]}),),
    }
    done = datasets.Dataset.from_dict(pairs)
    for number, (step, settings) in enumerate(steps[habit]):
        done = done.map(step, cache_file_name=str(folder / f"cache-{number}.arrow"), **settings)
    done.save_to_disk(str(folder / "saved"))
    return len(done)


def _load(example: Mapping[str, Any]) -> dict[str, Any]:
    audio, rate = _library("librosa").load(example["wav"], sr=None)
    return {"audio": audio, "rate": rate, **_said(example["json"])}


def _resample(example: Mapping[str, Any]) -> dict[str, Any]:
    audio = _library("numpy").asarray(example["audio"])
    resampled = _library("librosa").resample(audio, orig_sr=example["rate"], target_sr=RATE)
    return {**example, "audio": resampled, "rate": RATE}


def _normalise(batch: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    numpy = _library("numpy")
    return {
        "audio": [_normalised(numpy.asarray(audio)) for audio in batch["audio"]],
        "text": [_cleaned(text) for text in batch["text"]],
    }


def _all_at_once(example: Mapping[str, Any]) -> dict[str, Any]:
    audio, _ = _library("librosa").load(example["wav"], sr=RATE)
    said = _said(example["json"])
    return {**said, "audio": _normalised(audio), "text": _cleaned(said["text"])}


def _said(label: str) -> dict[str, Any]:
    with open(label, encoding="utf-8") as file:  # noqa: PTH123 - as people write it
        said = json.load(file)
    return {"text": said["전사정보"]["LabelText"], "speaker": said["화자정보"]["SpeakerName"]}


def _normalised(audio: Any) -> Any:
    return (audio - audio.mean()) / _library("numpy").sqrt(audio.var() + _TINY)


def _cleaned(text: str) -> str:
    return _MARKS.sub("", text).strip()


def _library(name: str) -> Any:
    if find_spec(name) is None:
        raise Problem("compare_missing", library=name)
    return import_module(name)
