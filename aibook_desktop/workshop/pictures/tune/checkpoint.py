"""What a killed training goes on from: weights and the optimiser's memories, the rest as JSON.

The dice need no place in it: each step's are drawn from its number.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.keeping import empty_folder, give_name, save_tensors

_STATE: Final = "state.json"
_WEIGHTS: Final = "weights.safetensors"
_MEMORIES: Final = "optimiser.safetensors"
_KEPT: Final = ("exp_avg", "exp_avg_sq", "step")
_UNFINISHED: Final = "unfinished"
_OURS: Final = "work.txt"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the history; see `Taught` for the losses on fixed drawings.

    `loss` and `prior` are means over the steps since the line before, weighed as they were learnt.
    """

    step: int
    rate: float
    loss: float | None
    prior: float | None
    fixed: float
    unseen: float | None
    class_loss: float | None


@dataclass(frozen=True, slots=True)
class State:
    """How far a training is; `work` tells it from any other.

    `scale` and `growth` are those of half precision.
    """

    work: str
    step: int = 0
    history: tuple[Row, ...] = ()
    scale: float = 0.0
    growth: int = 0


def claim(folder: Path, work: str) -> None:
    """Make the folder, or see that all that lies in it was made for the same work.

    Raises `Problem` folder_taken for a folder of somebody else's things, work_of_another, disk_full
    or disk_read_only.
    """
    ours = folder / _OURS
    try:
        make_folder(folder)
        if not ours.is_file():
            if any(folder.glob("[!.]*")):
                raise Problem("folder_taken", folder=str(folder))
            write_durably(ours, work.encode())
        found = ours.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise problem_of(error, folder) from error
    if found != work:
        raise Problem("work_of_another", folder=str(folder.parent))


def save_checkpoint(
    folder: Path,
    state: State,
    weights: Mapping[str, nn.Parameter],
    optimiser: torch.optim.Optimizer,
) -> None:
    """Write a checkpoint and remove older ones; raises `Problem` disk_full or disk_read_only."""
    named = folder / f"checkpoint-{state.step:08d}"
    unfinished = empty_folder(folder / _UNFINISHED)
    save_tensors(unfinished / _WEIGHTS, weights)
    memories = {
        f"{name}.{what}": torch.as_tensor(optimiser.state[weight][what])
        for name, weight in weights.items()
        if weight in optimiser.state
        for what in _KEPT
    }
    save_tensors(unfinished / _MEMORIES, memories)
    write_durably(unfinished / _STATE, json.dumps(asdict(state)).encode())
    give_name(unfinished, named)
    for older in folder.glob("checkpoint-*"):
        if older != named:
            shutil.rmtree(older, ignore_errors=True)


def last_state(folder: Path, work: str) -> State:
    """How far the newest checkpoint is; step 0 when there is none.

    Raises `Problem` work_of_another for a checkpoint of other work, checkpoint_damaged.
    """
    found = _newest(folder)
    if found is None:
        return State(work)
    try:
        plain: Any = json.loads((found / _STATE).read_text(encoding="utf-8"))
        rows = tuple(Row(**row) for row in plain.pop("history"))
        state = State(**plain, history=rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Problem("checkpoint_damaged", folder=str(found)) from error
    if state.work != work:
        raise Problem("work_of_another", folder=str(folder.parent))
    return state


def put_back(
    folder: Path, weights: Mapping[str, nn.Parameter], optimiser: torch.optim.Optimizer
) -> None:
    """Give weights and optimiser what the newest checkpoint holds.

    Raises `Problem` checkpoint_damaged.
    """
    found = _newest(folder)
    if found is None:
        return
    try:
        learnt, memories = load_file(found / _WEIGHTS), load_file(found / _MEMORIES)
        with torch.no_grad():
            for name, weight in weights.items():
                weight.copy_(learnt[name])
                if f"{name}.step" in memories:
                    optimiser.state[weight] = {
                        what: memories[f"{name}.{what}"].to(
                            "cpu" if what == "step" else weight.device
                        )
                        for what in _KEPT
                    }
    except (OSError, KeyError, RuntimeError, SafetensorError) as error:
        raise Problem("checkpoint_damaged", folder=str(found)) from error


def _newest(folder: Path) -> Path | None:
    return max(folder.glob("checkpoint-*"), default=None)
