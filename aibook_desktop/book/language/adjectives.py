"""Tells Korean words that describe (무섭다, 코가 길다) from those that act (먹다, 길들이다).

Both end in 다 and take nearly the same endings, but not the one before a noun (긴 코, 먹는 입), and
nobody can like to be long-nosed as one likes to eat. No rule tells them apart, so common ones stand
in `resources/language/adjectives.csv`; a few kinds are known by how they end.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import Final

from aibook_desktop.book.language.hangul import coda_of
from aibook_desktop.book.resources import RESOURCES

TABLE: Final = RESOURCES / "language" / "adjectives.csv"

_BEING: Final = ("있", "없", "밌")
_ENDS: Final = ("스럽", "롭", "답", *_BEING)
_STRONG: Final = ("세", "쎄")
_KEEPING_H: Final = ("좋", "놓", "넣", "쌓", "낳", "닿", "찧", "빻", "땋")


def is_adjective(verb: str) -> bool:
    """Tell whether a dictionary form describes, perhaps behind other words ("코가 길다").

    힘이 세다 (strong) does, 별을 세다 (count) does not.
    """
    head, _, last = verb.strip().rpartition(" ")
    stem = last.removesuffix("다")
    if stem in _STRONG:
        return head.endswith(("힘", "힘이"))
    return last in _listed() or stem.endswith(_ENDS) or drops_h(stem)


def stands_as_verb(stem: str) -> bool:
    """Tell whether a stem takes 는 before a noun though it describes: 재미있는, 꼬리 없는."""
    return stem.endswith(_BEING)


def drops_h(stem: str) -> bool:
    """Tell whether a stem loses its ㅎ before a vowel (하얗다, 그렇다); all that do describe."""
    return coda_of(stem) == "ㅎ" and not stem.endswith(_KEEPING_H)


@cache
def _listed() -> frozenset[str]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return frozenset(row["word"] for row in csv.DictReader(lines, strict=True))
