"""The network of Deep Speech 2: two convolutions, some GRUs that run both ways, one answer a frame.

A clip's answer must not depend on the clips beside it, so padding is kept out of everything: the
convolutions see zeros behind a clip's end, as if it stood alone, norms see only the clips' own
frames, and the GRU that runs backwards is given each clip turned round within its own length.
(PyTorch's packed sequences would do the same, but on a CPU their gradient takes time that grows
with the square of the length.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

from aibook_desktop.engines.deepspeech.alphabet import OUTPUTS
from aibook_desktop.engines.deepspeech.features import MELS

_HEIGHT: Final = MELS // 4
_LOUDEST: Final = 20.0


@dataclass(frozen=True, slots=True)
class Size:
    """How many GRU layers of which width for each direction, and channels of the convolutions."""

    layers: int
    width: int
    channels: int


class Network(nn.Module):
    """From evened log-mel frames to the log-probabilities of letters, every 20 ms."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        channels = size.channels
        self.first = nn.Conv2d(1, channels, (41, 11), (2, 2), (20, 5), bias=False)
        self.first_norm = nn.BatchNorm1d(channels)
        self.second = nn.Conv2d(channels, channels, (21, 11), (2, 1), (10, 5), bias=False)
        self.second_norm = nn.BatchNorm1d(channels)
        widths = [channels * _HEIGHT, *[2 * size.width] * (size.layers - 1)]
        self.layers = nn.ModuleList(BothWays(width, size.width) for width in widths)
        self.last_norm = nn.BatchNorm1d(2 * size.width)
        self.answer = nn.Linear(2 * size.width, OUTPUTS)

    def forward(self, mel: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Return log-probabilities (batch, `heard(frames)`, outputs) and how many are a clip's.

        `mel` is (batch, frames, MELS) with zeros behind each clip's end, `lengths` its frames.
        """
        times = heard(lengths)
        found = mel.transpose(1, 2)[:, None]
        for convolution, norm in (
            (self.first, self.first_norm),
            (self.second, self.second_norm),
        ):
            found = convolution(found).permute(0, 3, 1, 2)
            inside = torch.arange(found.shape[1], device=found.device) < times[:, None]
            found = _normed(norm, found, inside).clamp(0, _LOUDEST).permute(0, 2, 3, 1)
        found = found.flatten(1, 2).transpose(1, 2)
        for layer in self.layers:
            found = layer(found, times, inside)
        answers = self.answer(_normed(self.last_norm, found, inside))
        return answers.float().log_softmax(-1), times


class BothWays(nn.Module):
    """A norm, and two GRUs: one hears a clip from its start, the other from its end."""

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(inputs)
        self.onward = nn.GRU(inputs, width, batch_first=True)
        self.back = nn.GRU(inputs, width, batch_first=True)

    def forward(self, found: Tensor, times: Tensor, inside: Tensor) -> Tensor:
        """From (batch, times, inputs) to (batch, times, 2 x width)."""
        found = _normed(self.norm, found, inside)
        onward, _ = self.onward(found)
        back, _ = self.back(_turned(found, times, inside))
        return torch.cat((onward, _turned(back, times, inside)), dim=2)


def heard(frames: Tensor) -> Tensor:
    """How many answers so many frames get."""
    return (frames + 1) // 2


def _normed(norm: nn.BatchNorm1d, found: Tensor, inside: Tensor) -> Tensor:
    """Norm the frames of clips (batch, times, channels, …); zeros behind their ends."""
    normed = norm(found[inside])
    whole: Tensor = normed.new_zeros(found.shape).index_put((inside,), normed)
    return whole


def _turned(found: Tensor, times: Tensor, inside: Tensor) -> Tensor:
    """Turn each clip round within its own length."""
    at = torch.arange(found.shape[1], device=found.device).expand(inside.shape)
    source = torch.where(inside, times[:, None] - 1 - at, at)
    return found.gather(1, source[:, :, None].expand_as(found))
