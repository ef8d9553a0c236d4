"""What of the model learns: a thin LoRA, the whole UNet, or one new word.

The three differ in their weights, in whether words change while learning, and in the files that
come out; everything else of a training is the same for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

import torch
from diffusers import StableDiffusionXLPipeline
from diffusers.utils import convert_state_dict_to_diffusers
from peft import LoraConfig
from peft.utils import get_peft_model_state_dict
from torch import Tensor, nn

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.keeping import save_tensors
from aibook_desktop.workshop.pictures.tune.base import SdxlBase
from aibook_desktop.workshop.pictures.tune.reading import Read, Reader
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe

LORA_FILE: Final = "pytorch_lora_weights.safetensors"
WORD_FILE: Final = "embeddings.safetensors"
_TARGETS: Final = ("to_k", "to_q", "to_v", "to_out.0")
_ADAPTER: Final = "default"
ENCODERS: Final = ("clip_l", "clip_g")


class Pupil(Protocol):
    """A model of which something learns."""

    unet: Any

    def learning(self) -> dict[str, nn.Parameter]:
        """The weights that learn, in full precision, by name."""
        ...

    def read(self, texts: Sequence[str]) -> Read:
        """Read texts; those that the pupil was told of beforehand, or any."""
        ...

    def write(self, folder: Path) -> None:
        """Write what was learnt as the engine reads it; raises `Problem` disk_full."""
        ...


class _Taught:
    """A UNet whose words never change: they were read once, and the encoders are gone."""

    def __init__(self, unet: Any, words: Mapping[str, Read]) -> None:
        self.unet = unet
        self._words = words

    def learning(self) -> dict[str, nn.Parameter]:
        return {name: each for name, each in self.unet.named_parameters() if each.requires_grad}

    def read(self, texts: Sequence[str]) -> Read:
        read = [self._words[text] for text in texts]
        return Read(
            torch.cat([each.embeds for each in read]), torch.cat([each.pooled for each in read])
        )


class LoraPupil(_Taught):
    """Satisfies `Pupil`: thin matrices beside the attention layers."""

    def __init__(self, unet: Any, words: Mapping[str, Read], recipe: StyleRecipe) -> None:
        super().__init__(unet, words)
        torch.manual_seed(recipe.seed)
        unet.add_adapter(
            LoraConfig(
                r=recipe.rank,
                lora_alpha=recipe.alpha,
                init_lora_weights="gaussian",
                target_modules=list(_TARGETS),
            ),
            adapter_name=_ADAPTER,
        )
        for each in self.learning().values():
            each.data = each.data.float()

    def write(self, folder: Path) -> None:
        """Write one file in diffusers' own layout, in half precision."""
        layers = convert_state_dict_to_diffusers(get_peft_model_state_dict(self.unet))
        halved = {
            name: each.detach().to("cpu", torch.float16).contiguous()
            for name, each in layers.items()
        }
        StableDiffusionXLPipeline.save_lora_weights(
            folder,
            unet_lora_layers=halved,
            weight_name=LORA_FILE,
            safe_serialization=True,
            unet_lora_adapter_metadata=self.unet.peft_config[_ADAPTER].to_dict(),
        )


class WholePupil(_Taught):
    """Satisfies `Pupil`: every weight of the UNet; the files are those of a new base."""

    def __init__(self, unet: Any, words: Mapping[str, Read], base: SdxlBase) -> None:
        super().__init__(unet.requires_grad_(requires_grad=True), words)
        self._base = base

    def write(self, folder: Path) -> None:
        """Write the UNet's folder in the precision of the base's."""
        half = self._base.is_half
        usual = self.unet.dtype
        self.unet.register_to_config(_name_or_path="")  # people's names stand in paths
        self.unet.to(torch.float16 if half else torch.float32)
        self.unet.save_pretrained(folder / "base" / "unet", variant="fp16" if half else None)
        self.unet.to(usual)


class WordPupil:
    """Satisfies `Pupil`: a few numbers in front of each text encoder, one row a vector."""

    def __init__(self, unet: Any, reader: Reader, recipe: StyleRecipe) -> None:
        """Raise `Problem` word_taken for a word that stands for something already."""
        self.unet = unet
        self._reader = reader
        self._trigger = recipe.trigger
        self._tokens = tokens_of(recipe.trigger, recipe.vectors)
        self.rows = nn.ParameterDict()
        for name, tokenizer, encoder in zip(
            ENCODERS, reader.tokenizers, reader.encoders, strict=True
        ):
            known = encoder.get_input_embeddings()
            like = tokenizer(recipe.like, add_special_tokens=False).input_ids
            first = len(tokenizer)
            tokenizer.add_tokens(list(self._tokens))
            if len(tokenizer) != first + recipe.vectors:
                raise Problem("word_taken", trigger=recipe.trigger)
            start = known.weight[like].mean(0, keepdim=True).repeat(recipe.vectors, 1)
            self.rows[name] = nn.Parameter(start.detach().clone().float())
            encoder.set_input_embeddings(_Rows(known, self.rows[name], first))

    def learning(self) -> dict[str, nn.Parameter]:
        """The new rows of both encoders."""
        return dict(self.rows.items())

    def read(self, texts: Sequence[str]) -> Read:
        """Read any texts; the new word may stand in them."""
        whole = " ".join(self._tokens)
        return self._reader.read([text.replace(self._trigger, whole) for text in texts])

    def write(self, folder: Path) -> None:
        """Write the rows of both encoders under the names that the engine knows."""
        save_tensors(folder / WORD_FILE, {name: each.data for name, each in self.rows.items()})


class _Rows(nn.Module):
    """An encoder's table of words, which stays as it is, and the new rows after it."""

    def __init__(self, known: nn.Embedding, rows: nn.Parameter, first: int) -> None:
        super().__init__()
        self.known = known
        self.rows = rows
        self.first = first

    @property
    def weight(self) -> Tensor:
        """What others ask for its kind and place."""
        return self.known.weight

    def forward(self, tokens: Tensor) -> Tensor:
        new = tokens >= self.first
        old: Tensor = self.known(tokens.masked_fill(new, 0))
        rows = self.rows[(tokens - self.first).clamp_min(0)].to(old.dtype)
        return torch.where(new[..., None], rows, old)


def tokens_of(trigger: str, vectors: int) -> tuple[str, ...]:
    """The tokens of a new word, as diffusers names them when it reads several vectors."""
    return (trigger, *(f"{trigger}_{number}" for number in range(1, vectors)))
