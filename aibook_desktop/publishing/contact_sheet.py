"""Many pages on one sheet, because a book's pictures are judged side by side, small and at once."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from aibook_desktop.book.problems import Problem

PAPER: Final = "#fffdf8"
QUALITY: Final = 92


def contact_sheet(pictures: Sequence[bytes], columns: int, edge: int) -> bytes:
    """Lay pictures out in rows and return the sheet as a JPEG.

    `pictures` are encoded images (PNG or JPEG) of any size, each fitted into a square of `edge`
    pixels; margins are a twelfth of that. Raises `ValueError` for no pictures, columns or edge
    below 1, and `Problem` page_not_drawable for bytes that are no image.
    """
    if not pictures or columns < 1 or edge < 1:
        raise ValueError("a contact sheet needs pictures, columns and an edge")
    margin = max(1, edge // 12)
    step = edge + margin
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * step + margin, rows * step + margin), PAPER)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, columns)
        small = _fitted(picture, edge, index)
        x = margin + column * step + (edge - small.width) // 2
        y = margin + row * step + (edge - small.height) // 2
        sheet.paste(small, (x, y))
    encoded = io.BytesIO()
    sheet.save(encoded, "JPEG", quality=QUALITY, subsampling=0)
    return encoded.getvalue()


def _fitted(picture: bytes, edge: int, index: int) -> Image.Image:
    try:
        with Image.open(io.BytesIO(picture)) as image:
            return ImageOps.contain(image.convert("RGB"), (edge, edge), Image.Resampling.LANCZOS)
    except (UnidentifiedImageError, OSError) as damage:
        reason = f"picture {index + 1} of the sheet is no image"
        raise Problem("page_not_drawable", reason=reason) from damage
