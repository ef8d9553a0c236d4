"""A photo becomes a page of a picture book, by the first illustrator that can.

Whatever a file says beside its pixels (place, time, maker) ends here: engines are given a picture
that was written anew.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from PIL import Image

from aibook_desktop.book.model import Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.photos import MOST_BYTES, opened
from aibook_desktop.engines.ports import EDGE, Illustrator, PhotoIllustrator
from aibook_desktop.engines.progress import Tell
from aibook_desktop.engines.progress import unheard as unheard_progress
from aibook_desktop.studio.crew import Crew, Seat
from aibook_desktop.studio.drawing import USUAL_STYLE, unheard
from aibook_desktop.studio.events import StoodIn

Strength = Literal["little", "usual", "much"]
STRENGTHS: Final[dict[Strength, float]] = {"little": 0.35, "usual": 0.5, "much": 0.65}
"""How far from the photo the page may go."""

_READ: Final = 2048
_QUALITY: Final = 95


def redraw_photo(  # noqa: PLR0917 - what a photo becomes, and who hears of it
    crew: Crew,
    photo: bytes,
    seed: int = 1,
    style: str = USUAL_STYLE,
    strength: Strength = "usual",
    edge: int = EDGE,
    tell: Callable[[StoodIn], None] = unheard,
    hear: Tell = unheard_progress,
) -> tuple[Picture, Seat]:
    """Draw a photo in a style, in its own shape, `edge` pixels long at most.

    Raises `Problem` photo_unreadable, photo_too_large or photo_too_small.
    """
    plain = _plain(photo)

    def job(engine: Illustrator) -> Picture:
        if not isinstance(engine, PhotoIllustrator):
            raise Problem("engine_failed", engine="illustrator")
        return engine.redraw(plain, seed, style, STRENGTHS[strength], edge)

    return crew.perform("illustrator", job, tell, hear=hear)


def read_photo(path: Path) -> bytes:
    """Read a file that may be anything; raises `Problem` file_missing or photo_too_large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Problem("photo_too_large")
        return path.read_bytes()
    except OSError:
        raise Problem("file_missing", file=str(path)) from None


def saved_as(picture: Picture, suffix: str) -> bytes:
    """The picture as the kind of file that a name ends in: .png, else JPEG."""
    kind = "PNG" if suffix.lower() == ".png" else "JPEG"
    if picture.media_type == f"image/{kind.lower()}":
        return picture.image
    written = io.BytesIO()
    Image.open(io.BytesIO(picture.image)).convert("RGB").save(written, kind, quality=_QUALITY)
    return written.getvalue()


def _plain(photo: bytes) -> bytes:
    """The photo's pixels, turned upright, and nothing else."""
    written = io.BytesIO()
    opened(photo, _READ).save(written, "JPEG", quality=_QUALITY, subsampling=0)
    return written.getvalue()
