"""What a grown-up has set for the day and for the class, laid upon a child's wish.

A child's own words come first: today's theme and the usual length fill only what was left open.
Hidden heroes and places are never met, also not when a child names one; somebody else plays, marked
as a choice of the program, so that the child sees it and can change it. A word of the class means
its hero or place, and that hero bears the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final

from aibook_desktop.book.language.hangul import has_hangul
from aibook_desktop.book.model import Character, Language, Look, Wish
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.book.understanding.doubts import Doubt
from aibook_desktop.book.vocabulary import Hero, Vocabulary, standard
from aibook_desktop.settings.class_words import ClassWords, Field, OwnWord
from aibook_desktop.settings.table import STYLES, Settings
from aibook_desktop.studio.wishing import Chosen, understanding_of

_ACCESSORY: Final = "scarf"
_FIELDS: Final[tuple[tuple[str, Field], ...]] = (
    ("hero", "hero"),
    ("companion", "hero"),
    ("place", "place"),
)


NO_WORDS: Final = ClassWords()


@dataclass(frozen=True, slots=True)
class Presets:
    """`pages` is None as the level says, `theme` "" for none; `style` is how books are drawn."""

    pages: int | None = None
    theme: str = ""
    words: ClassWords = NO_WORDS
    style: str = STYLES[0]
    bilingual: bool = False


def presets_of(settings: Settings, words: ClassWords) -> Presets:
    """What the settings and the words of a class say; a theme that is no more is none."""
    theme = settings.today_theme if settings.today_theme in standard().themes else ""
    pages = settings.length or None
    return Presets(pages, theme, words, settings.style, settings.bilingual)


def understanding_in_class(
    words: str,
    language: Language,
    *,
    level: int,
    seed: int,
    presets: Presets,
    chosen: Chosen,
) -> Understanding:
    """Complete a wish as `understanding_of` does, under the presets of the class."""
    known = standard()
    own = [each for each in presets.words.own if _is_said(each, words)]
    shown = chosen
    for each in own:
        if getattr(shown, each.field) is None and _is_known(each, known):
            shown = replace(shown, **{each.field: each.symbol})
    found = understanding_of(
        words, language, level=level, seed=seed, pages=presets.pages, chosen=shown
    )
    wish = _with_theme(found.wish, presets.theme)
    wish = _without_hidden(wish, presets.words, Random(seed))
    wish = _named(wish, own, known)
    wish = replace(wish, style=presets.style, bilingual=presets.bilingual)
    return Understanding(wish, _doubts(found.doubts, presets.words))


def _with_theme(wish: Wish, theme: str) -> Wish:
    return replace(wish, theme=theme) if theme and "theme" in wish.chosen else wish


def _without_hidden(wish: Wish, words: ClassWords, dice: Random) -> Wish:
    known = standard()
    for field, kind in _FIELDS:
        symbol = getattr(wish, field)
        if symbol is None or not words.hides(kind, symbol):
            continue
        symbols: Iterable[str] = known.heroes if kind == "hero" else known.places
        taken = {wish.hero, wish.companion, wish.place}
        free = [each for each in symbols if not words.hides(kind, each) and each not in taken]
        if free:
            changes: dict[str, Any] = {field: dice.choice(free)}
            changes["chosen"] = tuple(dict.fromkeys((*wish.chosen, field)))
            wish = replace(wish, **changes)
    return wish


def _named(wish: Wish, own: list[OwnWord], known: Vocabulary) -> Wish:
    """Give the hero the name that the class gave it."""
    for each in own:
        if each.field == "hero" and each.symbol == wish.hero and wish.again is None:
            return replace(wish, again=_character(each.word, known.heroes[each.symbol], known))
    return wish


def _character(name: str, hero: Hero, known: Vocabulary) -> Character:
    """A hero of the class looks the same in every book."""
    accents = tuple(known.accents.values())
    accent = accents[sum(name.encode()) % len(accents)].colour
    return Character("hero", name, hero.symbol, Look(hero.coats[0], accent, _ACCESSORY))


def _doubts(doubts: tuple[Doubt, ...], words: ClassWords) -> tuple[Doubt, ...]:
    """Doubts about what may be met."""
    left = []
    for doubt in doubts:
        kind: Field = "place" if doubt.field == "place" else "hero"
        choices = tuple(each for each in doubt.choices if not words.hides(kind, each))
        if choices:
            left.append(replace(doubt, choices=choices))
    return tuple(left)


def _is_known(own: OwnWord, known: Vocabulary) -> bool:
    return own.symbol in (known.heroes if own.field == "hero" else known.places)


def _is_said(own: OwnWord, words: str) -> bool:
    """Korean glues particles to a word, so its beginning counts; English words stand alone."""
    if has_hangul(own.word):
        return own.word.replace(" ", "") in words.replace(" ", "")
    return re.search(rf"\b{re.escape(own.word)}\b", words, re.IGNORECASE) is not None
