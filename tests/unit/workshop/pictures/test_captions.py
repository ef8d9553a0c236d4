"""The captions of drawings: a table that other programs wrote, and words that lie beside photos."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.pictures.captions import (
    TABLE,
    Caption,
    caption_of,
    given_captions,
    read_captions,
    write_captions,
)
from aibook_desktop.workshop.pictures.drawings.recipe import DrawingsRecipe, prepare_drawings
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.photographed import photograph, sheet

RECIPE = DrawingsRecipe(edge=512)


@pytest.mark.parametrize("line", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "utf-8-sig", "utf-16"])
def test_a_table_that_was_saved_by_other_programs_is_read(
    tmp_path: Path, encoding: str, line: str
) -> None:
    """Teachers' captions would be read as rubbish, or end in a traceback."""
    table = f"file,photo,caption{line}drawing-001.png,토끼.jpg,a rabbit{line}"
    (tmp_path / "captions.csv").write_bytes(table.encode(encoding))
    assert read_captions(tmp_path) == (Caption("drawing-001.png", "토끼.jpg", "a rabbit"),)


def test_names_that_a_mac_has_taken_apart_are_read(tmp_path: Path) -> None:
    """Korean file names from a Mac or its memory stick would say nothing of what is drawn."""
    apart = Path(normalize("NFD", "토끼_민지.jpg"))
    assert str(apart) != "토끼_민지.jpg"
    assert caption_of(apart, {}) == "a small fluffy rabbit"
    (tmp_path / normalize("NFD", "우리.txt")).write_text(normalize("NFD", "곰"), encoding="utf-8")
    assert "bear" in caption_of(Path("우리.jpg"), given_captions(tmp_path))


@pytest.fixture
def four(tmp_path: Path) -> Path:
    """Four photos whose names say nothing, the first one's in single Korean letters."""
    folder = tmp_path / "four"
    folder.mkdir()
    names = (normalize("NFD", "사진"), "IMG_1", "IMG_2", "IMG_3")
    for number, name in enumerate(names):
        (folder / f"{name}.jpg").write_bytes(photograph(sheet(number), number).jpeg())
    return folder


def edit_first_and_write_beside(photos: Path, out: Path) -> None:
    """What a teacher does: edits one caption in the table, and then writes two beside photos."""
    edited = [
        replace(each, text="our own words") if each.photo == "IMG_1.jpg" else each
        for each in read_captions(out)
    ]
    write_captions(out, edited)
    for name in ("IMG_1", "IMG_2"):
        (photos / f"{name}.txt").write_text("a whale", encoding="utf-8")


def test_captions_survive_excel_whatever_computer_named_the_photo(
    four: Path, tmp_path: Path
) -> None:
    """Excel in Korea writes "?" for single letters: a teacher's caption would be lost."""
    out = tmp_path / "out"
    prepare_drawings(RECIPE, four, out, tell_nobody)
    write_captions(out, [replace(each, text="our own words") for each in read_captions(out)])
    in_excel = (out / TABLE).read_text(encoding="utf-8-sig").encode("cp949", errors="replace")
    (out / TABLE).write_bytes(in_excel)
    (four / "IMG_9.jpg").write_bytes(photograph(sheet(9), 9).jpeg())
    prepare_drawings(RECIPE, four, out, tell_nobody)
    kept = [each.text for each in read_captions(out)]
    assert sorted(kept) == ["a drawing", *["our own words"] * 4]


def test_captions_that_come_beside_the_photos_later_count(four: Path, tmp_path: Path) -> None:
    """A teacher who writes them after the first look would wonder why nothing changes."""
    out = tmp_path / "out"
    prepare_drawings(RECIPE, four, out, tell_nobody)
    edit_first_and_write_beside(four, out)
    prepare_drawings(RECIPE, four, out, tell_nobody)
    texts = {each.photo: each.text for each in read_captions(out)}
    assert (texts["IMG_1.jpg"], texts["IMG_2.jpg"]) == ("our own words", "a whale")
    assert texts["IMG_3.jpg"] == "a drawing"


def test_captions_that_are_mended_beside_the_photos_count(four: Path, tmp_path: Path) -> None:
    """A teacher who mends a typing error in a caption would teach the error, and never see why."""
    out = tmp_path / "out"
    for name in ("IMG_1", "IMG_2", "IMG_3"):
        (four / f"{name}.txt").write_text("a wale", encoding="utf-8")
    prepare_drawings(RECIPE, four, out, tell_nobody)
    edit_first_and_write_beside(four, out)
    (four / "IMG_3.txt").unlink()
    for _ in range(2):
        prepare_drawings(RECIPE, four, out, tell_nobody)
        (four / "IMG_9.jpg").write_bytes(photograph(sheet(9), 9).jpeg())
    texts = {each.photo: each.text for each in read_captions(out)}
    assert (texts["IMG_1.jpg"], texts["IMG_2.jpg"]) == ("our own words", "a whale")
    assert texts["IMG_3.jpg"] == "a wale"


def test_a_table_that_cant_be_read_is_not_written_over(
    four: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table that is held by another program would be taken for none, its captions be lost."""
    out = tmp_path / "out"
    prepare_drawings(RECIPE, four, out, tell_nobody)
    write_captions(out, [replace(each, text="our own words") for each in read_captions(out)])
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    (four / "IMG_9.jpg").write_bytes(photograph(sheet(9), 9).jpeg())

    def held(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if path.name == TABLE and "r" in mode:
            raise PermissionError(13, "held", str(path))
        return real(path, mode, *rest, **more)

    real = Path.open
    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", held)
        with pytest.raises(Problem):
            prepare_drawings(RECIPE, four, out, tell_nobody)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
