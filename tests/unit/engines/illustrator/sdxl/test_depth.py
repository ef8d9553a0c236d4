"""The depths of a page: who is near is lighter, and everybody is where the picture has them."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import Papercut
from aibook_desktop.engines.illustrator.sdxl.depth import FIGURES, SKY, depth_map
from aibook_desktop.engines.ports import FIGURE

EDGE = 192
BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
SCENE = Scene(
    "meadow",
    "day",
    "clear",
    "summer",
    "medium",
    (Actor("hero", "stand", "joy", "left"),),
    (Prop("ball", 2),),
    "warm",
)
PAGE = Page(1, "", "setting", SCENE)


@pytest.mark.parametrize("place", standard().places)
def test_figures_stand_before_what_is_round_them(place: str) -> None:
    """A hero of the same grey as the ground would be painted into it."""
    page = replace(PAGE, scene=replace(SCENE, place=place, time=standard().places[place].times[0]))
    depth = np.asarray(depth_map(page, (BOMI,), 3, EDGE))[..., 0].astype(int)
    shown = Papercut().silhouettes(page, (BOMI,), 3, EDGE)
    hero = np.asarray(Image.open(io.BytesIO(shown.image)).convert("RGB"))[..., 0] > 200
    assert np.median(depth[hero]) > FIGURES[0]
    assert np.median(depth[hero]) > np.median(depth[~hero]) + 20


def test_the_sky_is_far_and_the_ground_comes_nearer() -> None:
    """A flat map tells a model nothing."""
    depth = np.asarray(depth_map(PAGE, (BOMI,), 3, EDGE))
    assert depth.shape == (EDGE, EDGE, 3)
    column = depth[:, int(EDGE * 0.62), 0].astype(int)
    assert column[: EDGE // 4].min() <= SKY + 1
    assert column[int(EDGE * 0.95)] > column[int(EDGE * 0.68)] + 15


def test_a_figure_alone_stands_before_nothing() -> None:
    """The card of a hero would get hills behind it."""
    depth = np.asarray(depth_map(replace(PAGE, beat=FIGURE), (BOMI,), 3, EDGE))[..., 0]
    assert (depth[:, :8] == SKY).all()
    assert depth.max() > FIGURES[0]


def test_what_can_not_be_drawn_is_a_problem() -> None:
    """An unknown place would be a `KeyError`."""
    with pytest.raises(Problem, match="page_not_drawable"):
        depth_map(replace(PAGE, scene=replace(SCENE, place="nowhere")), (BOMI,), 3, EDGE)
