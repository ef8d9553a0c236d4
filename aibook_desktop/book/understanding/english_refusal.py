"""What an English wish does not want: "not a cat", "no monsters", "instead of a princess"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aibook_desktop.book.understanding import english_action, lexicon
from aibook_desktop.book.understanding.english_spans import Span
from aibook_desktop.book.understanding.english_words import MARKS, base, before_noun, group

_OWNING: Final = ("have", "be")
"""With these, "no" tells of somebody: a king who has no friends."""


def refused(words: Sequence[str], spans: Sequence[Span]) -> tuple[set[int], str | None]:
    """Return the places of all refused words, and the first thing refused in the child's words."""
    barred: set[int] = set()
    without: str | None = None
    starts = {span.start: span for span in spans}
    for at in range(len(words)):
        after = _behind_refusal(words, at)
        while after is not None and after < len(words):
            span = starts.get(after)
            end = span.end if span else after + 1
            barred.update(range(at, end))
            without = without or " ".join(words[after:end])
            after = _listed(words, end, starts)
    return barred, without


def _behind_refusal(words: Sequence[str], at: int) -> int | None:
    """Where the noun stands that a refusing word refuses; None when it refuses no noun."""
    two = tuple(words[at : at + 2])
    if two in (("instead", "of"), ("anything", "but"), ("don't", "want"), ("dont", "want")):
        start = at + 2
    elif words[at] == "no" and at and base(words[at - 1]) in _OWNING:
        return None
    elif words[at] in group("refusing"):
        start = at + 1
    else:
        return None
    noun = start
    while noun < len(words) and (words[noun] in before_noun() or words[noun] == "about"):
        noun += 1
    if noun >= len(words) or words[noun] in MARKS or english_action.is_verb(words[noun]):
        return None if noun == start else noun - 1 if _is_lone(words, noun) else None
    if noun == start and words[at] in ("not", "never") and not _named(words, noun):
        return None
    return None if words[noun] == "to" else noun


def _is_lone(words: Sequence[str], noun: int) -> bool:
    """Whether only a describing word was refused: "not scary"."""
    return words[noun - 1] not in ("a", "an", "the", "about")


def _named(words: Sequence[str], at: int) -> bool:
    return " ".join(words[at : at + 1]) in lexicon.meanings("en")


def _listed(words: Sequence[str], end: int, starts: dict[int, Span]) -> int | None:
    """The next thing of "no cats or dogs"."""
    if end + 1 < len(words) and words[end] in ("or", "nor"):
        after = end + 1
        while after < len(words) and words[after] in before_noun():
            after += 1
        return after if after in starts else None
    return None
