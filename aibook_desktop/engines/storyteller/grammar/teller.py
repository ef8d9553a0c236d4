"""Tells a story: casts it, lays it out, writes all its pages and stages them.

Equal wish and seed give an equal book: what is diced is seeded from them as text, never from
Python's `hash`. A whole book takes milliseconds, so it is written before its title is chosen, which
may only name those who play.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aibook_desktop.book.model import Character, Opening, Page, Scene, Wish
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Shown
from aibook_desktop.engines.storyteller.grammar.glossary import Play
from aibook_desktop.engines.storyteller.grammar.planning import (
    Plan,
    planned,
    playing,
    shown_by,
    title_of,
)
from aibook_desktop.engines.storyteller.grammar.script import Script
from aibook_desktop.engines.storyteller.grammar.writing import write


class Grammar:
    """The storyteller that is always there."""

    def tell(self, wish: Wish, seed: int) -> Iterator[Opening | Page]:
        """Yield the opening, then `wish.pages` pages.

        `Page.beat` holds the Stein-Glenn elements of the page joined by `+` (see `shaping`).
        """
        plan = planned(wish, seed)
        play = plan.play(wish)
        drafts = write(play, plan.layout)
        seconds = [""] * len(drafts)
        if wish.bilingual:
            shown = [shown_by(draft) for draft in drafts]
            seconds = plan.second(play.words.people, wish.level, shown)
        yield _opening(play, drafts)
        yield from _pages(plan, play, drafts, seconds)

    def retell(
        self,
        wish: Wish,
        seed: int,
        level: int,
        pages: tuple[Page, ...],
        cast: tuple[Character, ...],
    ) -> tuple[Page, ...]:
        """Tell the same pages in the words of another level; see `ports.Retelling`."""
        plan = planned(wish, seed)
        people = {each.id: each for each in cast}
        plan.check(pages, people)
        shown = [_shown(page.scene) for page in pages]
        drafts = write(plan.play(replace(wish, level=level), people), plan.layout, shown)
        seconds = plan.second(people, level, shown) if wish.bilingual else [""] * len(pages)
        return tuple(
            replace(page, text=draft.text, second=second)
            for page, draft, second in zip(pages, drafts, seconds, strict=True)
        )


def _opening(play: Play, drafts: Sequence[Draft]) -> Opening:
    roles = playing(drafts)
    people = tuple(each for role, each in play.words.people.items() if role in roles)
    return Opening(title_of(play, roles), people)


def _pages(
    plan: Plan, play: Play, drafts: Sequence[Draft], seconds: Sequence[str]
) -> Iterator[Page]:
    script = Script(play)
    before: Scene | None = None
    for number, ((spread, _), draft) in enumerate(zip(plan.layout, drafts, strict=True), 1):
        before = plan.scene(script, number, shown_by(draft), before)
        yield Page(number, draft.text, spread.elements, before, second=seconds[number - 1])


def _shown(scene: Scene) -> Shown:
    people = frozenset(actor.character for actor in scene.actors)
    return Shown(people, {prop.kind: prop.count for prop in scene.props})
