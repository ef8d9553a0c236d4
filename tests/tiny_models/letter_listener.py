"""A Deep Speech 2 that has learnt nothing: whatever it is given, it writes letters of chance.

It never answers with a blank, so only the gate before it can keep noise from becoming words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.deepspeech.alphabet import BLANK
from aibook_desktop.engines.deepspeech.decoding import Decoding
from aibook_desktop.engines.deepspeech.network import Network, Size
from aibook_desktop.engines.deepspeech.weights import FILES, write
from aibook_desktop.engines.model_card import ModelCard, describe, write_card

SIZE: Final = Size(layers=1, width=8, channels=2)


def write_letter_listener(folder: Path, decoding: Decoding | None = None) -> Path:
    """Write a whole model folder."""
    folder.mkdir(parents=True)
    torch.manual_seed(1)
    network = Network(SIZE).eval()
    with torch.no_grad():
        network.answer.bias[BLANK] = -20.0
    write(network, decoding or Decoding(), folder)
    files = describe(folder, FILES)
    origin = "Made by a test; nothing was learned."
    write_card(
        folder,
        ModelCard("chance", "transcriber", "deepspeech2", "CC0-1.0", origin, LANGUAGES, files),
    )
    return folder
