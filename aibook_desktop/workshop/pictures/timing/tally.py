"""How much work a run was: each call of a network is written down, and counted without weights.

Counted are multiplications and additions of matrix products, convolutions and attention (two for
each pair), as torch's own counter does on the meta device.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import torch
from torch.utils.flop_counter import FlopCounterMode

from aibook_desktop.workshop.pictures.timing.networks import FULL, Scale, outline

Call = tuple[str, tuple[int, ...]]
"""Which network was called, and the shape of what it was given first."""

_TOKENS: Final = 77
_POOLED: Final = 1280
_TIME_IDS: Final = {"base": 6, "refiner": 5}
_TERA: Final = 1e12


@dataclass(slots=True)
class Tally:
    """The calls of some networks."""

    calls: Counter[Call] = field(default_factory=Counter)

    def steps(self, name: str) -> int:
        """How often a network was called."""
        return sum(count for (each, _), count in self.calls.items() if each == name)


@contextmanager
def tallying(networks: dict[str, Any]) -> Iterator[Tally]:
    """Write down every call of the networks while it lasts."""
    tally = Tally()

    def noted(name: str) -> Any:
        def note(_module: Any, given: tuple[Any, ...]) -> None:
            tally.calls[name, tuple(given[0].shape)] += 1

        return note

    hooks = [each.register_forward_pre_hook(noted(name)) for name, each in networks.items()]
    try:
        yield tally
    finally:
        for hook in hooks:
            hook.remove()


@cache
def _outlines(scale: Scale) -> dict[str, Any]:
    vae = outline("vae", scale)
    return {
        "base": outline("base", scale),
        "refiner": outline("refiner", scale),
        "decoder": vae.decoder,
        "encoder": vae.encoder,
    }


class Counting:
    """Knows what each call costs; asks the meta device once for each shape."""

    def __init__(self, scale: Scale = FULL) -> None:
        self._outlines = _outlines(scale)
        self._known: dict[Call, float] = {}

    def teraflops(self, calls: Counter[Call]) -> float:
        """The work of some calls, in 10^12 operations."""
        return sum(self._cost(call) * count for call, count in calls.items())

    def _cost(self, call: Call) -> float:
        if call not in self._known:
            name, shape = call
            with torch.no_grad(), FlopCounterMode(display=False) as counter:
                self._run(name, shape)
            self._known[call] = counter.get_total_flops() / _TERA
        return self._known[call]

    def _run(self, name: str, shape: tuple[int, ...]) -> None:
        network = self._outlines[name]
        with torch.device("meta"):
            if name not in _TIME_IDS:
                network(torch.empty(shape))
                return
            width = network.config.cross_attention_dim
            network(
                torch.empty(shape),
                torch.empty(()),
                torch.empty(shape[0], _TOKENS, width),
                added_cond_kwargs={
                    "text_embeds": torch.empty(shape[0], _POOLED),
                    "time_ids": torch.empty(shape[0], _TIME_IDS[name]),
                },
            )
