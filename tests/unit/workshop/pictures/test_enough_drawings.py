"""A style is learnt of 3 to 200 drawings."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say
from aibook_desktop.workshop.pictures.captions import read_captions
from aibook_desktop.workshop.pictures.drawings import recipe
from aibook_desktop.workshop.pictures.drawings.recipe import DrawingsRecipe, prepare_drawings
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.photographed import photograph, sheet


def test_beyond_the_most_photos_are_left_out_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A school's thousand scans would be looked at for a day, or end without a word why."""
    assert (recipe.FEWEST, recipe.MOST) == (3, 200)
    monkeypatch.setattr(recipe, "MOST", 3)
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(5):
        (photos / f"IMG_{number}.jpg").write_bytes(photograph(sheet(number), number).jpeg())
    made = prepare_drawings(DrawingsRecipe(512), photos, tmp_path / "out", tell_nobody)
    assert made.used == len(read_captions(tmp_path / "out")) == 3
    left_out = [(each.photo, each.reason) for each in made.left_out]
    assert left_out == [("IMG_3.jpg", "enough"), ("IMG_4.jpg", "enough")]
    for language in LANGUAGES:
        assert "IMG_3.jpg" in say("drawings.left_out.enough", language, photo="IMG_3.jpg", twin="")
