"""Where the program's own files lie: beside the package in a checkout, inside it once packaged."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]


def shipped(folder: str) -> Path:
    """Return a folder that comes with the program (`resources` or `models`)."""
    packaged = _PACKAGE / "_shipped" / folder
    return packaged if packaged.is_dir() else _PACKAGE.parent / folder


RESOURCES: Final = shipped("resources")
MODELS: Final = shipped("models")
