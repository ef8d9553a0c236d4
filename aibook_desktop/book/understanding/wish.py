"""From a child's free words to a wish: what was said, what was shown, and what is chosen for it.

Cards that were pointed at win over words, words win over choices, and every choice is named in
`Wish.chosen`. A figure that we do not have becomes a kindred one, which is no choice. No words,
however strange, are an error: the poorest wish still becomes a book.
"""

from __future__ import annotations

from aibook_desktop.book import levels, vocabulary
from aibook_desktop.book.language import hangul
from aibook_desktop.book.model import Language, Wish
from aibook_desktop.book.understanding import (
    choices,
    elsewhere,
    english,
    korean,
    text,
)
from aibook_desktop.book.understanding.heard import Heard, excluded, places, players

_WEAK_THEMES = ("family_love", "friendship", "fun")
"""Themes whose words fall in any story, the weakest last; any other is what a wish is about."""


def understand(
    words: str,
    language: Language | None,
    level: int,
    pages: int | None = None,
    *,
    hero: str | None = None,
    companion: str | None = None,
    place: str | None = None,
    theme: str | None = None,
    seed: int = 0,
) -> Wish:
    """Return the wish behind free words; the same words and seed always give the same wish.

    `language` is that of the book, found by the letters when None; the words may be in any.
    `hero`, `companion`, `place` and `theme` are symbols or words and win over what is heard; one
    that means nothing is passed over. `pages` follows from the level when None. Never raises
    for words.
    """
    spoken = language or ("ko" if hangul.has_hangul(words) else "en")
    heard = _heard(words, spoken)
    figures = players(heard)
    hero = _shown(hero, "hero") or next(iter(figures), None)
    companion = _shown(companion, "hero") or next((f for f in figures if f != hero), None)
    known = choices.Known(
        hero=hero,
        companion=None if companion == hero else companion,
        place=_shown(place, "place") or next(iter(places(heard)), None),
        theme=_shown(theme, "theme") or _theme(heard),
    )
    filled = choices.fill(known, heard, seed=f"{seed} {words}")
    return Wish(
        words=words.strip(),
        language=spoken,
        level=level,
        pages=pages if pages is not None else levels.level_for(level).pages,
        hero=filled.known.hero,
        companion=filled.known.companion,
        place=filled.known.place,
        theme=filled.known.theme,
        action=heard.action,
        without=heard.without,
        chosen=filled.chosen,
    )


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
    )


def _shown(value: str | None, field: str) -> str | None:
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
