"""Painting with the model while it learns: sample pages, and pictures of the class it came from.

Samples always show the same scenes from the same noise, so that a teacher sees the style arriving
row by row. Class pictures stay latents: nobody looks at them, and they needn't be decoded.
"""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import torch
from diffusers import StableDiffusionXLPipeline
from PIL import Image

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.diffusion.decoding import NothingToSeeError, decode
from aibook_desktop.engines.diffusion.passes import Request, base_pass
from aibook_desktop.engines.diffusion.recipes import WHOLE, Recipe
from aibook_desktop.engines.diffusion.schedules import scheduler_for
from aibook_desktop.publishing.contact_sheet import contact_sheet
from aibook_desktop.workshop.keeping import remembered
from aibook_desktop.workshop.pictures.tune.material import Example
from aibook_desktop.workshop.pictures.tune.processor import Processor
from aibook_desktop.workshop.pictures.tune.pupils import Pupil
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe
from aibook_desktop.workshop.telling import Tell

SHEET: Final = "samples.jpg"
FOLDER: Final = "samples"
_SCENES: Final = (("rabbit", "jump", "forest"), ("cat", "sit", "sea"), ("robot", "wave", "space"))
_SHEET_EDGE: Final = 320
_MOST_ROWS: Final = 60
_QUALITY: Final = 90
_FIRST_SEED: Final = 20_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Easel:
    """What paints: the decoder stays beside the processor until something must be seen."""

    pipe: Any
    on: Processor
    edge: int
    manner: Recipe

    def latents(self, pupil: Pupil, text: str, seed: int) -> torch.Tensor:
        """Paint one picture (4, height, width)."""
        with torch.no_grad(), self.on.halved():
            words = pupil.read([text]).against(pupil.read([""]))
            request = Request(words.to(self.on.device, self.on.dtype), (seed,), self.edge)
            painted: torch.Tensor = base_pass(self.pipe, self.manner, request)
        return painted[0].float().cpu()

    def seen(self, latents: torch.Tensor) -> bytes:
        """Decode one picture into a JPEG; grey paper where there is nothing to see."""
        vae = self.pipe.vae.to(self.on.device)
        try:
            image = decode(vae, self.pipe.image_processor, latents[None].to(self.on.device))
        except NothingToSeeError:
            image = Image.new("RGB", (self.edge, self.edge), "#d0d0d0")
        finally:
            vae.to("cpu")
        encoded = io.BytesIO()
        image.save(encoded, "JPEG", quality=_QUALITY)
        return encoded.getvalue()


def easel(unet: Any, vae: Any, config: dict[str, Any], on: Processor, recipe: StyleRecipe) -> Easel:
    """Set up a pipeline round the network that learns; it has no encoders."""
    manner = Recipe(steps=recipe.paint_steps, split=WHOLE)
    pipe = StableDiffusionXLPipeline(
        vae=vae,
        text_encoder=None,
        text_encoder_2=None,
        tokenizer=None,
        tokenizer_2=None,
        unet=unet,
        scheduler=scheduler_for(manner, config),
        add_watermarker=False,
    )
    pipe.set_progress_bar_config(disable=True)
    return Easel(pipe, on, recipe.edge, manner)


def sample_texts(trigger: str) -> tuple[str, ...]:
    """Three scenes in the style, and the first once more without the word for it."""
    said = [_scene(*scene) for scene in _SCENES]
    return (*(f"{scene}, {trigger}" for scene in said), said[0])


def draw_samples(painter: Easel, pupil: Pupil, texts: Sequence[str], step: int, out: Path) -> Path:
    """Draw the scenes after a step, and the sheet of all steps so far anew.

    The sheet has a row for each step, spread evenly where they are many: the first shows the model
    as it was. Raises `Problem` disk_full or disk_read_only.
    """
    folder = out / FOLDER
    try:
        make_folder(folder)
    except OSError as error:
        raise problem_of(error, out) from error
    for number, text in enumerate(texts):
        seed = _FIRST_SEED + number % len(_SCENES)
        picture = painter.seen(painter.latents(pupil, text, seed))
        write_durably(folder / f"step-{step:06d}-{number + 1}.jpg", picture)
    pages = sorted(folder.glob("step-*.jpg"))
    rows = [pages[at : at + len(texts)] for at in range(0, len(pages), len(texts))]
    shown = [path.read_bytes() for row in _spread(rows) for path in row]
    write_durably(out / SHEET, contact_sheet(shown, len(texts), _SHEET_EDGE))
    return out / SHEET


def _spread(rows: Sequence[_T]) -> list[_T]:
    """The first, the last and some evenly between: a JPEG is no higher than 65,500 pixels."""
    if len(rows) <= _MOST_ROWS:
        return list(rows)
    return [rows[at * (len(rows) - 1) // (_MOST_ROWS - 1)] for at in range(_MOST_ROWS)]


def class_texts(recipe: StyleRecipe) -> tuple[str, ...]:
    """What the class pictures show: scenes of the vocabulary, never with the new word."""
    words, dice = standard(), random.Random(f"class {recipe.seed}")
    heroes, places = list(words.heroes.values()), list(words.places.values())
    return tuple(
        f"{dice.choice(heroes).phrase}, {dice.choice(places).phrase}, {recipe.class_prompt}"
        for _ in range(recipe.class_pictures if recipe.keeps_the_class else 0)
    )


def class_pictures(
    painter: Easel, pupil: Pupil, recipe: StyleRecipe, work: Path, tell: Tell
) -> tuple[Example, ...]:
    """Let the model paint its class before it learns; pictures that are there already are kept."""
    texts = class_texts(recipe)
    made = []
    for number, text in enumerate(texts):
        path = work / f"class-{number:03d}.safetensors"
        if not path.exists():
            tell("style.class", number=str(number + 1), of=str(len(texts)))

        def paint(text: str = text, number: int = number) -> dict[str, torch.Tensor]:
            return {"latents": painter.latents(pupil, text, recipe.seed * 10_007 + number)}

        made.append(Example(remembered(path, paint)["latents"], None, text))
    return tuple(made)


def _scene(hero: str, pose: str, place: str) -> str:
    words = standard()
    did = words.scene["pose"][pose].phrase
    return f"{words.heroes[hero].phrase} {did}, {words.places[place].phrase}"
