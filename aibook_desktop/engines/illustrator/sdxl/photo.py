"""A photo painted over: noise as strong as wished is laid on it and taken away by our words.

The words only tell the manner; what a photo shows nobody tells, and no network here looks for
faces. The base does it alone, with the LoRAs and words of the house: what the refiner and control
pictures are for, the photo has already.
"""

from __future__ import annotations

import io
from typing import Any, Final

import torch
from diffusers import StableDiffusionXLImg2ImgPipeline
from PIL import Image, ImageOps

from aibook_desktop.book.model import Picture
from aibook_desktop.engines.diffusion.buckets import nearest_bucket
from aibook_desktop.engines.diffusion.decoding import decode
from aibook_desktop.engines.diffusion.passes import Request, photo_pass, steps_of_photo
from aibook_desktop.engines.diffusion.words import Words, encode
from aibook_desktop.engines.illustrator.sdxl.asks import page_seed
from aibook_desktop.engines.illustrator.sdxl.course import Course
from aibook_desktop.engines.illustrator.sdxl.painter import SdxlIllustrator
from aibook_desktop.engines.illustrator.sdxl.prompt import NEGATIVE
from aibook_desktop.engines.photos import opened
from aibook_desktop.engines.ports import EDGE, USUAL_STRENGTH

_WEAKEST, _STRONGEST = 0.15, 0.85
_READ: Final = 2048
_QUALITY: Final = 92
_BESIDES: Final = 2  # encoding and decoding count as a step each


class PhotoPainter(SdxlIllustrator):
    """Satisfies `ports.PhotoIllustrator` too."""

    def redraw(
        self,
        photo: bytes,
        seed: int,
        style: str = "paper",
        strength: float = USUAL_STRENGTH,
        edge: int = EDGE,
    ) -> Picture:
        """Return the photo as a JPEG in the nearest of SDXL's shapes (see `ports`).

        Also raises `Problem` engine_failed when the networks give nothing that can be seen or
        memory is too small for any plan.
        """
        image = opened(photo, _READ)
        while True:
            with self._room() as room:
                picture = _jpeg(self._painted_over(image, seed, style, strength), edge)
            if not room.again:
                return picture
            self._go_on(room)

    def _painted_over(
        self, image: Image.Image, seed: int, style: str, strength: float
    ) -> Image.Image:
        networks, recipe = self.pipelines, self.recipe.unrefined()
        one_step = min(1.01 / recipe.steps, 1.0)
        much = max(min(max(strength, _WEAKEST), _STRONGEST), one_step)
        size = nearest_bucket(*image.size, networks.edge)
        said = self._additions.said_of_photo(networks.tokens, style)
        course = Course(self._tell, steps_of_photo(recipe, much) + _BESIDES)
        words = self._words_of(said).to(networks.device, networks.dtype)
        course.stepped()
        pipe = _over(networks.at_work("base", recipe))
        fitted = ImageOps.fit(image, size, Image.Resampling.LANCZOS)
        request = Request(words, (page_seed(seed, 0),))
        watching = course.watching((0,), _unmoved)
        latents: torch.Tensor = photo_pass(pipe, recipe, request, fitted, much, watching)
        return decode(networks.vae, pipe.image_processor, latents)

    def _words_of(self, said: str) -> Words:
        if said not in self._known:
            with self.pipelines.encoders() as base:
                self._known[said] = encode(base, said, NEGATIVE, self.pipelines.device)
        return self._known[said]


def _over(base: Any) -> Any:
    """The base's own network in a pipeline that begins with a picture."""
    pipe = StableDiffusionXLImg2ImgPipeline(
        vae=base.vae,
        text_encoder=None,
        text_encoder_2=None,
        tokenizer=None,
        tokenizer_2=None,
        unet=base.unet,
        scheduler=base.scheduler,
        add_watermarker=False,
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe


def _jpeg(image: Image.Image, edge: int) -> Picture:
    """A JPEG whose longer edge is `edge` at most."""
    image.thumbnail((edge, edge), Image.Resampling.LANCZOS)
    finished = io.BytesIO()
    image.save(finished, "JPEG", quality=_QUALITY)
    return Picture(finished.getvalue(), "image/jpeg", image.width, image.height)


def _unmoved(_step: int) -> None:
    """Nobody looks at an anchor."""
