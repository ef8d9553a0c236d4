"""The model that learns: SDXL in a folder of diffusers' layout, opened part by part."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, Final, TypeVar

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from diffusers.utils import logging
from safetensors import SafetensorError
from transformers import CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer
from transformers.utils import logging as transformers_logging

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import is_full
from aibook_desktop.engines.model_card import CARD, ModelCard, file_digest, verify

INDEX: Final = "model_index.json"
HALF: Final = "fp16"
_HASHED_AT_ONCE: Final = 16 * 1024**2
_LONGEST_HEAD: Final = 100_000_000
_UNREADABLE: Final = (OSError, ValueError, RuntimeError, KeyError, TypeError, SafetensorError)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SdxlBase:
    """`folder` is the pipeline; `home` and `card` are the model folder that it lies in, if any."""

    folder: Path
    home: Path
    card: ModelCard | None

    @property
    def name(self) -> str:
        """What to call it."""
        return self.home.name if self.card is None else self.card.name

    @property
    def is_half(self) -> bool:
        """Whether its files are in half precision, and named so."""
        return any((self.folder / "unet").glob(f"*.{HALF}*.safetensors"))

    def digest(self) -> str:
        """Tell it from any other; raises `OSError`."""
        if self.card is not None:
            return self.card.digest
        files = sorted(self.folder.glob("*/*.safetensors"))
        listed = "\n".join(f"{path.parent.name}/{path.name} {file_digest(path)}" for path in files)
        return hashlib.sha256(listed.encode()).hexdigest()

    def tokenizers(self) -> tuple[Any, Any]:
        """Both tokenizers; raises `Problem` model_damaged."""
        names = ("tokenizer", "tokenizer_2")
        first, second = (
            self._read(
                name,
                lambda path: CLIPTokenizer.from_pretrained(path, local_files_only=True),
            )
            for name in names
        )
        return first, second

    def encoders(self) -> tuple[Any, Any]:
        """Both text encoders in full precision; raises `Problem` model_damaged."""
        kinds = (("text_encoder", CLIPTextModel), ("text_encoder_2", CLIPTextModelWithProjection))
        first, second = (self._weights(name, kind) for name, kind in kinds)
        return first, second

    def unet(self) -> Any:
        """The network that takes noise away; raises `Problem` model_damaged."""
        return self._weights("unet", UNet2DConditionModel)

    def vae(self) -> Any:
        """What makes latents of pixels and back; raises `Problem` model_damaged."""
        return self._weights("vae", AutoencoderKL)

    def scheduler_config(self) -> dict[str, Any]:
        """How it was noised when it was trained; raises `Problem` model_damaged."""
        file = "scheduler_config.json"

        def read(path: Path) -> dict[str, Any]:
            return dict(json.loads((path / file).read_text(encoding="utf-8")))

        return self._read("scheduler", read)

    def parameters(self, part: str) -> int:
        """Count a part's weights by its files' heads; raises `Problem` model_damaged."""
        return self._read(part, _counted)

    def _weights(self, part: str, kind: Any) -> Any:
        return self._read(
            part,
            lambda path: kind.from_pretrained(
                path,
                use_safetensors=True,
                local_files_only=True,
                dtype=torch.float32,
                variant=HALF if any(path.glob(f"*.{HALF}*.safetensors")) else None,
            ).requires_grad_(requires_grad=False),
        )

    def _read(self, part: str, read: Callable[[Path], _T]) -> _T:
        try:
            return read(self.folder / part)
        except _UNREADABLE as error:
            if is_full(error):
                raise
            raise Problem("model_damaged", model=self.name, file=part) from error


def open_base(folder: Path) -> SdxlBase:
    """Look at a model folder of the sdxl engine, or at a bare pipeline in diffusers' layout.

    Raises `Problem` model_missing, or model_damaged naming a file.
    """
    for log in (logging, transformers_logging):
        log.set_verbosity_error()
        log.disable_progress_bar()
    inner = folder / "base" if (folder / "base" / INDEX).is_file() else folder
    if not folder.is_dir():
        raise Problem("model_missing", engine=folder.name)
    card = verify(folder, largest=_HASHED_AT_ONCE) if (folder / CARD).is_file() else None
    try:
        index = json.loads((inner / INDEX).read_text(encoding="utf-8"))
        if not str(index["_class_name"]).startswith("StableDiffusionXL"):
            raise ValueError(index["_class_name"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Problem("model_damaged", model=folder.name, file=INDEX) from error
    base = SdxlBase(inner, folder, card)
    for part in ("unet", "vae", "text_encoder", "text_encoder_2"):
        if not base.parameters(part):
            raise Problem("model_damaged", model=base.name, file=part)
    return base


def _counted(folder: Path) -> int:
    """Half-precision files stand for full ones beside them."""
    files = sorted(folder.glob(f"*.{HALF}*.safetensors")) or sorted(folder.glob("*.safetensors"))
    return sum(_parameters(file) for file in files)


def _parameters(path: Path) -> int:
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > _LONGEST_HEAD:
            raise ValueError(path.name)
        table = json.loads(file.read(length))
    return sum(prod(fact["shape"]) for name, fact in table.items() if name != "__metadata__")
