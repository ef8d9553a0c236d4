"""Opens a photo that anybody may have given: bounded, turned upright, in plain sRGB.

Sizes are read before pixels are made, and only three decoders may look at it at all. Nothing but
pixels is kept: place, time and maker of a photo end here.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from aibook_desktop.book.problems import Problem

Fault = Literal["heic", "not_a_picture", "damaged", "too_large", "too_small"]

MOST_PIXELS: Final = 120_000_000
MOST_BYTES: Final = 100_000_000
_UNREADABLE: Final = "photo_unreadable"
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


class NoPhoto(Exception):  # noqa: N818 - nothing is wrong with us
    """A photo that can't be used, and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


def opened(data: bytes, edge: int) -> Image.Image:
    """Read a photo for an engine (see `upright`).

    Raises `Problem` photo_unreadable, photo_too_large or photo_too_small.
    """
    try:
        return upright(data, edge)
    except NoPhoto as error:
        if error.fault == "too_large":
            raise Problem("photo_too_large") from error
        raise Problem("photo_too_small" if error.fault == "too_small" else _UNREADABLE) from error


def upright(data: bytes, edge: int) -> Image.Image:
    """Read a photo as RGB, its longer edge `edge` pixels at most; raises `NoPhoto`."""
    if len(data) > MOST_BYTES:
        raise NoPhoto("too_large")
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        raise NoPhoto("heic")
    try:
        with _sized_by_us(), Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NoPhoto("too_large")
            if min(image.size) < _SMALLEST:
                raise NoPhoto("too_small")
            image.draft("RGB", (edge, edge))
            turned = ImageOps.exif_transpose(image)
            turned.thumbnail((edge, edge), Image.Resampling.LANCZOS)
            return _on_white(_in_srgb(turned, image))
    except Image.DecompressionBombError as error:
        raise NoPhoto("too_large") from error
    except UnidentifiedImageError as error:
        raise NoPhoto("not_a_picture") from error
    except _BROKEN as error:
        raise NoPhoto("damaged") from error


@contextmanager
def _sized_by_us() -> Iterator[None]:
    """Pillow already warns of what a phone of 108 megapixels takes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield


def _in_srgb(turned: Image.Image, image: Image.Image) -> Image.Image:
    """Phones photograph in wider colours than screens usually have; a bad profile is no matter."""
    profile = image.info.get("icc_profile")
    if not profile or turned.mode not in {"RGB", "CMYK"}:
        return turned
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        plain = ImageCms.profileToProfile(
            turned, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return turned
    return turned if plain is None else plain


def _on_white(image: Image.Image) -> Image.Image:
    """Plain RGB without anything that the file said beside its pixels."""
    if image.mode.startswith("I"):  # sixteen bits of grey
        deep = np.asarray(image, dtype=np.float64)
        image = Image.fromarray((deep / max(deep.max(), 1) * 255).astype(np.uint8))
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    return Image.fromarray(np.asarray(image.convert("RGB")))
