"""How a bug is written down: what was raised and where, never what it was raised about."""

from __future__ import annotations

import traceback
from pathlib import Path


def place_of(error: BaseException) -> str:
    """Name the exception and its way through the code, without its message.

    The message may quote a child's words, and this line goes to a log.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(frames))
    return f"{type(error).__name__} at {places}"
