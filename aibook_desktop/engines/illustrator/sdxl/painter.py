"""SDXL from a local folder: `base`, and `refiner` where there is one, both in diffusers' layout.

The base takes the first 80 % of the noise away and the refiner the rest; the refiner's embeddings
are a slice of the base's, so its text encoders are never loaded. Every page begins from noise of
its own, made on the CPU from the book's seed and the page's number, so that it can be drawn again.
"""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from diffusers import (
    DPMSolverMultistepScheduler,
    StableDiffusionXLImg2ImgPipeline,
    StableDiffusionXLPipeline,
)
from diffusers.utils import logging
from PIL import Image
from transformers.utils import logging as transformers_logging

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.illustrator.sdxl.prompt import NEGATIVE, prompt
from aibook_desktop.engines.ports import EDGE

ENGINE: Final = "sdxl"
STEPS: Final = 25
SPLIT: Final = 0.8
_THREADS: Final = max(
    1, (os.cpu_count() or 1) // 2
)  # others work meanwhile, and waiting threads spin
_GUIDANCE: Final = 5.0
_QUALITY: Final = 92
_DARKEST: Final = 6  # of 255: an overflow in half precision comes out black
_HALF: Final = "fp16"


@dataclass(frozen=True, slots=True)
class Words:
    """A prompt as the networks read it."""

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


class SdxlIllustrator:
    """Satisfies `ports.Illustrator`."""

    def __init__(self, folder: Path) -> None:
        """Load the pipelines; raises `OSError` or `ValueError` for files that are no pipeline."""
        for log in (logging, transformers_logging):
            log.set_verbosity_error()
            log.disable_progress_bar()
        torch.set_num_threads(_THREADS)
        half = torch.cuda.is_available()
        self._device = torch.device("cuda" if half else "cpu")
        self._dtype = torch.float16 if half else torch.float32
        self._base = StableDiffusionXLPipeline.from_pretrained(
            folder / "base", **self._manner(folder / "base")
        )
        self._refiner: Any = None
        if (folder / "refiner").is_dir():
            self._refiner = StableDiffusionXLImg2ImgPipeline.from_pretrained(
                folder / "refiner",
                vae=self._base.vae,
                text_encoder=None,
                text_encoder_2=None,
                tokenizer=None,
                tokenizer_2=None,
                **self._manner(folder / "refiner"),
            )
        for pipe in filter(None, (self._base, self._refiner)):
            pipe.scheduler = DPMSolverMultistepScheduler.from_config(
                pipe.scheduler.config, use_karras_sigmas=True, algorithm_type="dpmsolver++"
            )
            pipe.set_progress_bar_config(disable=True)
            pipe.to(self._device)

    def draw(
        self,
        page: Page,
        cast: tuple[Character, ...],
        seed: int,
        style: str = "paper",
        edge: int = EDGE,
    ) -> Picture:
        """Return the page as a JPEG, 1024 pixels square at most.

        Raises `Problem` page_not_drawable for an unknown symbol, and engine_failed when the
        networks give nothing that can be seen or the card has too little memory.
        """
        said = prompt(page, cast, self.tokens, style).text
        try:
            image = self._decoded(self._latents(self._words(said), seed, page.number))
        except torch.OutOfMemoryError as error:
            raise Problem("engine_failed", engine=ENGINE) from error
        wide = min(edge, EDGE)
        finished = io.BytesIO()
        image.resize((wide, wide), Image.Resampling.LANCZOS).save(
            finished, "JPEG", quality=_QUALITY
        )
        return Picture(finished.getvalue(), "image/jpeg", wide, wide)

    def tokens(self, text: str) -> int:
        """Count the tokens of a text, without the marks of beginning and end."""
        return len(self._base.tokenizer(text, truncation=False).input_ids) - 2

    def _manner(self, folder: Path) -> dict[str, Any]:
        """How to load one pipeline; folders of half precision name their files so."""
        return {
            "dtype": self._dtype,
            "variant": _HALF if any(folder.glob(f"unet/*.{_HALF}.safetensors")) else None,
            "use_safetensors": True,
            "local_files_only": True,
            "add_watermarker": False,
        }

    @torch.inference_mode()
    def _words(self, said: str) -> Words:
        embeds, negative, pooled, negative_pooled = self._base.encode_prompt(
            said, device=self._device, negative_prompt=NEGATIVE
        )
        return Words(embeds, negative, pooled, negative_pooled)

    @torch.inference_mode()
    def _latents(self, words: Words, seed: int, number: int) -> torch.Tensor:
        manner = {
            "num_inference_steps": STEPS,
            "guidance_scale": _GUIDANCE,
            "generator": torch.Generator("cpu").manual_seed(page_seed(seed, number)),
            "output_type": "latent",
        }
        base, refiner = self._base, self._refiner
        latents: torch.Tensor = base(
            **words.as_arguments(base.unet.config.cross_attention_dim),
            denoising_end=SPLIT if refiner else None,
            **manner,
        ).images
        if refiner:
            latents = refiner(
                **words.as_arguments(refiner.unet.config.cross_attention_dim),
                image=latents,
                denoising_start=SPLIT,
                **manner,
            ).images
        return latents

    @torch.inference_mode()
    def _decoded(self, latents: torch.Tensor) -> Image.Image:
        """Decode, in full precision where the first try gives nothing that can be seen."""
        vae = self._base.vae
        if vae.config.force_upcast:
            vae.to(torch.float32)
        for _ in range(2):
            decoded = vae.decode(latents.to(vae.dtype) / vae.config.scaling_factor).sample
            if torch.isfinite(decoded).all():
                image: Image.Image = self._base.image_processor.postprocess(decoded)[0]
                if _is_seen(image):
                    return image
            vae.to(torch.float32)
        raise Problem("engine_failed", engine=ENGINE)


def page_seed(seed: int, number: int) -> int:
    """The seed of one page of a book."""
    mixed = hashlib.sha256(f"{seed}|{number}".encode()).digest()
    return int.from_bytes(mixed[:6], "big")


def _is_seen(image: Image.Image) -> bool:
    """Tell whether there is more than darkness."""
    brightest = np.asarray(image).max()
    return bool(brightest > _DARKEST)
