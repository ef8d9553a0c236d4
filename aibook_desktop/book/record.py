"""Turns the domain's frozen values into plain data (for JSON) and back, checked by their types.

One codec serves the library's rows and the wire to the workers. Bytes stay bytes: whoever writes
JSON decides where they go.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def to_plain(value: object) -> Any:
    """Return dictionaries, lists, strings, numbers, booleans, None and bytes for a domain value."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_plain(each) for each in value]
    if isinstance(value, (str, int, float, bytes, bytearray)) or value is None:
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(kind: Any, data: Any) -> Any:
    """Rebuild a value of a type from plain data; raises `ValueError` when they do not fit.

    The error names types only: the data may be a child's words, and errors go to the log.

    Knows frozen dataclasses, tuples, unions, literals and the plain types themselves.
    """
    if is_dataclass(kind):
        return _build_dataclass(kind, data)
    origin = get_origin(kind)
    if origin is tuple:
        return _build_tuple(get_args(kind), data)
    if origin in (Union, types.UnionType):
        return _build_union(get_args(kind), data)
    if origin is Literal:
        if data in get_args(kind):
            return data
    elif kind is float and type(data) is int:
        return float(data)
    elif isinstance(kind, type) and type(data) is kind:
        return data
    raise ValueError(f"{type(data).__name__} does not fit {kind}")


def _build_dataclass(kind: Any, data: Any) -> Any:
    hints = _hints(kind)
    if not isinstance(data, Mapping) or not set(data) <= set(hints):
        raise ValueError(f"not the fields of a {kind.__name__}")
    try:
        return kind(**{name: from_plain(hints[name], value) for name, value in data.items()})
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from None


def _build_tuple(parts: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError("a list was expected")  # noqa: TRY004 - bad data, not a bad call
    if len(parts) == 2 and parts[1] is Ellipsis:
        return tuple(from_plain(parts[0], each) for each in data)
    if len(parts) != len(data):
        raise ValueError(f"{len(parts)} values were expected, {len(data)} found")
    return tuple(from_plain(part, each) for part, each in zip(parts, data, strict=True))


def _build_union(choices: tuple[Any, ...], data: Any) -> Any:
    for choice in choices:
        try:
            return from_plain(choice, data)
        except ValueError:
            continue
    raise ValueError(f"{type(data).__name__} fits none of {choices}")


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
