"""Samples in a WAV envelope: what every narrator hands over."""

from __future__ import annotations

import io
import struct
import wave
from typing import Final

RATE: Final = 22_050
MEDIA_TYPE: Final = "audio/wav"
_BYTES_A_SAMPLE: Final = 2
_HEAD: Final = 8


def wav(samples: bytes, rate: int = RATE, note: str = "") -> bytes:
    """Wrap signed 16-bit little-endian mono samples; `note` stands in the file as its comment."""
    envelope = io.BytesIO()
    with wave.open(envelope, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES_A_SAMPLE)
        sound.setframerate(rate)
        sound.writeframes(samples)
    return _noted(envelope.getvalue(), note) if note else envelope.getvalue()


def unwrapped(sound: bytes) -> tuple[bytes, int]:
    """Return the samples and the rate of what `wav` wrapped; raises `wave.Error` or `EOFError`."""
    with wave.open(io.BytesIO(sound)) as inside:
        return inside.readframes(inside.getnframes()), inside.getframerate()


def silence(milliseconds: int, rate: int = RATE) -> bytes:
    """Samples of nothing."""
    return bytes(_BYTES_A_SAMPLE * (rate * milliseconds // 1000))


def _noted(whole: bytes, note: str) -> bytes:
    """Add a LIST chunk of type INFO with one comment (ICMT); chunks have even lengths."""
    comment = _chunk(b"ICMT", note.encode() + b"\0")
    body = whole[_HEAD:] + _chunk(b"LIST", b"INFO" + comment)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
