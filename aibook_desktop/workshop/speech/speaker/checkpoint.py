"""Where a training was when it was stopped: weights and steps in one safetensors file.

The file's own header carries the progress as JSON, so both are written whole or not at all.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn, optim

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.problems import Problem

CHECKPOINT: Final = "checkpoint.safetensors"
_PROGRESS: Final = "progress"
_WORK: Final = "work"


@dataclass(frozen=True, slots=True)
class Progress:
    """`step` steps are done; the best so far was scored at `best` (0 to 1) after `best_step`."""

    step: int
    best: float
    best_step: int


@dataclass(frozen=True, slots=True)
class Learner:
    """What changes while learning: the network, its optimiser, and the best weights so far."""

    network: nn.Module
    optimiser: optim.Optimizer
    best: dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """Keeps where a training was in `folder`; `work` is a digest of what it learns from and how."""

    folder: Path
    work: str

    def write(self, learner: Learner, progress: Progress) -> None:
        """Write where the training is; raises `Problem` disk_full or disk_read_only."""
        tensors = {f"network/{name}": each for name, each in learner.network.state_dict().items()}
        tensors |= {f"best/{name}": each for name, each in learner.best.items()}
        for index, state in learner.optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser/{index}/{name}": each for name, each in state.items()}
        whole = {name: each.detach().clone().contiguous() for name, each in tensors.items()}
        about = {_PROGRESS: json.dumps(asdict(progress)), _WORK: self.work}
        write_durably(self.folder / CHECKPOINT, save(whole, metadata=about))

    def resume(self, learner: Learner) -> Progress:
        """Put a learner where it was; a folder without a checkpoint begins at step 0.

        Raises `Problem` speaker_other when the checkpoint belongs to other work, speaker_damaged
        when it can't be read.
        """
        path = self.folder / CHECKPOINT
        if not path.is_file():
            return Progress(step=0, best=-1.0, best_step=0)
        try:
            with safe_open(path, framework="pt") as file:
                about = file.metadata()
                progress = Progress(**json.loads(about[_PROGRESS]))
                tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no dict
                work = about[_WORK]
        except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
            raise Problem("speaker_damaged", file=str(path)) from error
        if work != self.work:
            raise Problem("speaker_other", folder=str(self.folder))
        learner.network.load_state_dict(_below("network/", tensors))
        learner.best.update(_below("best/", tensors))
        _put_back(learner.optimiser, _below("optimiser/", tensors))
        return progress


def _below(branch: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {
        name.removeprefix(branch): each for name, each in tensors.items() if name.startswith(branch)
    }


def _put_back(optimiser: optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    state: dict[int, dict[str, Tensor]] = {}
    for name, each in tensors.items():
        index, _, what = name.partition("/")
        state.setdefault(int(index), {})[what] = each
    optimiser.load_state_dict({**optimiser.state_dict(), "state": state})
