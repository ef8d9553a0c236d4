"""One picture from the crew, for whoever needs one: a book, a gallery, a picture card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from aibook_desktop.book.model import Actor, Character, Page, Picture, Scene
from aibook_desktop.engines.ports import EDGE, FIGURE, Illustrator
from aibook_desktop.studio.crew import Crew, Seat
from aibook_desktop.studio.events import StoodIn

USUAL_STYLE: Final = "paper"
FIGURE_EDGE: Final = 480
_CARD: Final = Scene(
    place="meadow",
    time="day",
    weather="clear",
    season="spring",
    camera="medium",
    actors=(),
    props=(),
    palette="bright",
)


def unheard(_event: StoodIn) -> None:
    """Take no notice of a stand-in: the picture itself shows who drew it."""


def draw_page(
    crew: Crew,
    page: Page,
    cast: tuple[Character, ...],
    seed: int,
    tell: Callable[[StoodIn], None] = unheard,
    *,
    style: str = USUAL_STYLE,
    edge: int = EDGE,
) -> tuple[Picture, Seat]:
    """Draw a page with the first illustrator that can; `tell` hears of each stand-in.

    `edge` is how many pixels wide it should be (see `ports.Illustrator`).
    """

    def job(engine: Illustrator) -> Picture:
        return engine.draw(page, cast, seed, style, edge)

    return crew.perform("illustrator", job, tell)


def draw_figure(
    crew: Crew, character: Character, *, style: str = USUAL_STYLE, edge: int = FIGURE_EDGE
) -> Picture:
    """Draw one character alone, waving: a small square picture, by the engine of the books.

    The built-in illustrator leaves out the paper, so that the figure can stand on any ground.
    """
    actor = Actor(character.id, "wave", "joy", "center")
    page = Page(1, character.name, FIGURE, replace(_CARD, actors=(actor,)))
    picture, _ = draw_page(crew, page, (character,), 1, style=style, edge=edge)
    return picture
