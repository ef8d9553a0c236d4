"""What a training is told, and what it answers."""

from __future__ import annotations

import math
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from aibook_desktop.engines.options import Preset
from aibook_desktop.workshop.record import Plain

Method = Literal["dreambooth-lora", "dreambooth", "textual-inversion"]
METHODS: Final[tuple[Method, ...]] = ("dreambooth-lora", "dreambooth", "textual-inversion")
RATES: Final[dict[Method, float]] = {
    "dreambooth-lora": 1e-4,
    "dreambooth": 2e-6,
    "textual-inversion": 5e-4,
}
_EDGES: Final[dict[Preset, int]] = {"draft": 512, "good": 768, "best": 1024}
_STEPS: Final[dict[Method, dict[Preset, int]]] = {
    "dreambooth-lora": {"draft": 300, "good": 800, "best": 1500},
    "dreambooth": {"draft": 150, "good": 400, "best": 800},
    "textual-inversion": {"draft": 300, "good": 600, "best": 1200},
}
_CLASS_PICTURES: Final[dict[Preset, int]] = {"draft": 12, "good": 40, "best": 100}
_LONGEST_WORD: Final = 48
_WORD: Final = re.compile(r"[\w<>-]+(?: [\w<>-]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class StyleRecipe:
    """How SDXL learns a style.

    `dreambooth-lora` learns two thin matrices of `rank` (weighed `alpha` / `rank`) beside every
    attention layer of the UNet, `dreambooth` all of the UNet, `textual-inversion` only `vectors`
    numbers a text encoder: a new word. The style is meant by `trigger`, which stands in every
    caption; a new word's trigger is one word, and begins as what `like` means.

    `rate` is the learning rate at the first step and falls along a cosine to nothing. A step learns
    from `batch` drawings, about `edge` squared pixels each. Noise levels are weighed by their
    signal-to-noise ratio, `snr_gamma` at most (Hang et al. 2023, Min-SNR; 0: all alike). Beside
    them stand as many of `class_pictures` pictures that the model itself drew before, weighed
    `prior_weight` (Ruiz et al. 2022, DreamBooth), so that it doesn't forget what else it can draw.

    Every `samples_every` steps the losses are measured, sample pages drawn and everything is
    written down. Samples and class pictures are painted in `paint_steps` steps each.
    """

    method: Method
    trigger: str
    steps: int
    rate: float
    edge: int
    class_pictures: int
    rank: int = 8
    alpha: int = 8
    vectors: int = 2
    like: str = "drawing"
    batch: int = 4
    snr_gamma: float = 5.0
    prior_weight: float = 1.0
    class_prompt: str = "children's picture book illustration"
    samples_every: int = 100
    paint_steps: int = 20
    clip_norm: float = 1.0
    precision: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    seed: int = 1

    def __post_init__(self) -> None:
        """Raise `ValueError` for what can't be meant."""
        learnt = (self.steps, self.rank, self.alpha, self.vectors, self.batch, self.edge)
        counts = (*learnt, self.samples_every, self.paint_steps)
        amounts = (self.rate, self.clip_norm)
        if min(counts) < 1 or min(amounts) <= 0 or self.edge % 64:
            raise ValueError("counts and rates are above 0, the edge a multiple of 64")
        if min(self.class_pictures, self.prior_weight, self.snr_gamma) < 0:
            raise ValueError("class pictures, their weight and gamma are not below 0")
        if not _WORD.fullmatch(self.trigger) or len(self.trigger) > _LONGEST_WORD:
            raise ValueError("the trigger is made of English letters and digits")
        if self.learns_a_word and " " in self.trigger:
            raise ValueError("the trigger of textual-inversion is one word")

    @property
    def learns_a_word(self) -> bool:
        """Whether nothing but a new word is learnt."""
        return self.method == "textual-inversion"

    @property
    def keeps_the_class(self) -> bool:
        """Whether pictures of the model's own take part."""
        return self.class_pictures > 0 and self.prior_weight > 0

    def rate_at(self, step: int) -> float:
        """The learning rate of a step, counted from 1."""
        return self.rate * (1 + math.cos(math.pi * (step - 1) / self.steps)) / 2

    def settings(self) -> dict[str, Plain]:
        """The fields for the card of the step."""
        return dict(asdict(self))


def recipe_for(method: Method, preset: Preset = "good", **chosen: Any) -> StyleRecipe:
    """Return the recipe of a method and a preset, with what was chosen otherwise.

    Alpha is the rank unless chosen. Raises `ValueError` for what can't be meant.
    """
    word = method == "textual-inversion"
    usual = {
        "trigger": "<ourclass>" if word else "ourclass style",
        "steps": _STEPS[method][preset],
        "rate": RATES[method],
        "edge": _EDGES[preset],
        "class_pictures": 0 if word else _CLASS_PICTURES[preset],
        "alpha": chosen.get("rank", 8),
        "batch": 1 if method == "dreambooth" else 4,
    }
    return StyleRecipe(method=method, **(usual | chosen))


@dataclass(frozen=True, slots=True)
class Taught:
    """What came out: a model folder, and how it went.

    The losses are mean squared errors of the noise that is guessed, on fixed drawings under fixed
    noise: `loss` on drawings that were learnt from, `unseen` on some that were kept apart and
    `class_loss` on the model's own pictures (None where there are none), each before and after.
    `hint` is a key of the string tables, "" when nothing looks overfitted.
    """

    folder: Path
    steps: int
    drawings: int
    trainable: int
    loss_before: float
    loss: float
    unseen_before: float | None
    unseen: float | None
    class_before: float | None
    class_loss: float | None
    weight: float
    hint: str
