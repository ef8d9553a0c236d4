"""Looking at drawn pages from outside: the checks that the bench of pictures counts with."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from aibook_desktop.book.model import Picture
from aibook_desktop.studio.picture_checks import (
    bodies,
    contrast,
    likeness,
    main_colours,
    share_of,
    silhouettes,
)

RED = "#ff0000"
BLUE = "#0000ff"


def drawn(*boxes: tuple[str, tuple[int, int, int, int]], ground: str = "#000000") -> Picture:
    """A picture of 128 pixels with coloured boxes on it."""
    image = Image.new("RGBA", (128, 128), ground)
    pen = ImageDraw.Draw(image)
    for colour, box in boxes:
        pen.rectangle(box, fill=colour)
    finished = io.BytesIO()
    image.save(finished, "PNG")
    return Picture(finished.getvalue(), "image/png", 128, 128)


def test_silhouettes_are_told_apart() -> None:
    """The bench would count a bear as a rabbit, or nobody at all."""
    red, blue = silhouettes(drawn((RED, (0, 0, 9, 9)), (BLUE, (20, 0, 24, 9))), (RED, BLUE))
    assert (red.sum(), blue.sum()) == (100, 50)


@pytest.mark.parametrize(
    ("boxes", "count"),
    [
        ([(0, 0, 40, 40)], 1),
        ([(0, 0, 40, 40), (60, 60, 110, 110)], 2),
        ([(0, 0, 60, 60), (100, 100, 104, 104)], 1),
        ([], 0),
    ],
)
def test_a_figure_drawn_twice_is_two_bodies(
    boxes: list[tuple[int, int, int, int]], count: int
) -> None:
    """A rabbit that is on the page twice would count as one."""
    (mask,) = silhouettes(drawn(*((RED, box) for box in boxes)), (RED,))
    assert bodies(mask) == count


def test_likeness_is_the_shared_part() -> None:
    """Two pages that look alike would pass as different, or different ones as alike."""
    whole = np.zeros((10, 10), np.bool_)
    whole[:, :5] = True
    half = whole.copy()
    half[5:] = False
    assert likeness(whole, whole) == 1.0
    assert likeness(whole, half) == 0.5
    assert likeness(whole, ~whole) == 0.0


def test_colours_are_counted_where_the_figure_is() -> None:
    """A hero that changes its coat, or loses its scarf, would go unnoticed."""
    picture = drawn((RED, (0, 0, 63, 127)), (BLUE, (64, 0, 67, 127)), ground="#00000000")
    assert main_colours(picture) == (RED, BLUE)
    assert share_of(picture, BLUE) == pytest.approx(4 / 68)
    assert share_of(picture, "#00ff00") == 0.0


def test_contrast_is_that_of_the_guidelines() -> None:
    """Words that are hard to read would pass."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
