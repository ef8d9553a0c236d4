"""What is asked of the race of recipes, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.workshop.pictures.timing.networks import FULL, Scale


@dataclass(frozen=True, slots=True)
class Trial:
    """What is to be measured; 0 and "" stand for what suits the device.

    `edge` is pixels (a multiple of 64), `steps_scale` the share of each recipe's steps, `only` the
    names of recipes or parts of them.
    """

    device: str = ""
    edge: int = 0
    pages: int = 0
    steps_scale: float = 1.0
    only: tuple[str, ...] = ()
    scale: Scale = FULL


@dataclass(frozen=True, slots=True)
class RecipeCost:
    """What a page costs by one recipe.

    `matmul_share` is how much of the device's measured rate was used, `over_floor` how many times
    longer it took than that rate allows; `peak_gib` is None where nobody counts;
    `times_seeds_final` how many times faster it is than the earlier system's last recipe, None
    where that was not measured.
    """

    recipe: str
    pages: int
    base_calls: float
    refiner_calls: float
    seconds_a_page: float
    tflop_a_page: float
    matmul_share: float
    over_floor: float
    peak_gib: float | None
    times_seeds_final: float | None


@dataclass(frozen=True, slots=True)
class PictureCosts:
    """The costs of all recipes on one device; `full_size` tells the networks from smaller ones.

    `load` is how many programs wanted each core meanwhile, where the system counts.
    """

    device: str
    on_a_card: bool
    precision: str
    edge: int
    steps_scale: float
    full_size: bool
    batch: int
    torch_version: str
    matmul_tflops: float
    load: float | None
    recipes: tuple[RecipeCost, ...]
