"""From examples to the tensors of a training step, in few different shapes.

Every new shape makes oneDNN compile kernels for it, which costs more than the step itself, so
lengths are rounded up and only full batches are given out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, distributed

from aibook_desktop.workshop.speech.practice.alphabet import letters, start_tokens, token
from aibook_desktop.workshop.speech.rendering.corpus import FLOOR, MELS, Example

IGNORED: Final = -100
_PROMPT: Final = 4
_FRAME_GRID: Final = 80
_TOKEN_GRID: Final = 8
_HIDDEN: Final = 0.4
_LONGEST_MOMENT: Final = 6
_WIDEST_BAND: Final = 6


@dataclass(frozen=True, slots=True)
class Batch:
    """`mel` (batch, 80, frames), `tokens` and `labels` (batch, tokens), the letters for CTC."""

    mel: Tensor
    tokens: Tensor
    labels: Tensor
    spelt: Tensor
    spelt_lengths: Tensor
    heard_lengths: Tensor


def batches(
    examples: Sequence[Example], tokenizer: Tokenizer, frames: int, seed: int
) -> Iterator[Batch]:
    """Yield batches of about `frames` padded frames, endlessly; each process gets its own.

    There must be examples.
    """
    world = distributed.get_world_size() if distributed.is_initialized() else 1
    rank = distributed.get_rank() if distributed.is_initialized() else 0
    dice, masks = random.Random(seed), random.Random(f"{seed} {rank}")
    order = list(range(len(examples)))
    while True:
        dice.shuffle(order)
        cuts = _cuts(order, examples, frames)
        cuts *= -(-world // len(cuts))
        dice.shuffle(cuts)
        for some in cuts[rank : len(cuts) - len(cuts) % world : world]:
            yield _batch([examples[index] for index in some], tokenizer, masks)


def _cuts(order: list[int], examples: Sequence[Example], frames: int) -> list[list[int]]:
    """Cut into full batches of like lengths; the rest waits, unless there is nothing else."""
    alike: dict[int, list[int]] = {}
    cuts: list[list[int]] = []
    for index in order:
        length = _rounded(len(examples[index].frames), _FRAME_GRID)
        waiting = alike.setdefault(length, [])
        waiting.append(index)
        if len(waiting) == max(frames // length, 1):
            cuts.append(alike.pop(length))
    return cuts or list(alike.values())


def _rounded(length: int, grid: int) -> int:
    return -(-length // grid) * grid


def _batch(examples: list[Example], tokenizer: Tokenizer, dice: random.Random) -> Batch:
    frames = _rounded(max(len(example.frames) for example in examples), _FRAME_GRID)
    tokens, labels = _texts(examples, tokenizer)
    spelt = [letters(example.words) for example in examples]
    return Batch(
        mel=torch.from_numpy(np.stack([_mel(example, frames, dice) for example in examples])),
        tokens=tokens,
        labels=labels,
        spelt=torch.tensor([letter for each in spelt for letter in each], dtype=torch.long),
        spelt_lengths=torch.tensor([len(each) for each in spelt]),
        heard_lengths=torch.full((len(examples),), frames // 2),
    )


def _texts(examples: list[Example], tokenizer: Tokenizer) -> tuple[Tensor, Tensor]:
    end = token(tokenizer, "<|endoftext|>")
    texts = [
        start_tokens(tokenizer, example.language)
        + tokenizer.encode(example.words, add_special_tokens=False).ids
        for example in examples
    ]
    longest = _rounded(max(map(len, texts)), _TOKEN_GRID)
    tokens = torch.full((len(texts), longest), end)
    labels = torch.full(tokens.shape, IGNORED)
    for row, text in enumerate(texts):
        tokens[row, : len(text)] = torch.tensor(text)
        labels[row, _PROMPT - 1 : len(text)] = torch.tensor([*text[_PROMPT:], end])
    return tokens, labels


def _mel(example: Example, frames: int, dice: random.Random) -> NDArray[np.float32]:
    """Unpack, pad, and now and then hide a band or a moment (Park et al. 2019, SpecAugment)."""
    floor, count = np.float32(example.loudest - FLOOR), len(example.frames)
    mel = np.full((MELS, frames), floor, dtype=np.float32)
    mel[:, :count] += example.frames.T * np.float32(FLOOR / 255)
    if dice.random() < _HIDDEN:
        at = dice.randrange(count)
        mel[:, at : at + dice.randint(1, _LONGEST_MOMENT)] = floor
    if dice.random() < _HIDDEN:
        at = dice.randrange(MELS)
        mel[at : at + dice.randint(1, _WIDEST_BAND)] = floor
    return mel
