"""A trained Deep Speech 2 in a folder: safetensors, and one JSON that says what they mean.

The alphabet is written down beside them, because weights that were trained on another order of
letters fit into the network and write nonsense.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from safetensors import SafetensorError
from safetensors.torch import load, save

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.deepspeech.alphabet import LETTERS
from aibook_desktop.engines.deepspeech.decoding import SEARCHES, Decoding
from aibook_desktop.engines.deepspeech.features import HOP, MELS
from aibook_desktop.engines.deepspeech.listener import Listener
from aibook_desktop.engines.deepspeech.network import Network, Size

CONFIG: Final = "config.json"
WEIGHTS: Final = "model.safetensors"
FILES: Final = (CONFIG, WEIGHTS)
_FEATURES: Final = {"picture": "whisper", "mels": MELS, "hop": HOP}


def write(network: Network, decoding: Decoding, folder: Path) -> None:
    """Write `FILES`; raises `Problem` disk_full or disk_read_only."""
    config = {
        "letters": LETTERS,
        "features": _FEATURES,
        "size": asdict(network.size),
        "decoding": asdict(decoding),
    }
    tensors = {name: value.contiguous() for name, value in network.state_dict().items()}
    write_durably(folder / WEIGHTS, save(tensors))
    text = json.dumps(config, ensure_ascii=False, indent=2) + "\n"
    write_durably(folder / CONFIG, text.encode())


def read(folder: Path) -> Listener:
    """Read what `write` wrote, ready to listen.

    Raises `Problem` model_damaged naming the file that can't be read, or that belongs to another
    alphabet, other features or another size.
    """
    decoding, size = _config(folder)
    network = Network(size)
    try:
        network.load_state_dict(load((folder / WEIGHTS).read_bytes()))
    except (OSError, SafetensorError, RuntimeError) as error:
        raise Problem("model_damaged", model=folder.name, file=WEIGHTS) from error
    return Listener(network.eval().requires_grad_(requires_grad=False), decoding)


def _config(folder: Path) -> tuple[Decoding, Size]:
    try:
        plain: Any = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        foreign = (
            plain["letters"] != LETTERS
            or plain["features"] != _FEATURES
            or plain["decoding"]["search"] not in SEARCHES
        )
        size = Size(**{name: int(value) for name, value in plain["size"].items()})
        decoding = Decoding(
            search=plain["decoding"]["search"],
            beam=int(plain["decoding"]["beam"]),
            least=float(plain["decoding"]["least"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem("model_damaged", model=folder.name, file=CONFIG) from error
    if foreign or min(asdict(size).values()) < 1:
        raise Problem("model_damaged", model=folder.name, file=CONFIG)
    return decoding, size
