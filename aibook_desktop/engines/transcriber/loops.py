"""Notices when a transcriber is caught in a loop, as Whisper is by noise.

A child may well say a word three times; nobody says it ten times. The measure is Whisper's own (a
text that zlib shrinks below 1/2.4 repeats itself), which is blind to short texts, so whole groups
of words that come again and again are also cut down to one.
"""

from __future__ import annotations

import zlib
from typing import Final

_SHRINKS: Final = 2.4
_MOST_REPEATS: Final = 4
_LONGEST_GROUP: Final = 6


def is_loop(text: str) -> bool:
    """Tell whether a text is mostly the same thing again and again."""
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) > _SHRINKS


def without_repeats(text: str) -> str:
    """Cut a group of words that is said more than four times in a row down to one."""
    words = text.split()
    for size in range(1, _LONGEST_GROUP + 1):
        at = 0
        while at + size <= len(words):
            repeats = _repeats(words, at, size)
            if repeats > _MOST_REPEATS:
                del words[at + size : at + repeats * size]
            at += 1
    return " ".join(words)


def _repeats(words: list[str], at: int, size: int) -> int:
    group, count = words[at : at + size], 1
    while words[at + count * size : at + (count + 1) * size] == group:
        count += 1
    return count
