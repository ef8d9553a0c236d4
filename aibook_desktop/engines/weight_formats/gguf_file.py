"""GGUF: facts, a table of tensors, then the tensors at aligned places.

Crafted headers have broken llama.cpp's own reader again and again (CVE-2024-21802, CVE-2025-53630,
CVE-2026-27940: sums that overflow); here numbers have no width to overflow.
(github.com/ggml-org/ggml/blob/master/docs/gguf.md)
"""

from __future__ import annotations

from math import prod
from typing import Final

from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

MAGIC: Final = b"GGUF"
VERSIONS: Final = (2, 3)
_MOST: Final = 1 << 16  # tensors, and facts
_LONGEST_KEY: Final = 512
_LONGEST_ARRAY: Final = 1 << 24
_LONGEST_NAME: Final = 64
_UINT32, _STRING, _ARRAY = 4, 8, 9
_WIDTHS: Final = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_ALIGNMENT_KEY: Final = b"general.alignment"
_USUAL_ALIGNMENT: Final = 32
_BLOCKS: Final = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip
"""ggml's kinds of numbers: how many stand in a block, and the bytes that it takes."""


def check(reader: Reader) -> None:
    """Walk the header; raises `Malformed`."""
    if reader.take(4) != MAGIC:
        raise Malformed("magic")
    if reader.number("I") not in VERSIONS:
        raise Malformed("version")
    count, facts = reader.number("Q"), reader.number("Q")
    if not 0 < count <= _MOST or facts > _MOST:
        raise Malformed("counts")
    alignment = _alignment(reader, facts)
    spans = _tensors(reader, count, alignment)
    reader.skip(-reader.at % alignment)
    _check_places(spans, reader.left, alignment)


def _alignment(reader: Reader, facts: int) -> int:
    """Pass the facts; return how the tensors are aligned."""
    alignment, keys = _USUAL_ALIGNMENT, set()
    for _ in range(facts):
        key, kind = _text(reader, _LONGEST_KEY), reader.number("I")
        if key in keys:
            raise Malformed("duplicate")
        keys.add(key)
        if key == _ALIGNMENT_KEY:
            if kind != _UINT32:
                raise Malformed("alignment")
            alignment = reader.number("I")
        else:
            _pass_value(reader, kind)
    if not 8 <= alignment <= 1 << 16 or alignment & (alignment - 1):
        raise Malformed("alignment")
    return alignment


def _pass_value(reader: Reader, kind: int) -> None:
    if kind == _STRING:
        reader.skip(reader.number("Q"))
    elif kind == _ARRAY:
        inner, length = reader.number("I"), reader.number("Q")
        if length > _LONGEST_ARRAY:
            raise Malformed("counts")
        if inner == _STRING:
            reader.pass_texts(length)
        else:
            reader.skip(length * _width(inner))
    else:
        reader.skip(_width(kind))


def _width(kind: int) -> int:
    if kind not in _WIDTHS:
        raise Malformed("type")
    return _WIDTHS[kind]


def _text(reader: Reader, longest: int) -> bytes:
    length = reader.number("Q")
    if not 0 < length <= longest:
        raise Malformed("name")
    return reader.take(length)


def _tensors(reader: Reader, count: int, alignment: int) -> list[tuple[int, int]]:
    """Where each tensor begins and ends, from the beginning of them all."""
    names, spans = set(), []
    for _ in range(count):
        names.add(_text(reader, _LONGEST_NAME))
        dimensions = reader.number("I")
        if not 0 < dimensions <= 4:
            raise Malformed("shape")
        shape = [reader.number("Q") for _ in range(dimensions)]
        kind, start = reader.number("I"), reader.number("Q")
        if kind not in _BLOCKS:
            raise Malformed("type")
        block, size = _BLOCKS[kind]
        if not all(shape) or shape[0] % block or start % alignment:
            raise Malformed("shape")
        spans.append((start, start + prod(shape) // block * size))
    if len(names) != count:
        raise Malformed("duplicate")
    return sorted(spans)


def _check_places(spans: list[tuple[int, int]], room: int, alignment: int) -> None:
    """No tensor may lie on another or outside, and nothing may lie between or behind them."""
    reached = 0
    for start, end in spans:
        if not 0 <= start - reached < alignment or end > room:
            raise Malformed("offsets")
        reached = end
    if room - reached >= alignment:
        raise Malformed("trailing")
