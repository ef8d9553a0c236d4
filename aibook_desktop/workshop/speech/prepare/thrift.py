"""The little of Thrift's compact protocol that the frame of a Parquet file is written in.

Values are bytes already; a struct is its fields by number. The protocol is specified in Apache
Thrift's `thrift-compact-protocol.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_I32: Final = 5
_I64: Final = 6
_BINARY: Final = 8
_LIST: Final = 9
_STRUCT: Final = 12


@dataclass(frozen=True, slots=True)
class Value:
    """A value: the number of its type, and its bytes."""

    type: int
    data: bytes


def i32(number: int) -> Value:
    """A 32-bit number."""
    return Value(_I32, varint(_zigzag(number)))


def i64(number: int) -> Value:
    """A 64-bit number."""
    return Value(_I64, varint(_zigzag(number)))


def binary(text: str | bytes) -> Value:
    """Bytes, or a text as UTF-8."""
    data = text.encode() if isinstance(text, str) else text
    return Value(_BINARY, varint(len(data)) + data)


def sequence(values: Sequence[Value]) -> Value:
    """A list of values of one type; not empty."""
    size, kind = len(values), values[0].type
    head = bytes([size << 4 | kind]) if size < 15 else bytes([0xF0 | kind]) + varint(size)
    return Value(_LIST, head + b"".join(value.data for value in values))


def struct(fields: dict[int, Value]) -> Value:
    """A struct: its fields by rising number, less than 16 apart."""
    parts: list[bytes] = []
    last = 0
    for number, value in fields.items():
        parts.append(bytes([(number - last) << 4 | value.type]) + value.data)
        last = number
    return Value(_STRUCT, b"".join(parts) + b"\0")


def varint(number: int) -> bytes:
    """A number from 0 in groups of seven bits, the lowest first."""
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    parts.append(number)
    return bytes(parts)


def _zigzag(number: int) -> int:
    return number * 2 if number >= 0 else -number * 2 - 1
