"""The picture cards a child chooses from: one for each hero, place and theme.

They are drawn by the illustrator of the books, so that a child finds on the page what it tapped,
and kept as files in the home because they never change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from aibook_desktop import __version__
from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.model import Actor, Character, Look, Page, Scene
from aibook_desktop.book.vocabulary import Hero, Place, standard
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.drawing import FIGURE_EDGE, draw_figure, draw_page
from aibook_desktop.studio.theme_scenes import theme_scenes

SEED: Final = 20
"""All cards are drawn with one seed: it only moves hills and trees."""

ACCENT: Final = "#e4574c"
ROYALTY: Final = frozenset({"princess", "prince"})


@dataclass(frozen=True, slots=True)
class CardPicture:
    """The picture of one symbol as a file; `kind` says which table it is from."""

    kind: Literal["hero", "place", "theme"]
    symbol: str
    path: Path


def card_pictures(crew: Crew, home: Path) -> Iterator[CardPicture]:
    """Yield a picture for every card, drawing those that the home does not have yet."""
    vocabulary = standard()
    folder = home / "cards" / __version__
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from None
    for hero in vocabulary.heroes.values():
        path = folder / f"hero-{hero.symbol}.jpg"
        if not path.exists():
            write_durably(path, _draw(_portrait(hero), (_character(hero),), crew))
        yield CardPicture("hero", hero.symbol, path)
    for place in vocabulary.places.values():
        path = folder / f"place-{place.symbol}.jpg"
        if not path.exists():
            write_durably(path, _draw(_view(place), (), crew))
        yield CardPicture("place", place.symbol, path)
    for symbol, theme in theme_scenes().items():
        path = folder / f"theme-{symbol}.jpg"
        if not path.exists():
            cast = tuple(
                replace(_character(vocabulary.heroes[hero]), id=hero) for hero in theme.heroes
            )
            write_durably(path, _draw(Page(1, symbol, "theme", theme.scene), cast, crew))
        yield CardPicture("theme", symbol, path)


def hero_figure(crew: Crew, home: Path, character: Character) -> Path:
    """Return a little picture of a hero alone, waving; drawn once and kept in the home.

    Its name holds a digest of the looks, so a hero that returns finds its picture, whatever book.
    """
    look = character.look
    facts = "|".join((character.kind, look.coat, look.accent, look.accessory, character.id))
    name = hashlib.sha256(facts.encode()).hexdigest()[:20]
    folder = home / "cards" / __version__
    path = folder / f"figure-{name}"
    if not path.exists():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise problem_of(error, folder) from None
        write_durably(path, draw_figure(crew, character).image)
    return path


def _character(hero: Hero) -> Character:
    accessory = "crown" if hero.symbol in ROYALTY else "scarf"
    return Character("hero", hero.ko, hero.symbol, Look(hero.coats[0], ACCENT, accessory))


def _portrait(hero: Hero) -> Page:
    actor = Actor("hero", "wave", "joy", "center")
    scene = Scene("meadow", "day", "clear", "spring", "close", (actor,), (), "fresh")
    return Page(1, hero.ko, "portrait", scene)


def _view(place: Place) -> Page:
    hour = "day" if "day" in place.times else place.times[0]
    scene = Scene(place.symbol, hour, "clear", "summer", "wide", (), (), "bright")
    return Page(1, place.ko, "view", scene)


def _draw(page: Page, cast: tuple[Character, ...], crew: Crew) -> bytes:
    picture, _ = draw_page(crew, page, cast, SEED, edge=FIGURE_EDGE)
    return picture.image
