"""What learns here, how precisely, and how to get the same numbers from it every time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Final

import torch

_WORKSPACE: Final = "CUBLAS_WORKSPACE_CONFIG"
_STEADY: Final = ":4096:8"


@dataclass(frozen=True, slots=True)
class Processor:
    """`half` is the precision of what doesn't learn and of sums; None for full precision."""

    device: torch.device
    half: torch.dtype | None

    @property
    def dtype(self) -> torch.dtype:
        """The precision of what goes through the networks."""
        return torch.float32 if self.half is None else self.half

    def halved(self) -> AbstractContextManager[object]:
        """Let sums be in half precision where that is safe."""
        if self.half is None:
            return nullcontext()
        return torch.autocast(self.device.type, dtype=self.half)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Ask torch for ways of computing that give the same numbers each time."""
        before = torch.are_deterministic_algorithms_enabled()
        only_warned = torch.is_deterministic_algorithms_warn_only_enabled()
        os.environ.setdefault(_WORKSPACE, _STEADY)
        torch.use_deterministic_algorithms(mode=True, warn_only=True)
        try:
            yield
        finally:
            torch.use_deterministic_algorithms(before, warn_only=only_warned)


def processor(precision: str) -> Processor:
    """Choose: a card in bfloat16 where it can, else in float16; a processor in float32."""
    names = {"float32": None, "bfloat16": torch.bfloat16, "float16": torch.float16}
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if precision != "auto":
        return Processor(device, names[precision])
    if device.type != "cuda":
        return Processor(device, None)
    able = torch.cuda.is_bf16_supported(including_emulation=False)
    return Processor(device, torch.bfloat16 if able else torch.float16)
