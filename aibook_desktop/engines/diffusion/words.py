"""Prompts as the networks read them: encoded once, kept beside the processor, used by both.

The refiner reads the last 1280 of the 2048 numbers of each token that the base reads, and the same
pooled ones, so a page needs one encoding of 0.6 MB and the encoders can go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch


@dataclass(frozen=True, slots=True)
class Words:
    """What to show and what to avoid, of one page or of several together.

    `embeds` and `negative` are pages x 77 x 2048 numbers, the pooled ones pages x 1280.
    """

    embeds: torch.Tensor
    negative: torch.Tensor
    pooled: torch.Tensor
    negative_pooled: torch.Tensor

    def as_arguments(self, width: int) -> dict[str, torch.Tensor]:
        """For a network that reads the last `width` numbers of each token."""
        return {
            "prompt_embeds": self.embeds[..., -width:],
            "negative_prompt_embeds": self.negative[..., -width:],
            "pooled_prompt_embeds": self.pooled,
            "negative_pooled_prompt_embeds": self.negative_pooled,
        }

    def to(self, device: torch.device, dtype: torch.dtype) -> Words:
        """The same beside another processor."""
        return Words(*(each.to(device, dtype) for each in self.parts()))

    def parts(self) -> tuple[torch.Tensor, ...]:
        """Its four tensors."""
        return (self.embeds, self.negative, self.pooled, self.negative_pooled)


@torch.inference_mode()
def encode(pipe: Any, said: str, avoided: str, device: torch.device) -> Words:
    """Encode a prompt with a pipeline that has its encoders on `device`; the answer is on the CPU.

    An empty `avoided` is encoded like any other text: None would mean zeros, another picture.
    """
    embeds, negative, pooled, negative_pooled = pipe.encode_prompt(
        said, device=device, negative_prompt=avoided
    )
    words = Words(embeds, negative, pooled, negative_pooled)
    return words.to(torch.device("cpu"), torch.float32)


def together(words: tuple[Words, ...]) -> Words:
    """The words of several pages, to be painted at once."""
    parts = zip(*(each.parts() for each in words), strict=True)
    return Words(*(torch.cat(part) for part in parts))
