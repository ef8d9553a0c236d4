"""Opens a photo that anybody may have put there: bounded, turned upright, in plain sRGB.

Whatever is wrong with a file is a reason with its name, never a crash: among forty photos from
eight phones one is always broken. Sizes are read before pixels are made, and only three decoders
may look at a file at all.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

Pixels = NDArray[np.uint8]
"""RGB, (height, width, 3)."""

Reason = Literal[
    "heic",
    "not_a_picture",
    "damaged",
    "too_large",
    "too_small",
    "blank",
    "blurred",
    "duplicate",
    "enough",
]

WORKING_EDGE: Final = 3000
"""The longest edge that photos are worked on with (pixels)."""

MOST_PIXELS: Final = 120_000_000
MOST_BYTES: Final = 100_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_SMALLEST: Final = 32
_BRANDS: Final = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    IndexError,
    KeyError,
    MemoryError,
    OverflowError,
    struct.error,
    zlib.error,
)


class LeftOut(Exception):  # noqa: N818 - nothing is wrong with us
    """A photo that is not used, and why."""

    def __init__(self, reason: Reason, twin: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.twin = twin


def open_photo(path: Path) -> Pixels:
    """Read a photo, `WORKING_EDGE` pixels at most; raises `LeftOut`.

    Nothing but pixels is kept: place, time and maker of a photo end here.
    """
    data = _bytes(path)
    try:
        with _sized_by_us(), Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise LeftOut("too_large")
            if min(image.size) < _SMALLEST:
                raise LeftOut("too_small")
            image.draft("RGB", (WORKING_EDGE, WORKING_EDGE))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((WORKING_EDGE, WORKING_EDGE), Image.Resampling.LANCZOS)
            return np.asarray(_on_white(_in_srgb(upright, image)), dtype=np.uint8)
    except Image.DecompressionBombError as error:
        raise LeftOut("too_large") from error
    except UnidentifiedImageError as error:
        raise LeftOut("not_a_picture") from error
    except _BROKEN as error:
        raise LeftOut("damaged") from error


@contextmanager
def _sized_by_us() -> Iterator[None]:
    """Pillow already warns of what a phone of 108 megapixels takes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LeftOut("too_large")
        data = path.read_bytes()
    except OSError as error:
        raise LeftOut("damaged") from error
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        raise LeftOut("heic")
    return data


def _in_srgb(upright: Image.Image, image: Image.Image) -> Image.Image:
    """Phones photograph in wider colours than screens usually have; a bad profile is no matter."""
    profile = image.info.get("icc_profile")
    if not profile or upright.mode not in {"RGB", "CMYK"}:
        return upright
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(
            upright, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return upright
    return upright if turned is None else turned


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # sixteen bits of grey
        deep = np.asarray(image, dtype=np.float64)
        image = Image.fromarray((deep / max(deep.max(), 1) * 255).astype(np.uint8))
    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")
