"""How wrong a listener is while it learns, on speakers that it doesn't learn from."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from accelerate import Accelerator  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from aibook_desktop.workshop.speech.augment.mel import HOP
from aibook_desktop.workshop.speech.score import Pair, score
from aibook_desktop.workshop.speech.tune.base import start_tokens
from aibook_desktop.workshop.speech.tune.batches import validation_mel
from aibook_desktop.workshop.speech.tune.listener import Listener, never_written, write
from aibook_desktop.workshop.speech.tune.sounds import Heard, Sounds

_NOTHING: Final = -1
_AT_ONCE: Final = 32


@dataclass(frozen=True, slots=True)
class Exam:
    """The clips that a listener is tried on, and how they are written down."""

    sounds: Sounds
    clips: tuple[Heard, ...]
    tokenizer: Tokenizer
    mels: int
    most_frames: int
    longest_text: int
    may_be_silent: bool


def chosen(sounds: Sounds, count: int, seed: int) -> tuple[Heard, ...]:
    """Draw clips with words to be tried on, by length, so that those of a batch are alike."""
    spoken = [clip for clip in sounds.clips if any(map(str.isalnum, clip.text))]
    some = random.Random(f"exam {seed}").sample(spoken, min(count, len(spoken)))
    return tuple(sorted(some, key=lambda clip: clip.samples))


def error_rate(listener: Listener, exam: Exam, accelerator: Accelerator) -> float:
    """Return the character error rate without spaces; every process gets the same.

    Each process writes its share, and the tokens are gathered.
    """
    was_learning = listener.training
    listener.eval()
    world, rank = accelerator.num_processes, accelerator.process_index
    share = -(-len(exam.clips) // world)
    gathered = torch.full((share, exam.longest_text), _NOTHING, device=accelerator.device)
    for row, tokens in enumerate(_written(listener, exam, exam.clips[rank::world], accelerator)):
        gathered[row, : len(tokens)] = torch.tensor(tokens, device=accelerator.device)
    every = accelerator.gather(gathered).view(world, share, -1).tolist()
    pairs = [
        Pair(clip.text, _text(exam.tokenizer, every[number % world][number // world]))
        for number, clip in enumerate(exam.clips)
    ]
    listener.train(was_learning)
    return score(pairs).cer


def _written(
    listener: Listener, exam: Exam, clips: Sequence[Heard], accelerator: Accelerator
) -> list[list[int]]:
    never = never_written(listener.core, may_be_silent=exam.may_be_silent)
    written: list[list[int]] = []
    for at in range(0, len(clips), _AT_ONCE):
        some = clips[at : at + _AT_ONCE]
        mel = validation_mel(exam.sounds, some, exam.mels, exam.most_frames)
        starts = [start_tokens(exam.tokenizer, clip.language) for clip in some]
        written += write(listener, mel.to(accelerator.device), starts, never)
    return written


def _text(tokenizer: Tokenizer, tokens: Sequence[int]) -> str:
    text: str = tokenizer.decode([token for token in tokens if token != _NOTHING])
    return text


def longest_seconds(sounds: Sounds) -> float:
    """How long the longest clip lasts, rounded up to a tenth."""
    frames = max((clip.samples for clip in sounds.clips), default=0) / HOP
    return -(-frames // 10) / 10
