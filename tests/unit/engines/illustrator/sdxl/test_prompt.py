"""What SDXL is told: by template, within what CLIP reads, and never a child's own words.

CLIP's table of merges is not at hand offline. `words_and_commas` is about what it counts for plain
English; `careful` takes every four letters for a token and so counts more than CLIP for every
phrase of the vocabulary. At run time the model folder's own tokenizer counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.sdxl import prompt as templates
from aibook_desktop.engines.illustrator.sdxl.hero_sheet import hero_sheet
from aibook_desktop.engines.illustrator.sdxl.prompt import (
    MOST_TOKENS,
    OTHERS,
    photo_prompt,
    prompt,
)
from aibook_desktop.engines.ports import FIGURE
from aibook_desktop.engines.registry import card_named
from aibook_desktop.studio.wishing import Chosen, wish_from

BOMI = Character("hero", "보미", "rabbit", Look("#f7efe6", "#e4574c", "scarf"))
DURI = Character("companion", "두리", "bear", Look("#b98a5f", "#3f7fc4", "cap"))
PAGES = 600
SCENE = Scene(
    "forest",
    "night",
    "snow",
    "winter",
    "medium",
    (Actor("hero", "walk", "joy", "left"), Actor("companion", "wave", "calm", "right")),
    (Prop("acorn", 3), Prop("lantern")),
    "night",
)
PAGE = Page(1, "보미가 두리를 만났어요.", "setting", SCENE)


def words_and_commas(text: str) -> int:
    """Count roughly as CLIP does."""
    return len(text.replace(",", " ,").split())


def careful(text: str) -> int:
    """Count more than CLIP does: a token for every four letters of a word."""
    return sum(1 + (len(word) - 1) // 4 for word in re.findall(r"[a-z']+|[^a-z' ]", text.lower()))


@cache
def told() -> tuple[tuple[Page, tuple[Character, ...]], ...]:
    """Pages as the built-in storyteller tells them, with their casts."""
    words, dice = standard(), Random("pages")
    heroes, places, themes = (list(each) for each in (words.heroes, words.places, words.themes))
    storyteller: Any = card_named("storyteller", "grammar").build(None)
    pages: list[tuple[Page, tuple[Character, ...]]] = []
    seed = 0
    while len(pages) < PAGES:
        chosen = Chosen(
            dice.choice(heroes),
            dice.choice([None, *heroes]),
            dice.choice(places),
            dice.choice(themes),
        )
        wish = wish_from("", "ko", level=dice.choice((3, 4, 5, 6)), seed=seed, chosen=chosen)
        opening, *book = storyteller.tell(wish, seed)
        pages += [(page, opening.cast) for page in book]
        seed += 1
    return tuple(pages)


@pytest.mark.parametrize("count", [words_and_commas, careful])
def test_told_pages_fit_with_the_hero_and_what_it_does(
    count: Callable[[str], int],
) -> None:
    """CLIP would silently forget the end of a prompt, which is the style of the book."""
    left_out = Counter[str]()
    for at, (page, cast) in enumerate(told()):
        style = list(standard().scene["style"])[at % 4]
        said = prompt(page, cast, count, style)
        assert count(said.text) <= MOST_TOKENS
        assert said.text.endswith(standard().scene["style"][style].phrase)
        assert standard().places[page.scene.place].phrase in said.text
        left_out.update(set(said.left_out))
    assert not {"hero", "act", "style", "place", "friend", "friend's act"} & set(left_out)


def test_the_hero_is_said_first_and_in_the_same_words_on_every_page() -> None:
    """The rabbit of page one would be another rabbit on page two."""
    for page, cast in told():
        here = {actor.character for actor in page.scene.actors}
        if cast[0].id in here:
            assert prompt(page, cast, careful).text.startswith(hero_sheet(cast[0]) + ", ")


def test_at_most_two_are_told_of_and_the_one_that_matters_is() -> None:
    """With three, the scarf of one goes to another; the friend of the page must not be lost."""
    fox = Character("third", "여울", "fox", Look("#e08a4a", "#3f9a6b", "bow"))
    third = Actor("third", "give", "joy", "center", "hero")
    scene = replace(SCENE, actors=(*SCENE.actors, third))
    said = prompt(replace(PAGE, scene=scene), (BOMI, DURI, fox), words_and_commas)
    assert "rabbit" in said.text
    assert "fox" in said.text
    assert "bear" not in said.text
    assert OTHERS in said.left_out


@pytest.mark.parametrize("a_word", [1, 2, 3])
def test_a_prompt_is_never_longer_than_clip_reads(a_word: int) -> None:
    """A tokenizer of rare words would push the style out."""
    said = prompt(PAGE, (BOMI, DURI), lambda text: a_word * words_and_commas(text)).text
    assert a_word * words_and_commas(said) <= MOST_TOKENS
    assert "rabbit" in said
    assert "walking" in said
    assert standard().scene["style"]["paper"].phrase in said


@pytest.mark.parametrize("style", standard().scene["style"])
def test_the_style_of_the_wish_is_said(style: str) -> None:
    """A child that asked for crayons would get whatever the model likes."""
    phrase = standard().scene["style"][style].phrase
    assert prompt(PAGE, (BOMI, DURI), words_and_commas, style).text.endswith(phrase)
    assert photo_prompt(words_and_commas, style).text.endswith(phrase)


def test_the_word_that_wakes_an_adapter_is_said() -> None:
    """Our class's own style would be loaded and never used."""
    said = prompt(PAGE, (BOMI, DURI), careful, triggers=("<our-class>",))
    assert said.text.endswith(", <our-class>")
    assert photo_prompt(careful, triggers=("<our-class>",)).text.endswith(", <our-class>")


@pytest.mark.parametrize("said", [prompt, photo_prompt])
def test_a_style_that_nobody_knows_is_a_problem(said: Callable[..., object]) -> None:
    """A newer program's wish would end in a traceback."""
    before = (PAGE, (BOMI, DURI)) if said is prompt else ()
    with pytest.raises(Problem, match="page_not_drawable"):
        said(*before, words_and_commas, "fresco")


def test_a_figure_is_alone() -> None:
    """The card of a hero would show a forest and a friend."""
    said = prompt(replace(PAGE, beat=FIGURE), (BOMI, DURI), words_and_commas).text
    assert "plain white background" in said
    assert "forest" not in said
    assert "bear" not in said


def test_the_least_important_parts_are_left_out_first() -> None:
    """The hero or the place would be lost for the sake of a colour mood."""
    said = prompt(PAGE, (BOMI, DURI), lambda text: words_and_commas(text) + 20)
    assert "a green forest" in said.text
    assert "walking on the left" in said.text
    assert standard().scene["palette"]["night"].phrase not in said.text
    assert "palette" in said.left_out


def known_words() -> set[str]:
    """Every English word that stands in the vocabulary, a colour's name or the template."""
    words = standard()
    tables: tuple[dict[str, Any], ...] = (
        words.heroes,
        words.places,
        words.props,
        *words.scene.values(),
        words.accents,
    )
    texts = [
        getattr(each, "phrase", "") + " " + each.en for table in tables for each in table.values()
    ]
    texts += [prop.en_plural for prop in words.props.values()]
    texts += ["wearing a an with and skin fair light brown dark two three four five many"]
    texts += ["white cream tan brown grey dark red orange yellow green teal blue navy purple pink"]
    texts += ["silver coral lilac pale beige", templates.ALONE, templates.PHOTO]
    return set(re.findall(r"[A-Za-z'-]+", " ".join(texts)))


@settings(max_examples=40, deadline=None)
@given(
    spoken=some.text(max_size=80),
    name=some.text(min_size=1, max_size=20),
    text=some.text(max_size=200),
    seed=some.integers(0, 10**6),
)
def test_only_words_of_the_vocabulary_reach_the_model(
    spoken: str, name: str, text: str, seed: int
) -> None:
    """A child's own words, or a name, would steer an image model."""
    wish = wish_from(spoken, "ko", level=3, seed=seed, chosen=Chosen("rabbit", "bear"))
    storyteller: Any = card_named("storyteller", "grammar").build(None)
    opening, page, *_ = storyteller.tell(wish, seed)
    cast = tuple(replace(each, name=name) for each in opening.cast)
    said = prompt(replace(page, text=text), cast, words_and_commas).text
    assert set(re.findall(r"[^\s,]+", said)) <= known_words()


@pytest.mark.parametrize(
    "scene",
    [
        replace(SCENE, place="nowhere"),
        replace(SCENE, actors=(Actor("stranger", "walk", "joy", "left"),)),
        replace(SCENE, props=(Prop("cannon"),)),
    ],
)
def test_what_has_no_phrase_is_a_problem(scene: Scene) -> None:
    """A made-up symbol would end in a traceback instead of a stand-in."""
    with pytest.raises(Problem, match="page_not_drawable"):
        prompt(replace(PAGE, scene=scene), (BOMI, DURI), words_and_commas)
