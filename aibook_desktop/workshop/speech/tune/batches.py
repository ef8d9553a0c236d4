"""From drawn clips to the tensors of a step.

Clips stand anywhere in their window: a random pause goes before each, and now and then a batch is
padded far beyond its clips, so that the encoder learns every length up to its window and that
silence says nothing. Lengths are rounded up, because every new shape makes oneDNN compile kernels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from aibook_desktop.workshop.speech.augment import Augmentation
from aibook_desktop.workshop.speech.augment.mel import HOP, RATE, SPAN, Picture, Samples, log_mel
from aibook_desktop.workshop.speech.augment.surroundings import any_noise
from aibook_desktop.workshop.speech.tune.base import end_token, start_tokens, text_tokens
from aibook_desktop.workshop.speech.tune.drawing import GRID, Drawn, Rounds
from aibook_desktop.workshop.speech.tune.sounds import Heard, Sounds

IGNORED: Final = -100
PEAKS: Final = (0.03, 1.0)
_TOKEN_GRID: Final = 8
_LONGEST_PAUSE: Final = 0.5
_STRETCHED: Final = 0.05
_VALIDATION_PEAK: Final = 0.3
_VALIDATION_PAUSE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Batch:
    """`mel` (batch, mels, frames), `tokens` and `labels` (batch, tokens)."""

    mel: Tensor
    tokens: Tensor
    labels: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on a device."""
        return Batch(self.mel.to(device), self.tokens.to(device), self.labels.to(device))


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes any batch of a training from its number.

    `most_frames` is the model's window; a picture that an augmentation made longer is cut there.
    """

    sounds: Sounds
    rounds: Rounds
    augmentation: Augmentation
    tokenizer: Tokenizer
    mels: int
    most_frames: int
    seed: int

    def make(self, number: int) -> Batch:
        """Return batch `number`, counted from 0."""
        dice = np.random.default_rng([self.seed, number])
        drawn = self.rounds.batch(number)
        pictures = [self._picture(clip, dice) for clip in drawn]
        frames = max(picture.shape[1] for picture in pictures)
        if dice.random() < _STRETCHED and frames < self.most_frames:
            frames = int(dice.integers(frames, self.most_frames + 1))
            some = max(len(pictures) * pictures[0].shape[1] // frames, 1)
            pictures, drawn = pictures[:some], drawn[:some]
        texts = [self._text(clip) for clip in drawn]
        starts = [start_tokens(self.tokenizer, clip.language) for clip in drawn]
        tokens, labels = _texts(starts, texts, end_token(self.tokenizer))
        return Batch(stacked(pictures, frames, self.most_frames), tokens, labels)

    def _picture(self, clip: Drawn, dice: np.random.Generator) -> Picture:
        before = int(dice.uniform(0, _LONGEST_PAUSE) * RATE)
        room = self.most_frames * HOP - clip.samples
        return self.augmentation.picture(
            self._sound(clip, dice), max(min(before, room), 0), self.mels, dice
        )

    def _sound(self, clip: Drawn, dice: np.random.Generator) -> Samples:
        peak = float(np.exp(dice.uniform(*np.log(PEAKS))))
        if clip.clip is not None:
            return self.sounds.at_peak(self.sounds.clips[clip.clip], peak)
        noise = any_noise(clip.samples, dice)
        return noise * np.float32(peak / np.abs(noise).max(initial=1e-6))

    def _text(self, clip: Drawn) -> list[int]:
        if clip.clip is None:
            return []
        return text_tokens(self.tokenizer, self.sounds.clips[clip.clip].text)


def validation_mel(sounds: Sounds, clips: Sequence[Heard], mels: int, most: int) -> Tensor:
    """The pictures of clips as the transcriber makes them: nothing changed, a pause around each."""
    pause = round(_VALIDATION_PAUSE * RATE)
    pictures = [
        log_mel(np.pad(sounds.at_peak(clip, _VALIDATION_PEAK), pause), mels) for clip in clips
    ]
    return stacked(pictures, max(picture.shape[1] for picture in pictures), most)


def stacked(pictures: Sequence[Picture], frames: int, most: int) -> Tensor:
    """Stack pictures, (batch, mels, frames): each is padded with its own floor, as silence is."""
    width = min(-(-frames // GRID) * GRID, most)
    together: NDArray[np.float32] = np.stack(
        [_padded(picture[:, :width], width) for picture in pictures]
    )
    return torch.from_numpy(together)


def _padded(picture: Picture, frames: int) -> Picture:
    floor = picture.max() - np.float32(SPAN)
    return np.pad(picture, ((0, 0), (0, frames - picture.shape[1])), constant_values=float(floor))


def _texts(
    starts: Sequence[list[int]], texts: Sequence[list[int]], end: int
) -> tuple[Tensor, Tensor]:
    most = max(len(start) + len(text) for start, text in zip(starts, texts, strict=True))
    longest = -(-most // _TOKEN_GRID) * _TOKEN_GRID
    tokens = torch.full((len(texts), longest), end)
    labels = torch.full(tokens.shape, IGNORED)
    for row, (start, text) in enumerate(zip(starts, texts, strict=True)):
        written = [*start, *text]
        tokens[row, : len(written)] = torch.tensor(written)
        labels[row, len(start) - 1 : len(written)] = torch.tensor([*text, end])
    return tokens, labels
