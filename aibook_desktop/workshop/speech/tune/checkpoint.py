"""What a killed tuning goes on from: weights and memories as safetensors, the rest as JSON.

A checkpoint is a folder that gets its name only when everything in it is on the disk; only then is
the one before it removed. The dice need no place in it: each step's are drawn from its number.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from safetensors import SafetensorError
from safetensors.torch import load_file

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.keeping import Tensors, empty_folder, give_name, save_tensors

_STATE: Final = "state.json"
_UNFINISHED: Final = "unfinished"
_BEST: Final = "best"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the history: loss and rate of a step, the error rate where it was measured."""

    step: int
    loss: float | None
    rate: float
    cer: float | None


@dataclass(frozen=True, slots=True)
class State:
    """How far a tuning is; `work` tells it from any other, `scale` is that of half precision."""

    work: str
    step: int = 0
    cer_before: float = 1.0
    best_step: int = 0
    best_cer: float = float("inf")
    scale: float | None = None
    history: tuple[Row, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A state and its tensors: what learns, its running average, the optimiser's memory."""

    state: State
    weights: Tensors
    average: Tensors
    optimiser: Tensors


def save_checkpoint(folder: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint and remove older ones; raises `Problem` disk_full or disk_read_only."""
    named = folder / f"checkpoint-{checkpoint.state.step:08d}"
    unfinished = empty_folder(folder / _UNFINISHED)
    save_tensors(unfinished / "weights.safetensors", checkpoint.weights)
    save_tensors(unfinished / "average.safetensors", checkpoint.average)
    save_tensors(unfinished / "optimiser.safetensors", checkpoint.optimiser)
    text = json.dumps(asdict(checkpoint.state))
    write_durably(unfinished / _STATE, text.encode())
    give_name(unfinished, named)
    for older in _checkpoints(folder):
        if older != named:
            shutil.rmtree(older, ignore_errors=True)


def last_checkpoint(folder: Path, work: str) -> Checkpoint | None:
    """Read the newest checkpoint; None when there is none.

    Raises `Problem` work_of_another for a checkpoint of other work, checkpoint_damaged.
    """
    found = _checkpoints(folder)
    if not found:
        return None
    try:
        plain: Any = json.loads((found[-1] / _STATE).read_text(encoding="utf-8"))
        rows = tuple(Row(**row) for row in plain.pop("history"))
        state = State(**plain, history=rows)
        if state.work != work:
            raise Problem("work_of_another", folder=str(folder.parent))
        return Checkpoint(
            state,
            load_file(found[-1] / "weights.safetensors"),
            load_file(found[-1] / "average.safetensors"),
            load_file(found[-1] / "optimiser.safetensors"),
        )
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise Problem("checkpoint_damaged", folder=str(found[-1])) from error


def save_best(folder: Path, weights: Tensors) -> None:
    """Put the best weights so far aside; raises `Problem` disk_full or disk_read_only."""
    unfinished = empty_folder(folder / f"{_UNFINISHED}-{_BEST}")
    save_tensors(unfinished / "weights.safetensors", weights)
    give_name(unfinished, folder / _BEST)


def load_best(folder: Path) -> Tensors:
    """Read them again; raises `Problem` checkpoint_damaged."""
    try:
        return load_file(folder / _BEST / "weights.safetensors")
    except (OSError, SafetensorError) as error:
        raise Problem("checkpoint_damaged", folder=str(folder / _BEST)) from error


def _checkpoints(folder: Path) -> list[Path]:
    return sorted(folder.glob("checkpoint-*"))
