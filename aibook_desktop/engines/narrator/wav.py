"""Samples in a WAV envelope: what every narrator hands over."""

from __future__ import annotations

import io
import wave
from typing import Final

RATE: Final = 22_050
MEDIA_TYPE: Final = "audio/wav"
_BYTES_A_SAMPLE: Final = 2


def wav(samples: bytes, rate: int = RATE) -> bytes:
    """Wrap signed 16-bit little-endian mono samples."""
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES_A_SAMPLE)
        sound.setframerate(rate)
        sound.writeframes(samples)
    return envelope.getvalue()


def silence(milliseconds: int, rate: int = RATE) -> bytes:
    """Samples of nothing."""
    return bytes(_BYTES_A_SAMPLE * (rate * milliseconds // 1000))
