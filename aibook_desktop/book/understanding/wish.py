"""From a child's free words to a wish: what was said, what was shown, and what is chosen for it.

Cards that were pointed at win over words, words win over choices, and every choice is named in
`Wish.chosen`. A figure that we do not have becomes a kindred one, which is no choice. No words,
however strange, are an error: the poorest wish still becomes a book. A doubtful word is a choice
too, the likeliest one; who shows the wish to a child asks about it first (`Understanding.doubts`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from aibook_desktop.book import levels, vocabulary
from aibook_desktop.book.language import hangul
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.understanding import (
    choices,
    doubts,
    elsewhere,
    english,
    korean,
    text,
)
from aibook_desktop.book.understanding.doubts import Doubt
from aibook_desktop.book.understanding.heard import Heard, excluded, places, players
from aibook_desktop.book.understanding.kindred import Kindred, kindred_of

_FIELDS = ("hero", "companion", "place", "theme")
_WEAK_THEMES = ("family_love", "friendship", "fun")
"""Themes whose words fall in any story, the weakest last; any other is what a wish is about."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A complete wish, and what a child should be asked about it."""

    wish: Wish
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody pointed at: symbols, or words for them; None is left open.

    `action` is "" when what was heard to be done is no longer wished.
    """

    hero: str | None = None
    companion: str | None = None
    place: str | None = None
    theme: str | None = None
    action: str | None = None


NOTHING_SHOWN = Shown()


def understand(
    words: str,
    language: Language | None,
    level: int,
    pages: int | None = None,
    *,
    shown: Shown = NOTHING_SHOWN,
    seed: int = 0,
) -> Wish:
    """Return the wish behind free words; the same words and seed always give the same wish.

    See `interpret`, which also tells what is doubtful.
    """
    return interpret(words, language, level, pages, shown=shown, seed=seed).wish


def interpret(
    words: str,
    language: Language | None,
    level: int,
    pages: int | None = None,
    *,
    shown: Shown = NOTHING_SHOWN,
    seed: int = 0,
) -> Understanding:
    """Return the wish behind free words, and its doubts.

    `language` is that of the book, found by the letters when None; the words may be in any. What
    was shown wins over what is heard; a word that means nothing is passed over. `pages` follows
    from the level when None. Never raises for words.
    """
    spoken = language or ("ko" if hangul.has_hangul(words) else "en")
    heard = _heard(words, spoken)
    known = _known(heard, shown)
    doubtful = doubts.find(heard, known)
    guessed = replace(known, **{doubt.field: doubt.choices[0] for doubt in doubtful})
    kin = kindred_of(guessed.hero, words, heard.without, spoken)
    filled = choices.fill(guessed, heard, words=words, seed=seed)
    if kin is not None and guessed.place is None and kin.place not in excluded(heard, "place"):
        filled = replace(filled, known=replace(filled.known, place=kin.place))
    asked = {doubt.field for doubt in doubtful}
    wish = Wish(
        words=words.strip(),
        language=spoken,
        level=level,
        pages=pages if pages is not None else levels.level_for(level).pages,
        hero=filled.known.hero,
        companion=filled.known.companion,
        place=filled.known.place,
        theme=filled.known.theme,
        action=_action(heard, shown, known, doubtful) or _usual(kin, heard, shown),
        without=heard.without,
        chosen=tuple(field for field in _FIELDS if field in asked or field in filled.chosen),
    )
    return Understanding(wish, doubtful)


def _known(heard: Heard, shown: Shown) -> choices.Known:
    figures = players(heard)
    hero = _symbol(shown.hero, "hero") or next(iter(figures), None)
    companion = _symbol(shown.companion, "hero") or next((f for f in figures if f != hero), None)
    return choices.Known(
        hero=hero,
        companion=None if companion == hero else companion,
        place=_symbol(shown.place, "place") or next(iter(places(heard)), None),
        theme=_symbol(shown.theme, "theme") or _theme(heard),
    )


def _action(
    heard: Heard, shown: Shown, known: choices.Known, doubtful: tuple[Doubt, ...]
) -> str | None:
    """What is done, unless it speaks of what gave way to a card or is doubtful."""
    if heard.action is None or shown.action == "":
        return None
    kept = {"hero": {known.hero, known.companion}, "place": {known.place}}
    pointed = {"hero": shown.hero or shown.companion, "place": shown.place}
    gone = any(
        pointed[mention.field] is not None
        and mention.symbol not in kept[mention.field]
        and mention.word in heard.action
        for mention in heard.mentions
        if mention.field in kept
    )
    unsure = {doubt.word for doubt in doubtful}
    for word in heard.unknown:
        field = "place" if word.role == "place" else "hero"
        unsure |= {word.word} if pointed[field] is not None and not word.is_word else set()
    return None if gone or any(word in heard.action for word in unsure) else heard.action


def _usual(kin: Kindred | None, heard: Heard, shown: Shown) -> str | None:
    """What a kindred figure likes to do, when the child says nothing of it."""
    return kin.doing if kin and heard.action is None and shown.action != "" else None


def _heard(words: str, language: Language) -> Heard:
    """Everything in the words; the action only in the language of the book."""
    plain = text.plain(words)
    in_korean = korean.read(text.korean_words(plain))
    in_english = english.read(text.latin_words(plain))
    first, second = (in_korean, in_english) if language == "ko" else (in_english, in_korean)
    foreign = elsewhere.read(plain)
    return Heard(
        mentions=first.mentions + second.mentions + foreign.mentions,
        refused=first.refused + second.refused,
        action=first.action,
        without=first.without or second.without,
        friend=first.friend or second.friend,
        sounds=first.sounds + second.sounds,
        unknown=first.unknown + second.unknown,
    )


def _symbol(value: str | None, field: str) -> str | None:
    """The symbol of a card or of a word that stands for one."""
    if value is None:
        return None
    words = vocabulary.standard()
    symbols = {"hero": {*words.heroes}, "place": {*words.places}, "theme": {*words.themes}}
    if value in symbols[field]:
        return value
    heard = _heard(value, "ko" if hangul.has_hangul(value) else "en")
    return next((m.symbol for m in heard.mentions if m.field == field), None)


def _theme(heard: Heard) -> str | None:
    barred = excluded(heard, "theme")
    symbols = [m.symbol for m in heard.mentions if m.field == "theme" and m.symbol not in barred]
    strong = [symbol for symbol in symbols if symbol not in _WEAK_THEMES]
    weak = [symbol for symbol in _WEAK_THEMES if symbol in symbols]
    return next(iter(strong + weak), None)
