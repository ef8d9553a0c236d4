"""The tables under `resources/understanding`: what a grown-up may add without touching code.

Each table is read once. A cell with several values parts them with `|`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.resources import RESOURCES

FOLDER: Final = RESOURCES / "understanding"


@dataclass(frozen=True, slots=True)
class KoreanVerb:
    """A verb in dictionary form.

    `kind` says when it is worth telling: verb always; adjective (a feeling or a state, also 화나다)
    unless it only praises the story; motion with its goal; light, describing (코가 길다) and become
    with their noun; auxiliary never. `theme` is the theme it speaks of, or "".
    """

    lemma: str
    kind: str
    theme: str


@dataclass(frozen=True, slots=True)
class Homonym:
    """When a short word means what the vocabulary means by it.

    With `needs_particle` the bare word is something else; it is also something else in front of a
    word that begins with one of `not_before`, or behind one of `not_after`.
    """

    needs_particle: bool
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand's figure by its names, and who comes instead.

    `symbol` is a hero, `place` where that one is at home, `as_*` what we call it, and `doing_*`
    what it likes to do when the child says nothing else.
    """

    ko: tuple[str, ...]
    en: tuple[str, ...]
    symbol: str
    place: str
    as_ko: str
    as_en: str
    doing_ko: str
    doing_en: str


@cache
def korean_verbs() -> dict[str, KoreanVerb]:
    """Verbs by dictionary form."""
    return {
        row["lemma"]: KoreanVerb(row["lemma"], row["kind"], row["theme"])
        for row in _rows("verbs.csv")
    }


@cache
def english_verbs() -> dict[str, str]:
    """Irregular and plain forms of English verbs, each with its base form."""
    bases = {row["base"]: row["base"] for row in _rows("verbs_en.csv")}
    forms = {form: row["base"] for row in _rows("verbs_en.csv") for form in _many(row["forms"])}
    return forms | bases


@cache
def english_group(name: str) -> frozenset[str]:
    """English words that play one part in a sentence."""
    return frozenset(row["word"] for row in _rows("words_en.csv") if row["group"] == name)


@cache
def every_english_word() -> frozenset[str]:
    """The words of all groups and the fillers."""
    return frozenset(row["word"] for row in _rows("words_en.csv")) | fillers("en")


@cache
def homonyms() -> dict[str, Homonym]:
    """Korean words that often mean something else."""
    return {
        row["word"]: Homonym(
            row["needs_particle"] == "yes", _many(row["not_before"]), _many(row["not_after"])
        )
        for row in _rows("homonyms.csv")
    }


@cache
def fillers(language: Language) -> frozenset[str]:
    """Words that a child says while thinking."""
    return frozenset(row["word"] for row in _rows("fillers.csv") if row["language"] == language)


@cache
def requests() -> frozenset[str]:
    """Korean words that ask for a story and say nothing about it."""
    return frozenset(row["word"] for row in _rows("requests.csv"))


@cache
def nouns() -> frozenset[str]:
    """Common Korean nouns outside the vocabulary, so that none is taken for a misheard hero."""
    return frozenset(row["word"] for row in _rows("nouns.csv"))


@cache
def english_nouns() -> frozenset[str]:
    """Common English words outside the vocabulary, so that none is taken for a misheard hero."""
    return frozenset(row["word"] for row in _rows("nouns_en.csv"))


@cache
def kindred() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Figures that we do not have, by the symbol of ours that plays their part: Korean, English."""
    return {row["symbol"]: (_many(row["ko"]), _many(row["en"])) for row in _rows("kindred.csv")}


@cache
def brands() -> tuple[Brand, ...]:
    """Figures that belong to brands, and who of ours plays for each."""
    return tuple(
        Brand(
            _many(row["ko"]),
            _many(row["en"]),
            *(row[name] for name in ("symbol", "place", "as_ko", "as_en", "doing_ko", "doing_en")),
        )
        for row in _rows("brands.csv")
    )


@cache
def elsewhere() -> dict[str, tuple[str, str]]:
    """Emoji and words of other languages: word -> (field, symbol)."""
    foreign = {
        word: (row["field"], row["symbol"])
        for row in _rows("foreign.csv")
        for word in _many(row["words"])
    }
    return foreign | {row["word"]: (row["field"], row["symbol"]) for row in _rows("emoji.csv")}


@cache
def affinities(field: str) -> dict[str, tuple[str, ...]]:
    """What suits: places for a hero (field "hero"), how many stories for a theme ("stories")."""
    return {
        row["symbol"]: _many(row["suits"])
        for row in _rows("affinities.csv")
        if row["field"] == field
    }


def stories() -> dict[str, int]:
    """How many stories of ours are about a theme before any other."""
    return {theme: int(count) for theme, (count,) in affinities("stories").items()}


@cache
def single_column(name: str) -> tuple[str, ...]:
    """The words of a table with the one column `word`."""
    return tuple(row["word"] for row in _rows(name))


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
