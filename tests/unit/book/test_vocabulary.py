"""The closed vocabulary: what storytellers say is what illustrators draw."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from aibook_desktop.book.model import LANGUAGES, Actor, Language, Prop, Scene
from aibook_desktop.book.vocabulary import SCENE_FIELDS, Word, standard

SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "fresh")


def test_the_coverage_is_there() -> None:
    """A child whose favourite is missing asks for another program."""
    vocabulary = standard()
    assert len(vocabulary.heroes) >= 40
    assert len(vocabulary.places) >= 24
    assert len(vocabulary.themes) >= 14
    assert len(vocabulary.props) >= 60
    assert all(vocabulary.scene[field] for field in SCENE_FIELDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_symbol_has_its_words(language: Language) -> None:
    """A symbol without a word would leave a hole in a sentence or on a card."""
    vocabulary = standard()
    tables: list[Mapping[str, Word]] = [
        vocabulary.heroes,
        vocabulary.places,
        vocabulary.themes,
        vocabulary.props,
        *vocabulary.scene.values(),
    ]
    for table in tables:
        for symbol, word in table.items():
            assert word.symbol == symbol
            assert word.name(language).strip() == word.name(language) != ""
    assert len(vocabulary.names[language]) >= 12
    assert all(hero.sound(language) for hero in vocabulary.heroes.values())


def test_heroes_and_places_do_not_share_a_spoken_word() -> None:
    """One word with two meanings would make a hero of a place."""
    vocabulary = standard()
    for language in LANGUAGES:
        heroes = {word for hero in vocabulary.heroes.values() for word in hero.heard(language)}
        places = {word for place in vocabulary.places.values() for word in place.heard(language)}
        assert heroes & places == set()


def test_colours_are_colours() -> None:
    """A mistyped colour would be drawn black."""
    vocabulary = standard()
    colours = [coat for hero in vocabulary.heroes.values() for coat in hero.coats]
    colours += [accent.colour for accent in vocabulary.accents.values()]
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in colours)
    assert all(len(hero.coats) >= 2 for hero in vocabulary.heroes.values())


def test_places_have_times_that_exist() -> None:
    """A place at no known time of day could not be drawn."""
    vocabulary = standard()
    for place in vocabulary.places.values():
        assert place.times
        assert set(place.times) <= set(vocabulary.scene["time"])
        assert place.kind in {"outdoor", "indoor", "water", "space"}


@pytest.mark.parametrize(
    ("scene", "fault"),
    [
        (replace(SCENE, place="nowhere"), "place: nowhere"),
        (replace(SCENE, weather="lava"), "weather: lava"),
        (replace(SCENE, props=(Prop("gun"),)), "prop: gun"),
        (replace(SCENE, props=(Prop("ball", 0),)), "prop: ball"),
        (replace(SCENE, actors=(Actor("hero", "fly", "joy", "left"),)), "pose: fly"),
    ],
)
def test_faults_name_what_is_outside(scene: Scene, fault: str) -> None:
    """Whoever adds a word must be told which one is missing where."""
    assert standard().faults(SCENE) == []
    assert standard().faults(scene) == [fault]
