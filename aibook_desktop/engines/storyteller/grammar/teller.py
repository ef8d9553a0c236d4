"""Tells a story page by page: casts it, lays it out, and writes and stages every page.

A generator, so page one can be drawn while page three is written. Equal wish and seed give an equal
book: all dice are seeded from them as text, never from Python's `hash`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.levels import level_for
from aibook_desktop.book.model import PAGES, Character, Opening, Page, Scene, Wish
from aibook_desktop.engines.storyteller.grammar import (
    actions,
    casting,
    glossary,
    shaping,
    staging,
    tables,
)
from aibook_desktop.engines.storyteller.grammar.actions import Action
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Task, compose
from aibook_desktop.engines.storyteller.grammar.naming import names_for, pronouns_for
from aibook_desktop.engines.storyteller.grammar.refusing import refuser
from aibook_desktop.engines.storyteller.grammar.script import Due, Script
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.staging import Setting
from aibook_desktop.engines.storyteller.grammar.tables import Story
from aibook_desktop.engines.storyteller.grammar.wording import Words, say, title


class Grammar:
    """The storyteller that is always there."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then `wish.pages` pages, each as soon as it is written.

        `Page.beat` holds the Stein-Glenn elements of the page joined by `+` (see `shaping`).
        """
        book = _begun(wish, seed)
        yield book.opening()
        yield from book.pages()


def _begun(wish: Wish, seed: int) -> _Book:
    story, vocabulary = tables.standard(), vocabularies.standard()
    cast = casting.cast(wish, seed, story, vocabulary)
    dice = Random(f"words|{seed}|{wish.language}|{wish.level}|{wish.pages}|{cast.plot.name}")
    names = names_for(cast, wish, story, vocabulary, dice)
    people = {
        role: Character(role, names[role], kind, cast.looks[role])
        for role, kind in cast.kinds.items()
    }
    place_words = vocabulary.places[cast.place].heard(wish.language)
    action = actions.action_of(wish, story, place_words)
    pronouns = pronouns_for(cast.kinds["hero"], names["hero"], story, dice)
    words = glossary.words_for(cast, people, action, pronouns, wish.language, story, vocabulary)
    return _Book(wish, cast, words, action, story, dice)


class _Book:
    """A book in the making: what has been decided, and what has been said so far."""

    def __init__(
        self,
        wish: Wish,
        cast: Cast,
        words: Words,
        action: Action | None,
        story: Story,
        dice: Random,
    ) -> None:
        self._wish = wish
        self._cast = cast
        self._words = words
        self._action = action
        self._script = Script(cast, wish, story, words.vocabulary, action)
        self._dice = dice
        self._limits = level_for(wish.level).limits(wish.language)
        self._refused = refuser(wish.without, wish.language, words.vocabulary)
        self._spreads = shaping.spreads(cast.plot.shape, min(max(wish.pages, PAGES[0]), PAGES[-1]))
        self._met: frozenset[str] = frozenset()
        self._used: frozenset[str] = frozenset()
        self._sound_due = True
        self._action_due = action is not None

    def opening(self) -> Opening:
        template = self._dice.choice(self._cast.plot.titles[self._wish.language])
        roles = self._script.roles(self._spreads)
        people = tuple(each for role, each in self._words.people.items() if role in roles)
        return Opening(title(template, self._words), people)

    def pages(self) -> Iterator[Page]:
        settings = staging.settings(self._cast, self._spreads, self._words.vocabulary)
        before: Scene | None = None
        for number, (spread, here) in enumerate(zip(self._spreads, settings, strict=True), 1):
            draft = self._write(spread, here)
            beats = [self._script.beat(beat, here) for beat in spread.beats]
            before = staging.stage(draft, spread, beats, here, self._cast, before)
            yield Page(number, draft.text, spread.elements, before)

    def _write(self, spread: Spread, here: Setting) -> Draft:
        """Write one page: with all that is due on it if that fits its level, else with less."""
        task = self._task(spread, here)
        for due in self._script.ways(spread, here, action_due=self._action_due):
            for introduce in (True, False):
                draft = compose(due.lines, replace(task, introduce=introduce), self._dice)
                if draft is not None:
                    self._note(draft, due, introduced=introduce)
                    return draft
        raise ValueError(f"{self._cast.plot.name}: no line fits {spread.beats}")

    def _task(self, spread: Spread, here: Setting) -> Task:
        return Task(
            words=self._words,
            limits=self._limits,
            tags=self._script.tags(spread, here),
            met=self._met,
            used=self._used,
            sound_due=self._sound_due,
            refused=self._refused,
        )

    def _note(self, draft: Draft, due: Due, *, introduced: bool) -> None:
        refrain = self._cast.plot.refrain[self._wish.language].template
        sung = say(refrain, self._words, self._met).text
        self._met |= draft.people if introduced else frozenset()
        self._used |= {each.text for each in draft.said} - {sung}
        self._sound_due = not draft.has_sound
        self._action_due = self._action_due and not due.action
