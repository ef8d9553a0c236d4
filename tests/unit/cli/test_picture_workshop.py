"""`aibook workshop pictures …` as a teacher types it: from photos of drawings to a style."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Actor, Character, Look, Page, Scene
from aibook_desktop.cli import main
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.model_card import verify
from aibook_desktop.engines.options import Options
from aibook_desktop.workshop.pictures.captions import read_captions
from tests.unit.workshop.pictures.lessons import LICENCE, write_base
from tests.unit.workshop.pictures.photographed import photograph, sheet

HERO = (Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf")),)
ACTOR = Actor("hero", "wave", "joy", "center")
SCENE = Scene("forest", "day", "clear", "spring", "medium", (ACTOR,), (), "fresh")
PAGE = Page(1, "", "setting", SCENE)
BRIEF = ("--edge", "128", "--steps", "4", "--batch", "2", "--samples-every", "2")
QUICK = (*BRIEF, "--paint-steps", "2", "--class-pictures", "2", "--rate", "0.01")
Typed = Callable[..., Any]


@pytest.fixture
def typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Typed:
    """Type a command; its last line of JSON."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        monkeypatch.setenv(name, "1")

    def run(*words: object) -> Any:
        home = ("--home", str(tmp_path / "home"), "--json")
        assert main([*home, "workshop", "pictures", *map(str, words)]) == 0
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return run


def drawn(base: Path, *adapters: str) -> bytes:
    """A page of the program."""
    options = Options(preset="draft", adapters=adapters)
    return build(base, options).draw(PAGE, HERO, 7, edge=128).image


def test_photos_of_drawings_become_a_style_that_books_are_drawn_in(
    typed: Typed, tmp_path: Path
) -> None:
    """Each step would work alone, and a teacher be stuck between two of them."""
    photos, drawings = tmp_path / "photos", tmp_path / "drawings"
    models = tmp_path / "home" / "models"
    photos.mkdir()
    for number in range(4):
        photo = photograph(sheet(number), number, fill=0.75, tilt=0.1)
        (photos / f"IMG_{number}.jpg").write_bytes(photo.jpeg())
    base = write_base(models / "sdxl")

    made = typed("drawings", photos, drawings, "--edge", "512")
    assert made["used"] == 4
    assert len(read_captions(drawings)) == 4

    taught = typed("dreambooth-lora", "sdxl", drawings, models / "work", *QUICK)
    style = Path(taught["folder"])
    card = verify(style)
    assert (card.role, card.licence, taught["steps"]) == ("lora", LICENCE, 4)
    samples = {path.name for path in (models / "work" / "samples").iterdir()}
    assert {f"step-{step:06d}-1.jpg" for step in (0, 2, 4)} <= samples

    style.rename(models / "our-class")
    before = drawn(base)
    assert drawn(base, "our-class") != before
    assert drawn(base, "our-class:0") == before
