"""Readies the child's own free action for a sentence: what kind it is and how much of it fits.

Korean actions come in dictionary form ("방귀 뀌다"), English ones as a bare verb phrase ("fart").
Some are liked, some befall one (울다, be scared), some are a noun after all; each kind has lines of
its own in the tables. A long one is cut to the words nearest its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.language.adjectives import is_adjective
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.engines.storyteller.grammar.tables import Story

_MOST_WORDS: Final = {"ko": {3: 2, 4: 3, 5: 4, 6: 5}, "en": {3: 5, 4: 6, 5: 8, 6: 9}}
_LOOSE_ENDS: Final = frozenset(
    (
        *("a", "an", "the", "and", "or", "of", "to", "in", "on", "for", "by", "at", "with"),
        *("from", "my", "your", "his", "her", "its", "their", "very"),
    )
)
_KOREAN_NOT: Final = ("안", "못")
_NOT_IN_A_SENTENCE: Final = ".!?,:;\"“”'()[]{}*/"


@dataclass(frozen=True, slots=True)
class Action:
    """A free action: its words and how it behaves (`wanted`, `happens` or `named`)."""

    words: str
    kind: str


def action_of(wish: Wish, story: Story, place_words: Sequence[str]) -> Action | None:
    """Return the wish's action, or None when there is none or the place already says it."""
    words = _plain(wish.action or "").split()
    if not words:
        return None
    return (
        _korean(words, wish, story, place_words)
        if wish.language == "ko"
        else _english(words, wish, story, place_words)
    )


def _korean(words: list[str], wish: Wish, story: Story, places: Sequence[str]) -> Action | None:
    last = words[-1]
    kept = " ".join(words[-_most("ko", wish.level) :])
    if len(last) < 2 or not last.endswith("다"):
        return Action(kept, "named")
    if last in story.goes["ko"] and (len(words) == 1 or _says_place(words[:-1], places)):
        return None
    negated = any(word in _KOREAN_NOT for word in words)
    befalls = negated or last in story.happens["ko"] or is_adjective(last)
    return Action(kept, "happens" if befalls else "wanted")


def _english(words: list[str], wish: Wish, story: Story, places: Sequence[str]) -> Action | None:
    first = words[0].lower()
    if first in story.goes["en"] and (len(words) == 1 or _says_place(words[1:], places)):
        return None
    kept = words[: _most("en", wish.level)]
    while len(kept) < len(words) and kept[-1].lower() in _LOOSE_ENDS:
        kept.pop()
    return Action(" ".join(kept), "happens" if first in story.happens["en"] else "wanted")


def _says_place(words: Sequence[str], places: Sequence[str]) -> bool:
    return any(place in word or word in place.split() for word in words for place in places)


def _most(language: Language, level: int) -> int:
    table = _MOST_WORDS[language]
    return table[min(max(level, min(table)), max(table))]


def _plain(text: str) -> str:
    return "".join(" " if letter in _NOT_IN_A_SENTENCE else letter for letter in text)
