"""Measures the pictures of the built-in illustrator: what they cost, and whether they are honest.

Costs are processor seconds of one process. Honesty is measured on whole books from the built-in
storyteller, by counting silhouettes and colours in the drawn pixels (`studio.picture_checks`).
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any, Final

import numpy as np

from aibook_desktop.book.model import LANGUAGES, LEVELS, Character, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.registry import card_named
from aibook_desktop.studio import picture_checks
from aibook_desktop.studio.picture_checks import Mask
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.wishing import Chosen, wish_from

KEYS: Final = ("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff")
SMALL: Final = 384
"""How wide silhouettes are drawn (pixels)."""

A3: Final = 3508
"""The shorter edge of an A3 sheet at 300 dots an inch (pixels)."""

SEEN: Final = 0.25
"""Somebody is on stage when at least this share of its figure is to be seen."""

WORN: Final = 0.002
"""An accessory is to be seen when so much of the figure has exactly its colour."""

SAME: Final = 0.7
"""Two pages are composed alike when their figures cover each other by more than this share."""


@dataclass(frozen=True, slots=True)
class PictureCosts:
    """Processor seconds for pages of 1024 x 1024 pixels, encoding included."""

    pages: int
    cpu_seconds_median: float
    cpu_seconds_max: float


@dataclass(frozen=True, slots=True)
class StyleCosts:
    """Processor seconds of one style: pages of 1024 pixels, and one for an A3 sheet.

    `a3_first` includes making the textures of that size, `a3` is every page after it.
    """

    cpu_seconds_median: float
    cpu_seconds_max: float
    a3_first: float
    a3: float


@dataclass(frozen=True, slots=True)
class Honesty:
    """What was found on the pages of whole books; shares are percent.

    `count_exact` are pages that show exactly who is in their scene; `least_seen` is the share of
    the most hidden figure. `hero_colour_kept` are pages on which the hero's main colour of the
    first page is a main colour again, and `accessory_seen` those on which its accessory is to be
    seen in exactly its colour. `likeness` is how much the figures of neighbouring pages cover each
    other, 0 to 1, and `composed_alike` counts those above `SAME`.
    """

    books: int
    pages: int
    actors: int
    count_exact: float
    least_seen: float
    hero_colour_kept: float
    accessory_seen: float
    neighbours: int
    composed_alike: int
    likeness_median: float
    likeness_max: float
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """One page as it was seen: how much of each figure (percent), and the hero's clothes.

    `hero` are its main colours, the one that there is most of first; none where it is not.
    """

    name: str
    exact: bool
    seen: tuple[float, ...]
    mask: Mask
    hero: tuple[str, ...] = ()
    dressed: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """One book of the bench: whose pages are drawn with which cast and seed."""

    name: str
    cast: tuple[Character, ...]
    pages: tuple[Page, ...]
    seed: int


def time_pictures() -> PictureCosts:
    """Draw every page of the sample books in this process, after one that warms the illustrator."""
    illustrator = _illustrator()
    costs = [
        _cost(illustrator, book, page, "paper", 1024) for book in _samples() for page in book.pages
    ]
    warm = costs[1:]
    return PictureCosts(len(warm), round(statistics.median(warm), 3), round(max(warm), 3))


def time_styles() -> dict[str, StyleCosts]:
    """Draw pages of every sample book in every style, on the screen's size and for print."""
    illustrator, books = _illustrator(), list(_samples())
    pages = [(book, page) for book in books for page in book.pages[::3]]
    costs = {}
    for style in standard().scene["style"]:
        seconds = [_cost(illustrator, book, page, style, 1024) for book, page in pages][1:]
        first, *more = (_cost(illustrator, *pages[at], style, A3) for at in (0, 7, 14))
        costs[style] = StyleCosts(
            round(statistics.median(seconds), 3),
            round(max(seconds), 3),
            round(first, 2),
            round(max(more), 2),
        )
    return costs


def check_pictures(books: int) -> Honesty:
    """Count actors, colours and repeated compositions on the pages of so many books."""
    shelf = [tuple(_seen(book)) for book in _books(books)]
    pages = [sight for sights in shelf for sight in sights]
    heroes = [[each for each in sights if each.hero] for sights in shelf]
    changed = [
        f"{each.name}: no {first.hero[0]} in the hero"
        for sights in heroes
        for first in sights[:1]
        for each in sights
        if first.hero[0] not in each.hero
    ]
    dressed = sum(each.dressed for sights in heroes for each in sights)
    on_stage = sum(len(sights) for sights in heroes)
    pairs = [
        (one, picture_checks.likeness(one.mask, other.mask))
        for sights in shelf
        for one, other in pairwise(sights)
    ]
    alike = [f"{one.name} and the next: {share:.2f} alike" for one, share in pairs if share > SAME]
    return Honesty(
        books=len(shelf),
        pages=len(pages),
        actors=sum(len(sight.seen) for sight in pages),
        count_exact=_percent(sum(sight.exact for sight in pages), len(pages)),
        least_seen=round(min(share for sight in pages for share in sight.seen), 1),
        hero_colour_kept=_percent(on_stage - len(changed), on_stage),
        accessory_seen=_percent(dressed, on_stage),
        neighbours=len(pairs),
        composed_alike=len(alike),
        likeness_median=round(statistics.median(share for _, share in pairs), 2),
        likeness_max=round(max(share for _, share in pairs), 2),
        faults=(
            *(f"{each.name}: seen {each.seen}" for each in pages if not each.exact),
            *(f"{each.name}: accessory" for each in pages if not each.dressed),
            *changed,
            *alike,
        ),
    )


def _seen(book: Told) -> Iterator[Sight]:
    """Look at every page of a book."""
    illustrator = _illustrator()
    hero = book.cast[0]
    for page in book.pages:
        name = f"{book.name} {page.number}"
        keys = KEYS[: len(page.scene.actors)]
        shown = illustrator.silhouettes(page, book.cast, book.seed, SMALL)
        masks = picture_checks.silhouettes(shown, KEYS)
        shares, single = [], True
        for actor, key, mask in zip(page.scene.actors, keys, masks, strict=False):
            alone = illustrator.silhouettes(page, book.cast, book.seed, SMALL, actor.character)
            (whole,) = picture_checks.silhouettes(alone, (key,))
            single &= picture_checks.bodies(whole) == 1
            shares.append(round(100 * float(mask.sum() / max(whole.sum(), 1)), 1))
        nobody_else = not any(mask.any() for mask in masks[len(keys) :])
        exact = single and nobody_else and all(share >= 100 * SEEN for share in shares)
        everybody = np.logical_or.reduce(masks)
        if hero.id not in {actor.character for actor in page.scene.actors}:
            yield Sight(name, exact, tuple(shares), everybody)
            continue
        clothed = illustrator.true_colours(page, book.cast, book.seed, SMALL, hero.id)
        worn = picture_checks.share_of(clothed, hero.look.accent) >= WORN
        colours = picture_checks.main_colours(clothed)
        yield Sight(name, exact, tuple(shares), everybody, colours, worn)


def _books(count: int) -> Iterator[Told]:
    """Books of all heroes, places and themes, both languages and all levels, in turn."""
    words, dice = standard(), Random(f"pictures|{count}")
    heroes, places, themes = (list(each) for each in (words.heroes, words.places, words.themes))
    for table in (heroes, places, themes):
        dice.shuffle(table)
    for number in range(count):
        chosen = Chosen(
            heroes[number % len(heroes)],
            heroes[(number * 7 + 3) % len(heroes)] if number % 3 else None,
            places[number % len(places)],
            themes[number % len(themes)],
        )
        language, level = LANGUAGES[number % 2], LEVELS[number // 2 % len(LEVELS)]
        wish = wish_from("", language, level=level, seed=number, chosen=chosen)
        yield _told(f"{number} {wish.hero} {wish.place} {language}{level}", wish, number)


def _samples() -> Iterator[Told]:
    for seed, sample in enumerate(sample_wishes(), start=1):
        wish = wish_from(sample.words, sample.language, level=sample.level, seed=seed)
        yield _told(str(seed), wish, seed)


def _told(name: str, wish: Wish, seed: int) -> Told:
    storyteller: Any = card_named("storyteller", "grammar").build(None)
    opening, *pages = storyteller.tell(wish, seed)
    return Told(name, opening.cast, tuple(pages), seed)


def _cost(illustrator: Any, book: Told, page: Page, style: str, edge: int) -> float:
    began = time.process_time()
    illustrator.draw(page, book.cast, book.seed, style, edge)
    return time.process_time() - began


@cache
def _illustrator() -> Any:
    return card_named("illustrator", "papercut").build(None)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(whole, 1), 2)
