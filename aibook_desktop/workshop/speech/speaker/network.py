"""The network: four small convolutions, the mean and spread over time, and two answers.

Statistics pooling makes a clip of any length one vector (Snyder et al., "X-Vectors: Robust DNN
Embeddings for Speaker Recognition", 2018). Both answers share everything below them. The layers
stand in plain lists, because `graph` writes the same ones down for ONNX.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

TINY: Final = 1e-4
NORM_TINY: Final = 1e-5


@dataclass(frozen=True, slots=True)
class Size:
    """Channels of each convolution, which halves bands and frames; the width of the layer after."""

    channels: tuple[int, ...] = (24, 48, 64, 96)
    width: int = 64


class SpeakerNetwork(nn.Module):
    """From settled frames (clips, bands, frames) to scores (clips, 4): two genders, two groups."""

    def __init__(self, bands: int, size: Size) -> None:
        super().__init__()
        before = (1, *size.channels[:-1])
        self.convolutions = nn.ModuleList(
            nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False)
            for inputs, outputs in zip(before, size.channels, strict=True)
        )
        self.norms = nn.ModuleList(
            nn.BatchNorm2d(outputs, eps=NORM_TINY) for outputs in size.channels
        )
        for _ in size.channels:
            bands = (bands + 1) // 2
        self.narrow = nn.Linear(2 * bands * size.channels[-1], size.width)
        self.dropout = nn.Dropout(0.3)
        self.answer = nn.Linear(size.width, 4)

    def forward(self, frames: Tensor) -> Tensor:
        """Score clips of any equal length."""
        heard = frames.unsqueeze(1)
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            heard = torch.relu(norm(convolution(heard)))
        heard = heard.flatten(1, 2)
        mean = heard.mean(dim=2)
        spread = (heard - mean.unsqueeze(2)).square().mean(dim=2).add(TINY).sqrt()
        narrow = torch.relu(self.narrow(torch.cat((mean, spread), dim=1)))
        scores: Tensor = self.answer(self.dropout(narrow))
        return scores


def count_parameters(network: nn.Module) -> int:
    """How many numbers the network learns."""
    return sum(each.numel() for each in network.parameters())
