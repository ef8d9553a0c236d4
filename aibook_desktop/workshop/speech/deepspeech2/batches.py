"""From drawn clips to the tensors of a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from aibook_desktop.engines.deepspeech.alphabet import frames_needed, spell
from aibook_desktop.engines.deepspeech.features import HOP, MELS, evened
from aibook_desktop.workshop.speech.augment import Augmentation
from aibook_desktop.workshop.speech.dataset import Clip
from aibook_desktop.workshop.speech.tune.sounds import Sounds

_PEAK: Final = 0.3
_ROOM: Final = 1.25
_LONGEST: Final = 30.0


@dataclass(frozen=True, slots=True)
class Batch:
    """`frames` (batch, frames, mels) with their `lengths`; all `letters` in a row, with `spelt`."""

    frames: Tensor
    lengths: Tensor
    letters: Tensor
    spelt: Tensor


def fits(clip: Clip) -> bool:
    """Tell whether CTC can write the clip's text in its time, even when it is played faster."""
    answers = len(clip.audio) / (2 * HOP)
    return hearable(clip) and frames_needed(spell(clip.text)) * _ROOM <= answers


def hearable(clip: Clip) -> bool:
    """Tell whether a clip is short enough to be transcribed at once."""
    return clip.seconds <= _LONGEST


def make_batch(
    sounds: Sounds, drawn: Sequence[int], augmentation: Augmentation, dice: np.random.Generator
) -> Batch:
    """Change the drawn clips as the dice say and stack them."""
    frames, texts = [], []
    for place in drawn:
        clip = sounds.clips[place]
        picture = augmentation.picture(sounds.at_peak(clip, _PEAK), 0, MELS, dice)
        frames.append(evened(picture))
        texts.append(spell(clip.text))
    return Batch(
        frames=pad_sequence(frames, batch_first=True),
        lengths=torch.tensor([len(each) for each in frames]),
        letters=torch.tensor([letter for text in texts for letter in text], dtype=torch.long),
        spelt=torch.tensor([len(text) for text in texts]),
    )
