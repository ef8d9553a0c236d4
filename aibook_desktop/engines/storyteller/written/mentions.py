"""Whom and what a text names: people by name or kind, things of the vocabulary, other figures.

Scene and text have to agree, so what is seen on a page is read from its words and not left to a
model. Words are looked up as in a child's wish (`book.understanding`).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.model import Character, Language
from aibook_desktop.book.understanding import korean_nouns
from aibook_desktop.book.understanding.english_spans import spans_of
from aibook_desktop.book.understanding.lexicon import Meaning

_WORDS: Final = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
_QUOTED: Final = re.compile(r"[“‘\"][^”’\"]*[”’\"]?")
_ALIVE: Final = frozenset(("animal", "bird", "sea"))
_CAPITAL: Final = re.compile(r"(?<=[a-z,;] )([A-Z][a-z]+)")
_NOT_NAMES: Final = frozenset(
    (
        *("I", "Mom", "Mum", "Dad", "Mommy", "Daddy", "Grandma", "Grandpa", "Mother", "Father"),
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Earth"),
    )
)
_COUNTS: Final[dict[Language, dict[str, int]]] = {
    "ko": {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6},
    "en": {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
}


@dataclass(frozen=True, slots=True)
class Mentions:
    """Symbols of the vocabulary in a text: `heroes` by kind, `props` in order with their counts."""

    heroes: frozenset[str]
    props: tuple[tuple[str, int], ...]


def mentions(text: str, language: Language, people: Iterable[Character] = ()) -> Mentions:
    """Find figures and things; names of `people` are no words (별이, Daisy)."""
    words, found = _read(text, language, people)
    props: dict[str, int] = {}
    for each in found:
        if each.meaning.field == "prop":
            count = _count(words, each, language)
            props[each.meaning.symbol] = max(count, props.get(each.meaning.symbol, 0))
    heroes = frozenset(each.meaning.symbol for each in found if each.meaning.field == "hero")
    return Mentions(heroes, tuple(props.items()))


def present(text: str, language: Language, people: Sequence[Character]) -> list[Character]:
    """Whom of the cast a text names: by name, or by a kind that nobody else is of."""
    kinds = [each.kind for each in people]
    said = mentions(text, language, people).heroes
    return [
        each
        for each in people
        if _name_of(each, language).search(text)
        or (each.kind in said and kinds.count(each.kind) == 1)
    ]


def strangers(text: str, language: Language, people: Sequence[Character]) -> list[str]:
    """Figures and names that don't play in the book: no picture would show them."""
    found = figures(_QUOTED.sub(" ", text), language, people)
    if language == "en":
        places = " ".join(word.en for word in vocabularies.standard().places.values()).lower()
        names = {part for each in people for part in each.name.split()} | _NOT_NAMES
        found += [
            name
            for name in _CAPITAL.findall(text)
            if name not in names and name.lower() not in places
        ]
    return found


def figures(text: str, language: Language, people: Sequence[Character]) -> list[str]:
    """Animals of the vocabulary that don't play in the book."""
    kinds = {each.kind for each in people}
    _, told = _read(text, language, people)
    return [each.said for each in told if _is_figure(each, language, kinds)]


@dataclass(frozen=True, slots=True)
class _Found:
    """A word of the lexicon as it was `said`, over the words `start` to `end`."""

    meaning: Meaning
    said: str
    start: int
    end: int


def _is_figure(found: _Found, language: Language, kinds: Container[str]) -> bool:
    """Tell whether a word is an animal of the vocabulary's own that isn't in the book."""
    if found.meaning.field != "hero" or found.meaning.symbol in kinds or len(found.said) < 2:
        return False
    words = vocabularies.standard()
    hero = words.heroes[found.meaning.symbol]
    if any(found.said in prop.heard(language) for prop in words.props.values()):
        return False  # a teddy may be a bear
    return hero.group in _ALIVE and found.said in hero.heard(language)


def _read(
    text: str, language: Language, people: Iterable[Character]
) -> tuple[list[str], list[_Found]]:
    for each in people:
        text = _name_of(each, language).sub(" ", text)
    words = [word.lower() for word in _WORDS.findall(text)]
    return words, _in_korean(words) if language == "ko" else _in_english(words)


def _name_of(person: Character, language: Language) -> re.Pattern[str]:
    """A name where it stands for itself (not 토리 in 도토리), with a particle behind it or none."""
    name = re.escape(person.name)
    return re.compile(rf"(?<![가-힣]){name}" if language == "ko" else rf"\b{name}\b")


def _in_korean(words: Sequence[str]) -> list[_Found]:
    found, at = [], 0
    while at < len(words):
        noun = korean_nouns.known_noun(words, at)
        if noun is None or noun.meaning is None:
            at += 1
            continue
        found.append(_Found(noun.meaning, noun.word, at, at + noun.length))
        at += noun.length
    return found


def _in_english(words: Sequence[str]) -> list[_Found]:
    return [_Found(each.meaning, each.said, each.start, each.end) for each in spans_of(words)]


def _count(words: Sequence[str], found: _Found, language: Language) -> int:
    """How many: the number stands before an English word and behind or before a Korean one."""
    counts = _COUNTS[language]
    behind = words[found.end : found.end + 1] if language == "ko" else ()
    before = words[max(0, found.start - 1) : found.start]
    return max((counts.get(word, 1) for word in (*before, *behind)), default=1)
