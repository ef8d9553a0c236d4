"""The unsafe terms and the harmless phrases of `resources/safety`, and how they are looked for.

`unsafe.csv` holds what must not be wished for; `told.csv` what must not be told besides, because a
page is read to a child who did not ask for it: frights, blood, matches and strangers' cars.

A term is looked for at the beginning of a word or as a whole word, never inside one, because Korean
is full of harmless words that hold a harmful one (물총, 칼국수, 기죽이다); the few that are harmful
wherever they stand say so. Some verbs are spelled like a harmful noun (자지 마: do not sleep): such
a term names the beginnings of the next word before which it is harmless.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast

from aibook_desktop.book.language import jamo
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.book.understanding import korean_nouns
from aibook_desktop.safety.disguise import Bared

Category = Literal[
    "violence", "sexual", "self_harm", "bullying", "drugs", "gore", "scary", "danger"
]

FOLDER: Final = RESOURCES / "safety"
_NEAR: Final = 5
_SOUNDS_LIKE: Final = str.maketrans("ㄲㅋㄸㅌㅃㅍㅆㅉㅊㅐㅒㅖ", "ㄱㄱㄷㄷㅂㅂㅅㅈㅈㅔㅔㅔ")
_MOST_WORDS: Final = 6
_ACROSS_SPACES: Final = 3
"""Korean terms of so many syllables are also found across spaces (죽고 싶어)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One unsafe term; `how` is start, whole (or plus particle), exact, anywhere, word or near.

    It is unsafe for those who are younger than `below`, None for everybody.
    """

    category: Category
    language: str
    text: str
    how: str
    unless_next: tuple[str, ...]
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A table of terms, ready to look words up.

    `known` are all terms by their text, `anywhere` those that are unsafe wherever they stand, each
    with its sound, and `near` leads from the beginning of a word to beginnings of a later word that
    make both unsafe.
    """

    known: Mapping[str, Term]
    anywhere: tuple[tuple[str, Term], ...]
    near: Mapping[str, tuple[tuple[str, Term], ...]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something unsafe over `length` words."""

    category: Category
    length: int


def unsafe_at(words: Sequence[Bared], at: int, lexicon: Lexicon | None = None) -> Hit | None:
    """Return what is unsafe from a word on, None when nothing begins there.

    Without a lexicon, in the words of wishes.
    """
    known = lexicon or of_wishes()
    phrase = _pair(words, at, known) or _phrase(words, at, known)
    if phrase is not None:
        return phrase
    for reading in words[at].readings:
        term = _single(reading, known)
        if term is not None and not _excused(term, words, at):
            return Hit(term.category, 1)
    return None


def harmless(words: Sequence[Bared]) -> set[int]:
    """Return the places of the words that belong to a harmless phrase."""
    found: set[int] = set()
    for at in range(len(words)):
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            if _is_harmless(words[at : at + length]):
                found.update(range(at, at + length))
                break
    return found


def _single(reading: str, lexicon: Lexicon) -> Term | None:
    """The term that a single word holds."""
    table = lexicon.known
    exact = table.get(reading)
    if exact is not None:
        return exact
    for end in range(len(reading) - 1, 0, -1):
        term = table.get(reading[:end])
        if term is None:
            continue
        if term.how == "start" or (
            term.how == "whole" and reading[end:] in korean_nouns.particles()
        ):
            return term
    folded = _folded(reading)
    return next(
        (
            term
            for sound, term in lexicon.anywhere
            if term.text in reading or (len(term.text) > 1 and folded.startswith(sound))
        ),
        None,
    )


def _folded(word: str) -> str:
    """The letters of a word with its tense and plain sounds made alike (쎅쓰 as 섹스)."""
    return jamo.decompose(word).translate(_SOUNDS_LIKE)


def _phrase(words: Sequence[Bared], at: int, lexicon: Lexicon) -> Hit | None:
    """The term that is spread over several words."""
    table = lexicon.known
    run = [word.readings[0] for word in words[at : at + _MOST_WORDS]]
    for length in range(len(run), 1, -1):
        spaced = table.get(" ".join(run[:length]))
        if spaced is not None and spaced.how == "word":
            return Hit(spaced.category, length)
        joined = "".join(run[:length])
        least = len(joined) - len(run[length - 1])
        for end in range(len(joined), max(least, _ACROSS_SPACES - 1), -1):
            term = table.get(joined[:end])
            if term is not None and term.how in ("start", "anywhere"):
                return Hit(term.category, length)
    return None


def _pair(words: Sequence[Bared], at: int, lexicon: Lexicon) -> Hit | None:
    """The two words of a term that are unsafe near each other (칼로 ... 찔렀어)."""
    behind = lexicon.near.get(words[at].readings[0], ())
    later = [word.readings[0] for word in words[at + 1 : at + _NEAR]]
    for second, term in behind:
        for offset, reading in enumerate(later, 2):
            if reading.startswith(second) and (term.language == "ko" or reading == second):
                return Hit(term.category, offset)
    return None


def _excused(term: Term, words: Sequence[Bared], at: int) -> bool:
    after = words[at + 1].readings[0] if at + 1 < len(words) else ""
    return bool(term.unless_next) and after.startswith(term.unless_next)


def _is_harmless(run: Sequence[Bared]) -> bool:
    spaced = " ".join(word.readings[0] for word in run)
    if spaced in _phrases("en"):
        return True
    joined = "".join(word.readings[0] for word in run)
    least = len(joined) - len(run[-1].readings[0])
    known = _phrases("ko")
    return any(joined[:end] in known for end in range(least + 1, len(joined) + 1))


@cache
def of_wishes() -> Lexicon:
    """What must not be wished for."""
    return _lexicon(_terms("unsafe.csv"))


@cache
def of_pages(age: int) -> Lexicon:
    """What must not be told besides to those of an age; what wishes may ask for tamely."""
    terms = _terms("told.csv")
    return _lexicon([each for each in terms if each.below is None or age < each.below])


def _terms(table: str) -> list[Term]:
    with (FOLDER / table).open(encoding="utf-8", newline="") as lines:
        return [
            Term(
                cast("Category", row["category"]),
                row["language"],
                row["term"],
                row["how"],
                tuple(part for part in row["unless_next"].split("|") if part),
                int(row["below"]) if row.get("below") else None,
            )
            for row in csv.DictReader(lines, strict=True)
        ]


def _lexicon(terms: Sequence[Term]) -> Lexicon:
    near: dict[str, list[tuple[str, Term]]] = {}
    for term in terms:
        if term.how == "near":
            first, _, second = term.text.partition("+")
            near.setdefault(first, []).append((second, term))
    return Lexicon(
        known={term.text: term for term in terms},
        anywhere=tuple((_folded(term.text), term) for term in terms if term.how == "anywhere"),
        near={first: tuple(seconds) for first, seconds in near.items()},
    )


@cache
def _phrases(language: str) -> frozenset[str]:
    with (FOLDER / "benign.csv").open(encoding="utf-8", newline="") as lines:
        return frozenset(
            row["phrase"]
            for row in csv.DictReader(lines, strict=True)
            if row["language"] == language
        )
