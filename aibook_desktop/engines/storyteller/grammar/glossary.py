"""Gathers what one book is made from: its wish, its cast, and the words that its slots can name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from aibook_desktop.book.model import Character, Wish
from aibook_desktop.book.understanding import tables as understanding
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.engines.storyteller.grammar.actions import Action, action_of
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.naming import names_for, pronouns_for
from aibook_desktop.engines.storyteller.grammar.tables import Story
from aibook_desktop.engines.storyteller.grammar.wording import Words


@dataclass(frozen=True, slots=True)
class Play:
    """One book before its first page: all that has been decided."""

    wish: Wish
    cast: Cast
    words: Words
    action: Action | None
    story: Story

    @property
    def refrain(self) -> str:
        """The line that comes back in this book."""
        refrains = self.cast.plot.refrains[self.wish.language]
        return refrains[self.cast.deal.first(len(refrains), 0, common=False)]


@dataclass(frozen=True, slots=True)
class Tables:
    """All words there are."""

    story: Story
    vocabulary: Vocabulary


def prepared(
    wish: Wish, cast: Cast, tables: Tables, dice: Random, known: Mapping[str, Character]
) -> Play:
    """Name everybody who is not `known` yet, and gather the words."""
    story, vocabulary = tables.story, tables.vocabulary
    given = names_for(cast, wish, story, vocabulary, dice)
    people = {
        role: Character(role, given[role], kind, cast.looks[role])
        for role, kind in cast.kinds.items()
    } | dict(known)
    names = {role: each.name for role, each in people.items()}
    here = vocabulary.places[cast.place].heard(wish.language)
    action = action_of(wish, story, here, _things(vocabulary))
    nouns = _nouns(wish, cast, story, vocabulary)
    nouns |= _pronouns(cast, names, story, dice)
    verbs = _verbs(wish, cast, story)
    if action is not None:
        slots = nouns if action.kind == "named" else verbs
        slots |= {"action": action.words, "doing": action.told}
    words = Words(wish.language, people, cast.props, verbs, nouns, vocabulary)
    return Play(wish, cast, words, action, story)


def _things(vocabulary: Vocabulary) -> frozenset[str]:
    """What a child does something with, in Korean; figures and places may be doers and goals."""
    words = {word for kind in vocabulary.props.values() for word in kind.heard("ko")}
    return frozenset(words | understanding.nouns())


def _nouns(wish: Wish, cast: Cast, story: Story, vocabulary: Vocabulary) -> dict[str, str]:
    here = story.places[cast.place].words[wish.language]
    nouns = {name: text for name, text in here.items() if not name.startswith("fun")}
    nouns["place"] = here["in"]
    nouns["sound"] = vocabulary.heroes[cast.kinds["hero"]].sound(wish.language)
    nouns["tie"] = story.ties["sibling" if cast.sibling else "friend"]
    return nouns


def _verbs(wish: Wish, cast: Cast, story: Story) -> dict[str, str]:
    here, hero = story.places[cast.place].words[wish.language], story.heroes[cast.kinds["hero"]]
    verbs = {name: text for name, text in here.items() if name.startswith("fun")}
    return verbs | {"go": hero.go[wish.language], "skill": hero.skill[wish.language]}


def _pronouns(cast: Cast, names: Mapping[str, str], story: Story, dice: Random) -> dict[str, str]:
    forms = pronouns_for(cast.kinds["hero"], names["hero"], story, dice)
    return dict(zip(("he", "him", "his"), forms, strict=True))
