"""What a reading of the words yields in every language, and who plays which part in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.model import Language

_PLAYERS: Final = ("subject", "bare", "with", "of")
_MET: Final = ("partner", "object", "dative")
_ASIDE: Final = 2
_ROYAL: Final = ("princess", "prince", "robot")


@dataclass(frozen=True, slots=True)
class Mention:
    """A vocabulary symbol that was spoken of.

    `field` is hero, place or theme. `role` is what the words around it make of it: subject, bare,
    with ("A and ..."), partner ("... with A"), object, dative, of, goal (a place that is gone to or
    where things happen), becomes, like. `word` is what was said,
    `at` which word of the wish it is.
    """

    field: str
    symbol: str
    role: str
    word: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word outside the vocabulary that stands where a hero or a place could.

    `role` is subject, with, place or bare, `at` which word of the wish it is; `is_word` when it is
    a word by itself, so that it is doubtful only if a hero sounds almost the same.
    """

    word: str
    role: str
    language: Language
    at: int = 0
    is_word: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that one reading found.

    `friend` when a nameless friend was spoken of; `sounds` are the heroes whose sound word was
    made.
    """

    mentions: tuple[Mention, ...] = ()
    refused: tuple[Mention, ...] = ()
    action: str | None = None
    without: str | None = None
    friend: bool = False
    sounds: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()


def players(heard: Heard) -> list[str]:
    """Return the heroes that were wished, who acts first, then who is met; each once.

    Who is only compared, ridden or eaten comes when there is nobody else; who was refused does not
    come at all.
    """
    barred = excluded(heard, "hero")
    ranked = sorted((m for m in heard.mentions if m.field == "hero"), key=_standing)
    named = [m for m in ranked if _standing(m) < _ASIDE] or ranked
    return [symbol for symbol in dict.fromkeys(m.symbol for m in named) if symbol not in barred]


def places(heard: Heard) -> list[str]:
    """Return the places that were wished, those that are gone to first; each once."""
    barred = excluded(heard, "place")
    ranked = sorted(
        (mention for mention in heard.mentions if mention.field == "place"),
        key=lambda mention: mention.role not in ("goal", "bare"),
    )
    return [symbol for symbol in dict.fromkeys(m.symbol for m in ranked) if symbol not in barred]


def excluded(heard: Heard, field: str) -> set[str]:
    """Return the symbols of a field that were refused and not wished by another word or later.

    "뽀로로 말고 펭귄" refuses one penguin and wishes another.
    """
    wished = [mention for mention in heard.mentions if mention.field == field]
    return {
        refused.symbol
        for refused in heard.refused
        if refused.field == field
        and not any(
            mention.symbol == refused.symbol
            and (mention.word != refused.word or mention.at > refused.at)
            for mention in wished
        )
    }


def together(mentions: list[Mention], *, animals: frozenset[str]) -> list[Mention]:
    """Make one of "rabbit princess": beside an animal, a title only says what kind of animal."""
    kept: list[Mention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is None or before.role != "bare" or {before.field, mention.field} != {"hero"}:
            kept.append(mention)
        elif mention.symbol in _ROYAL and before.symbol in animals:
            kept[-1] = replace(before, role=mention.role)
        elif before.symbol in _ROYAL and mention.symbol in animals:
            kept[-1] = mention
        else:
            kept.append(mention)
    return kept


def _standing(mention: Mention) -> int:
    if mention.role in _PLAYERS:
        return 0
    return 1 if mention.role in _MET else _ASIDE
