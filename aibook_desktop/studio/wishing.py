"""From words to a wish: made safe first, then understood, so that nothing unsafe is ever stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.language.hangul import has_hangul
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.understanding import understand
from aibook_desktop.safety.personal import scrub
from aibook_desktop.safety.wishes import gate


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody picked from cards or options: symbols, or words for them; None is left open."""

    hero: str | None = None
    companion: str | None = None
    place: str | None = None
    theme: str | None = None


LEFT_OPEN: Final = Chosen()


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
    """Return a complete wish; whatever the child left open is chosen and named in it.

    An unsafe wish becomes a kind one, and nobody's address stays in it. What came from a command
    line and is no text is dropped.
    """
    words = words.encode("utf-8", "ignore").decode()
    return understand(
        scrub(gate(words, language).words),
        language,
        level,
        pages,
        hero=chosen.hero,
        companion=chosen.companion,
        place=chosen.place,
        theme=chosen.theme,
        seed=seed,
    )
