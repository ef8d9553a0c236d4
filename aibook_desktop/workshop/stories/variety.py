"""How different books are that were told of one and the same wish.

A book counts as its set of distinct sentences, and what two books share is the share of the smaller
set that stands in both. A storyteller that only changes the names must not look rich, so before
comparing, everybody's name becomes the part that they play, with their kind (토끼 보미, Pip the
rabbit), their particle (은 or 는) and their pronoun (he or she).

distinct-2 is the share of two-word pieces that are different ones (Li et al. 2016); self-BLEU is
the mean BLEU-4 of a book against all the others (Zhu et al. 2018), so the lower the better.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from aibook_desktop.book.language.particles import called
from aibook_desktop.book.levels import sentences_of, words_of
from aibook_desktop.book.model import Character, Language
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.workshop.stories.told import Told

_ORDER: Final = 4
_SUBJECT: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_OBJECT: Final = re.compile(r"\b(?:him|his|her)\b", re.IGNORECASE)
_PARTICLES: Final = {
    "는": "은",
    "가": "이",
    "를": "을",
    "와": "과",
    "야": "아",
    "로": "으로",
    "랑": "이랑",
    "였어요": "이었어요",
}
_PARTICLE: Final = "|".join(sorted({*_PARTICLES, *_PARTICLES.values()}, key=len, reverse=True))
_GAP: Final = "\0"

Pieces = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Variety:
    """Shares are 0 to 1; `nearest` are the seeds of the two books that share most."""

    books: int
    most_shared: float
    nearest: tuple[int, int]
    mean_shared: float
    shared: tuple[str, ...]
    distinct_2: float
    self_bleu: float


def variety(books: Sequence[Told]) -> Variety:
    """Compare every book with every other; raises `ValueError` for fewer than two."""
    if len(books) < 2:
        raise ValueError("variety takes two books")
    plain = [sentences(told) for told in books]
    sets = [frozenset(each) for each in plain]
    pairs = list(combinations(range(len(books)), 2))
    shares = [shared(sets[one], sets[other]) for one, other in pairs]
    worst = max(range(len(pairs)), key=shares.__getitem__)
    one, other = pairs[worst]
    texts = [" ".join(each).split() for each in plain]
    return Variety(
        books=len(books),
        most_shared=shares[worst],
        nearest=(books[one].seed, books[other].seed),
        mean_shared=sum(shares) / len(shares),
        shared=tuple(sorted(sets[one] & sets[other])),
        distinct_2=distinct(texts, 2),
        self_bleu=self_bleu(texts),
    )


def sentences(told: Told) -> tuple[str, ...]:
    """The sentences of a book, everybody's name replaced by their part."""
    language = told.wish.language
    found = (
        sentence
        for page in told.pages
        for sentence in sentences_of(anonymous(page.text, told.opening.cast, language))
    )
    return tuple(" ".join(words_of(sentence)).lower() for sentence in found)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that stands in the other one too; 0 for an empty set."""
    return len(one & other) / max(1, min(len(one), len(other)))


def distinct(texts: Iterable[Sequence[str]], order: int) -> float:
    """Different n-grams per n-gram over all texts."""
    pieces = [piece for text in texts for piece in _pieces(text, order).elements()]
    return len(set(pieces)) / max(1, len(pieces))


def self_bleu(texts: Sequence[Sequence[str]]) -> float:
    """Mean BLEU-4 of each text against all others as its references."""
    logs = [0.0] * len(texts)
    for order in range(1, _ORDER + 1):
        counts = [_pieces(text, order) for text in texts]
        most = _two_highest(counts)
        for at, own in enumerate(counts):
            met = sum(min(number, _elsewhere(most[piece], at)) for piece, number in own.items())
            logs[at] += math.log(max(met, 1e-9) / max(1, sum(own.values()))) / _ORDER
    return sum(math.exp(log) for log in logs) / max(1, len(logs))


def anonymous(text: str, cast: Iterable[Character], language: Language) -> str:
    """The text with parts instead of names."""
    for character in sorted(cast, key=lambda each: -len(each.name)):
        hero = standard().heroes[character.kind]
        kind, name, part = hero.name(language), re.escape(character.name), character.id.upper()
        if language == "ko":
            names = f"(?:{kind} )?(?:{re.escape(called(character.name))}|{name})"
            pattern = rf"(?<!\w){names}({_PARTICLE})?(?=\W|$)|(?<!\w){names}"
            text = re.sub(pattern, _with_particle, text).replace(_GAP, part)
        else:
            text = re.sub(rf"\b{name}\b(?: the {kind}\b)?", part, text)
    if language == "en":
        text = _OBJECT.sub("THEIR", _SUBJECT.sub("THEY", text))
    return text


def _with_particle(found: re.Match[str]) -> str:
    particle = found.group(1) or ""
    return _GAP + _PARTICLES.get(particle, particle)


def _pieces(words: Sequence[str], order: int) -> Pieces:
    return Counter(zip(*(words[start:] for start in range(order)), strict=False))


def _two_highest(counts: Sequence[Pieces]) -> dict[tuple[str, ...], tuple[int, int, int]]:
    """For each piece its highest count, in which text that is, and the highest in any other."""
    most: dict[tuple[str, ...], tuple[int, int, int]] = {}
    for at, own in enumerate(counts):
        for piece, number in own.items():
            best, where, second = most.get(piece, (0, -1, 0))
            if number > best:
                most[piece] = (number, at, best)
            else:
                most[piece] = (best, where, max(second, number))
    return most


def _elsewhere(most: tuple[int, int, int], at: int) -> int:
    best, where, second = most
    return second if where == at else best
