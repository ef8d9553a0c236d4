"""Which engines exist, and which of them this machine can run. Nothing is imported to find out.

Cards stand in order of preference within a craft; the last card of each craft always runs.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.graphics_probe import keep_to_one_card
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.race import RaceFigures

_TORCH: Final = "torch"
SET_UP: Final = "python3 installer/run.py"


@dataclass(frozen=True, slots=True)
class EngineCard:
    """All that the program must know of an engine before it is loaded.

    `factory` is `module:function` and takes the model folder (None without weights); `needs` are
    modules; `weights` says that it needs a model folder whose card names the engine; `apart`
    engines run in a process of their own; `extra` is what `installer/run.py --with` adds for it;
    the factory of a `tuned` engine also takes the `Options` of the house; an `online` engine works
    by asking another machine, so its worker may use the network where `Options.online` permits it.
    One that has to be `asked` for (a person's voice) never stands in for another; `learns` is the
    command that makes a model for it here. `race` is the `module:function` that times the engine
    beside its own library.
    """

    craft: Craft
    name: str
    factory: str
    needs: tuple[str, ...] = ()
    weights: bool = False
    apart: bool = True
    extra: str = ""
    tuned: bool = False
    online: bool = False
    asked: bool = False
    learns: str = ""
    race: str = ""

    @property
    def built_in(self) -> bool:
        """Whether it needs neither a model nor another machine, so that it runs everywhere."""
        return not (self.weights or self.online)

    def missing_modules(self) -> tuple[str, ...]:
        """Name the modules that are not installed."""
        return tuple(name for name in self.needs if find_spec(name) is None)

    @property
    def set_up(self) -> str:
        """The command that installs what it needs."""
        return f"{SET_UP} --with {self.extra}" if self.extra else SET_UP

    def build(self, weights: Path | None, options: Options = USUAL) -> Engine:
        """Import the engine's module and make the engine, on the card that the doctor names."""
        if _TORCH in self.needs:
            keep_to_one_card()
        factory = _function(self.factory)
        engine: Engine = factory(weights, options) if self.tuned else factory(weights)
        return engine

    def time(self, weights: Path, rounds: int) -> RaceFigures:
        """Time the engine on a model folder; raises `Problem` for one that has no race."""
        if not self.race:
            raise Problem("engine_missing", craft=self.craft, engine=self.name, known="llama")
        figures: RaceFigures = _function(self.race)(weights, rounds)
        return figures


def _function(path: str) -> Callable[..., Any]:
    module, _, name = path.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


_HOME = "aibook_desktop.engines"
CARDS: Final = (
    EngineCard(
        "transcriber",
        "whisper",
        f"{_HOME}.transcriber.whisper:build",
        needs=("faster_whisper", "ctranslate2"),
        weights=True,
    ),
    EngineCard(
        "transcriber",
        "deepspeech2",
        f"{_HOME}.transcriber.deepspeech2:build",
        needs=("torch", "safetensors"),
        weights=True,
        extra="workshop",
    ),
    EngineCard("transcriber", "cards", f"{_HOME}.transcriber.cards:build", apart=False),
    EngineCard(
        "storyteller",
        "openai",
        f"{_HOME}.storyteller.openai:build",
        needs=("openai",),
        extra="gpt",
        tuned=True,
        online=True,
    ),
    EngineCard(
        "storyteller",
        "llama",
        f"{_HOME}.storyteller.llama:build",
        needs=("llama_cpp",),
        weights=True,
        extra="llama",
        tuned=True,
        race=f"{_HOME}.storyteller.llama.race:race",
    ),
    EngineCard("storyteller", "grammar", f"{_HOME}.storyteller.grammar:build", apart=False),
    EngineCard(
        "illustrator",
        "sdxl",
        f"{_HOME}.illustrator.sdxl:build",
        needs=("torch", "diffusers", "transformers", "accelerate", "safetensors"),
        weights=True,
        extra="sdxl",
        tuned=True,
    ),
    EngineCard(
        "illustrator",
        "papercut",
        f"{_HOME}.illustrator.papercut:build",
        needs=("resvg_py", "PIL", "numpy"),
    ),
    EngineCard(
        "narrator",
        "piper",
        f"{_HOME}.narrator.piper:build",
        needs=("piper", "onnxruntime"),
        weights=True,
        extra="piper",
    ),
    EngineCard(
        "narrator",
        "supertonic",
        f"{_HOME}.narrator.supertonic:build",
        needs=("supertonic", "onnxruntime"),
        weights=True,
        extra="supertonic",
    ),
    EngineCard(
        "narrator",
        "espeak",
        f"{_HOME}.narrator.espeak:build",
        needs=("espeakng_loader",),
    ),
    EngineCard(
        "narrator",
        "family",
        f"{_HOME}.narrator.borrowed.family:build",
        needs=("pyworld",),
        weights=True,
        extra="family",
        asked=True,
        learns="aibook workshop voices family",
    ),
    EngineCard(
        "narrator",
        "rvc",
        f"{_HOME}.narrator.borrowed.rvc:build",
        needs=("onnxruntime", "pyworld"),
        weights=True,
        extra="family",
        asked=True,
    ),
    EngineCard("narrator", "quiet", f"{_HOME}.narrator.quiet:build", apart=False),
)


BORROWED: Final = tuple(card.name for card in CARDS if card.craft == "narrator" and card.asked)
"""Narrators that speak with a person's voice, which has to be shown wherever it is heard."""


def cards_of(craft: Craft) -> tuple[EngineCard, ...]:
    """The cards of one craft, best first."""
    return tuple(card for card in CARDS if card.craft == craft)


def card_named(craft: Craft, name: str) -> EngineCard:
    """Find one card; raises `Problem` engine_missing for an unknown name."""
    for card in cards_of(craft):
        if card.name == name:
            return card
    known = ", ".join(card.name for card in cards_of(craft))
    raise Problem("engine_missing", craft=craft, engine=name, known=known)
