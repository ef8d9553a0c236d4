"""Keeps what a child does not want out of the words of the book."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.vocabulary import Vocabulary

_KOREAN_TAIL: Final = "(?:은|는|이|가|을|를|과|와|도|의|에|로|으로|에게|들|들이|들은|처럼|야|아)?"


def refuser(
    without: str | None, language: Language, vocabulary: Vocabulary
) -> Callable[[str], bool]:
    """Return what tells whether a sentence names the refused thing (a symbol or free words)."""
    word = (without or "").strip()
    if not word:
        return lambda _: False
    if word in vocabulary.heroes:
        word = vocabulary.heroes[word].name(language)
    if language == "ko":
        pattern = re.compile(rf"(?<!\w){re.escape(word)}{_KOREAN_TAIL}(?!\w)")
    else:
        pattern = re.compile(rf"\b{re.escape(word)}s?\b", re.IGNORECASE)
    return lambda text: pattern.search(text) is not None
