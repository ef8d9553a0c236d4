"""Gathers the words that the slots of one book can name."""

from __future__ import annotations

from collections.abc import Mapping

from aibook_desktop.book.model import Character, Language
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.engines.storyteller.grammar.actions import Action
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.tables import Story
from aibook_desktop.engines.storyteller.grammar.wording import Words


def words_for(
    cast: Cast,
    people: Mapping[str, Character],
    action: Action | None,
    pronouns: tuple[str, str, str],
    language: Language,
    story: Story,
    vocabulary: Vocabulary,
) -> Words:
    """Return everything that a line of this book may name."""
    place, hero = story.places[cast.place], story.heroes[cast.kinds["hero"]]
    here = place.words[language]
    verbs = {name: text for name, text in here.items() if name.startswith("fun")}
    verbs |= {"go": hero.go[language], "skill": hero.skill[language]}
    nouns = {name: text for name, text in here.items() if not name.startswith("fun")}
    he, him, his = pronouns
    nouns |= {"he": he, "him": him, "his": his, "place": here["in"]}
    nouns["sound"] = vocabulary.heroes[cast.kinds["hero"]].sound(language)
    nouns["tie"] = "동생" if cast.sibling else "친구"
    if action is not None:
        (nouns if action.kind == "named" else verbs)["action"] = action.words
    return Words(language, people, cast.props, verbs, nouns, vocabulary)
