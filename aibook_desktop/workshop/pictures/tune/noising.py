"""How pictures were noised when SDXL was made, and what it is asked to guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from diffusers import DDPMScheduler
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Noising:
    """`kept` is the share of the picture's power that is left at each time (1000 numbers)."""

    kept: Tensor
    guesses_velocity: bool

    @property
    def times(self) -> int:
        """How many levels of noise there are."""
        return len(self.kept)

    def noised(self, latents: Tensor, noise: Tensor, times: Tensor) -> Tensor:
        """Mix noise in; `times` is one a picture."""
        share = self._share(times, latents)
        return share.sqrt() * latents + (1 - share).sqrt() * noise

    def target(self, latents: Tensor, noise: Tensor, times: Tensor) -> Tensor:
        """What the network should guess."""
        if not self.guesses_velocity:
            return noise
        share = self._share(times, latents)
        return share.sqrt() * noise - (1 - share).sqrt() * latents

    def weights(self, times: Tensor, gamma: float) -> Tensor:
        """How much each level counts: its signal-to-noise ratio, `gamma` at most; 0 for all alike.

        Divided by what the guess already weighs: guessing noise counts a picture's error as its
        ratio says, guessing velocity as the ratio and one.
        """
        if not gamma:
            return torch.ones_like(times, dtype=torch.float32)
        share = self.kept.to(times.device)[times].float()
        ratio = share / (1 - share).clamp_min(1e-8)
        weighed = ratio.clamp_max(gamma)
        return weighed / (ratio + 1 if self.guesses_velocity else ratio.clamp_min(1e-8))

    def _share(self, times: Tensor, like: Tensor) -> Tensor:
        return self.kept.to(like.device)[times].to(like.dtype)[:, None, None, None]


def noising(config: Mapping[str, Any]) -> Noising:
    """Read a base's scheduler; raises `ValueError` for one that guesses something else."""
    scheduler = DDPMScheduler.from_config(dict(config))
    kind = scheduler.config.prediction_type
    if kind not in {"epsilon", "v_prediction"}:
        raise ValueError(kind)
    return Noising(scheduler.alphas_cumprod, kind == "v_prediction")
