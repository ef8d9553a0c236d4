"""What a reader of a level can take, in both languages: the table `resources/levels.csv`.

One row per level and language, in the manner of Bloom's reader settings, so that a school can set
its own. Storytellers obey the rows; `violations` and `book_violations` are how that is checked.

| column | what it bounds |
|---|---|
| `pages` | nothing: how long a book is when nobody says so |
| `sentence_words` | words of one sentence, at most |
| `page_words`, `page_sentences` | words and sentences of one page, least and most |
| `word_length` | syllables of a Korean word, letters of an English one, at most |
| `book_words` | different words of a book of `pages` pages, at most; in proportion for others |
| `new_words` | the share of a page's words that are new to the book, at most (from page 2 on) |

Words are counted between spaces (eojeol in Korean); every mark that ends a sentence counts, in
speech too, because that is where a reader stops for breath. A word is the same one whatever marks,
capitals or Korean particles it stands with (보미는, 보미를). Small children want the same words
again, so their rows leave the least room for new ones. The Korean figures grew from the age
profiles of Korean picture books (a mean of 189 eojeol a book for 0 to 7 years, Han & Choi 2015),
the English ones from early picture books (at most 500 words, about 20 a page).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.language.hangul import is_syllable
from aibook_desktop.book.language.particles import without_particles
from aibook_desktop.book.model import Language
from aibook_desktop.book.resources import RESOURCES

_STOP: Final = re.compile(r"[.!?…]+[\"'”’]*(?=\s|$)")
_SPOKEN: Final = re.compile(r"\w")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_EDGES: Final = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Limits:
    """One row for one language; both ends of a pair are allowed."""

    sentence_words: int
    page_words: tuple[int, int]
    page_sentences: tuple[int, int]
    word_length: int
    book_words: int
    new_words: float


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

    def book_words(self, language: Language, pages: int) -> int:
        """How many different words a book of so many pages may have."""
        return round(self.limits(language).book_words * pages / self.pages)


def read_levels(table: Path) -> dict[int, Level]:
    """Read a table; raises `KeyError` or `ValueError` when a row or a number is missing."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = {(int(row["age"]), row["language"]): row for row in csv.DictReader(lines)}
    return {
        age: Level(
            age, int(rows[age, "ko"]["pages"]), _limits(rows[age, "ko"]), _limits(rows[age, "en"])
        )
        for age in sorted({age for age, _ in rows})
    }


def _limits(row: dict[str, str]) -> Limits:
    return Limits(
        sentence_words=int(row["sentence_words"]),
        page_words=(int(row["page_words_least"]), int(row["page_words_most"])),
        page_sentences=(int(row["page_sentences_least"]), int(row["page_sentences_most"])),
        word_length=int(row["word_length"]),
        book_words=int(row["book_words"]),
        new_words=float(row["new_words"]),
    )


LEVELS: Final = read_levels(RESOURCES / "levels.csv")


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


def different_words(text: str) -> frozenset[str]:
    """The words of a text, each once, without marks, capitals and Korean particles."""
    return frozenset(without_particles(_EDGES.sub("", word).lower()) for word in words_of(text))


def word_length(word: str, language: Language) -> int:
    """Syllables of a Korean word; letters of the longest part of an English one (hop-hop: 3)."""
    if language == "ko":
        return sum(map(is_syllable, word))
    return max((len(part) for part in _LETTERS.findall(word)), default=0)


def violations(text: str, language: Language, level: int) -> list[str]:
    """Name every way in which the text of one page breaks its level; empty when it holds."""
    limits = level_for(level).limits(language)
    sentences = sentences_of(text)
    found = [
        f"sentence of {length} words, at most {limits.sentence_words}"
        for length in (len(words_of(sentence)) for sentence in sentences)
        if length > limits.sentence_words
    ]
    found += [
        f"word of {length}: {word}, at most {limits.word_length}"
        for word in dict.fromkeys(words_of(text))
        if (length := word_length(word, language)) > limits.word_length
    ]
    for name, count, (least, most) in (
        ("words", len(words_of(text)), limits.page_words),
        ("sentences", len(sentences), limits.page_sentences),
    ):
        if not least <= count <= most:
            found.append(f"{count} {name} on the page, {least} to {most}")
    return found


def book_violations(texts: Sequence[str], language: Language, level: int) -> list[str]:
    """Name every way in which the pages of a book, in order, break its level."""
    bounds = level_for(level)
    found = [
        f"page {number}: {each}"
        for number, text in enumerate(texts, 1)
        for each in violations(text, language, level)
    ]
    found += _too_new(texts, bounds.limits(language).new_words)
    count, most = len(_union(texts)), bounds.book_words(language, len(texts))
    if count > most:
        found.append(f"{count} different words in the book, at most {most}")
    return found


def _too_new(texts: Sequence[str], most: float) -> list[str]:
    found = []
    for number, text in enumerate(texts[1:], 1):
        share = new_share(different_words(text), _union(texts[:number]))
        if share > most:
            found.append(f"page {number + 1}: {share:.2f} of its words are new, at most {most}")
    return found


def new_share(words: frozenset[str], before: frozenset[str]) -> float:
    """Which share of these different words has not come before."""
    return len(words - before) / max(1, len(words))


def _union(texts: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*(different_words(text) for text in texts))
