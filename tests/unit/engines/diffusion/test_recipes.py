"""Recipes: numbers that must hang together."""

from __future__ import annotations

import pytest

from aibook_desktop.engines.diffusion.recipes import RECIPES, WHOLE, Recipe, few_steps
from aibook_desktop.engines.options import PRESETS


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_has_a_recipe(preset: str) -> None:
    """A setting that a grown-up can choose would bring the engine down."""
    recipe = RECIPES[preset]  # type: ignore[index]  # as it comes from the settings
    assert 20 <= recipe.steps <= 25
    assert 0 < recipe.guided <= recipe.steps


def test_a_better_preset_takes_more_guided_steps() -> None:
    """Best would be the fast one."""
    guided = [RECIPES[preset].guided for preset in ("draft", "good", "best")]
    assert guided == sorted(set(guided))


def test_few_step_weights_need_no_refiner_and_heed_no_guidance_of_one() -> None:
    """A distilled model would be doubled and refined away for nothing."""
    recipe = few_steps(8, "euler", 1.0)
    assert not recipe.refined
    assert recipe.guided == 0


def test_a_recipe_without_a_refiner_has_as_many_steps() -> None:
    """A pack without a refiner would stop at four fifths, in the middle of the noise."""
    assert Recipe(25).unrefined() == Recipe(25, split=WHOLE)
