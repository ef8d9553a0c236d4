"""What passes between the program and a worker: frames of plain data, bytes beside the JSON.

A frame is a 4-byte little-endian length, that many bytes of UTF-8 JSON, and then the byte strings
that the JSON refers to (`{"$bytes": length}`, in order). Nothing is pickled: a worker that was
taken over could send wrong data, never code.
"""

from __future__ import annotations

import json
import struct
from typing import Any, Final, Protocol

LONGEST: Final = 256 * 2**20
"""No frame or byte string is longer than this (bytes); a larger claim is taken for garbage."""

_LENGTH: Final = struct.Struct("<I")
_REPORT: Final = b"Fata"
"""How the report of `faulthandler` begins; as a length it would be far too long."""


class Garbage(EOFError):  # noqa: N818 - it is no error of ours
    """The other side speaks something else."""


class Crash(Garbage):
    """The other side has just met a fatal fault: what follows is Python's own report of it."""


class Sink(Protocol):
    """Where frames go: a binary stream opened for writing."""

    def write(self, data: bytes | bytearray, /) -> object:
        """Take bytes."""
        ...

    def flush(self) -> object:
        """Hand them on."""
        ...


class Source(Protocol):
    """Where frames come from: a buffered binary stream."""

    def read(self, size: int, /) -> bytes:
        """Return exactly `size` bytes, or fewer at the end of the stream."""
        ...


def send(sink: Sink, message: dict[str, Any]) -> None:
    """Write one frame; raises `OSError` when nobody listens any more."""
    blobs: list[bytes | bytearray] = []
    text = json.dumps(_without_bytes(message, blobs), ensure_ascii=False).encode()
    frame = bytearray().join([_LENGTH.pack(len(text)), text, *blobs])
    try:
        sink.write(frame)
        sink.flush()
    finally:
        frame[:] = bytes(len(frame))  # it may be a child's voice


def receive(source: Source) -> dict[str, Any]:
    """Read one frame; raises `EOFError` at the end of the stream, `Garbage` for anything else.

    A crash is a kind of garbage, `Crash`.
    """
    first = _exactly(source, _LENGTH.size)
    if first == _REPORT:
        raise Crash("a fatal fault")
    (length,) = _LENGTH.unpack(first)
    try:
        message = _with_bytes(json.loads(_exactly(source, length)), source)
    except (ValueError, TypeError, RecursionError, OverflowError):
        raise Garbage("garbage on the wire") from None
    if isinstance(message, dict):
        return message
    raise Garbage("garbage on the wire")


def _exactly(source: Source, size: int) -> bytes:
    if not 0 <= size <= LONGEST:
        raise Garbage("garbage on the wire")
    data = source.read(size)
    if len(data) < size:
        raise EOFError("the other side is gone")
    return data


def _without_bytes(value: Any, blobs: list[bytes | bytearray]) -> Any:
    if isinstance(value, (bytes, bytearray)):
        blobs.append(value)
        return {"$bytes": len(value)}
    if isinstance(value, dict):
        return {key: _without_bytes(each, blobs) for key, each in value.items()}
    if isinstance(value, list):
        return [_without_bytes(each, blobs) for each in value]
    return value


def _with_bytes(value: Any, source: Source) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"$bytes"}:
            return _exactly(source, int(value["$bytes"]))
        return {key: _with_bytes(each, source) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_bytes(each, source) for each in value]
    return value
