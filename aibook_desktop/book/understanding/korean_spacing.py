"""Puts the spaces back into words that were written or heard as one ("토끼가우주에가는거").

The cheapest way to cut the run into known words wins: nouns of the lexicon with their particles,
verbs with their endings, words that ask for a story. A run in which too little is known stays as it
is, because a wrong cut invents heroes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from aibook_desktop.book.understanding import korean_nouns, korean_verbs, lexicon, tables

_SHORTEST: Final = 4
_LONGEST: Final = 160
_LONGEST_WORD: Final = 9
_LONG: Final = 7
"""A shorter run is cut only when all of it is known."""
_UNKNOWN: Final = 3.0
_KNOWN_SHARE: Final = 0.6


def spaced(word: str) -> list[str]:
    """Return the words of a run, cut off beyond any wish; itself when mostly unknown."""
    word = word[:_LONGEST]
    if len(word) < _SHORTEST:
        return [word]
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
    for end in range(1, len(word) + 1):
        choices = [(best[end - 1][0] + _UNKNOWN, end - 1, False)]
        for start in range(max(0, end - _LONGEST_WORD), end):
            price = _price(word[start:end])
            if price is not None:
                choices.append((best[start][0] + price, start, True))
        best.append(min(choices))
    return _pieces(word, best)


def _pieces(word: str, best: list[tuple[float, int, bool]]) -> list[str]:
    pieces: list[str] = []
    unknown, end = 0, len(word)
    tail = end
    while end:
        _, start, known = best[end]
        if known:
            if tail > end:
                pieces.append(word[end:tail])
            pieces.append(word[start:end])
            tail = start
        else:
            unknown += 1
        end = start
    if tail:
        pieces.append(word[:tail])
    pieces.reverse()
    allowed = (1 - _KNOWN_SHARE) * len(word) if len(word) >= _LONG else 0
    return pieces if unknown <= allowed else [word]


@lru_cache(maxsize=8192)
def _price(piece: str) -> float | None:
    """What a piece costs as one word; None when it is no known word."""
    if piece in tables.requests() or (len(piece) > 1 and piece in tables.fillers("ko")):
        return 1.0
    if len(piece) > 1:
        known = lexicon.meanings("ko")
        roles = korean_nouns.particles()
        for cut in range(len(piece), 0, -1):
            if piece[cut:] in roles and (piece[:cut] in known or piece[:cut] in tables.nouns()):
                if cut == 1 and cut == len(piece):
                    continue
                return (1.0 if cut < len(piece) else 1.2) + (0.6 if cut == 1 else 0.0)
    verb = korean_verbs.analyse(piece)
    if verb is None:
        return None
    if not verb.is_known:
        return 1.0 + 0.9 * len(verb.lemma)
    return 1.1 if len(piece) > 1 else 2.2
