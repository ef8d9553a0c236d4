"""Tells a story: casts it, lays it out, writes all its pages and stages them.

Equal wish and seed give an equal book: what is diced is seeded from them as text, never from
Python's `hash`. A whole book takes milliseconds, so it is written before its title is chosen, which
may only name those who play.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.model import PAGES, Character, Language, Opening, Page, Scene, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.storyteller.grammar import casting, glossary, shaping, staging, tables
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Shown
from aibook_desktop.engines.storyteller.grammar.glossary import Play, Tables
from aibook_desktop.engines.storyteller.grammar.naming import in_other_language
from aibook_desktop.engines.storyteller.grammar.script import Script
from aibook_desktop.engines.storyteller.grammar.staging import Shot
from aibook_desktop.engines.storyteller.grammar.wording import people_in, title
from aibook_desktop.engines.storyteller.grammar.writing import Layout, write


class Grammar:
    """The storyteller that is always there."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then `wish.pages` pages.

        `Page.beat` holds the Stein-Glenn elements of the page joined by `+` (see `shaping`).
        """
        plan = _Plan(wish, seed)
        play = plan.play(wish)
        drafts = write(play, plan.layout)
        seconds = [""] * len(drafts)
        if wish.bilingual:
            shown = [Shown(draft.people, dict(draft.props)) for draft in drafts]
            seconds = plan.second(play.words.people, wish.level, shown)
        yield _opening(play, drafts)
        yield from _pages(play, plan.layout, drafts, seconds)

    def retell(
        self,
        wish: Wish,
        seed: int,
        level: int,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
    ) -> tuple[Page, ...]:
        """Tell the same pages in the words of another level; see `ports.Retelling`."""
        plan = _Plan(wish, seed)
        people = {each.id: each for each in cast}
        plan.check(pages, people)
        shown = [_shown(page.scene) for page in pages]
        drafts = write(plan.play(replace(wish, level=level), people), plan.layout, shown)
        seconds = plan.second(people, level, shown) if wish.bilingual else [""] * len(pages)
        return tuple(
            replace(page, text=draft.text, second=second)
            for page, draft, second in zip(pages, drafts, seconds, strict=True)
        )


class _Plan:
    """What is decided before the first word: cast and layout, the same in every language."""

    def __init__(self, wish: Wish, seed: int) -> None:
        self._wish = wish
        self._seed = seed
        self._tables = Tables(tables.standard(), vocabularies.standard())
        self._cast = casting.cast(wish, seed, self._tables.story, self._tables.vocabulary)
        count = min(max(wish.pages, PAGES[0]), PAGES[-1])
        spreads = shaping.spreads(self._cast.plot.shape, count)
        settings = staging.settings(self._cast, spreads, self._tables.vocabulary)
        self.layout: Layout = tuple(zip(spreads, settings, strict=True))

    def play(self, wish: Wish, people: Mapping[str, Character] | None = None) -> Play:
        """The words for telling it; `people` have names already."""
        dice = Random(f"words|{self._seed}|{wish.language}|{self._cast.plot.name}")
        return glossary.prepared(wish, self._cast, self._tables, dice, people or {})

    def second(
        self, people: Mapping[str, Character], level: int, shown: Sequence[Shown]
    ) -> list[str]:
        """The pages in the other language; the child's free words can't be translated."""
        other: Language = "en" if self._wish.language == "ko" else "ko"
        wish = replace(self._wish, language=other, level=level, action=None, without=None)
        named = {
            role: replace(each, name=in_other_language(each.name, other, self._tables.story))
            for role, each in people.items()
        }
        return [draft.text for draft in write(self.play(wish, named), self.layout, shown)]

    def check(self, pages: Sequence[Page], people: Mapping[str, Character]) -> None:
        """Raise `Problem` story_changed unless a book is what these tables tell of its wish."""
        told = [(spread.elements, here.place) for spread, here in self.layout]
        kept = [(page.beat, page.scene.place) for page in pages]
        kinds = {role: each.kind for role, each in people.items()}
        if told != kept or kinds.items() - self._cast.kinds.items():
            raise Problem("story_changed")


def _opening(play: Play, drafts: Sequence[Draft]) -> Opening:
    words = play.words
    playing = frozenset[str]().union(*(draft.people for draft in drafts))
    titles = play.cast.plot.titles[words.language]
    first = play.cast.deal.first(len(titles), 0, common=False)
    turns = (*titles[first:], *titles[:first])
    template = next((each for each in turns if people_in(each, words) <= playing), turns[0])
    people = tuple(each for role, each in words.people.items() if role in playing)
    return Opening(title(template, words), people)


def _pages(
    play: Play, layout: Layout, drafts: Sequence[Draft], seconds: Sequence[str]
) -> Iterator[Page]:
    script = Script(play)
    before: Scene | None = None
    for number, ((spread, here), draft) in enumerate(zip(layout, drafts, strict=True), 1):
        beats = tuple(script.beat(beat, here) for beat in spread.beats)
        before = staging.stage(draft, Shot(spread, beats, here), play.cast, before)
        yield Page(number, draft.text, spread.elements, before, second=seconds[number - 1])


def _shown(scene: Scene) -> Shown:
    people = frozenset(actor.character for actor in scene.actors)
    return Shown(people, {prop.kind: prop.count for prop in scene.props})
