"""How speech is usually prepared: what our way is measured against, written as people write it.

librosa for the sound, the standard library for the label, `datasets` for the rest, one process,
nothing tuned. There are two habits. "generated" reads in a generator and computes in `map`, as the
course texts do; "mapped" does everything in one `map` over the paths, which spares one copy.
librosa and `datasets` belong to an extra; nothing else of the program needs them.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from aibook_desktop.book.problems import Problem

Habit = Literal["generated", "mapped"]
HABITS: Final[tuple[Habit, ...]] = ("generated", "mapped")
_MARKS: Final = re.compile(r"\([^)]*\)|[^\w\s]")


def prepare_as_usual(source: Path, folder: Path, habit: Habit) -> int:
    """Prepare a look-alike in the commands layout and return the number of clips.

    `folder` is a new one; caches go there as well. Raises `Problem` compare_missing without the
    extra.
    """
    datasets = _library("datasets")
    datasets.disable_progress_bars()
    wavs = {path.stem: str(path) for path in sorted(source.rglob("*.wav"))}
    labels = {path.stem: str(path) for path in sorted(source.rglob("*.json"))}
    names = [name for name in wavs if name in labels]
    table = {"wav": [wavs[name] for name in names], "json": [labels[name] for name in names]}
    cache = folder / "cache"
    if habit == "generated":
        read = datasets.Dataset.from_generator(
            _generate,
            gen_kwargs={"pairs": list(zip(*table.values(), strict=True))},
            cache_dir=str(cache),
        )
        done = read.map(_scored)
    else:
        cache.mkdir(parents=True)
        paths = datasets.Dataset.from_dict(table)
        done = paths.map(
            _read_and_scored,
            remove_columns=["wav", "json"],
            cache_file_name=str(cache / "mapped.arrow"),
        )
    done.save_to_disk(str(folder / "saved"))
    return len(done)


def _generate(pairs: list[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    for wav, label in pairs:
        yield _read(wav, label)


def _read(wav: str, label: str) -> dict[str, Any]:
    audio, _ = _library("librosa").load(wav, sr=16_000)
    with open(label, encoding="utf-8") as file:  # noqa: PTH123 - as people write it
        said = json.load(file)
    return {
        "audio": audio,
        "text": said["전사정보"]["LabelText"],
        "speaker": said["화자정보"]["SpeakerName"],
    }


def _scored(example: Mapping[str, Any]) -> dict[str, Any]:
    audio = _library("numpy").array(example["audio"])
    scored = (audio - audio.mean()) / audio.std()
    return {"audio": scored, "text": _MARKS.sub("", example["text"]).strip()}


def _read_and_scored(example: Mapping[str, Any]) -> dict[str, Any]:
    read = _read(example["wav"], example["json"])
    return {**read, **_scored(read)}


def _library(name: str) -> Any:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    if find_spec(name) is None:
        raise Problem("compare_missing", library=name)
    return import_module(name)
