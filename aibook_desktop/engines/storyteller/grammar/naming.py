"""Gives everybody in a book a name that cannot be mistaken for a word of the book.

하늘 is a name and the sky, 별이 a name and a star with its particle: a name that stands anywhere in
the words that this book may use is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import Final

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.language.romanising import romanised
from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.engines.storyteller.grammar import tables
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.tables import Beat, Line, PlaceLore, Plot, Story

_GIRLS: Final = ("girl", "princess")
_BOYS: Final = ("boy", "prince")


def names_for(
    cast: Cast, wish: Wish, story: Story, vocabulary: Vocabulary, dice: Random
) -> dict[str, str]:
    """Return a different name for every role."""
    language = wish.language
    words = "\n".join((*_words(cast, story, language), wish.action or "", wish.without or ""))
    names = list(vocabulary.names[language])
    free = [name for name in names if not _stands_in(name, words, language)]
    dice.shuffle(free)
    chosen = {"hero": wish.again.name} if wish.again else {}
    for role, kind in cast.kinds.items():
        if role in chosen:
            continue
        wrong = story.he if kind in _GIRLS else story.she if kind in _BOYS else frozenset()
        left = [name for name in (*free, *names) if name not in chosen.values()]
        chosen[role] = next((name for name in left if name not in wrong), left[0])
    return chosen


@cache
def plain_names(language: Language) -> tuple[str, ...]:
    """The names that stand in no word of any book of either language, as it writes them."""
    story, names = tables.standard(), vocabularies.standard().names[language]
    for spoken in LANGUAGES:
        words = "\n".join(_every_word(story, spoken))
        names = tuple(
            each
            for each in names
            if not _stands_alone(in_other_language(each, spoken, story), words, spoken)
        )
    return names


def in_other_language(name: str, language: Language, story: Story) -> str:
    """A name as the other language writes it; one that nobody has spelled yet, by its sound."""
    for korean, english in story.spelled.items():
        if name in (korean, english):
            return english if language == "en" else korean
    return romanised(name) if language == "en" else name


def pronouns_for(kind: str, name: str, story: Story, dice: Random) -> tuple[str, str, str]:
    """Return subject, object and possessive for an English hero, as kind and name suggest."""
    female, male = ("she", "her", "her"), ("he", "him", "his")
    if kind in _GIRLS or (name in story.she and kind not in _BOYS):
        return female
    if kind in _BOYS or name in story.he:
        return male
    return dice.choice((female, male))


def _stands_in(name: str, words: str, language: Language) -> bool:
    if language == "ko":
        return name in words
    return re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) is not None


def _stands_alone(name: str, words: str, language: Language) -> bool:
    """Like `_stands_in`, where being said twice does not count (몽실몽실)."""
    return _stands_in(name, words.replace(name * 2, ""), language)


def _words(cast: Cast, story: Story, language: Language) -> Iterator[str]:
    places = (story.places[cast.place], story.places["home"])
    return _told((cast.plot,), places, story, language)


def _every_word(story: Story, language: Language) -> Iterator[str]:
    yield from _told(story.plots.values(), story.places.values(), story, language)
    words = vocabularies.standard()
    for each in (*words.heroes.values(), *words.places.values(), *words.props.values()):
        yield from each.heard(language)


def _told(
    plots: Iterable[Plot], places: Iterable[PlaceLore], story: Story, language: Language
) -> Iterator[str]:
    yield from _beats(story.common.values(), language)
    for plot in plots:
        yield from _beats(plot.beats.values(), language)
        yield from (*plot.refrains[language], *plot.titles[language])
    for place in places:
        yield from place.words[language].values()
        yield from _templates((*place.opening[language], *place.air[language]))
        yield from _beats(place.sights, language)


def _beats(beats: Iterable[Beat], language: Language) -> Iterator[str]:
    for beat in beats:
        yield from _templates(beat.lines(language))


def _templates(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        for variant in line.variants:
            yield variant.template
