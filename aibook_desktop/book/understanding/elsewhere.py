"""Emoji and the commonest heroes and places in languages of families around a kindergarten.

The program writes Korean and English books only, but a child who says うさぎ or conejo shall find a
rabbit in its book.
"""

from __future__ import annotations

import re
from functools import cache

from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.heard import Heard, Mention


def read(text: str) -> Heard:
    """Return the heroes and places that a plain text names in another language or in emoji."""
    known = tables.elsewhere()
    return Heard(
        tuple(Mention(*known[word], "bare", word) for word in _pattern().findall(text)),
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Longest word first; words in letters with spaces between them only whole."""
    longest_first = sorted(tables.elsewhere(), key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"\b{re.escape(word)}\b" if _is_alphabetic(word) else re.escape(word)
            for word in longest_first
        )
    )


def _is_alphabetic(word: str) -> bool:
    return all(ord(letter) < 0x2000 for letter in word)
