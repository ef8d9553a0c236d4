"""What a reader of a level can take: how long a page and a sentence may be, in both languages.

One row per level, so that a teacher's own level is one more row. A storyteller obeys them;
`violations` is how that is checked. Words are counted between spaces (eojeol in Korean); every
mark that ends a sentence counts, in speech too, because that is where a reader stops for breath.

The Korean figures come from the age profiles of Korean picture books (a mean of 189 eojeol a book
for 0 to 7 years, Han & Choi 2015) and the English ones from early picture books (at most 500 words,
about 20 a page).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Language

_STOP: Final = re.compile(r"[.!?…]+[\"'”’]*(?=\s|$)")
_SPOKEN: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds, both ends allowed: words of one sentence, words and sentences of one page."""

    sentence_words: int
    page_words: tuple[int, int]
    page_sentences: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Level:
    """One reading level; `pages` is how long a book is when nobody says so."""

    age: int
    pages: int
    ko: Limits
    en: Limits

    def limits(self, language: Language) -> Limits:
        """The limits of a language."""
        return self.ko if language == "ko" else self.en


LEVELS: Final = {
    level.age: level
    for level in (
        Level(3, 6, Limits(5, (6, 9), (1, 2)), Limits(9, (6, 12), (1, 3))),
        Level(4, 8, Limits(6, (9, 13), (2, 2)), Limits(10, (12, 20), (2, 4))),
        Level(5, 10, Limits(7, (12, 18), (2, 3)), Limits(12, (20, 30), (2, 5))),
        Level(6, 12, Limits(8, (16, 23), (2, 4)), Limits(14, (30, 45), (3, 6))),
    )
}


def level_for(age: int) -> Level:
    """The level of an age; ages outside the table get the nearest."""
    return LEVELS[min(max(age, min(LEVELS)), max(LEVELS))]


def sentences_of(text: str) -> list[str]:
    """Cut a text behind every mark that ends a sentence; pieces without a word are dropped."""
    pieces, start = [], 0
    for stop in _STOP.finditer(text):
        pieces.append(text[start : stop.end()])
        start = stop.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if _SPOKEN.search(piece)]


def words_of(text: str) -> list[str]:
    """The words between spaces that hold a letter or a digit."""
    return [word for word in text.split() if _SPOKEN.search(word)]


def violations(text: str, language: Language, level: int) -> list[str]:
    """Name every way in which the text of one page breaks its level; empty when it holds."""
    limits = level_for(level).limits(language)
    sentences = sentences_of(text)
    found = [
        f"sentence of {length} words, at most {limits.sentence_words}"
        for length in (len(words_of(sentence)) for sentence in sentences)
        if length > limits.sentence_words
    ]
    for name, count, (least, most) in (
        ("words", len(words_of(text)), limits.page_words),
        ("sentences", len(sentences), limits.page_sentences),
    ):
        if not least <= count <= most:
            found.append(f"{count} {name} on the page, {least} to {most}")
    return found
