"""A narration as samples."""

from __future__ import annotations

import io

import numpy as np
import soundfile
from numpy.typing import NDArray

from aibook_desktop.book.model import Narration


def decoded(narration: Narration) -> tuple[NDArray[np.float64], int]:
    """Return mono samples of -1 to 1 and their rate."""
    samples, rate = soundfile.read(io.BytesIO(narration.sound), dtype="float64")
    return np.asarray(samples), int(rate)
