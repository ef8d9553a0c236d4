"""Tells a story page by page: casts it, lays it out, and writes and stages every page.

A generator, so page one can be drawn while page three is written. Equal wish and seed give an equal
book: all dice are seeded from them as text, never from Python's `hash`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.levels import Limits, level_for
from aibook_desktop.book.model import PAGES, Opening, Page, Scene, Wish
from aibook_desktop.engines.storyteller.grammar import casting, glossary, shaping, staging, tables
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Task, compose
from aibook_desktop.engines.storyteller.grammar.glossary import Play
from aibook_desktop.engines.storyteller.grammar.refusing import refuser
from aibook_desktop.engines.storyteller.grammar.script import Due, Script
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.staging import Setting, Shot
from aibook_desktop.engines.storyteller.grammar.wording import say, title

_ANY: Final = Limits(99, (1, 99), (1, 99), 99, 999, 1.0)
_AHEAD: Final = 2


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
    return _Book(glossary.prepared(wish, cast, story, vocabulary, dice))


class _Book:
    """A book in the making: what has been decided, and what has been said so far."""

    def __init__(self, play: Play) -> None:
        wish, vocabulary = play.wish, play.words.vocabulary
        pages = min(max(wish.pages, PAGES[0]), PAGES[-1])
        self._play = play
        self._script = Script(play)
        self._limits = level_for(wish.level).limits(wish.language)
        self._refused = refuser(wish.without, wish.language, vocabulary)
        self._spreads = shaping.spreads(play.cast.plot.shape, pages)
        self._met: frozenset[str] = frozenset()
        self._used: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        self._sound_due = False
        self._action_due = play.action is not None

    def opening(self) -> Opening:
        words = self._play.words
        titles = self._play.cast.plot.titles[words.language]
        template = titles[self._play.cast.deal.first(len(titles), 0, common=False)]
        roles = self._script.roles(self._spreads)
        people = tuple(each for role, each in words.people.items() if role in roles)
        return Opening(title(template, words), people)

    def pages(self) -> Iterator[Page]:
        cast, vocabulary = self._play.cast, self._play.words.vocabulary
        settings = staging.settings(cast, self._spreads, vocabulary)
        before: Scene | None = None
        for number, (spread, here) in enumerate(zip(self._spreads, settings, strict=True), 1):
            draft = self._write(number, spread, here)
            beats = tuple(self._script.beat(beat, here) for beat in spread.beats)
            before = staging.stage(draft, Shot(spread, beats, here), cast, before)
            yield Page(number, draft.text, spread.elements, before)

    def _write(self, number: int, spread: Spread, here: Setting) -> Draft:
        """Write one page: with all that is due on it if that fits its level, else with less."""
        task = self._task(number, spread, here)
        ways = list(self._script.ways(spread, here, action_due=self._action_due))
        for bounds in (task, replace(task, new_left=None)):
            for due in ways:
                for introduce in (True, False):
                    draft = compose(due.lines, replace(bounds, introduce=introduce))
                    if draft is not None:
                        self._note(draft, due, introduced=introduce)
                        return draft
        return self._write_anyhow(due, task)

    def _write_anyhow(self, due: Due, task: Task) -> Draft:
        """Write a page outside its level rather than none: a refused word may stand everywhere."""
        free = replace(task, limits=_ANY, new_left=None, refused=lambda _: False, introduce=False)
        draft = compose(due.lines, free)
        if draft is None:
            raise ValueError(f"{self._play.cast.plot.name}: a page without its hero")
        self._note(draft, due, introduced=False)
        return draft

    def _task(self, number: int, spread: Spread, here: Setting) -> Task:
        return Task(
            deal=self._play.cast.deal,
            page=number,
            words=self._play.words,
            limits=self._limits,
            tags=self._script.tags(spread, here),
            met=self._met,
            used=self._used,
            known=self._known,
            new_left=self._new_left(number),
            sound_due=self._sound_due,
            refused=self._refused,
        )

    def _new_left(self, number: int) -> int:
        """How many new words a page may bring, so that enough are left for those behind it."""
        wish, pages = self._play.wish, len(self._spreads)
        most = level_for(wish.level).book_words(wish.language, pages)
        due = most if number == pages else most * (number + _AHEAD) // (pages + _AHEAD)
        return due - len(self._known)

    def _note(self, draft: Draft, due: Due, *, introduced: bool) -> None:
        words = self._play.words
        sung = say(self._play.refrain, words, self._met).text
        self._met |= draft.people if introduced else frozenset()
        self._used |= {each.text for each in draft.said} - {sung}
        self._known |= draft.different
        self._sound_due = not draft.has_sound
        self._action_due = self._action_due and not due.action
