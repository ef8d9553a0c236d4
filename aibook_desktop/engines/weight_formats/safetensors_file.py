"""safetensors: a length, a JSON table, then the tensors side by side without a gap.

Because nothing may lie between or behind the tensors, no second file can hide in one.
(github.com/huggingface/safetensors#format)
"""

from __future__ import annotations

import json
from itertools import pairwise
from math import prod
from typing import Any, Final

from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

LONGEST_HEADER: Final = 8 << 20
"""The format allows 100 MB; that many brackets would fill a classroom computer's memory."""
_MOST_SIDES: Final = 32
_FACTS: Final = ("dtype", "shape", "data_offsets")
_LONGEST_SIDE: Final = 1 << 40
_BITS: Final = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8,
    "I16": 16, "U16": 16, "F16": 16, "BF16": 16,
    "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64, "C64": 64,
}  # fmt: skip


def check(reader: Reader) -> None:
    """Walk the header; raises `Malformed`."""
    tensors(reader)


def tensors(reader: Reader) -> tuple[str, ...]:
    """The names of the tensors; raises `Malformed`."""
    length = reader.number("Q")
    if not 2 <= length <= LONGEST_HEADER:
        raise Malformed("header")
    table = _table(reader.take(length))
    _check_metadata(table.pop("__metadata__", {}))
    spans = sorted(_span(facts) for facts in table.values())
    if not spans:
        raise Malformed("empty")
    if any(before[1] != after[0] for before, after in pairwise([(0, 0), *spans])):
        raise Malformed("offsets")
    if spans[-1][1] != reader.left:
        raise Malformed("offsets")
    return tuple(table)


def _table(header: bytes) -> dict[str, Any]:
    if not header.startswith(b"{"):
        raise Malformed("header")
    try:
        table = json.loads(header.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise Malformed("header") from None
    if not isinstance(table, dict):
        raise Malformed("header")
    return table


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Malformed("duplicate")
    return found


def _check_metadata(metadata: object) -> None:
    if not isinstance(metadata, dict):
        raise Malformed("header")
    if not all(isinstance(each, str) for each in metadata.values()):
        raise Malformed("header")


def _span(facts: Any) -> tuple[int, int]:
    """Where a tensor begins and ends, if that is as long as its shape says."""
    match facts:
        case {"dtype": str(kind), "shape": list(shape), "data_offsets": [int(start), int(end)]}:
            whole = all(type(size) is int and 0 <= size <= _LONGEST_SIDE for size in shape)
            strange = kind not in _BITS or len(facts) != len(_FACTS)
            if strange or not whole or len(shape) > _MOST_SIDES:
                raise Malformed("tensor")
            if not 0 <= start <= end or (end - start) * 8 != prod(shape) * _BITS[kind]:
                raise Malformed("offsets")
            return start, end
    raise Malformed("tensor")
