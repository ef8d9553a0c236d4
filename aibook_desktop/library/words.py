"""Cuts text into search tokens, so that a part of a Korean word finds the whole.

Korean glues particles to nouns (토끼, 토끼가, 토끼랑), so whole words are useless as tokens. Each
run of Hangul (or kana, or Chinese characters) becomes its overlapping pairs of syllables, one token
a syllable: 토끼가 -> 토끼 끼가 가. Then any piece of two or more syllables is a phrase of pairs,
one syllable is a prefix, and no phrase can straddle two words, because the last token of a run
stands alone. Everything else stays a word and is found by its beginning.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

MAX_WORDS: Final = 16
MAX_SYLLABLES: Final = 16

# A noun may be followed by one of these; longest first.
PARTICLES: Final = (
    *("에게서", "한테서", "이랑은", "하고는"),
    *("에서", "에게", "한테", "이랑", "하고", "처럼", "까지", "부터", "보다", "으로", "이야"),
    *(
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "와",
        "과",
        "도",
        "로",
        "랑",
        "야",
        "아",
        "만",
    ),
)
_BLOCKS: Final = (
    (0x1100, 0x11FF),  # Hangul jamo
    (0x3040, 0x30FF),  # kana
    (0x3130, 0x318F),  # Hangul compatibility jamo
    (0x3400, 0x9FFF),  # Chinese characters
    (0xAC00, 0xD7AF),  # Hangul syllables
    (0xF900, 0xFAFF),  # Chinese compatibility characters
)


def tokens(text: str) -> str:
    """Return the tokens of a text, separated by spaces, in their order."""
    return " ".join(token for run in runs(text) for token in _cut(run))


def query(text: str, *, stems_of_one: bool = False) -> str:
    """Return the FTS5 expression that finds what somebody typed; "" when nothing is left of it.

    Every token is quoted, so that no input is ever a syntax error. A word that may end in a
    particle also finds its stem; stems of one syllable (곰이 -> 곰) match a great deal, so they are
    only taken with `stems_of_one`. Of a very long text only the first words count.
    """
    words = list(dict.fromkeys(runs(text)))[:MAX_WORDS]
    return " AND ".join(_either(word, 1 if stems_of_one else 2) for word in words)


def _either(word: str, shortest_stem: int) -> str:
    ways = [_phrase(word)]
    if is_syllabic(word[0]):
        ways += [_phrase(stem) for stem in stems(word) if len(stem) >= shortest_stem]
    return "(" + " OR ".join(ways) + ")"


def _phrase(word: str) -> str:
    if not is_syllabic(word[0]) or len(word) == 1:
        return f'"{word}"*'
    pairs = _cut(word[:MAX_SYLLABLES])[:-1]
    return '"' + " ".join(pairs) + '"'


def stems(word: str) -> Iterator[str]:
    """Yield what is left of a word without each particle that it may end in."""
    for particle in PARTICLES:
        if word.endswith(particle) and len(word) > len(particle):
            yield word.removesuffix(particle)


def runs(text: str) -> Iterator[str]:
    """Yield the words of a text, cut where the script changes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for kind, characters in groupby(plain, _kind):
        if kind:
            yield "".join(characters)


def _kind(character: str) -> str:
    if not character.isalnum():
        return ""
    return "syllables" if is_syllabic(character) else "letters"


def has_short_stems(text: str) -> bool:
    """Whether a word of a text may be one syllable and a particle."""
    words = (word for word in runs(text) if is_syllabic(word[0]))
    return any(len(stem) == 1 for word in words for stem in stems(word))


def is_syllabic(character: str) -> bool:
    """Whether a character is of a script that glues its words together."""
    code = ord(character)
    return any(first <= code <= last for first, last in _BLOCKS)


def _cut(run: str) -> list[str]:
    if not is_syllabic(run[0]):
        return [run]
    return [run[at : at + 2] for at in range(len(run))]
