"""CTranslate2's `model.bin`: what the model is, its variables one after the other, their aliases.

As `ctranslate2.specs.model_spec` (4.8.5, MIT) writes it.
"""

from __future__ import annotations

from math import prod
from typing import Final

from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

VERSIONS: Final = (5, 6)
_WIDTHS: Final = {0: 4, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2}  # float32, int8, int16, int32, half, bfloat16
_MOST: Final = 1 << 17
_MOST_SIDES: Final = 8
_LONGEST_NAME: Final = 512


def check(reader: Reader) -> None:
    """Walk the whole file; raises `Malformed`."""
    if reader.number("I") not in VERSIONS:
        raise Malformed("version")
    if not _text(reader).isalnum():
        raise Malformed("name")
    reader.number("I")
    names = {_variable(reader) for _ in range(_count(reader))}
    if not names:
        raise Malformed("empty")
    for _ in range(_count(reader)):
        _text(reader)
        if _text(reader) not in names:
            raise Malformed("alias")
    if reader.left:
        raise Malformed("trailing")


def _variable(reader: Reader) -> str:
    name = _text(reader)
    sides = reader.number("B")
    if sides > _MOST_SIDES:
        raise Malformed("shape")
    shape = [reader.number("I") for _ in range(sides)]
    kind, length = reader.number("B"), reader.number("I")
    if kind not in _WIDTHS:
        raise Malformed("type")
    if length != prod(shape) * _WIDTHS[kind]:
        raise Malformed("size")
    reader.skip(length)
    return name


def _count(reader: Reader) -> int:
    count = reader.number("I")
    if count > _MOST:
        raise Malformed("counts")
    return count


def _text(reader: Reader) -> str:
    data = reader.take(min(reader.number("H"), _LONGEST_NAME + 1))
    if not data.endswith(b"\0") or b"\0" in data[:-1]:
        raise Malformed("name")
    try:
        return data[:-1].decode("ascii")
    except UnicodeDecodeError:
        raise Malformed("name") from None
