"""Everything that a training needs in memory, loaded in the order that needs the least of it.

The decoder comes first and goes beside the processor again, then the encoders, which stay only
where a new word is learnt, and the UNet last.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import torch

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import return_free
from aibook_desktop.engines.file_names import fault
from aibook_desktop.workshop.pictures.tune.base import SdxlBase
from aibook_desktop.workshop.pictures.tune.learning import Lesson
from aibook_desktop.workshop.pictures.tune.material import (
    Drawing,
    Example,
    all_texts,
    apart,
    encoded,
    read_once,
)
from aibook_desktop.workshop.pictures.tune.noising import Noising, noising
from aibook_desktop.workshop.pictures.tune.painting import (
    Easel,
    class_pictures,
    class_texts,
    easel,
    sample_texts,
)
from aibook_desktop.workshop.pictures.tune.processor import Processor
from aibook_desktop.workshop.pictures.tune.pupils import LoraPupil, Pupil, WholePupil, WordPupil
from aibook_desktop.workshop.pictures.tune.reading import Reader
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe
from aibook_desktop.workshop.telling import Tell

WORK: Final = "work"


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: a pack called `name` in `folder`, of `drawings`, learnt by `base`.

    `licence` is needed where the base has no card that says it.
    """

    base: Path
    drawings: Path
    folder: Path
    name: str = "our-class"
    licence: str | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` for a name that no folder should have."""
        if "/" in self.name or self.name == WORK or fault(self.name):
            raise ValueError(self.name)

    @property
    def pack(self) -> Path:
        """The finished model folder."""
        return self.folder / self.name

    @property
    def work(self) -> Path:
        """What is only needed while learning."""
        return self.folder / WORK


@dataclass(frozen=True, slots=True)
class Job:
    """An order, how it is done, by which model and on what."""

    recipe: StyleRecipe
    order: Order
    base: SdxlBase
    on: Processor


def gather(job: Job, drawings: Sequence[Drawing], tell: Tell) -> tuple[Lesson, Easel]:
    """Load what learns, and compute what it learns from.

    Raises `Problem` model_damaged, drawings_missing, word_taken, checkpoint_damaged, disk_full or
    disk_read_only.
    """
    recipe, order, base, on = job.recipe, job.order, job.base, job.on
    config = base.scheduler_config()
    noises = _noising(base, config)
    vae = base.vae()
    tell("style.encoding", drawings=str(len(drawings)))
    kept = order.work / "drawings.safetensors"
    examples = encoded(drawings, recipe.edge, vae, on.device, kept)
    reader = Reader(base.tokenizers(), base.encoders())
    for drawing in drawings:
        if reader.is_too_long(drawing.caption):
            tell("style.long_caption", file=drawing.path.name)
    examples = tuple(
        replace(each, text=reader.fitted(each.text, recipe.trigger)) for each in examples
    )
    pupil = _pupil(job, examples, reader)
    painter = easel(pupil.unet, vae, config, on, recipe)
    own = class_pictures(painter, pupil, recipe, order.work, tell)
    away = set(apart(len(examples)))
    lesson = Lesson(
        recipe=recipe,
        pupil=pupil,
        learnt=[each for at, each in enumerate(examples) if at not in away],
        unseen=[examples[at] for at in sorted(away)],
        own=own,
        noising=noises,
        on=on,
        folder=order.work,
    )
    return lesson, painter


def _pupil(job: Job, examples: Sequence[Example], reader: Reader) -> Pupil:
    """Let the encoders go where words don't change, before the UNet comes."""
    recipe, on = job.recipe, job.on
    if recipe.learns_a_word:
        for encoder in reader.encoders:
            encoder.to(on.device)
        return WordPupil(_unet(job), reader, recipe)
    captions = [each.text for each in examples]
    texts = all_texts(recipe, captions, sample_texts(recipe.trigger), class_texts(recipe))
    words = read_once(texts, reader, on.device, job.order.work / "words.safetensors")
    for encoder in reader.encoders:
        encoder.to("meta")
    gc.collect()
    return_free()
    if recipe.method == "dreambooth":
        return WholePupil(_unet(job), words, job.base)
    return LoraPupil(_unet(job), words, recipe)


def _unet(job: Job) -> Any:
    """In half precision where nothing of it learns."""
    unet = job.base.unet()
    unet.enable_gradient_checkpointing()
    whole = job.recipe.method == "dreambooth"
    return unet.to(job.on.device, torch.float32 if whole else job.on.dtype)


def _noising(base: SdxlBase, config: Mapping[str, Any]) -> Noising:
    try:
        return noising(config)
    except ValueError as error:
        raise Problem("model_damaged", model=base.name, file="scheduler") from error
