"""A photo as the built-in illustrator draws it."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import Papercut, photo
from aibook_desktop.engines.illustrator.papercut.photo import redrawn
from aibook_desktop.engines.ports import PhotoIllustrator
from tests.tiny_models.photographs import as_jpeg, garden

PHOTO = as_jpeg(garden())


def near(image: Image.Image, x: int, y: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The colour about a place."""
    pixels = np.asarray(image.convert("RGB"), np.float64)[y - 4 : y + 5, x - 4 : x + 5]
    colour: np.ndarray[tuple[int], np.dtype[np.float64]] = pixels.reshape(-1, 3).mean(axis=0)
    return colour


@pytest.mark.parametrize("style", standard().scene["style"])
def test_every_style_draws_it_in_its_shape(style: str) -> None:
    """A style of the wish would be missing for photos, or a photo would be squeezed."""
    picture = Papercut().redraw(PHOTO, 1, style)
    image = Image.open(io.BytesIO(picture.image))
    assert image.size == (picture.width, picture.height) == (480, 360)
    assert picture.image != PHOTO
    assert picture == Papercut().redraw(PHOTO, 2, style)


def test_what_is_to_be_seen_stays_where_it_is() -> None:
    """A page that shows no child in red any more is no memory."""
    image = redrawn(garden(), "paper", 0.5)
    red, green, blue = near(image, 240, 262)
    assert red > green + 60
    assert red > blue + 60
    red, green, blue = near(image, 160, 320)
    assert green > red + 15
    assert green > blue + 15


def test_the_grain_of_a_camera_becomes_no_shapes() -> None:
    """A meadow would come out as a thousand scraps of paper, each with an outline."""
    meadow = (10, 275, 200, 350)
    lines = np.asarray(redrawn(garden(), "line", 0.5).crop(meadow))
    assert float((lines < 128).mean()) < 0.002
    paper = np.asarray(redrawn(garden(), "paper", 0.5).crop(meadow), np.float64)
    assert (
        paper.std(axis=(0, 1)).max()
        < 0.75 * np.asarray(garden().crop(meadow)).std(axis=(0, 1)).max()
    )


def test_strength_leaves_fewer_areas() -> None:
    """The setting would do nothing."""

    def areas(strength: float) -> int:
        labels, _ = photo._gathered(photo._calmed(garden(), strength), strength)
        borders = (labels[1:] != labels[:-1]).sum() + (labels[:, 1:] != labels[:, :-1]).sum()
        return int(borders)

    assert areas(1.0) < areas(0.5) < areas(0.0)


def test_lines_are_to_be_coloured_in() -> None:
    """A printed page would be grey all over."""
    image = redrawn(garden(), "line", 0.5)
    assert image.mode == "L"
    assert float((np.asarray(image) > 200).mean()) > 0.85
    assert float((np.asarray(image) < 80).mean()) > 0.005


@pytest.mark.parametrize("size", [(40, 900), (33, 33), (900, 40)])
def test_odd_shapes_are_drawn_too(size: tuple[int, int]) -> None:
    """A panorama would end in a traceback."""
    for style in standard().scene["style"]:
        assert redrawn(garden(size), style, 0.5).size == size


def test_a_single_colour_is_drawn_too() -> None:
    """A photo of a wall has one colour and no edges."""
    assert redrawn(Image.new("RGB", (64, 48), (90, 120, 80)), "crayon", 1.0).size == (64, 48)


def test_a_picture_is_as_large_as_wished_at_most() -> None:
    """A preview would cost as much as a print."""
    assert Papercut().redraw(PHOTO, 1, edge=120).width == 120


def test_what_is_no_photo_or_no_style_is_a_problem() -> None:
    """A teacher would see a traceback."""
    assert isinstance(Papercut(), PhotoIllustrator)
    with pytest.raises(Problem, match="photo_unreadable"):
        Papercut().redraw(b"no photo", 1)
    with pytest.raises(Problem, match="page_not_drawable"):
        Papercut().redraw(PHOTO, 1, "fresco")
