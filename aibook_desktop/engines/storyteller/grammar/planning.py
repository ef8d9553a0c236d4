"""What is decided of a book before its first word, and single pages of it for other storytellers.

Cast, plot and layout depend on wish and seed alone. A storyteller that writes freely takes them
from here too: so what it writes and a page that is told by the tables in its place belong to one
book.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.model import PAGES, Character, Language, Page, Scene, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.storyteller.grammar import casting, glossary, shaping, staging, tables
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.composing import Draft, Shown
from aibook_desktop.engines.storyteller.grammar.glossary import Play, Tables
from aibook_desktop.engines.storyteller.grammar.naming import in_other_language
from aibook_desktop.engines.storyteller.grammar.script import Script
from aibook_desktop.engines.storyteller.grammar.staging import Shot
from aibook_desktop.engines.storyteller.grammar.wording import people_in, title
from aibook_desktop.engines.storyteller.grammar.writing import Elsewhere, Layout, write, write_one


@dataclass(frozen=True, slots=True)
class Plan:
    """Cast and layout of a book, the same in every language; see `planned`."""

    wish: Wish
    seed: int
    cast: Cast
    layout: Layout
    tables: Tables

    @property
    def other_language(self) -> Language:
        """The language of second texts."""
        return "en" if self.wish.language == "ko" else "ko"

    def play(self, wish: Wish, people: Mapping[str, Character] | None = None) -> Play:
        """The words for telling it; `people` have names already."""
        dice = Random(f"words|{self.seed}|{wish.language}|{self.cast.plot.name}")
        return glossary.prepared(wish, self.cast, self.tables, dice, people or {})

    def named_in_other_language(self, people: Mapping[str, Character]) -> dict[str, Character]:
        """The same people with their names in the other language."""
        story = self.tables.story
        return {
            role: replace(each, name=in_other_language(each.name, self.other_language, story))
            for role, each in people.items()
        }

    def second_play(self, people: Mapping[str, Character], level: int) -> Play:
        """The words of the other language; the child's free words can't be translated."""
        language = self.other_language
        wish = replace(self.wish, language=language, level=level, action=None, without=None)
        return self.play(wish, self.named_in_other_language(people))

    def second(
        self, people: Mapping[str, Character], level: int, shown: Sequence[Shown]
    ) -> list[str]:
        """The pages in the other language."""
        drafts = write(self.second_play(people, level), self.layout, shown)
        return [draft.text for draft in drafts]

    def page(self, play: Play, number: int, book: Elsewhere, before: Scene | None) -> Page:
        """Tell one page, and its second text, of somebody else's book.

        `before` is the scene of the page before it.
        """
        spread, _ = self.layout[number - 1]
        draft = write_one(play, self.layout, number, book)
        shown = shown_by(draft)
        second = ""
        if self.wish.bilingual:
            other = self.second_play(play.words.people, self.wish.level)
            so_far = Elsewhere(book.seconds)
            second = write_one(other, self.layout, number, so_far, shown).text
        scene = self.scene(Script(play), number, shown, before)
        return Page(number, draft.text, spread.elements, scene, second=second)

    def scene(self, script: Script, number: int, shown: Shown, before: Scene | None) -> Scene:
        """Stage what a page says, as its beats are usually staged."""
        spread, here = self.layout[number - 1]
        beats = tuple(script.beat(beat, here) for beat in spread.beats)
        return staging.stage(shown, Shot(spread, beats, here), self.cast, before)

    def check(self, pages: Sequence[Page], people: Mapping[str, Character]) -> None:
        """Raise `Problem` story_changed unless a book is what these tables tell of its wish."""
        told = [(spread.elements, here.place) for spread, here in self.layout]
        kept = [(page.beat, page.scene.place) for page in pages]
        kinds = {role: each.kind for role, each in people.items()}
        if told != kept or kinds.items() - self.cast.kinds.items():
            raise Problem("story_changed")


def planned(wish: Wish, seed: int) -> Plan:
    """Decide all that comes before the first word."""
    known = Tables(tables.standard(), vocabularies.standard())
    cast = casting.cast(wish, seed, known.story, known.vocabulary)
    count = min(max(wish.pages, PAGES[0]), PAGES[-1])
    spreads = shaping.spreads(cast.plot.shape, count)
    settings = staging.settings(cast, spreads, known.vocabulary)
    return Plan(wish, seed, cast, tuple(zip(spreads, settings, strict=True)), known)


def shown_by(draft: Draft) -> Shown:
    """Whom and what the picture of a page has to show."""
    return Shown(draft.people, dict(draft.props))


def playing(drafts: Sequence[Draft]) -> frozenset[str]:
    """The roles that some pages name."""
    return frozenset[str]().union(*(draft.people for draft in drafts))


def title_of(play: Play, roles: frozenset[str]) -> str:
    """A title that names only those who play."""
    words = play.words
    titles = play.cast.plot.titles[words.language]
    first = play.cast.deal.first(len(titles), 0, common=False)
    turns = (*titles[first:], *titles[:first])
    template = next((each for each in turns if people_in(each, words) <= roles), turns[0])
    return title(template, words)
