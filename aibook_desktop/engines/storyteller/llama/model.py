"""One language model, loaded: its folder, its plan for memory, and its vocabulary of tokens."""

from __future__ import annotations

import os
from contextlib import suppress
from ctypes import create_string_buffer
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import llama_cpp
from llama_cpp import Llama

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, verify
from aibook_desktop.engines.storyteller.llama.template import Template

ENGINE: Final = "llama"
_CORES: Final = os.cpu_count() or 1
_WRITING: Final = max(1, _CORES // 2)  # others work meanwhile, and waiting threads spin
_READING: Final = max(1, _CORES * 3 // 4)
_HASHED_AT_ONCE: Final = 16 * 1024**2
_ALL_LAYERS: Final = -1
_LONGEST_PIECE: Final = 512


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """Layers on the graphics card (-1: all), tokens remembered, tokens read at once."""

    layers: int
    context: int
    batch: int


_PLANS: Final = (
    MemoryPlan(_ALL_LAYERS, 4096, 256),
    MemoryPlan(16, 4096, 128),
    MemoryPlan(0, 2048, 64),
)


def plan_for(smaller: int) -> MemoryPlan:
    """The plan so many steps below the usual one; layers only count where a card is used."""
    return _PLANS[min(max(smaller, 0), len(_PLANS) - 1)]


class LanguageModel:
    """Weights, tokens and template. One answer at a time: llama.cpp is not safe from two threads.

    `pieces` are the bytes of every token, in order; `marks` the tokens that end an answer;
    `controls` all those that are no text.
    """

    def __init__(self, folder: Path, plan: MemoryPlan = _PLANS[0]) -> None:
        """Load the folder's one GGUF file.

        Raises `Problem` model_damaged, and engine_failed for a sound file that this
        llama.cpp does not know, or that never learned to talk: no stick mends that, so it counts
        as tried and found wanting.
        """
        card = verify(folder, largest=_HASHED_AT_ONCE)
        name = _file_name(card)
        self.languages = card.languages
        try:
            self.llama = _loaded(folder / name, plan)
            self.template = Template(self.llama)
        except (ValueError, KeyError, RuntimeError) as error:
            verify(folder)
            raise Problem("engine_failed", engine=ENGINE) from error
        self.vocabulary = llama_cpp.llama_model_get_vocab(self.llama.model)
        tokens = range(self.llama.n_vocab())
        self.pieces = _pieces(self.vocabulary, len(tokens))
        self.marks = frozenset(
            each for each in tokens if llama_cpp.llama_vocab_is_eog(self.vocabulary, each)
        )
        self.controls = frozenset(
            each for each in tokens if llama_cpp.llama_vocab_is_control(self.vocabulary, each)
        )


def _loaded(file: Path, plan: MemoryPlan) -> Llama:
    """Load a file, with fewer layers on the graphics card where that has no room for them."""
    *more, fewest = _layers(plan)
    for layers in more:
        with suppress(ValueError):
            return _opened(file, plan, layers)
    return _opened(file, plan, fewest)


def _layers(plan: MemoryPlan) -> tuple[int, ...]:
    if not llama_cpp.llama_supports_gpu_offload():
        return (0,)
    return tuple(each.layers for each in _PLANS[_PLANS.index(plan) :])


def _opened(file: Path, plan: MemoryPlan, layers: int) -> Llama:
    return Llama(
        str(file),
        n_ctx=plan.context,
        n_batch=plan.batch,
        n_ubatch=plan.batch,
        n_threads=_WRITING,
        n_threads_batch=_READING,
        n_gpu_layers=layers,
        swa_full=True,  # what a sliding window has dropped could not be gone back to
        verbose=False,
    )


def _pieces(vocabulary: int, count: int) -> list[bytes]:
    buffer = create_string_buffer(_LONGEST_PIECE)
    read = llama_cpp.llama_token_to_piece
    lengths = (
        read(vocabulary, token, buffer, _LONGEST_PIECE, 0, False)  # noqa: FBT003 - ctypes
        for token in range(count)
    )
    return [buffer.raw[: max(0, length)] for length in lengths]


def _file_name(card: ModelCard) -> str:
    names = [name for name in card.file_names() if name.endswith(".gguf")]
    if len(names) != 1:
        raise Problem("model_damaged", model=card.name, file="*.gguf")
    return names[0]
