"""The action of a Korean wish in dictionary form, with its object: "방귀 뀌다", "우주에 가다".

The object stands bare in front of the verb; every other noun keeps its particle ("코가 길다",
"나비로 변하다"). The most telling doing of a wish wins: one with an object before one without, any
before mere going, and going only with its goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aibook_desktop.book.language import particles
from aibook_desktop.book.understanding.korean_words import Token

_ASKING: Final = (
    *("하다", "들리다", "만들다", "쓰다", "말하다", "읽다"),
    *("그리다", "듣다", "보다", "알다", "좋다"),
)
_CHANGING: Final = ("변하다", "변신하다", "바꾸다", "바뀌다")
_RIDING: Final = "타다"
_MAKING_SOUND: Final = "하다"
_BECOMING: Final = "되다"
_BEING: Final = "있다"
_BUYING: Final = "사다"
"""Without anything bought it is 살다 (live), which is no doing."""
_THING_WORDS: Final = ("게", "걸", "거", "것")
_ONLY: Final = ("만", "도")
_KEEPS_PARTICLE: Final = ("dative", "with", "place")
_NEEDS_NOUN: Final = ("light", "describing", "become")


def told(tokens: Sequence[Token]) -> str | None:
    """Return the action of tokens (without fillers), None when nothing is done."""
    tokens = _without_request(tokens)
    best: tuple[int, str] | None = None
    for at, token in enumerate(tokens):
        if token.verb is None or token.verb.kind == "auxiliary":
            continue
        found = _candidate(tokens, at)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _without_request(tokens: Sequence[Token]) -> Sequence[Token]:
    """Cut "... 이야기 만들어 줘" and the like off the end."""
    end = len(tokens)
    while end:
        token = tokens[end - 1]
        asking = token.verb is not None and token.verb.lemma in _ASKING
        helping = token.verb is not None and token.verb.kind == "auxiliary"
        behind_request = end > 1 and tokens[end - 2].kind == "request"
        before_request = end < len(tokens) and tokens[end].kind == "request"
        asked = asking and not token.before_noun and (behind_request or before_request)
        if token.kind == "request" or helping or asked:
            end -= 1
            continue
        break
    rest = tokens[end:]
    return [*tokens[:end], *rest[:1]] if rest and rest[0].kind == "request" else tokens[:end]


def _candidate(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return how telling a verb is and its phrase."""
    verb = tokens[at].verb
    if verb is None:
        return None
    lemma, first = _with_tail(tokens, at), at
    if at and tokens[at - 1].kind == "not":
        lemma, first = f"{tokens[at - 1].said} {lemma}", at - 1
    doing = _done_thing(tokens, first)
    if doing:
        return 4, f"{doing} {lemma}"
    noun = _noun_for(tokens, first)
    if verb.kind == "motion":
        return _motion(tokens[noun], lemma) if noun is not None else None
    phrase = _noun_phrase(tokens, noun, verb.lemma) if noun is not None else ""
    if phrase and noun is not None:
        return _worth(tokens[noun], verb.lemma), f"{phrase} {lemma}"
    if verb.kind in _NEEDS_NOUN or verb.lemma == _BUYING or _only_praises(tokens, at):
        return None
    return 2, lemma


def _worth(noun: Token, lemma: str) -> int:
    """How telling a verb with its noun is; that there is something tells least."""
    if lemma == _BEING:
        return 0
    return 4 if noun.role in ("object", "bare") else 3


def _motion(noun: Token, lemma: str) -> tuple[int, str] | None:
    """Going to a goal, or something that comes by itself: 잠이 안 오다, 눈이 오다."""
    goal = _goal(noun)
    if goal:
        return 1, f"{goal} {lemma}"
    thing = noun.role == "subject" and noun.field in ("", "prop")
    return (3, f"{noun.bare}{particles.choose(noun.bare, '이')} {lemma}") if thing else None


def _done_thing(tokens: Sequence[Token], first: int) -> str:
    """A doing that is itself the thing: 자는 게 (무섭다), 나누는 걸 (배우다)."""
    if first < 2 or tokens[first - 1].said not in _THING_WORDS or not tokens[first - 2].before_noun:
        return ""
    return f"{tokens[first - 2].said} {tokens[first - 1].said}"


def _noun_for(tokens: Sequence[Token], first: int) -> int | None:
    """Where the noun of a verb stands: its object within the clause, else the word before it."""
    at = first - 1
    while at >= 0 and tokens[at].kind == "noun":
        if tokens[at].role == "object":
            return at
        at -= 1
    return first - 1 if first and tokens[first - 1].kind == "noun" else None


def _only_praises(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective only says what kind of story it shall be (무서운 이야기)."""
    verb = tokens[at].verb
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        verb is not None
        and verb.kind == "adjective"
        and (after is not None and after.kind == "request")
        and not any(token.field == "hero" for token in tokens[:at])
    )


def _with_tail(tokens: Sequence[Token], at: int) -> str:
    """The dictionary form with what the next verb makes of it (자기 싫다, 먹지 않다)."""
    verb = tokens[at].verb
    after = tokens[at + 1].verb if at + 1 < len(tokens) else None
    if verb is None:
        return ""
    stem = verb.lemma.removesuffix("다")
    if after is not None and verb.ending.startswith("ㄱㅣ") and after.lemma in ("싫다", "싫어하다"):
        return f"{stem}기 {after.lemma}"
    if after is not None and verb.ending == "ㅈㅣ" and after.lemma in ("않다", "못하다"):
        return f"{stem}지 {after.lemma}"
    return verb.lemma


def _goal(token: Token | None) -> str:
    """Where a motion goes, "" when the noun is no place to go to."""
    if token is None or token.noun is None:
        return ""
    if token.role == "place":
        return token.said
    if token.role in ("bare", "object") and token.field == "place":
        return token.bare + "에"
    if token.role in ("bare", "object") and token.field == "":
        return token.bare
    return ""


def _noun_phrase(tokens: Sequence[Token], at: int, lemma: str) -> str:
    """What stands in front of the verb in its phrase, "" for a noun that does not belong there."""
    token = tokens[at]
    if token.noun is None:
        return ""
    bare = token.bare
    acts = token.field in ("hero", "place")
    only = token.noun.particle in _ONLY and not acts
    if lemma == _BECOMING and token.role in ("subject", "bare"):
        return bare + particles.choose(bare, "이")
    if only or token.role == "object" or (token.role == "bare" and _is_object(tokens, at, lemma)):
        return f"{_described(tokens, at)}{bare}"
    if token.role == "subject" and not acts:
        return bare + particles.choose(bare, "이")
    changes = token.role == "place" and lemma in _CHANGING
    return token.said if changes or (token.role in _KEEPS_PARTICLE and not acts) else ""


def _is_object(tokens: Sequence[Token], at: int, lemma: str) -> bool:
    """Whether a noun without a particle is done something to: no figure, or one behind another."""
    if lemma in (_RIDING, _MAKING_SOUND):
        return lemma == _RIDING or tokens[at].field != "hero"
    if tokens[at].field != "hero":
        return tokens[at].field != "place"
    return any(token.field == "hero" and token.role == "subject" for token in tokens[:at])


def _described(tokens: Sequence[Token], at: int) -> str:
    """A bare noun in front of the object belongs to it: 생일 케이크."""
    before = tokens[at - 1] if at else None
    plain = before is not None and before.kind == "noun" and before.field in ("", "prop")
    return f"{before.said} " if before is not None and plain and before.role == "bare" else ""
