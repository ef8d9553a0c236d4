"""Pages that look at an anchor: their self-attention also sees a part of what it saw there.

While an anchor is painted, a sample of the hidden states before each self-attention of the UNet's
up blocks is kept for every step; while a page is painted, they are added to its keys and values. No
weights are needed, and nothing but the longer keys costs time. Keeping changes no number of the
anchor's own run, because the usual processor does all the computing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import torch

_WHERE: Final = "up_blocks"
_SELF: Final = ".attn1."


@dataclass(slots=True)
class Bank:
    """What an anchor's run has left, beside the processor: hidden states by step and layer.

    `ratio` is the share of them that is kept, above 0 and up to 1.
    """

    ratio: float
    states: dict[tuple[int, str], torch.Tensor] = field(default_factory=dict)

    def keep(self, step: int, layer: str, states: torch.Tensor) -> None:
        """Keep a sample of states (pictures x cells x width), the same cells for each run."""
        cells = states.shape[1]
        dice = torch.Generator().manual_seed(zlib.crc32(f"{step}|{layer}".encode()))
        some = torch.randperm(cells, generator=dice)[: max(1, round(cells * self.ratio))]
        self.states[step, layer] = states[:, some.to(states.device)].cpu()

    def added(self, step: int, layer: str, states: torch.Tensor) -> torch.Tensor | None:
        """States with those of the anchor after them; None where nothing was kept."""
        kept = self.states.get((step, layer))
        if kept is None:
            return None
        there = kept.to(states)
        if len(there) > len(states):  # guided then, unguided now: the wanted half comes last
            there = there[-len(states) :]
        return torch.cat([states, there.repeat_interleave(len(states) // len(there), 0)], 1)


class _Looking:
    """A self-attention's processor that keeps what passes, or adds what was kept."""

    def __init__(self, usual: Any, layer: str, watch: _Watch) -> None:
        self._usual = usual
        self._layer = layer
        self._watch = watch

    def __call__(
        self,
        attn: Any,
        hidden_states: torch.Tensor,
        encoder_hidden_states: torch.Tensor | None = None,
        attention_mask: torch.Tensor | None = None,
        temb: torch.Tensor | None = None,
        **more: Any,
    ) -> Any:
        seen = encoder_hidden_states
        if self._watch.keeps:
            self._watch.bank.keep(self._watch.step, self._layer, hidden_states)
        else:
            seen = self._watch.bank.added(self._watch.step, self._layer, hidden_states)
        return self._usual(attn, hidden_states, seen, attention_mask, temb, **more)


@dataclass(slots=True)
class _Watch:
    bank: Bank
    keeps: bool
    step: int = 0

    def goes_to(self, step: int) -> None:
        self.step = step


@contextmanager
def attending(unet: Any, bank: Bank, *, keeps: bool) -> Iterator[Any]:
    """Let a UNet fill a bank, or look at it; yields what must be told the step that comes next."""
    watch = _Watch(bank, keeps)
    usual = dict(unet.attn_processors)
    unet.set_attn_processor(
        {
            name: _Looking(each, name, watch) if _shares(name) else each
            for name, each in usual.items()
        }
    )
    try:
        yield watch.goes_to
    finally:
        unet.set_attn_processor(usual)


def _shares(name: str) -> bool:
    return name.startswith(_WHERE) and _SELF in name
