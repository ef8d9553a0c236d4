"""What a child's Korean words ask for: who, where, what about, and what not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aibook_desktop.book import vocabulary
from aibook_desktop.book.understanding import (
    korean_action,
    korean_nouns,
    korean_refusal,
    korean_words,
    lexicon,
)
from aibook_desktop.book.understanding.heard import Heard, Mention, Unknown, together
from aibook_desktop.book.understanding.korean_words import Token

_FRIEND: Final = "친구"
_RIDDEN: Final = "타다"
_USED: Final = ("먹다", "만들다", "그리다", "입다", "쓰다", "읽다", "사다", "팔다", "굽다")
"""What is done to things, not to partners: 물고기를 먹는 펭귄."""
_BECOMING: Final = "되다"
_FELT: Final = ("무섭다", "두렵다", "싫다", "좋다", "부럽다", "보고싶다")
"""What somebody feels about the figure in front of them."""
_THINGS: Final = (
    "인형",
    "모자",
    "옷",
    "가면",
    "신발",
    "그림",
    "빵",
    "쿠키",
    "장난감",
    "가방",
    "모양",
)
_THING_BEHIND: Final = "like"
_FEW_WORDS: Final = 3
"""In so short a wish a word without a particle may be who or where it is about."""
_UNKNOWN_ROLES: Final = ("subject", "with", "place")


def read(words: Sequence[str]) -> Heard:
    """Return everything that Korean words (runs of Hangul) tell about a wish."""
    tokens = korean_words.read(words)
    barred, without = korean_refusal.refused(tokens)
    kept = [token for at, token in enumerate(tokens) if at not in barred]
    spoken = [token for token in kept if token.kind not in ("filler", "refusal")]
    figures = together(_mentions(spoken), animals=_animals())
    return Heard(
        mentions=(*figures, *_themes(kept)),
        refused=(*_refused_mentions([tokens[at] for at in sorted(barred)]),),
        action=korean_action.told(spoken),
        without=without,
        friend=any(token.noun and token.noun.word == _FRIEND for token in kept),
        sounds=tuple(
            token.noun.meaning.symbol
            for token in kept
            if token.field == "sound" and token.noun and token.noun.meaning
        ),
        unknown=tuple(_unknown(spoken)),
    )


def _unknown(tokens: Sequence[Token]) -> Iterator[Unknown]:
    """Nouns outside the lexicon, in each way that a particle may be cut off."""
    roles = (*_UNKNOWN_ROLES, "bare") if len(tokens) <= _FEW_WORDS else _UNKNOWN_ROLES
    for token in tokens:
        if token.kind not in ("noun", "verb") or token.field:
            continue
        common = korean_nouns.common_noun(token.said)
        cuts = [common] if common else korean_nouns.unknown_nouns(token.said)
        is_word = common is not None or token.kind == "verb"
        for noun in cuts:
            if noun.role in roles:
                yield Unknown(noun.word, noun.role, "ko", token.at, is_word)


def _mentions(tokens: Sequence[Token]) -> list[Mention]:
    found = []
    for at, token in enumerate(tokens):
        if token.noun and token.noun.meaning and token.field in ("hero", "place"):
            role = _hero_role(tokens, at) if token.field == "hero" else _place_role(token)
            symbol = token.noun.meaning.symbol
            found.append(Mention(token.field, symbol, role, token.noun.word, token.at))
    return found


def _place_role(token: Token) -> str:
    return "goal" if token.role == "place" else token.role


def _hero_role(tokens: Sequence[Token], at: int) -> str:
    """The part of a hero: its particle says it, unless the next word says more."""
    role = tokens[at].role
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.verb is not None:
        role = _role_before_verb(tokens, at, after.verb.lemma)
    elif role == "bare" and after is not None and after.noun is not None:
        role = _role_before_noun(after, after.noun.word)
    return "partner" if role == "with" and not _is_joined(tokens, at) else role


def _role_before_verb(tokens: Sequence[Token], at: int, doing: str) -> str:
    role = tokens[at].role
    if doing == _BECOMING and role in ("subject", "bare"):
        return "becomes"
    ridden = doing == _RIDDEN and role in ("bare", "object") and _is_vehicle(tokens[at])
    if ridden or (doing in _USED and role == "object"):
        return "like"
    felt = role == "subject" and doing in _FELT and _figure_behind(tokens, at)
    return "object" if felt else role


def _role_before_noun(after: Token, word: str) -> str:
    """The role of a bare figure: 토끼 인형 is a thing, 로봇 친구를 is 로봇을."""
    if word in _THINGS:
        return _THING_BEHIND
    return after.role if word == _FRIEND and after.role != "subject" else "bare"


def _figure_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb behind a figure describes another one: 거미가 무서운 코끼리."""
    describes = tokens[at + 1].before_noun and at + 2 < len(tokens)
    return describes and tokens[at + 2].field == "hero"


def _is_vehicle(token: Token) -> bool:
    symbol = token.noun.meaning.symbol if token.noun and token.noun.meaning else ""
    return vocabulary.standard().heroes[symbol].group == "vehicle"


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether "A and" is followed by its B before anything is done (A랑 B가 노는)."""
    for token in tokens[at + 1 :]:
        if token.verb is not None:
            return False
        if token.field == "hero":
            return True
    return True


def _themes(tokens: Sequence[Token]) -> list[Mention]:
    cues = lexicon.theme_cues("ko")
    found: list[Mention] = []
    for at, token in enumerate(tokens):
        if _is_denied(tokens, at):
            continue
        joined = "".join(each.said for each in tokens[at : at + 2]).replace(" ", "")
        symbols = [symbol for cue, symbol in cues.items() if joined.startswith(cue)]
        if token.verb is not None and token.verb.theme:
            symbols.insert(0, token.verb.theme)
        found.extend(Mention("theme", symbol, "bare", token.said, token.at) for symbol in symbols)
    return found


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    if at and tokens[at - 1].kind == "not":
        return True
    after = tokens[at + 1].verb if at + 1 < len(tokens) else None
    return after is not None and after.lemma in ("않다", "못하다")


def _refused_mentions(tokens: Sequence[Token]) -> list[Mention]:
    figures = [
        Mention(token.field, token.noun.meaning.symbol, "refused", token.noun.word, token.at)
        for token in tokens
        if token.noun and token.noun.meaning
    ]
    return figures + _themes(tokens)


def _animals() -> frozenset[str]:
    heroes = vocabulary.standard().heroes.values()
    return frozenset(hero.symbol for hero in heroes if hero.group not in ("child", "toy"))
