"""Model folders that add to SDXL's own: which a house asked for, and which of them can be used.

They lie beside the engine's folder and are asked for as "folder" or "folder:0.8". Whatever can't be
used is left out with a reason, and pages are drawn without it: a child never meets a lost style.
Nothing is loaded here; a file is only opened to see that it is what it claims to be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines import weight_files
from aibook_desktop.engines.model_card import InstalledModel, ModelCard, installed, verify
from aibook_desktop.engines.weight_formats.reading import Malformed

ENGINE: Final = "sdxl"
LORAS: Final = ("lora", "few-step")
WORDS: Final = "textual-inversion"
CONTROLS: Final = ("controlnet-openpose", "controlnet-depth")
ROLES: Final = (*LORAS, WORDS, *CONTROLS)
MOST_WEIGHT: Final = 2.0

_USUAL_WEIGHT: Final = {"controlnet-openpose": 0.7, "controlnet-depth": 0.6}
_ENDING: Final = ".safetensors"
_HASHED_AT_ONCE: Final = 256 * 1024**2
_TRIGGER: Final = re.compile(r"[A-Za-z0-9<>_\-][A-Za-z0-9<>_\- ]{0,47}")


@dataclass(frozen=True, slots=True)
class Adapter:
    """One folder to be used: `weight` is above 0, `file` the name of its one file of weights."""

    folder: Path
    card: ModelCard
    weight: float
    file: str

    @property
    def name(self) -> str:
        """What it is called among torch's modules, which allow no dots."""
        return re.sub(r"\W", "_", self.folder.name)

    @property
    def trigger(self) -> str:
        """The word that wakes what it has learned; "" for none."""
        return self.card.option("trigger")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An adapter that was asked for and is not used.

    `reason` is missing, damaged, unknown (a role or a wish that can't be read) or unfit (made for
    other networks).
    """

    folder: str
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What a house asked for, sorted into what can be tried and what can't."""

    adapters: tuple[Adapter, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def of(self, *roles: str) -> tuple[Adapter, ...]:
        """Those of some roles, in the order of asking."""
        return tuple(each for each in self.adapters if each.card.role in roles)


def choose(weights: Path, wishes: tuple[str, ...]) -> Choice:
    """Find the asked adapters beside the engine's own model folder.

    One with the weight 0 is not used, and nobody needs to be told.
    """
    there = {model.folder.name: model for model in installed((weights.parent,))}
    adapters: list[Adapter] = []
    left_out: list[LeftOut] = []
    for wish in wishes:
        folder, _, weight = wish.partition(":")
        found = _adapter(there.get(folder), folder, weight)
        if isinstance(found, LeftOut):
            left_out.append(found)
        elif found.weight > 0 and all(each.folder != found.folder for each in adapters):
            adapters.append(found)
    return Choice(tuple(adapters), tuple(left_out))


def _adapter(model: InstalledModel | None, folder: str, weight: str) -> Adapter | LeftOut:
    if model is None:
        return LeftOut(folder, "missing")
    card = model.card
    if (card.craft, card.engine) != ("illustrator", ENGINE) or card.role not in ROLES:
        return LeftOut(folder, "unknown")
    wanted = _weight(weight or card.option("weight"), _USUAL_WEIGHT.get(card.role, 1.0))
    if wanted is None:
        return LeftOut(folder, "unknown")
    files = [name for name in card.file_names() if name.endswith(_ENDING)]
    if len(files) != 1 or not _sound(model.folder, card, files[0]):
        return LeftOut(folder, "damaged")
    return Adapter(model.folder, card, wanted, files[0])


def _weight(text: str, usual: float) -> float | None:
    """A weight from 0 to `MOST_WEIGHT`; None where it is none."""
    if not text:
        return usual
    try:
        weight = float(text)
    except ValueError:
        return None
    return weight if 0 <= weight <= MOST_WEIGHT else None


def _sound(folder: Path, card: ModelCard, file: str) -> bool:
    """Whether the files are whole, the weights are safetensors, and the trigger is a plain word."""
    try:
        verify(folder, largest=_HASHED_AT_ONCE)
        weight_files.check(folder / file)
    except (Problem, Malformed, OSError):
        return False
    return is_plain(card.option("trigger"))


def is_plain(trigger: str) -> bool:
    """Whether a card's trigger may stand in a prompt: a few plain letters, or none at all."""
    return not trigger or _TRIGGER.fullmatch(trigger) is not None
