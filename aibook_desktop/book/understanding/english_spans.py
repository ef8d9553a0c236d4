"""Where the words of the lexicon stand in an English wish, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aibook_desktop.book.understanding import lexicon
from aibook_desktop.book.understanding.lexicon import Meaning


@dataclass(frozen=True, slots=True)
class Span:
    """A word of the lexicon over the words `start` to `end` (exclusive)."""

    start: int
    end: int
    meaning: Meaning
    said: str


def spans_of(words: Sequence[str]) -> list[Span]:
    """Return the words of the lexicon in their order."""
    known = lexicon.meanings("en")
    spans: list[Span] = []
    at = 0
    while at < len(words):
        for length in range(min(lexicon.MOST_WORDS, len(words) - at), 0, -1):
            said = " ".join(words[at : at + length])
            meaning = known.get(said) or known.get(said.replace("-", " ").removesuffix("'s"))
            if meaning is not None:
                spans.append(Span(at, at + length, meaning, said))
                at += length - 1
                break
        at += 1
    return spans
