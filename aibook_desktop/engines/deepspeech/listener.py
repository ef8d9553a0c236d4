"""A network that listens: from a clip to words."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from aibook_desktop.engines.deepspeech.alphabet import read
from aibook_desktop.engines.deepspeech.decoding import Decoding, decode
from aibook_desktop.engines.deepspeech.features import Samples, evened, log_mel
from aibook_desktop.engines.deepspeech.network import Network


@dataclass(frozen=True, slots=True)
class Listener:
    """A network in `eval` mode, and how its answers are searched."""

    network: Network
    decoding: Decoding

    def write(self, clip: Samples) -> str:
        """Write down a clip at 16 kHz of any loudness; "" when nothing was made out."""
        frames = evened(log_mel(clip))
        with torch.inference_mode():
            answers, _ = self.network(frames[None], torch.tensor([len(frames)]))
        return read(decode(answers[0].numpy(), self.decoding))
