"""Photos painted over, on random weights."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.recipes import WHOLE, Recipe, few_steps
from aibook_desktop.engines.illustrator.sdxl import build
from aibook_desktop.engines.illustrator.sdxl.photo import PhotoPainter
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.ports import PhotoIllustrator
from aibook_desktop.engines.progress import Progress
from tests.tiny_models import adapters
from tests.tiny_models.painter import write_painter
from tests.tiny_models.photographs import as_jpeg, garden

PHOTO = as_jpeg(garden())
QUICK = Recipe(steps=8, split=WHOLE, cutoff=0.5)


@pytest.fixture(scope="module")
def painter_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with a LoRA, few-step weights and a ControlNet beside it."""
    home = tmp_path_factory.mktemp("models")
    folder = write_painter(home / "noise", refiner=False)
    adapters.write_lora(home / "lora", folder)
    few = (("steps", "4"), ("scheduler", "lcm"), ("guidance", "0"))
    adapters.write_lora(home / "few-step", folder, role="few-step", options=few)
    adapters.write_control(home / "poses", folder)
    return folder


def painter(folder: Path, *names: str) -> PhotoPainter:
    """A quick one."""
    engine = build(folder, Options("draft", names))
    engine._preset = QUICK
    return engine


@pytest.fixture(scope="module")
def plain(painter_folder: Path) -> PhotoPainter:
    """Without adapters."""
    return painter(painter_folder)


def test_a_photo_is_painted_in_its_shape_and_always_alike(plain: PhotoPainter) -> None:
    """A page that is painted again would change; a wide photo would be cut to a square."""
    assert isinstance(plain, PhotoIllustrator)
    picture = plain.redraw(PHOTO, 7)
    assert (picture.width, picture.height) == (192, 128)
    assert plain.redraw(PHOTO, 7) == picture


def test_style_seed_and_strength_matter(plain: PhotoPainter) -> None:
    """Whatever a grown-up chooses would do nothing."""
    pictures = {
        plain.redraw(PHOTO, 7).image,
        plain.redraw(PHOTO, 8).image,
        plain.redraw(PHOTO, 7, "crayon").image,
        plain.redraw(PHOTO, 7, strength=0.8).image,
        plain.redraw(as_jpeg(garden(), turned=3), 7).image,
    }
    assert len(pictures) == 5


@pytest.mark.parametrize("strength", [0.0, 0.01, 1.0, 7.0])
def test_any_strength_is_painted(plain: PhotoPainter, strength: float) -> None:
    """No steps at all, or all of them, would fail inside a library."""
    assert plain.redraw(PHOTO, 7, strength=strength).width == 192


@pytest.mark.parametrize("strength", [0.35, 0.65])
def test_weights_of_one_step_paint_photos_too(painter_folder: Path, strength: float) -> None:
    """A grown-up with one-step weights would get the built-in style for every photo."""
    engine = painter(painter_folder)
    engine._preset = few_steps(1, "lcm", 0.0)
    assert engine.redraw(PHOTO, 7, strength=strength).width == 192


@pytest.mark.parametrize("name", ["lora", "few-step"])
def test_the_class_style_is_seen_on_photos(
    plain: PhotoPainter, painter_folder: Path, name: str
) -> None:
    """The memory book would look unlike the class's other books."""
    styled = painter(painter_folder, name)
    assert styled.redraw(PHOTO, 7).image != plain.redraw(PHOTO, 7).image


def test_control_pictures_have_no_part_in_it(plain: PhotoPainter, painter_folder: Path) -> None:
    """A skeleton of no scene would be painted into a family."""
    assert painter(painter_folder, "poses").redraw(PHOTO, 7) == plain.redraw(PHOTO, 7)


def test_it_can_be_stopped_and_painted_again(plain: PhotoPainter) -> None:
    """A photo that nobody waits for any more would keep the machine busy."""
    told: list[Progress] = []

    def stop(progress: Progress) -> None:
        told.append(progress)
        if progress.done == 2:
            raise Problem("cancelled")

    plain.report_to(stop)
    with pytest.raises(Problem, match="cancelled"):
        plain.redraw(PHOTO, 7)
    told.clear()
    plain.report_to(told.append)
    plain.redraw(PHOTO, 7)
    assert [each.done for each in told if each.done] == list(range(1, told[-1].of))


def test_what_can_not_be_seen_is_a_problem(painter_folder: Path) -> None:
    """A black page would be put into a memory book."""
    engine = painter(painter_folder)
    with torch.no_grad():
        engine.pipelines.vae.decoder.conv_out.weight.fill_(torch.nan)
    with pytest.raises(Problem, match="engine_failed"):
        engine.redraw(PHOTO, 7)


@pytest.mark.parametrize(
    ("data", "style", "kind"),
    [(b"no photo", "paper", "photo_unreadable"), (PHOTO, "fresco", "page_not_drawable")],
)
def test_what_is_no_photo_or_no_style_is_a_problem(
    plain: PhotoPainter, data: bytes, style: str, kind: str
) -> None:
    """A teacher would see a traceback."""
    with pytest.raises(Problem, match=kind):
        plain.redraw(data, 7, style)
