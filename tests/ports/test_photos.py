"""What every illustrator promises that can make a page of a photo."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from aibook_desktop.engines.ports import PhotoIllustrator
from tests.tiny_models.photographs import as_jpeg, garden

EDGE = 192


def test_a_photo_becomes_a_page_and_always_the_same(illustrator: object) -> None:
    """The ability would exist in the engine and be lost on the way to its worker, or back."""
    if not isinstance(illustrator, PhotoIllustrator):
        pytest.fail("a photo that a family gives would find nobody who paints it")
    photo = as_jpeg(garden())
    picture = illustrator.redraw(photo, 7, edge=EDGE)
    image = Image.open(io.BytesIO(picture.image))
    assert image.size == (picture.width, picture.height)
    assert picture.width > picture.height
    assert picture == illustrator.redraw(photo, 7, edge=EDGE)
    assert picture != illustrator.redraw(photo, 7, "crayon", edge=EDGE)
