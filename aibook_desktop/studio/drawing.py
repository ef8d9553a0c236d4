"""One picture from the crew, for whoever needs one: a book, a gallery, a picture card."""

from __future__ import annotations

from collections.abc import Callable

from aibook_desktop.book.model import Character, Page, Picture
from aibook_desktop.engines.ports import Illustrator
from aibook_desktop.studio.crew import Crew, Seat
from aibook_desktop.studio.events import StoodIn


def unheard(_event: StoodIn) -> None:
    """Take no notice of a stand-in: the picture itself shows who drew it."""


def draw_page(
    crew: Crew,
    page: Page,
    cast: tuple[Character, ...],
    seed: int,
    tell: Callable[[StoodIn], None] = unheard,
) -> tuple[Picture, Seat]:
    """Draw a page with the first illustrator that can; `tell` hears of each stand-in."""

    def job(engine: Illustrator) -> Picture:
        return engine.draw(page, cast, seed)

    return crew.perform("illustrator", job, tell)
