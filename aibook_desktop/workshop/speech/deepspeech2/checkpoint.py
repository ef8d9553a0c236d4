"""What a killed training goes on from: one safetensors file with the rest as JSON in its header.

One file is replaced whole, so weights, optimiser and history are always those of the same step.
The dice need no place in it: each step's are drawn from its number.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.deepspeech.network import Network

FILE: Final = "checkpoint.safetensors"
_STATE: Final = "state"
_NETWORK, _OPTIMISER = "network.", "optimiser."


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the history: the mean loss since the line before, the error rate if measured."""

    step: int
    loss: float
    cer: float | None


@dataclass(frozen=True, slots=True)
class State:
    """How far a training is; `work` tells it from any other."""

    work: str
    step: int = 0
    history: tuple[Row, ...] = ()

    @property
    def best(self) -> Row | None:
        """The line with the lowest error rate, the first of equals; None before any."""
        measured = [row for row in self.history if row.cer is not None]
        return min(measured, key=lambda row: (row.cer, row.step), default=None)


def save_checkpoint(
    folder: Path, state: State, network: Network, optimiser: torch.optim.AdamW
) -> None:
    """Replace the checkpoint; raises `Problem` disk_full or disk_read_only."""
    tensors = {_NETWORK + name: value for name, value in network.state_dict().items()}
    for name, parameter in network.named_parameters():
        for what, value in optimiser.state[parameter].items():
            tensors[f"{_OPTIMISER}{what}.{name}"] = value
    plain = json.dumps(asdict(state))
    whole = {name: value.contiguous() for name, value in tensors.items()}
    write_durably(folder / FILE, save(whole, metadata={_STATE: plain}))


def load_checkpoint(
    folder: Path, work: str, network: Network, optimiser: torch.optim.AdamW
) -> State:
    """Put back what was saved; a fresh state when nothing was.

    Raises `Problem` work_of_another when it was saved by other work (another size, alphabet, data
    or setting), and checkpoint_damaged when it can't be read.
    """
    if not (folder / FILE).exists():
        return State(work)
    try:
        with safe_open(folder / FILE, framework="pt") as file:
            state = _state(json.loads(file.metadata()[_STATE]))
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
    except (OSError, SafetensorError, ValueError, KeyError, TypeError) as error:
        raise Problem("checkpoint_damaged", folder=str(folder)) from error
    if state.work != work:
        raise Problem("work_of_another", folder=str(folder))
    try:
        _put_back(tensors, network, optimiser)
    except (KeyError, RuntimeError) as error:
        raise Problem("checkpoint_damaged", folder=str(folder)) from error
    return state


def _put_back(tensors: dict[str, Tensor], network: Network, optimiser: torch.optim.AdamW) -> None:
    network.load_state_dict(
        {
            name.removeprefix(_NETWORK): value
            for name, value in tensors.items()
            if name.startswith(_NETWORK)
        }
    )
    for name, parameter in network.named_parameters():
        optimiser.state[parameter] = {
            what: tensors[f"{_OPTIMISER}{what}.{name}"]
            for what in ("step", "exp_avg", "exp_avg_sq")
        }


def _state(plain: Any) -> State:
    history = tuple(Row(int(row["step"]), row["loss"], row["cer"]) for row in plain["history"])
    return State(str(plain["work"]), int(plain["step"]), history)
