"""What a Korean wish does not want: 뽀로로 말고, 괴물 안 나오는, 무서운 거 빼고.

The refusing word comes behind what it refuses, so the refused words are found by going back from
it: a noun and what is joined to it by 이랑, a doing, or "... 거" with what describes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aibook_desktop.book.understanding.korean_words import Token

_ASIDE: Final = ("나오다", "되다", "좋다", "좋아하다")
"""With 안 before them these refuse: 안 나오는, 안 돼."""


_NOT_SO: Final = "ㅈㅣ"


def refused(tokens: Sequence[Token]) -> tuple[set[int], str | None]:
    """Return the places of all refused tokens, and the first refusal in the child's words."""
    barred: set[int] = set()
    phrases: list[str] = []
    for at, token in enumerate(tokens):
        if not _refuses(tokens, at):
            continue
        last = at if token.role == "refused" else _last_refused(tokens, at)
        if last is None:
            continue
        first = _first_refused(tokens, last)
        barred.update(range(first, at + 1))
        if tokens[last].noun is not None or tokens[last].kind == "request":
            phrases.append(_phrase(tokens[first : last + 1]))
    return barred, phrases[0] if phrases else None


def _refuses(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "not":
        after = tokens[at + 1].verb if at + 1 < len(tokens) else None
        noun_before = at > 0 and tokens[at - 1].noun is not None
        return noun_before and after is not None and after.lemma in _ASIDE
    return token.kind == "refusal" or token.role == "refused" or _shall_not_come(tokens, at)


def _shall_not_come(tokens: Sequence[Token], at: int) -> bool:
    """괴물은 나오지 마, 뱀이 나오지 않는."""
    verb = tokens[at].verb
    comes = verb is not None and verb.lemma == "나오다" and verb.ending.startswith(_NOT_SO)
    return comes and at > 0 and tokens[at - 1].noun is not None


def _last_refused(tokens: Sequence[Token], at: int) -> int | None:
    """The token that a refusing word leans on: a noun, a doing (울지 말고) or "... 거"."""
    last = at - 1
    while last >= 0 and tokens[last].kind == "filler":
        last -= 1
    return last if last >= 0 and tokens[last].kind != "refusal" else None


def _first_refused(tokens: Sequence[Token], last: int) -> int:
    first = last
    if tokens[last].kind == "request" and last and tokens[last - 1].kind != "request":
        first -= 1
        if first and tokens[first].verb is not None and tokens[first - 1].field == "":
            first -= tokens[first - 1].kind == "not"
    while first and tokens[first - 1].role == "with":
        first -= 1
    return first


def _phrase(tokens: Sequence[Token]) -> str:
    last = tokens[-1]
    return " ".join([*(token.said for token in tokens[:-1]), last.bare])
