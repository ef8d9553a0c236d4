"""The few kinds of bytes a book may hold, recognised by their own headers.

A package from elsewhere may claim anything, and a 24 kB PNG can unfold to 196 million pixels; so a
header is read here, with the standard library alone, before a decoder ever sees the file.
"""

from __future__ import annotations

import io
import struct
import wave
from typing import Final

EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpg", "audio/wav": "wav"}
PICTURES: Final = ("image/png", "image/jpeg")
SOUNDS: Final = ("audio/wav",)
MAX_PIXELS: Final = 50_000_000
MAX_SOUND_SECONDS: Final = 600

_PNG_START: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
# Start-of-frame markers of JPEG, ITU-T T.81 table B.1: C0-CF without DHT, JPG and DAC.
_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def extension(media_type: str) -> str:
    """The file name's ending; raises `ValueError` for a media type that no book holds."""
    if media_type not in EXTENSIONS:
        raise ValueError(f"no book holds {media_type}")
    return EXTENSIONS[media_type]


def is_what_it_claims(data: bytes, media_type: str) -> bool:
    """Whether the header fits the media type and unfolds to a reasonable size."""
    if media_type == "audio/wav":
        return _is_short_sound(data)
    size = _png_size(data) if media_type == "image/png" else _jpeg_size(data)
    return size is not None and 0 < size[0] * size[1] <= MAX_PIXELS


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_PNG_START) or len(data) < len(_PNG_START) + 8:
        return None
    width, height = struct.unpack_from(">II", data, len(_PNG_START))
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length
    return None


def _is_short_sound(data: bytes) -> bool:
    try:
        with wave.open(io.BytesIO(data)) as sound:
            rate: int = sound.getframerate()
            frames: int = sound.getnframes()
            return 0 < frames <= rate * MAX_SOUND_SECONDS
    except (wave.Error, EOFError, RuntimeError, struct.error):
        return False
