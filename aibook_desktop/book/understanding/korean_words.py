"""Reads Korean words one after the other: what each is, before anybody asks what it all means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from aibook_desktop.book.understanding import (
    child_speech,
    korean_nouns,
    korean_spacing,
    korean_verbs,
    tables,
)
from aibook_desktop.book.understanding.korean_nouns import Noun
from aibook_desktop.book.understanding.korean_verbs import VerbForm

Kind = Literal["noun", "verb", "refusal", "request", "not", "filler"]

_NOT: Final = ("안", "못")
_ONLY_BEFORE_REQUEST: Final = ("없는", "아닌")
_FLYING: Final = ("나는", "난")
_SKYWARDS: Final = ("하늘", "훨훨", "날개")
_ANIMATE_ROLES: Final = ("subject", "bare", "with", "object", "dative", "refused")


@dataclass(frozen=True, slots=True)
class Token:
    """One or more words of one kind; `said` is what was said."""

    kind: Kind
    said: str
    noun: Noun | None = None
    verb: VerbForm | None = None

    @property
    def before_noun(self) -> bool:
        """Whether this is a verb that leans on the noun behind it."""
        return self.verb is not None and self.verb.before_noun

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
    parted = [piece for word in words for piece in _parted(word)]
    tokens: list[Token] = []
    at = 0
    while at < len(parted):
        token, length = _token(parted, at)
        tokens.append(token)
        at += length
    return tokens


def _parted(word: str) -> list[str]:
    return [word] if _is_one_word(word) else korean_spacing.spaced(word)


def _is_one_word(word: str) -> bool:
    if word in tables.requests() or word in tables.fillers("ko") or word in refusals():
        return True
    if korean_nouns.known_noun([word], 0) or korean_nouns.common_noun(word):
        return True
    verb = korean_verbs.analyse(word)
    return verb is not None and verb.lemma in tables.korean_verbs()


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
    if word in tables.requests():
        return Token("request", word)
    if word in _FLYING and at and words[at - 1].startswith(_SKYWARDS):
        return Token("verb", word, verb=korean_verbs.analyse(word))
    if word in tables.fillers("ko"):
        return Token("filler", word)
    return None


def _refuses(words: Sequence[str], at: int) -> bool:
    """괴물 없는 이야기 refuses monsters, 친구가 없는 늑대 tells of a wolf."""
    if words[at] not in _ONLY_BEFORE_REQUEST:
        return True
    return at + 1 < len(words) and words[at + 1] in tables.requests()


def _open_word(word: str) -> Token:
    common = korean_nouns.common_noun(word)
    if common is not None:
        return Token("noun", word, common)
    verb = korean_verbs.analyse(word)
    if verb is not None:
        return Token("verb", word, verb=verb)
    unknown = korean_nouns.unknown_noun(word)
    noun = _meant(unknown)
    return Token("noun", word if noun is unknown else noun.word + noun.particle, noun)


def _meant(noun: Noun) -> Noun:
    """The noun that a small child may have had in mind; the same one when there is none."""
    for field in _fields_of(noun.role):
        found = child_speech.meant(noun.word, field)
        if found is not None:
            return replace(noun, word=found[0], meaning=found[1])
    return noun


def _fields_of(role: str) -> Iterator[str]:
    if role in _ANIMATE_ROLES:
        yield "hero"
    if role in ("place", "bare"):
        yield "place"


@cache
def refusals() -> frozenset[str]:
    """Words behind what is not wanted."""
    return frozenset(tables.single_column("refusals.csv"))
