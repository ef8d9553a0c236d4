"""What a child's English words ask for: who, where, what about, and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import english_action, lexicon
from aibook_desktop.book.understanding.english_words import MARKS, group
from aibook_desktop.book.understanding.heard import Heard, Mention, together
from aibook_desktop.book.understanding.lexicon import Meaning

_FRIENDS: Final = ("friend", "friends", "buddy")
_FRAME: Final = 10
"""Within how many words a child says that it wants a story."""
_LOOK_BACK: Final = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A word of the lexicon over the words `start` to `end` (exclusive)."""

    start: int
    end: int
    meaning: Meaning
    said: str


def read(words: Sequence[str]) -> Heard:
    """Return everything that English words and marks tell about a wish."""
    words = _without_frame(words)
    spans = _spans(words)
    barred, without = _refused(words, spans)
    kept = [span for span in spans if span.start not in barred]
    figures = [
        Mention(span.meaning.field, span.meaning.symbol, _role(words, span), span.said)
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
        mentions=(*together(figures, animals=heroes), *_themes(wished)),
        refused=(
            *(
                Mention(span.meaning.field, span.meaning.symbol, "refused", span.said)
                for span in spans
                if span.start in barred
            ),
            *_themes(refused_words),
        ),
        action=english_action.told(wished, taken),
        without=without,
        friend=any(word in _FRIENDS for word in wished),
        sounds=tuple(span.meaning.symbol for span in kept if span.meaning.field == "sound"),
    )


def _without_frame(words: Sequence[str]) -> Sequence[str]:
    """Cut "please tell me a story about" off the beginning."""
    for at, word in enumerate(words[:_FRAME]):
        if word in group("story"):
            about = at + 1 < len(words) and words[at + 1] in group("about")
            if about:
                return words[at + 2 :]
            words = [*words[:at], *words[at + 1 :]]
            break
        if word == "about":
            return words[at + 1 :]
    start = 0
    while start < len(words) and words[start] in group("opening"):
        start += 1
    return words[start:]


def _spans(words: Sequence[str]) -> list[Span]:
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
        if words[at] not in group("determiner"):
            return words[at]
    return ""


def _hero_before(words: Sequence[str], span: Span) -> bool:
    return any(other.meaning.field == "hero" for other in _spans(words[: span.start]))


def _is_vehicle(symbol: str) -> bool:
    hero = vocabulary.standard().heroes.get(symbol)
    return hero is not None and hero.group == "vehicle"


def _themes(words: Sequence[str]) -> list[Mention]:
    cues = lexicon.theme_cues("en")
    found = []
    for at in range(len(words)):
        if at and words[at - 1] in ("not", "no", "isn't"):
            continue
        for length in (3, 2, 1):
            said = " ".join(words[at : at + length])
            if said in cues:
                found.append(Mention("theme", cues[said], "bare", said))
                break
    return found


def _refused(words: Sequence[str], spans: Sequence[Span]) -> tuple[set[int], str | None]:
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
    elif words[at] in group("refusing"):
        start = at + 1
    else:
        return None
    noun = start
    while noun < len(words) and (words[noun] in group("determiner") or words[noun] == "about"):
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
        while after < len(words) and words[after] in group("determiner"):
            after += 1
        return after if after in starts else None
    return None
