"""What a child's English words ask for: who, where, what about, and what not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import (
    child_speech,
    english_action,
    english_refusal,
    lexicon,
    tables,
)
from aibook_desktop.book.understanding.english_spans import Span, spans_of
from aibook_desktop.book.understanding.english_words import base, before_noun, group, is_known
from aibook_desktop.book.understanding.heard import Heard, Mention, Unknown, together

_FRIENDS: Final = ("friend", "friends", "buddy")
_FRAME: Final = 10
"""Within how many words a child says that it wants a story."""
_LOOK_BACK: Final = 4
_FEW_WORDS: Final = 3


def read(words: Sequence[str]) -> Heard:
    """Return everything that English words and marks tell about a wish."""
    frame, words = _without_frame([_mended(word) for word in words])
    spans = spans_of(words)
    barred, without = english_refusal.refused(words, spans)
    kept = [span for span in spans if span.start not in barred]
    figures = [
        Mention(span.meaning.field, span.meaning.symbol, _role(words, span), span.said, span.start)
        for span in kept
        if span.meaning.field in ("hero", "place")
    ]
    heroes = frozenset(
        h.symbol for h in vocabulary.standard().heroes.values() if h.group != "child"
    )
    refused_words = [word for at, word in enumerate(words) if at in barred]
    wished = [word if at not in barred else "," for at, word in enumerate(words)]
    taken = {at: span.meaning.field for span in kept for at in range(span.start, span.end)}
    return Heard(
        mentions=(*together(figures, animals=heroes), *_themes([*frame, *wished])),
        refused=(
            *(
                Mention(span.meaning.field, span.meaning.symbol, "refused", span.said, span.start)
                for span in spans
                if span.start in barred
            ),
            *_themes(refused_words),
        ),
        action=english_action.told(wished, taken) or _described(wished, taken),
        without=without,
        friend=any(word in _FRIENDS for word in wished),
        sounds=tuple(span.meaning.symbol for span in kept if span.meaning.field == "sound"),
        unknown=tuple(_unknown(wished, taken)),
    )


def _described(words: Sequence[str], taken: Mapping[int, str]) -> str | None:
    """What is said of a hero in one word before it: a dancing bear, a sleepy bear."""
    for at in range(1, len(words)):
        if taken.get(at) == "hero" and at - 1 not in taken:
            word = words[at - 1]
            if word in group("feeling"):
                return f"be {word}"
            verb = base(word) if word.endswith("ing") else None
            if verb is not None:
                return verb
    return None


def _mended(word: str) -> str:
    """The word that a small child surely meant (wabbit is rabbit), else the word itself."""
    if is_known(word):
        return word
    guesses = (child_speech.meant(word, field, "en") for field in ("hero", "place"))
    return next((guess.word for guess in guesses if guess), word)


def _unknown(words: Sequence[str], taken: Mapping[int, str]) -> Iterator[Unknown]:
    """Words that no table knows or that are things, by what stands in front of them."""
    someone = "hero" in taken.values()
    for at, word in enumerate(words):
        is_word = word in tables.english_nouns() and not english_action.is_verb(word)
        if at in taken or (is_known(word) and not is_word):
            continue
        before = _telling_word(words, at)
        if before in group("goal"):
            yield Unknown(word, "place", "en", at)
        elif before in group("partner") or before in group("joining"):
            yield Unknown(word, "with", "en", at)
        elif not someone and (not before or len(words) <= _FEW_WORDS):
            yield Unknown(word, "subject", "en", at)


def _without_frame(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Part "please tell me a funny story about" from what the story shall be about."""
    for at, word in enumerate(words[:_FRAME]):
        if word in group("story"):
            about = at + 1 < len(words) and words[at + 1] in group("about")
            if about:
                return words[:at], words[at + 2 :]
            words = [*words[:at], *words[at + 1 :]]
            break
        if word == "about":
            return words[:at], words[at + 1 :]
    start = 0
    while start < len(words) and words[start] in group("opening"):
        start += 1
    return words[:start], words[start:]


def _role(words: Sequence[str], span: Span) -> str:
    """What the nearest telling word in front makes of a figure or place."""
    before = _telling_word(words, span.start)
    if span.meaning.field == "place":
        return "goal" if before in group("goal") else "object"
    if before in group("becoming"):
        return "becomes"
    if before in group("like"):
        return "like"
    if before in group("partner"):
        return "partner" if _hero_before(words, span) else "subject"
    if before in group("vehicle") and _is_vehicle(span.meaning.symbol):
        return "like"
    return "subject"


def _telling_word(words: Sequence[str], start: int) -> str:
    for at in range(start - 1, max(-1, start - _LOOK_BACK), -1):
        if words[at] not in before_noun():
            return words[at]
    return ""


def _hero_before(words: Sequence[str], span: Span) -> bool:
    return any(other.meaning.field == "hero" for other in spans_of(words[: span.start]))


def _is_vehicle(symbol: str) -> bool:
    hero = vocabulary.standard().heroes.get(symbol)
    return hero is not None and hero.group == "vehicle"


def _themes(words: Sequence[str]) -> list[Mention]:
    cues = lexicon.theme_cues("en")
    found = []
    for at in range(len(words)):
        if at and words[at - 1] in ("not", "isn't"):
            continue
        for length in (3, 2, 1):
            said = " ".join(words[at : at + length])
            if said in cues:
                found.append(Mention("theme", cues[said], "bare", said))
                break
    return found
