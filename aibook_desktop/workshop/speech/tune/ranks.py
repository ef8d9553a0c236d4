"""Several processes that learn together, with one accelerator each or one core each.

The first is this one; the others are its children and end with it. accelerate finds its place from
the environment, as below its own launcher, and keeps what it found for the whole process, so both
are put back afterwards: a program may tune twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import torch
from accelerate import Accelerator  # type: ignore[import-untyped]
from accelerate.state import AcceleratorState  # type: ignore[import-untyped]
from torch import distributed
from torch.distributed import FileStore  # type: ignore[attr-defined] # not in its stub
from torch.multiprocessing.spawn import spawn

from aibook_desktop.workshop.speech.tune.recipe import TuneRecipe

_MEETING: Final = "meeting"
_KINDS: Final = {"float32": "no", "bfloat16": "bf16", "float16": "fp16"}


@contextmanager
def helpers(
    work: Callable[..., None], arguments: tuple[Any, ...], processes: int
) -> Iterator[None]:
    """Call `work(index, *arguments)` in `processes` - 1 children; the block waits for them.

    When the block fails, they are ended.
    """
    if processes == 1:
        yield
        return
    children = spawn(  # type: ignore[no-untyped-call] # torch leaves it bare
        work, arguments, nprocs=processes - 1, join=False, daemon=True
    )
    try:
        yield
        while not children.join():
            pass
    finally:
        for child in children.processes:
            child.terminate()


@contextmanager
def place(recipe: TuneRecipe, rank: int, folder: Path) -> Iterator[Accelerator]:
    """Take one's place among the processes of a tuning; they meet in a folder."""
    before = dict(os.environ)
    on_cpu = not torch.cuda.is_available()
    threads = torch.get_num_threads()
    try:
        if recipe.processes > 1:
            _meet(recipe.processes, rank, folder, on_cpu=on_cpu)
        yield Accelerator(
            cpu=on_cpu,
            mixed_precision=_KINDS[precision(recipe)],
            gradient_accumulation_steps=recipe.accumulate,
        )
    finally:
        AcceleratorState._reset_state(reset_partial_state=True)  # noqa: SLF001 # no other way
        if recipe.processes > 1 and distributed.is_initialized():
            distributed.destroy_process_group()
        torch.set_num_threads(threads)
        os.environ.clear()
        os.environ.update(before)


def precision(recipe: TuneRecipe) -> str:
    """The precision of the multiplications: bfloat16 where the machine has it, if not told."""
    if recipe.precision != "auto":
        return recipe.precision
    if torch.cuda.is_available():
        return "bfloat16" if torch.cuda.is_bf16_supported() else "float16"
    return "bfloat16" if torch.cpu.get_capabilities().get("avx512_bf16") else "float32"


def clear_meeting(folder: Path) -> None:
    """Forget an earlier meeting, whose processes may be dead."""
    (folder / _MEETING).unlink(missing_ok=True)


def _meet(processes: int, rank: int, folder: Path, *, on_cpu: bool) -> None:
    if on_cpu:
        torch.set_num_threads(1)
    os.environ |= {
        "RANK": str(rank),
        "LOCAL_RANK": str(rank),
        "WORLD_SIZE": str(processes),
        "LOCAL_WORLD_SIZE": str(processes),
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS", "1"),
    }
    meeting = FileStore(str(folder / _MEETING), processes)
    distributed.init_process_group(
        "gloo" if on_cpu else "nccl", store=meeting, rank=rank, world_size=processes
    )
