"""Protobuf, written by hand: as much as an ONNX file needs to be right, or wrong on purpose."""

from __future__ import annotations


def number(field: int, value: int) -> bytes:
    """A field that holds a whole number."""
    return _varint(field << 3) + _varint(value)


def chunk(field: int, content: bytes) -> bytes:
    """A field that holds bytes, a text or another message."""
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
