"""Several processes that learn together, one thread each.

On a busy machine the threads of one process wait for each other most of the time; processes wait
once a step, when they average their gradients through gloo.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import torch
from torch import distributed, nn
from torch.distributed import FileStore  # type: ignore[attr-defined] # not in its stub
from torch.multiprocessing.spawn import spawn

T = TypeVar("T")

_MEETING: Final = "meeting"


@dataclass(frozen=True, slots=True)
class Share:
    """Which of the processes that learn together is meant."""

    rank: int = 0
    world: int = 1


def side_by_side(
    here: Callable[[Share], T], there: Callable[[Share], object], processes: int, folder: Path
) -> T:
    """Work `here`, as rank 0, and `there` in `processes` - 1 new ones; returns what came of here.

    The processes meet by a file in `folder`. When the work here fails, the others are ended.
    """
    torch.set_num_threads(1)
    if processes == 1:
        return here(Share())
    meeting = folder / _MEETING
    meeting.unlink(missing_ok=True)
    helpers = spawn(  # type: ignore[no-untyped-call] # torch leaves it bare
        _help, (there, processes, folder), nprocs=processes - 1, join=False
    )
    try:
        _meet(Share(0, processes), folder)
        result = here(Share(0, processes))
    except BaseException:
        for helper in helpers.processes:
            helper.terminate()
        raise
    finally:
        if distributed.is_initialized():
            distributed.destroy_process_group()
    while not helpers.join():
        pass
    meeting.unlink(missing_ok=True)
    return result


def agree(network: nn.Module) -> None:
    """Average the gradients over the processes, if there are several."""
    if not distributed.is_initialized():
        return
    slopes = [each.grad for each in network.parameters() if each.grad is not None]
    together = torch.cat([slope.flatten() for slope in slopes])
    distributed.all_reduce(together)
    together /= distributed.get_world_size()
    parts = torch.split(together, [slope.numel() for slope in slopes])
    for slope, part in zip(slopes, parts, strict=True):
        slope.copy_(part.view_as(slope))


def _help(index: int, work: Callable[[Share], object], processes: int, folder: Path) -> None:
    share = Share(index + 1, processes)
    _meet(share, folder)
    work(share)
    distributed.destroy_process_group()


def _meet(share: Share, folder: Path) -> None:
    torch.set_num_threads(1)
    meeting = FileStore(str(folder / _MEETING), share.world)
    distributed.init_process_group("gloo", store=meeting, rank=share.rank, world_size=share.world)
