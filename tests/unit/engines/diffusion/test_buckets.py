"""Sizes that SDXL knows."""

from __future__ import annotations

import pytest

from aibook_desktop.engines.diffusion.buckets import buckets, nearest_bucket


def test_the_sizes_are_those_of_its_own_training() -> None:
    """Other sizes come out with two heads or cut off."""
    wide = {(1024, 1024), (1152, 896), (1216, 832), (1344, 768)}
    assert set(buckets(1024)) == wide | {(height, width) for width, height in wide}


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        (4000, 3000, (1152, 896)),
        (3000, 4000, (896, 1152)),
        (500, 500, (1024, 1024)),
        (1920, 1080, (1344, 768)),
        (900, 4000, (768, 1344)),
    ],
)
def test_a_photo_keeps_about_its_shape(width: int, height: int, size: tuple[int, int]) -> None:
    """People at the edges of a photo would be cut off."""
    assert nearest_bucket(width, height, 1024) == size
