"""Reads Korean words one after the other: what each is, before anybody asks what it all means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final, Literal

from aibook_desktop.book.understanding import (
    child_speech,
    korean_nouns,
    korean_spacing,
    korean_verbs,
    lexicon,
    tables,
)
from aibook_desktop.book.understanding.child_speech import Guess
from aibook_desktop.book.understanding.korean_nouns import Noun
from aibook_desktop.book.understanding.korean_verbs import VerbForm
from aibook_desktop.book.understanding.likeness import ALMOST_ALIKE

Kind = Literal["noun", "verb", "refusal", "request", "not", "filler"]

_NOT: Final = ("안", "못")
_ONLY_BEFORE_REQUEST: Final = ("없는", "아닌")
_STORIES: Final = ("이야기", "얘기", "동화")
_OPENING_ONLY: Final = ("자",)
"""자 begins a talk, and is the verb 자다 anywhere else."""
_FLYING: Final = ("나는", "난")
_SKYWARDS: Final = ("하늘", "훨훨", "날개")
_ANIMATE_ROLES: Final = ("subject", "bare", "with", "object", "dative", "refused")

_BEFALLS: Final = re.compile(r"[이가]$")
_HAPPEN: Final = ("나", "났", "난")


@dataclass(frozen=True, slots=True)
class Token:
    """One or more words of one kind; `said` is what was said, `at` the first word."""

    kind: Kind
    said: str
    noun: Noun | None = None
    verb: VerbForm | None = None
    at: int = 0

    @property
    def before_noun(self) -> bool:
        """Whether this is a verb that leans on the noun behind it."""
        return self.verb is not None and self.verb.before_noun

    @property
    def bare(self) -> str:
        """A noun without its particle; "들" stays."""
        particle = self.noun.particle if self.noun else ""
        return self.said.removesuffix(particle) + ("들" if particle.startswith("들") else "")

    @property
    def field(self) -> str:
        """The field of the lexicon that a noun belongs to, "" for anything else."""
        return self.noun.meaning.field if self.noun and self.noun.meaning else ""

    @property
    def role(self) -> str:
        """The part that a noun's particle gives it, "" for anything else."""
        return self.noun.role if self.noun else ""


def read(words: Sequence[str]) -> list[Token]:
    """Return the tokens of Korean words, glued words parted first."""
    parted = _happenings([piece for word in words for piece in _parted(word)])
    tokens: list[Token] = []
    at = 0
    while at < len(parted):
        token, length = _token(parted, at)
        tokens.append(replace(token, at=at))
        at += length
    return tokens


def _happenings(words: Sequence[str]) -> list[str]:
    """Join what befalls somebody with its verb as the table has it (고장이 났어요: 고장나다)."""
    joined: list[str] = []
    for word in words:
        noun = _BEFALLS.sub("", joined[-1]) if joined else ""
        verb = korean_verbs.analyse(noun + word) if word[0] in _HAPPEN else None
        if noun and verb is not None and verb.is_known and verb.lemma == f"{noun}나다":
            joined[-1] = noun + word
        else:
            joined.append(word)
    return joined


def _parted(word: str) -> list[str]:
    return [word] if _is_one_word(word) else korean_spacing.spaced(word)


def _is_one_word(word: str) -> bool:
    """Whether a word needs no cutting, because something knows it as it stands."""
    if word in tables.requests() or word in tables.fillers("ko") or word in refusals():
        return True
    if korean_nouns.known_noun([word], 0) or korean_nouns.common_noun(word):
        return True
    verb = korean_verbs.analyse(word)
    if verb is not None and (verb.is_known or verb.lemma.removesuffix("하다") in tables.nouns()):
        return True
    return _meant(word) is not None


def _token(words: Sequence[str], at: int) -> tuple[Token, int]:
    word = words[at]
    single = _fixed(words, at)
    if single is not None:
        return single, 1
    noun = korean_nouns.known_noun(words, at)
    if noun is not None:
        kind: Kind = "filler" if noun.meaning and noun.meaning.field == "sound" else "noun"
        return Token(kind, " ".join(words[at : at + noun.length]), noun), noun.length
    return _open_word(word), 1


def _fixed(words: Sequence[str], at: int) -> Token | None:
    """A word that the tables know as it stands."""
    word = words[at]
    if word in _NOT:
        return Token("not", word)
    if word in refusals() and _refuses(words, at):
        return Token("refusal", word)
    if word in tables.requests() or _is_story(word):
        return Token("request", word)
    if word in _FLYING and at and words[at - 1].startswith(_SKYWARDS):
        return Token("verb", word, verb=korean_verbs.analyse(word))
    thinking = word in tables.fillers("ko") and not (at and word in _OPENING_ONLY)
    if thinking or _only_adds(words, at):
        return Token("filler", word)
    return None


def _is_story(word: str) -> bool:
    """Whether a word is "story" with a particle."""
    return any(
        word.startswith(story) and word[len(story) :] in korean_nouns.particles()
        for story in _STORIES
    )


def _only_adds(words: Sequence[str], at: int) -> bool:
    """Whether a word says nothing by itself: 아기 in 아기 오리, 달 in 한 달, 우적우적."""
    word, half = words[at], len(words[at]) // 2
    if half > 1 and word[:half] * 2 == word and word not in lexicon.meanings("ko"):
        return korean_nouns.known_noun([word], 0) is None
    if korean_nouns.is_counted(words, at):
        return True
    if word not in tables.single_column("describing.csv") or korean_verbs.analyse(word):
        return False
    following = korean_nouns.known_noun(words, at + 1) if at + 1 < len(words) else None
    return (
        following is not None
        and following.meaning is not None
        and (following.meaning.field == "hero")
    )


def _refuses(words: Sequence[str], at: int) -> bool:
    """괴물 없는 이야기 refuses monsters, 친구가 없는 늑대 tells of a wolf."""
    if words[at] not in _ONLY_BEFORE_REQUEST:
        return True
    return at + 1 < len(words) and words[at + 1] in tables.requests()


def _open_word(word: str) -> Token:
    common = korean_nouns.common_noun(word)
    verb = korean_verbs.analyse(word)
    whole = verb is not None and common is not None and verb.lemma.startswith(common.word)
    if common is not None and not (whole and len(common.word) > 1):
        return Token("noun", word, common)
    if verb is not None:
        return Token("verb", word, verb=verb)
    meant = _meant(word)
    if meant is not None:
        return Token("noun", meant.word + meant.particle, meant)
    return Token("noun", word, korean_nouns.unknown_nouns(word)[0])


@lru_cache(maxsize=4096)
def _meant(word: str) -> Noun | None:
    """The hero or place that a small child surely had in mind.

    Where a longer cut may mean somebody else (토띠이가: 코끼리 with 가, or 토끼 with 이가), a
    shorter one has to sound almost the same.
    """
    doubted = False
    for noun in korean_nouns.unknown_nouns(word):
        for field in _fields_of(noun.role):
            repair = child_speech.repair(noun.word, field, "ko")
            if repair is None:
                continue
            if repair.is_sure and (repair.price <= ALMOST_ALIKE or not doubted):
                return _mended(noun, repair.guesses[0])
            doubted = True
    return None


def _mended(noun: Noun, guess: Guess) -> Noun:
    role = korean_nouns.particles().get(guess.particle, "") if guess.particle else noun.role
    particle = guess.particle or noun.particle
    return replace(noun, word=guess.word, meaning=guess.meaning, particle=particle, role=role)


def _fields_of(role: str) -> Iterator[str]:
    if role in _ANIMATE_ROLES:
        yield "hero"
    if role in ("place", "bare"):
        yield "place"


@cache
def refusals() -> frozenset[str]:
    """Words behind what is not wanted."""
    return frozenset(tables.single_column("refusals.csv"))
