"""Finds the known noun at the beginning of Korean words, with the particle that tells its part.

A word of one syllable counts only when it is the whole word but for its particle, so that 용 is not
found in 용기 nor 달 in 달리다; the table of homonyms says when even that is not enough.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from aibook_desktop.book.language import hangul
from aibook_desktop.book.understanding import lexicon, tables
from aibook_desktop.book.understanding.lexicon import Meaning

_MOST_WORDS: Final = 3
_LONGEST_PARTICLE: Final = 6
_SUFFIXES: Final = ("", "들", "님", "씨", "님들")
_IS: Final = "다"
"""공주다 is a princess (or a lisped 공주가), but 차다 is no car."""
_AFTER_CONSONANT: Final = {"이", "은", "을", "과", "이랑", "으로", "이나", "이야", "아"}
_AFTER_VOWEL: Final = {"가", "는", "를", "와", "랑", "로", "나", "야"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun and its particle's role over `length` words; `meaning` is None outside the lexicon."""

    word: str
    role: str
    length: int
    meaning: Meaning | None = None
    particle: str = ""


@cache
def particles() -> dict[str, str]:
    """Particles with their suffixes before them -> role; "" is a bare word."""
    found = dict.fromkeys(_SUFFIXES, "bare")
    with (tables.FOLDER / "particles.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            for suffix in _SUFFIXES:
                found.setdefault(suffix + row["particle"], row["role"])
    return found


def known_noun(words: Sequence[str], at: int) -> Noun | None:
    """Return the longest noun of the lexicon that begins at a word, over up to three words."""
    for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
        run = words[at : at + length]
        found = _prefix(run) or _prefix(_undescribed(run))
        if found is not None and _is_meant(found, words, at):
            return replace(found, length=length)
    return None


def common_noun(word: str) -> Noun | None:
    """Return a common noun outside the lexicon, with or without its particle."""
    for stem, role in _splits(word):
        if stem in tables.nouns():
            return Noun(stem, role, 1, None, word[len(stem) :])
    return None


def unknown_nouns(word: str) -> list[Noun]:
    """Return every noun that a word which nothing knows may hold, the likeliest first.

    A particle is taken off where it agrees with the last sound before it.
    """
    found = [
        Noun(stem, role, 1, None, word[len(stem) :])
        for stem, role in _splits(word)
        if role != "bare" and _agrees(stem, word[len(stem) :])
    ]
    return [*found, Noun(word, "bare", 1)]


def _agrees(stem: str, particle: str) -> bool:
    final = hangul.coda_of(stem)
    if particle in _AFTER_CONSONANT:
        return final != ""
    return particle not in _AFTER_VOWEL or final == "" or (particle, final) == ("로", "ㄹ")


def is_counted(words: Sequence[str], at: int) -> bool:
    """Whether a homonym is only a unit behind a number (한 달)."""
    rule = tables.homonyms().get(words[at])
    return bool(rule and at and rule.not_after and words[at - 1].endswith(rule.not_after))


def _splits(word: str) -> list[tuple[str, str]]:
    """Every way to cut a particle off, the longest noun first."""
    known = particles()
    return [
        (word[:cut], known[word[cut:]])
        for cut in range(len(word), max(0, len(word) - _LONGEST_PARTICLE), -1)
        if word[cut:] in known and not (cut == 1 and word[cut:] == _IS)
    ]


def _prefix(run: Sequence[str]) -> Noun | None:
    """The longest key that reaches into the last word of a run and leaves only a particle."""
    joined = "".join(run)
    least = len(joined) - len(run[-1]) if run else 0
    known = lexicon.meanings("ko")
    for stem, role in _splits(joined):
        if len(stem) <= least:
            break
        if stem in known:
            return Noun(stem, role, len(run), known[stem], joined[len(stem) :])
        once = _said_once(stem) if len(run) == 1 else stem
        if once in known:
            return Noun(once, role, len(run), known[once], joined[len(stem) :])
    return None


def _undescribed(run: Sequence[str]) -> Sequence[str]:
    """The run without a describing word that is glued to its first word (아기코끼리)."""
    for small in tables.single_column("describing.csv"):
        if run[0].startswith(small) and len(run[0]) > len(small):
            return [run[0][len(small) :], *run[1:]]
    return []


def _said_once(stem: str) -> str:
    for length in range(2, len(stem) // 2 + 1):
        if len(stem) % length == 0 and stem == stem[:length] * (len(stem) // length):
            return stem[:length]
    return stem


def _is_meant(noun: Noun, words: Sequence[str], at: int) -> bool:
    rule = tables.homonyms().get(noun.word)
    if rule is None:
        return True
    if rule.needs_particle and noun.role == "bare" and len(words) > 1:
        return False
    after = words[at + noun.length] if at + noun.length < len(words) else ""
    before = words[at - 1] if at else ""
    return not (
        after.startswith(rule.not_before or ("\0",)) or before.endswith(rule.not_after or ("\0",))
    )
