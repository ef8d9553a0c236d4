"""Texts as SDXL reads them: both encoders' last layers but one, and the second's summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from aibook_desktop.engines.diffusion.words import Words


@dataclass(frozen=True, slots=True)
class Read:
    """`embeds` (texts, tokens, both widths together) and `pooled` (texts, width of the second)."""

    embeds: Tensor
    pooled: Tensor

    def at(self, places: Sequence[int]) -> Read:
        """Those of some texts."""
        chosen = torch.tensor(places, device=self.embeds.device)
        return Read(self.embeds[chosen], self.pooled[chosen])

    def against(self, avoided: Read) -> Words:
        """With what is to be avoided beside each text, for painting."""
        return Words(
            self.embeds,
            avoided.embeds.expand_as(self.embeds),
            self.pooled,
            avoided.pooled.expand_as(self.pooled),
        )


@dataclass(frozen=True, slots=True)
class Reader:
    """Both tokenizers and both encoders."""

    tokenizers: tuple[Any, Any]
    encoders: tuple[Any, Any]

    def read(self, texts: Sequence[str]) -> Read:
        """Read texts; slopes flow through where something in the encoders learns."""
        widths, pooled = [], None
        for tokenizer, encoder in zip(self.tokenizers, self.encoders, strict=True):
            tokens = tokenizer(
                list(texts),
                padding="max_length",
                max_length=tokenizer.model_max_length,
                truncation=True,
                return_tensors="pt",
            ).input_ids
            said = encoder(tokens.to(encoder.device), output_hidden_states=True)
            pooled = said[0]
            widths.append(said.hidden_states[-2])
        if pooled is None:
            raise ValueError("no encoders")
        return Read(torch.cat(widths, dim=-1), pooled)

    def fitted(self, text: str, ending: str) -> str:
        """The text without so many words before its ending that the ending is read, too."""
        words = text.removesuffix(ending).split()
        while words and self.is_too_long(text):
            words.pop()
            text = " ".join((*words, ending))
        return text

    def is_too_long(self, text: str) -> bool:
        """Whether the encoders would forget the end of a text."""
        tokenizer = self.tokenizers[0]
        return bool(len(tokenizer(text, truncation=False).input_ids) > tokenizer.model_max_length)
