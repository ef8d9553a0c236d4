"""Turns an unsafe wish into a kind one before anybody makes a story of it.

A refusal teaches a small child nothing and ends the play, so what is unsafe is taken out and the
rest goes on: every wish becomes a book. Only the category leaves this module, never the words that
were taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aibook_desktop.book.model import Language
from aibook_desktop.safety import disguise, terms
from aibook_desktop.safety.disguise import Bared
from aibook_desktop.safety.terms import Category


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a wish; `words` are safe to use, `category` is None for an allowed wish."""

    category: Category | None
    words: str = field(repr=False)


def gate(wish_words: str, language: Language) -> Verdict:
    """Return the wish as it may be used: as it was, or without what is unsafe (perhaps "").

    Terms of both languages count. Korean typed on an English keyboard is only looked for in a
    Korean wish.
    """
    words = disguise.bare(wish_words, language)
    unsafe = [
        *_found_in(words),
        *(hit for word in disguise.spelled_out(words, language) for hit in _found_in([word])),
    ]
    if not unsafe:
        return Verdict(None, wish_words)
    kept = _without(wish_words, [(start, end) for _, start, end in unsafe])
    again = gate(kept, language)
    return Verdict(unsafe[0][0], again.words)


def _found_in(words: Sequence[Bared]) -> list[tuple[Category, int, int]]:
    """Return the category and the bounds in the text of everything unsafe."""
    harmless = terms.harmless(words)
    found = []
    for at in range(len(words)):
        hit = None if at in harmless else terms.unsafe_at(words, at)
        if hit is not None:
            found.append((hit.category, words[at].start, words[at + hit.length - 1].end))
    return found


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    removed = set[int]()
    for start, end in spans:
        removed.update(range(start, end))
    return " ".join("".join(c for at, c in enumerate(text) if at not in removed).split())
