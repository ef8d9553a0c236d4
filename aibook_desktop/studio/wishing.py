"""From words to a wish: made safe first, then understood, so that nothing unsafe is ever stored."""

from __future__ import annotations

from aibook_desktop.book.language.hangul import has_hangul
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.understanding import NOTHING_SHOWN, Shown, Understanding, interpret
from aibook_desktop.safety.personal import scrub
from aibook_desktop.safety.wishes import gate

__all__ = ["LEFT_OPEN", "Chosen", "language_of", "understanding_of", "wish_from"]

Chosen = Shown
"""What somebody picked from cards or options."""

LEFT_OPEN = NOTHING_SHOWN


def language_of(words: str, usual: Language) -> Language:
    """Korean for words with Hangul, English for other Latin ones, else the usual language."""
    if has_hangul(words):
        return "ko"
    return "en" if any(letter.isascii() and letter.isalpha() for letter in words) else usual


def wish_from(
    words: str,
    language: Language,
    *,
    level: int,
    seed: int,
    pages: int | None = None,
    chosen: Chosen = LEFT_OPEN,
) -> Wish:
    """Return a complete wish where nobody can be asked; see `understanding_of`."""
    return understanding_of(
        words, language, level=level, seed=seed, pages=pages, chosen=chosen
    ).wish


def understanding_of(
    words: str,
    language: Language,
    *,
    level: int,
    seed: int,
    pages: int | None = None,
    chosen: Chosen = LEFT_OPEN,
) -> Understanding:
    """Return a complete wish and its doubts; what the child left open is chosen and named in it.

    An unsafe wish becomes a kind one, and nobody's address stays in it. What came from a command
    line and is no text is dropped.
    """
    words = words.encode("utf-8", "ignore").decode()
    safe = scrub(gate(words, language).words)
    return interpret(safe, language, level, pages, shown=chosen, seed=seed)
