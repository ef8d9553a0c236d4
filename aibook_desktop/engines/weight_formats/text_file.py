"""The texts beside weights: settings, vocabularies, licences. Whole and readable, or refused."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Final

from aibook_desktop.engines.weight_formats.reading import Malformed, Reader

LARGEST: Final = 64 * 1024**2
PARSED: Final = 4 * 1024**2
"""Longer data is only looked at: parsed, a few megabytes of brackets fill a memory."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Protocol 0 of Python's pickles is text; it begins by naming what to call, or with a mark.
_PICKLE: Final = re.compile(r"\A(?:[(\]}]*c[\w.]+\n[\w.]+\n|\([dlt]p?\d*\n)")
_DATA: Final = (".json", ".toml")


def check(reader: Reader, ending: str) -> None:
    """Read it; `ending` (".json", ".toml" …) says what it must be. Raises `Malformed`."""
    if reader.left > LARGEST:
        raise Malformed("size")
    try:
        text = reader.take(reader.left).decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("text") from None
    if _CONTROLS.search(text) or text.startswith("#!"):
        raise Malformed("text")
    if _PICKLE.match(text) and text.endswith("."):
        raise Malformed("pickle")
    if ending in _DATA and len(text) <= PARSED:
        _parse(text, ending)
    elif ending in _DATA and not text.strip().startswith(("{", "[")):
        raise Malformed(ending[1:])


def _parse(text: str, ending: str) -> None:
    try:
        if ending == ".json":
            json.loads(text)
        else:
            tomllib.loads(text)
    except (ValueError, RecursionError):
        raise Malformed(ending[1:]) from None
