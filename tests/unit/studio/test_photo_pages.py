"""A photo on its way to an illustrator in another process, and back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from aibook_desktop.book.model import Picture
from aibook_desktop.book.problems import Problem
from aibook_desktop.studio import photo_pages
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.photo_pages import read_photo, redraw_photo, saved_as
from tests.tiny_models.photographs import as_jpeg, garden


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crew]:
    """The built-in engines in a home of their own."""
    crew = Crew(tmp_path_factory.mktemp("home"), EngineChoice(illustrator="papercut"))
    yield crew
    crew.stop()


def test_a_photo_comes_back_as_a_page_from_a_worker(crew: Crew) -> None:
    """The ability would exist in the engine and be out of reach for everybody."""
    picture, seat = redraw_photo(crew, as_jpeg(garden(), turned=6), style="line", edge=200)
    assert seat.candidate.card.name == "papercut"
    assert Image.open(io.BytesIO(picture.image)).size == (150, 200)


def test_what_is_no_photo_reaches_no_engine(crew: Crew) -> None:
    """A file made to harm would be handed from process to process."""
    with pytest.raises(Problem, match="photo_unreadable"):
        redraw_photo(crew, b"no photo")


def test_an_engine_gets_pixels_and_nothing_else() -> None:
    """Where a child lives would travel with each photo."""
    plain = photo_pages._plain(as_jpeg(garden(), turned=6, told=True))
    image = Image.open(io.BytesIO(plain))
    assert image.size == (360, 480)
    assert not dict(image.getexif())
    assert b"phone" not in plain


def test_a_file_that_is_missing_or_huge_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A film given by mistake would be read whole."""
    with pytest.raises(Problem, match="file_missing"):
        read_photo(tmp_path / "nothing.jpg")
    (tmp_path / "film.jpg").write_bytes(bytes(100))
    monkeypatch.setattr(photo_pages, "MOST_BYTES", 50)
    with pytest.raises(Problem, match="photo_too_large"):
        read_photo(tmp_path / "film.jpg")


@pytest.mark.parametrize(("suffix", "kind"), [(".png", "PNG"), (".JPG", "JPEG"), (".jpeg", "JPEG")])
def test_a_picture_is_saved_as_its_name_says(suffix: str, kind: str) -> None:
    """Other programs would refuse a PNG that is called .jpg."""
    written = io.BytesIO()
    garden().convert("L").save(written, "PNG")
    saved = saved_as(Picture(written.getvalue(), "image/png", 480, 360), suffix)
    assert Image.open(io.BytesIO(saved)).format == kind
