"""Networks that overflow in half precision: whatever they have to paint is painted in full."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from safetensors.torch import load_file, save_file

from aibook_desktop.book.model import Character, Page
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.recipes import Recipe
from aibook_desktop.engines.graphics_memory import PLANS, Graphics, MemoryPlan
from aibook_desktop.engines.illustrator.sdxl import holding
from aibook_desktop.engines.illustrator.sdxl.additions import Nothing
from aibook_desktop.engines.illustrator.sdxl.photo import PhotoPainter
from tests.tiny_models.painter import write_painter

Cast = tuple[Character, ...]
_HALF = next(replace(plan, precision="float16") for plan in PLANS if plan.name == "processor-half")


class Counted(Nothing):
    """Shortens every recipe, and counts how often the networks are loaded."""

    loadings = 0

    def recipe(self, usual: Recipe) -> Recipe:
        """Six steps for both networks."""
        return replace(usual, steps=6)

    def dressed(self, base: object) -> object:
        """Count."""
        self.loadings += 1
        return base


_LOUD = {"unet": "conv_in.weight", "text_encoder": "token_embedding.weight"}


@pytest.fixture(scope="module", params=_LOUD)
def overflowing(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that passes 65,504, the most in half precision, in the first layer of a part."""
    folder = write_painter(tmp_path_factory.mktemp("model") / "loud")
    (file,) = (folder / "base" / request.param).glob("*.safetensors")
    weights = load_file(file)
    (name,) = (each for each in weights if each.endswith(_LOUD[request.param]))
    weights[name] *= 1e7
    save_file(weights, file, {"format": "pt"})
    return folder


@pytest.fixture(autouse=True)
def roomy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine of 64 GiB, all of them free."""
    monkeypatch.setattr(holding, "graphics", lambda: Graphics("cpu", "", 64.0, 64.0))
    monkeypatch.setattr(holding, "free_gib", lambda: 64.0)


def painter(folder: Path, additions: Nothing, plan: MemoryPlan = _HALF) -> PhotoPainter:
    """One that keeps to a plan."""
    return PhotoPainter(folder, additions=additions, plans=(plan,))


def test_a_book_that_overflows_is_painted_in_full(
    overflowing: Path, page: Page, cast: Cast
) -> None:
    """A house whose card or style can't do with half precision would get no page by SDXL."""
    counted = Counted()
    engine = painter(overflowing, counted)
    pages = tuple(replace(page, number=number) for number in (1, 2))
    drawn = tuple(engine.draw_pages(pages, cast, 7))
    assert [each.number for each in drawn] == [1, 2]
    assert engine.plan.precision == "float32"
    in_full = painter(overflowing, Counted(), engine.plan)
    assert [each.picture for each in drawn] == [
        each.picture for each in in_full.draw_pages(pages, cast, 7)
    ]
    assert engine.draw(pages[0], cast, 7) == in_full.draw(pages[0], cast, 7)
    assert counted.loadings == 2


def test_a_photo_that_overflows_is_painted_in_full(overflowing: Path) -> None:
    """A child's photo would come out in the built-in style."""
    photo = io.BytesIO()
    Image.radial_gradient("L").convert("RGB").save(photo, "JPEG")
    engine = painter(overflowing, Counted())
    assert engine.redraw(photo.getvalue(), 7).width > 0
    assert engine.plan.precision == "float32"


def test_where_full_precision_has_no_room_the_engine_stays_as_it_is(
    overflowing: Path, page: Page, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine would swap until its window stands still, or pages that go well be lost too."""
    monkeypatch.setattr(holding, "free_gib", lambda: 0.0)
    counted = Counted()
    engine = painter(overflowing, counted)
    for _ in range(2):
        with pytest.raises(Problem, match="engine_failed"):
            engine.draw(page, cast, 7)
    assert (engine.plan, counted.loadings) == (_HALF, 1)
    assert engine.pipelines is not None


class Broken(Counted):
    """An adapter that makes numbers of nothing, however precisely."""

    def dressed(self, base: object) -> object:
        """Spoil the last layer."""
        super().dressed(base)
        base.unet.conv_out.bias.data.fill_(float("nan"))  # type: ignore[attr-defined]
        return base


def test_networks_that_never_give_numbers_are_tried_once_more_only(
    folder: Path, page: Page, cast: Cast
) -> None:
    """A child would wait for ever before the same page."""
    broken = Broken()
    engine = painter(folder, broken)
    for _ in range(2):
        with pytest.raises(Problem, match="engine_failed"):
            engine.draw(page, cast, 7)
    assert broken.loadings == 2
