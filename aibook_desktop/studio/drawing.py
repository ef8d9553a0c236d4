"""Pictures from the crew, for whoever needs some: a book, a gallery, a picture card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from aibook_desktop.book.model import Actor, Character, Page, Picture, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.ports import EDGE, FIGURE, BookIllustrator, DrawnPage, Illustrator
from aibook_desktop.engines.progress import Tell
from aibook_desktop.engines.progress import unheard as unheard_progress
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


def draw_pages(
    crew: Crew,
    pages: tuple[Page, ...],
    cast: tuple[Character, ...],
    seed: int,
    tell: Callable[[StoodIn], None],
    *,
    style: str,
    hear: Tell = unheard_progress,
) -> Iterator[tuple[DrawnPage, Seat]]:
    """Draw pages of one book, together where the illustrator can; yields each as it comes.

    Whoever stands in in the middle draws only what is missing. `hear` may raise `Problem` cancelled
    (see `Crew.perform`).
    """
    missing = {page.number: page for page in pages}

    def job(engine: Illustrator) -> Iterator[DrawnPage]:
        left = tuple(missing.values())
        for drawn in _drawn(engine, left, cast, seed, style):
            if missing.pop(drawn.number, None) is not None:
                yield drawn
        if missing:
            raise Problem("engine_failed", engine="illustrator")

    yield from crew.stream("illustrator", job, tell, hear=hear)


def _drawn(
    engine: Illustrator, pages: tuple[Page, ...], cast: tuple[Character, ...], seed: int, style: str
) -> Iterator[DrawnPage]:
    if len(pages) > 1 and isinstance(engine, BookIllustrator):
        yield from engine.draw_pages(pages, cast, seed, style)
        return
    for page in pages:
        yield DrawnPage(page.number, engine.draw(page, cast, seed, style))


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
