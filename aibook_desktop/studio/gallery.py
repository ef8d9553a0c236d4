"""Twenty-four pages from twelve different wishes, to be looked at by a person.

It is how the built-in stories and pictures are judged: two pages of each book from the sample
wishes, so that two versions of the illustrator can be laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aibook_desktop.book.model import Opening, Page, Picture, Wish
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.drawing import USUAL_STYLE, draw_page, unheard
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.wishing import wish_from


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """One drawn page; `name` is a file name without its ending."""

    name: str
    title: str
    text: str
    picture: Picture


def gallery_pages(crew: Crew, style: str = USUAL_STYLE) -> Iterator[GalleryPage]:
    """Tell twelve books and draw two pages of each: an early and a late one."""
    for number, sample in enumerate(sample_wishes(), start=1):
        wish = wish_from(sample.words, sample.language, level=sample.level, seed=number)
        opening, pages = _story(wish, number, crew)
        for page in (pages[number % 2], pages[-2 - number % 2]):
            picture, _ = draw_page(crew, page, opening.cast, number, style=style)
            name = f"{number:02d}-{wish.hero}-{page.number:02d}"
            yield GalleryPage(name, opening.title, page.text, picture)


def _story(wish: Wish, seed: int, crew: Crew) -> tuple[Opening, list[Page]]:
    telling = crew.stream("storyteller", lambda engine: engine.tell(wish, seed), unheard)
    parts = [part for part, _ in telling]
    return parts[0], parts[1:]
