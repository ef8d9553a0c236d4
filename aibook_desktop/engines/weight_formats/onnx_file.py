"""ONNX in one file: protobuf, in which every tensor must bring its own numbers.

A graph may name other files to read from ("external data"), in its tensors, its sparse tensors, its
functions and in graphs within its nodes; that has been a way to read foreign files more than once
(CVE-2022-25882, CVE-2024-27318, CVE-2026-34446; onnxruntime 1.26 still does so for sparse ones). So
the whole tree is walked, and fields that the format does not know are refused.
(github.com/onnx/onnx/blob/main/onnx/onnx.proto)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_DEEPEST: Final = 24
_MOST_FIELDS: Final = 500_000
_INSIDE: Final = 0
_READS_FILES: Final = frozenset({b"EPContext", b"PyOp"})
"""Operators of onnxruntime that take in other files."""

Visit = Callable[[Reader, "_Trail"], None]


@dataclass(slots=True)
class _Trail:
    """How deep the walk is, and how many fields it has seen in all."""

    depth: int = 0
    fields: int = 0


@dataclass(frozen=True, slots=True)
class _Message:
    """A kind of message: the highest field it knows, what is inside which, what is forbidden."""

    highest: int
    inside: Mapping[int, Visit]
    forbidden: frozenset[int] = frozenset()


def check(reader: Reader) -> None:
    """Walk the whole file; raises `Malformed`."""
    if _walk(reader, _Trail(), _MODEL) != 1:
        raise Malformed("graph")


def _walk(reader: Reader, trail: _Trail, kind: _Message) -> int:
    """Walk one message; returns how often its field 7 came (the graph, in a model)."""
    trail.depth += 1
    if trail.depth > _DEEPEST:
        raise Malformed("depth")
    sevenths = 0
    while reader.left:
        trail.fields += 1
        field, wire = divmod(_varint(reader), 8)
        if trail.fields > _MOST_FIELDS or not 0 < field <= kind.highest:
            raise Malformed("field")
        if field in kind.forbidden:
            raise Malformed("external")
        sevenths += field == 7
        inside = kind.inside.get(field)
        if inside is None:
            _pass(reader, wire)
        elif wire != (_VARINT if inside is _location else _BYTES):
            raise Malformed("field")  # a parser passes over it, and reads another file behind it
        elif inside is _location:
            inside(reader, trail)
        else:
            inside(reader.within(_varint(reader)), trail)
            reader.go_on()
    trail.depth -= 1
    return sevenths


def _pass(reader: Reader, wire: int) -> None:
    if wire == _VARINT:
        _varint(reader)
    elif wire == _BYTES:
        reader.skip(_varint(reader))
    elif wire in (_FIXED64, _FIXED32):
        reader.skip(8 if wire == _FIXED64 else 4)
    else:
        raise Malformed("field")


def _varint(reader: Reader) -> int:
    value = 0
    for at in range(10):
        byte = reader.take(1)[0]
        value |= (byte & 0x7F) << 7 * at
        if byte < 0x80:
            return value
    raise Malformed("number")


def _kind(reader: Reader, trail: _Trail, *, of: Callable[[], _Message]) -> None:
    _walk(reader, trail, of())


def _location(reader: Reader, _trail: _Trail) -> None:
    if _varint(reader) != _INSIDE:
        raise Malformed("external")


def _operator(reader: Reader, _trail: _Trail) -> None:
    if reader.take(reader.left) in _READS_FILES:
        raise Malformed("external")


_tensor: Final = partial(_kind, of=lambda: _TENSOR)
_sparse: Final = partial(_kind, of=lambda: _SPARSE)
_graph: Final = partial(_kind, of=lambda: _GRAPH)
_node: Final = partial(_kind, of=lambda: _NODE)
_attribute: Final = partial(_kind, of=lambda: _ATTRIBUTE)
_function: Final = partial(_kind, of=lambda: _FUNCTION)
_TENSOR: Final[_Message] = _Message(16, {14: _location}, frozenset({13}))
_SPARSE: Final[_Message] = _Message(3, {1: _tensor, 2: _tensor})
_ATTRIBUTE: Final[_Message] = _Message(
    23, {5: _tensor, 10: _tensor, 6: _graph, 11: _graph, 22: _sparse, 23: _sparse}
)
_NODE: Final[_Message] = _Message(10, {4: _operator, 5: _attribute})
_GRAPH: Final[_Message] = _Message(16, {1: _node, 5: _tensor, 15: _sparse})
_FUNCTION: Final[_Message] = _Message(14, {7: _node, 11: _attribute})
_MODEL: Final[_Message] = _Message(26, {7: _graph, 25: _function}, frozenset({20}))  # 20 trains
