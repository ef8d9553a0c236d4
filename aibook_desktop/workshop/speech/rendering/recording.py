"""A clip as the microphone would hand it over, so that listeners are asked through their port."""

from __future__ import annotations

import numpy as np

from aibook_desktop.book.model import Recording
from aibook_desktop.workshop.speech.rendering.disturbing import RATE, Samples


def recorded(clip: Samples) -> Recording:
    """Return samples in -1..1 at `RATE` as 16 bits."""
    return Recording(np.round(clip * 32767).astype("<i2").tobytes(), RATE)
