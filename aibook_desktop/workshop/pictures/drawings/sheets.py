"""Each photo beside the drawing that was made of it, for the teacher to look through."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

from aibook_desktop.book.durable import write_durably
from aibook_desktop.publishing.contact_sheet import contact_sheet
from aibook_desktop.workshop.pictures.drawings.photo import Pixels

EDGE: Final = 380
_ROWS: Final = 5
_COLUMNS: Final = 4
_NAME: Final = "before-and-after-{number}.jpg"
_BADGE: Final = 46


@dataclass(frozen=True, slots=True)
class Pair:
    """A photo and its drawing, which has a number."""

    photo: Pixels
    drawing: Pixels
    number: int

    def small(self) -> Pair:
        """The same, just large enough for a sheet."""
        return Pair(_small(self.photo), _small(self.drawing), self.number)


def write_sheets(folder: Path, pairs: Sequence[Pair]) -> list[Path]:
    """Write as many sheets as are needed, two pairs in a row; raises `Problem` disk_full."""
    for old in folder.glob(_NAME.format(number="*")):
        old.unlink()
    each = _ROWS * _COLUMNS // 2
    written = []
    for first in range(0, len(pairs), each):
        shown = pairs[first : first + each]
        pictures = [part for pair in shown for part in (_jpeg(pair.photo), _numbered(pair))]
        path = folder / _NAME.format(number=first // each + 1)
        write_durably(path, contact_sheet(pictures, _COLUMNS, EDGE))
        written.append(path)
    return written


def _small(pixels: Pixels) -> Pixels:
    shown = ImageOps.contain(Image.fromarray(pixels), (EDGE, EDGE), Image.Resampling.LANCZOS)
    return np.asarray(shown, dtype=np.uint8)


def _numbered(pair: Pair) -> bytes:
    image = Image.fromarray(pair.drawing)
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((8, 8, 8 + _BADGE, 8 + _BADGE * 0.7), 8, fill="#fffdf8")
    middle = (8 + _BADGE / 2, 8 + _BADGE * 0.35)
    font = ImageFont.load_default(_BADGE * 0.42)
    pen.text(middle, str(pair.number), "#4a4038", font, anchor="mm")
    return _jpeg(np.asarray(image, dtype=np.uint8))


def _jpeg(pixels: Pixels) -> bytes:
    encoded = io.BytesIO()
    Image.fromarray(pixels).save(encoded, "JPEG", quality=90)
    return encoded.getvalue()
