"""A model that is whole, as its card says, and still nothing that its engine can use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from aibook_desktop.engines.model_card import describe, read_card, write_card


def exchange(folder: Path, name: str, content: bytes) -> Path:
    """Put another file into a model folder, whose card says so."""
    (folder / name).write_bytes(content)
    card = read_card(folder)
    write_card(folder, replace(card, files=describe(folder, card.file_names())))
    return folder
