"""Readies the child's own free action for a sentence: what kind it is and how much of it fits.

Korean actions come in dictionary form ("방귀 뀌다"), English ones as a bare verb phrase ("fart").
Some are liked, some befall one (울다, be scared), some describe one (코가 길다), some are a noun
after all; each kind has lines of its own in the tables. A long one is cut to the words nearest its
verb. A Korean wish comes without the particle of its object; the end of a sentence wants it back
(방귀 뀌는 걸, but 방귀를 뀌었어요).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.language import particles
from aibook_desktop.book.language.adjectives import is_adjective
from aibook_desktop.book.language.conjugation import is_dictionary_form
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
_KOREAN_NEVER: Final = ("못하다", "않다", "싫어하다")
_ENGLISH_NEVER: Final = ("can't", "cannot", "never", "don't", "hate")
_NOT_IN_A_SENTENCE: Final = ".!?,:;\"“”'()[]{}*/"


@dataclass(frozen=True, slots=True)
class Action:
    """A free action: its words, and how it behaves.

    `kind` is `wanted` for what one likes to do, `happens` for what befalls one, `never` for what
    one doesn't or can't do, `describes` for what one is like and `named` for a noun after all.
    `told` is the same for the end of a sentence: with the particle that `words` may leave out.
    """

    words: str
    kind: str
    told: str


def action_of(
    wish: Wish, story: Story, place_words: Sequence[str], things: Collection[str]
) -> Action | None:
    """Return the wish's action, or None when there is none or the place already says it.

    `things` are the Korean nouns that take a particle where the wish has left it out.
    """
    words = _plain(wish.action or "").split()
    if not words:
        return None
    if wish.language == "en":
        return _english(words, wish, story, place_words)
    action = _korean(words, wish, story, place_words)
    return action and replace(action, told=_with_particle(action, story, things))


def _korean(words: list[str], wish: Wish, story: Story, places: Sequence[str]) -> Action | None:
    last = words[-1]
    kept = " ".join(words[-_most("ko", wish.level) :])
    if not is_dictionary_form(last):
        return Action(kept, "named", kept)
    if last in story.goes["ko"] and (len(words) == 1 or _says_place(words[:-1], places)):
        return None
    if any(word in _KOREAN_NOT for word in words) or last in _KOREAN_NEVER:
        return Action(kept, "never", kept)
    if last in story.happens["ko"]:
        return Action(kept, "happens", kept)
    return Action(kept, "describes" if is_adjective(" ".join(words)) else "wanted", kept)


def _with_particle(action: Action, story: Story, things: Collection[str]) -> str:
    """방귀 뀌다 → 방귀를 뀌다, 우유 안 먹다 → 우유를 안 먹다, 코 길다 → 코가 길다."""
    words = action.words.split()
    nouns = [at for at, word in enumerate(words[:-1]) if word not in _KOREAN_NOT]
    if not nouns or words[nouns[-1]] not in things or words[-1] in story.objectless:
        return action.words
    noun = nouns[-1]
    particle = "이" if action.kind == "describes" else "을"
    words[noun] = particles.attach(words[noun], particle)
    return " ".join(words)


def _english(words: list[str], wish: Wish, story: Story, places: Sequence[str]) -> Action | None:
    first = words[0].lower()
    if first in story.goes["en"] and (len(words) == 1 or _says_place(words[1:], places)):
        return None
    kept = words[: _most("en", wish.level)]
    while len(kept) < len(words) and kept[-1].lower() in _LOOSE_ENDS:
        kept.pop()
    phrase = " ".join(kept)
    if first in _ENGLISH_NEVER or words[:2] == ["be", "unable"]:
        return Action(phrase, "never", phrase)
    return Action(phrase, "happens" if first in story.happens["en"] else "wanted", phrase)


def _says_place(words: Sequence[str], places: Sequence[str]) -> bool:
    return any(place in word or word in place.split() for word in words for place in places)


def _most(language: Language, level: int) -> int:
    table = _MOST_WORDS[language]
    return table[min(max(level, min(table)), max(table))]


def _plain(text: str) -> str:
    return "".join(" " if letter in _NOT_IN_A_SENTENCE else letter for letter in text)
