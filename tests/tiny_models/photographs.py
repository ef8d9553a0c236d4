"""Photos for tests: a garden as a camera sees it, with light from one side and grain.

Nobody's photo is needed: the scene is drawn, then lit, blurred and roughened.
"""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SIZE: Final = (480, 360)
_ORIENTATION: Final = 0x0112
_MAKER: Final = 0x010F
_PLACE: Final = 0x8825


def garden(size: tuple[int, int] = SIZE) -> Image.Image:
    """A house, a tree, a child in red and a ball on a meadow."""
    image = Image.new("RGB", (480, 360), (150, 190, 225))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 220, 480, 360), fill=(104, 144, 72))
    draw.rectangle((300, 110, 420, 240), fill=(196, 150, 120))
    draw.polygon([(285, 120), (360, 55), (435, 120)], fill=(142, 60, 48))
    draw.rectangle((80, 140, 96, 250), fill=(92, 62, 40))
    draw.ellipse((40, 60, 140, 170), fill=(60, 105, 50))
    draw.rounded_rectangle((215, 230, 268, 300), 14, fill=(214, 70, 60))
    draw.ellipse((214, 176, 270, 232), fill=(230, 186, 156))
    draw.rectangle((224, 298, 238, 338), fill=(50, 70, 130))
    draw.rectangle((246, 298, 260, 338), fill=(50, 70, 130))
    draw.ellipse((306, 294, 342, 330), fill=(240, 200, 60))
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(0.8)), np.float32)
    light = 0.75 + 0.4 * np.exp(-((np.arange(480) - 140) ** 2) / 60_000)
    grain = np.random.default_rng(1).normal(0, 6, pixels.shape)
    seen = np.clip(pixels * light[None, :, None] + grain, 0, 255).astype(np.uint8)
    return Image.fromarray(seen).resize(size, Image.Resampling.LANCZOS)


def as_jpeg(image: Image.Image, *, turned: int = 1, told: bool = False) -> bytes:
    """A file as a phone writes it: `turned` is its orientation, `told` adds maker and place."""
    facts = Image.Exif()
    facts[_ORIENTATION] = turned
    if told:
        facts[_MAKER] = "A phone of somebody"
        facts.get_ifd(_PLACE)[1] = "N"
    written = io.BytesIO()
    image.save(written, "JPEG", quality=92, exif=facts)
    return written.getvalue()
