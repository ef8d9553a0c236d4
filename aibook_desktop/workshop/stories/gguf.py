"""Writes GGUF files, tensor after tensor, so that a model of real size never lies in memory.

(The format: github.com/ggml-org/ggml/blob/master/docs/gguf.md. The library that llama.cpp offers
for it would be one more thing to install for a benchmark and a few tests.)
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np

Fact = str | int | float | bool | Sequence[str] | Sequence[int]
Kind = Literal["F32", "F16", "Q4_0", "Q8_0"]

_ALIGNMENT: Final = 32
_VERSION: Final = 3
_BLOCK: Final = 32
_NUMBERS: Final[dict[Kind, int]] = {"F32": 0, "F16": 1, "Q4_0": 2, "Q8_0": 8}
_BLOCK_BYTES: Final[dict[Kind, int]] = {"F32": 128, "F16": 64, "Q4_0": 18, "Q8_0": 34}


@dataclass(frozen=True, slots=True)
class Tensor:
    """One matrix or vector; `shape` is columns first, `content` gives its bytes when asked."""

    name: str
    shape: tuple[int, ...]
    kind: Kind
    content: Callable[[], bytes]

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return int(np.prod(self.shape)) * _BLOCK_BYTES[self.kind] // _BLOCK


def write_gguf(file: Path, facts: Mapping[str, Fact], tensors: Sequence[Tensor]) -> None:
    """Write a model file."""
    with file.open("wb") as out:
        for piece in _pieces(facts, tensors):
            out.write(piece)


def floats(name: str, values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Tensor:
    """A small tensor of plain numbers, rows first."""
    plain = np.ascontiguousarray(values, np.float32)
    return Tensor(name, tuple(reversed(plain.shape)), "F32", plain.tobytes)


def noise(name: str, shape: tuple[int, ...], kind: Kind, spread: float, seed: int) -> Tensor:
    """Random weights around zero, quantised already; the same seed gives the same ones."""
    blocks = int(np.prod(shape)) // _BLOCK
    return Tensor(name, shape, kind, lambda: _noise(kind, blocks, spread, seed))


def _noise(kind: Kind, blocks: int, spread: float, seed: int) -> bytes:
    dice = np.random.default_rng(seed)
    if kind in ("F32", "F16"):
        values = dice.standard_normal(blocks * _BLOCK, np.float32) * np.float32(spread)
        return values.astype(np.float32 if kind == "F32" else np.float16).tobytes()
    size = _BLOCK_BYTES[kind] - 2
    table = np.empty(blocks, np.dtype([("scale", "<f2"), ("weights", np.uint8, (size,))]))
    table["scale"] = spread / (4.6 if kind == "Q4_0" else 74)  # what the integers spread
    table["weights"] = dice.integers(0, 256, (blocks, size), np.uint8)
    return table.tobytes()


def _pieces(facts: Mapping[str, Fact], tensors: Sequence[Tensor]) -> Iterator[bytes]:
    head = b"GGUF" + struct.pack("<IQQ", _VERSION, len(tensors), len(facts))
    head += b"".join(_text(key) + _fact(value) for key, value in facts.items())
    at = 0
    for tensor in tensors:
        sizes = struct.pack(f"<{len(tensor.shape)}Q", *tensor.shape)
        head += _text(tensor.name) + struct.pack("<I", len(tensor.shape)) + sizes
        head += struct.pack("<IQ", _NUMBERS[tensor.kind], at)
        at += tensor.size + -tensor.size % _ALIGNMENT
    yield _padded(head)
    for tensor in tensors:
        yield _padded(tensor.content())


def _fact(value: Fact) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, str):
        return struct.pack("<I", 8) + _text(value)
    texts = [_text(each) for each in value if isinstance(each, str)]
    numbers = [struct.pack("<i", each) for each in value if isinstance(each, int)]
    return struct.pack("<IIQ", 9, 8 if texts else 5, len(value)) + b"".join(texts or numbers)


def _text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % _ALIGNMENT)
