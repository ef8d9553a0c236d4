"""Keeps what a child does not want out of the words of the book."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.vocabulary import Vocabulary, Word

_KOREAN_TAIL: Final = "(?:은|는|이|가|을|를|과|와|도|의|에|로|으로|에게|들|들이|들은|처럼|야|아)?"


def refuser(
    without: str | None, language: Language, vocabulary: Vocabulary
) -> Callable[[str], bool]:
    """Return what tells whether a sentence names the refused thing (a symbol or free words)."""
    word = singular(without or "")
    if not word:
        return lambda _: False
    heroes = (hero for hero in vocabulary.heroes.values() if is_refused(without, hero))
    words = {word, *(name for hero in heroes for name in hero.heard(language))}
    either = "|".join(map(re.escape, sorted(words)))
    if language == "ko":
        pattern = re.compile(rf"(?<!\w)(?:{either}){_KOREAN_TAIL}(?!\w)")
    else:
        pattern = re.compile(rf"\b(?:{either})s?\b", re.IGNORECASE)
    return lambda text: pattern.search(text) is not None


def is_refused(without: str | None, named: Word) -> bool:
    """Whether what a child does not want is the one that a symbol of the vocabulary names."""
    word = singular(without or "")
    said = (*named.heard("ko"), *named.heard("en"), named.symbol)
    return bool(word) and any(singular(each) == word for each in said)


def singular(word: str) -> str:
    """An English word without the s of many, small, so that `dogs` and `Dog` meet."""
    small = word.strip().lower()
    return small[:-1] if small.endswith("s") and not small.endswith(("ss", "us")) else small
