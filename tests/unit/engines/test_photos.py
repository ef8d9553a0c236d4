"""Photos from anywhere: upright, bounded, and nothing kept of them but pixels."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.photos import NoPhoto, opened, upright
from tests.tiny_models.photographs import as_jpeg, garden


def png_that_claims(width: int, height: int) -> bytes:
    """A file of some bytes that says that it is as large as a field."""

    def part(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", zlib.compress(bytes(64))) + part(b"IEND", b"")
    )


def saved(image: Image.Image, kind: str) -> bytes:
    """An image as a file."""
    written = io.BytesIO()
    image.save(written, kind)
    return written.getvalue()


@pytest.mark.parametrize(("turned", "size"), [(1, (480, 360)), (3, (480, 360)), (6, (360, 480))])
def test_a_photo_stands_upright(turned: int, size: tuple[int, int]) -> None:
    """Grandmother would lie on her side in the memory book."""
    image = upright(as_jpeg(garden(), turned=turned), 2000)
    assert image.size == size


def test_nothing_but_pixels_is_kept() -> None:
    """Where a child lives would be written into a picture that is given away."""
    photo = as_jpeg(garden(), told=True)
    assert b"A phone of somebody" in photo
    image = upright(photo, 2000)
    assert not image.info
    assert not dict(image.getexif())
    assert b"phone" not in saved(image, "JPEG")


def test_a_large_photo_is_read_small() -> None:
    """A phone's fifty megapixels would fill the memory."""
    assert upright(as_jpeg(garden((1600, 1200))), 300).size == (300, 225)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "not_a_picture"),
        (b"\x80\x04cos\nsystem\n", "not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        (saved(garden(), "GIF"), "not_a_picture"),
        (saved(garden(), "TIFF"), "not_a_picture"),
        (as_jpeg(garden())[:4000], "damaged"),
        (saved(garden(), "PNG")[:-3000], "damaged"),
        (b"\0\0\0\x20ftypheic" + bytes(60), "heic"),
        (png_that_claims(60_000, 60_000), "too_large"),
        (png_that_claims(12_000, 12_000), "too_large"),
        (png_that_claims(2**31 - 1, 1), "too_large"),
        (as_jpeg(garden((20, 300))), "too_small"),
    ],
)
def test_whatever_is_no_photo_has_a_reason(data: bytes, fault: str) -> None:
    """A file made to harm would eat the memory, or reach a decoder that nobody looks after."""
    with pytest.raises(NoPhoto) as seen:
        upright(data, 1000)
    assert seen.value.fault == fault


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"no", "photo_unreadable"),
        (b"\0\0\0\x20ftypheic" + bytes(60), "photo_unreadable"),
        (png_that_claims(60_000, 60_000), "photo_too_large"),
        (as_jpeg(garden((20, 300))), "photo_too_small"),
    ],
)
def test_an_engine_says_it_as_a_problem(data: bytes, kind: str) -> None:
    """A teacher would see a traceback instead of a sentence."""
    with pytest.raises(Problem, match=kind):
        opened(data, 1000)


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "I;16", "1", "CMYK"])
def test_every_kind_of_pixels_becomes_plain_colour(mode: str) -> None:
    """A scan in grey, or a sticker on nothing, would fail in the middle of a book."""
    grey = garden().convert("L")
    image = (
        Image.fromarray(np.asarray(grey).astype(np.uint16) * 200)
        if mode == "I;16"
        else garden().convert(mode)
    )
    assert upright(saved(image, "JPEG" if mode == "CMYK" else "PNG"), 1000).mode == "RGB"


def test_what_is_clear_becomes_white() -> None:
    """A sticker's empty corners would come out black."""
    sticker = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    assert upright(saved(sticker, "PNG"), 1000).getpixel((3, 3)) == (255, 255, 255)
