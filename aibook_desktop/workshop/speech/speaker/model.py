"""The folder of a speaker classifier: its ONNX file and `model.json`, which says what that is.

`model.json` is written after the ONNX file and names its SHA-256, so a file that was cut or changed
is never run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.speaker.features import Features

ONNX: Final = "speaker.onnx"
CARD: Final = "model.json"


@dataclass(frozen=True, slots=True)
class SpeakerModel:
    """What is known of a classifier.

    `genders` and `groups` are the labels in the order of the network's answers; `measured` pairs
    what was measured on the validation clips with its value.
    """

    genders: tuple[str, ...]
    groups: tuple[str, ...]
    features: Features
    parameters: int
    measured: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Opened:
    """A classifier that was checked: its description and the bytes of its network."""

    model: SpeakerModel
    network: bytes


def write_model(folder: Path, model: SpeakerModel, network: bytes) -> None:
    """Write both files; raises `Problem` disk_full or disk_read_only."""
    write_durably(folder / ONNX, network)
    plain = {**asdict(model), "sha256": sha256(network).hexdigest()}
    write_durably(folder / CARD, (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode())


def open_model(folder: Path) -> Opened:
    """Read both files.

    Raises `Problem` speaker_missing where there is none, and speaker_damaged naming the file that
    can't be read or is not the one that was written.
    """
    if not (folder / CARD).is_file():
        raise Problem("speaker_missing", folder=str(folder))
    try:
        plain: Any = json.loads((folder / CARD).read_text(encoding="utf-8"))
        model = SpeakerModel(
            genders=tuple(str(label) for label in plain["genders"]),
            groups=tuple(str(label) for label in plain["groups"]),
            features=Features(**plain["features"]),
            parameters=int(plain["parameters"]),
            measured={str(name): float(value) for name, value in plain["measured"].items()},
        )
        digest = str(plain["sha256"])
        if {*model.genders} != {"female", "male"} or {*model.groups} != {"child", "adult"}:
            raise ValueError("other labels")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem("speaker_damaged", file=str(folder / CARD)) from error
    try:
        network = (folder / ONNX).read_bytes()
    except OSError as error:
        raise Problem("speaker_damaged", file=str(folder / ONNX)) from error
    if sha256(network).hexdigest() != digest:
        raise Problem("speaker_damaged", file=str(folder / ONNX))
    return Opened(model, network)
