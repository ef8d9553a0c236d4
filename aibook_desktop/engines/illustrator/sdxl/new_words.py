"""Textual inversion: words that a class made up, each a few vectors for both text encoders.

The tokenizers learn the words when the base is loaded, so that prompts are counted alike from the
first page on; the encoders get the vectors each time that they are read.
"""

from __future__ import annotations

from typing import Any, Final

import torch
from safetensors.torch import load_file
from transformers import AddedToken

from aibook_desktop.engines.illustrator.sdxl.adapters import Adapter
from aibook_desktop.engines.illustrator.sdxl.encoders import width

_PARTS: Final = (
    ("clip_l", "tokenizer", "text_encoder"),
    ("clip_g", "tokenizer_2", "text_encoder_2"),
)


class NewWord:
    """One learned word: `trigger` stands for all of its vectors in a prompt."""

    def __init__(self, adapter: Adapter, base: Any) -> None:
        """Read it for the encoders of `base`.

        The file has `clip_l` and `clip_g`, each vectors x numbers. Raises `KeyError`, `ValueError`
        or `OSError` for one that holds no word, or a word for other encoders.
        """
        tensors = load_file(adapter.folder / adapter.file)
        self._vectors = {name: tensors[name] for name, _, _ in _PARTS}
        count = len(self._vectors[_PARTS[0][0]])
        for name, _, encoder in _PARTS:
            if self._vectors[name].shape != (count, width(base, encoder)):
                raise ValueError("a word for other encoders")
        if not adapter.trigger or " " in adapter.trigger:
            raise ValueError("a word without a name")
        self.trigger = adapter.trigger
        more = (f"{self.trigger}_{number}" for number in range(1, count))
        self._tokens = [self.trigger, *more]

    @property
    def written(self) -> str:
        """How it stands in a prompt before tokens are counted: one name for each vector."""
        return " ".join(self._tokens)

    def into_tokenizers(self, base: Any) -> None:
        """Make it known to both tokenizers, capitals and all: so diffusers looks for it."""
        exact = [AddedToken(each, normalized=False) for each in self._tokens]
        for _, tokenizer, _ in _PARTS:
            getattr(base, tokenizer).add_tokens(exact)

    @torch.no_grad()
    def into_encoders(self, base: Any) -> None:
        """Give its vectors to encoders that were just loaded."""
        for name, tokenizer, encoder in _PARTS:
            known, network = getattr(base, tokenizer), getattr(base, encoder)
            if len(known) > network.get_input_embeddings().num_embeddings:
                network.resize_token_embeddings(len(known), mean_resizing=False)
            rows = network.get_input_embeddings().weight
            rows[known.convert_tokens_to_ids(self._tokens)] = self._vectors[name].to(rows)
