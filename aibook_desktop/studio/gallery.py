"""Twenty-four pages from twelve different wishes, to be looked at by a person.

It is how the built-in stories and pictures are judged: two pages of each book from a fixed list of
wishes, so that two versions of the illustrator can be laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Language, Opening, Page, Picture, Wish
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.drawing import draw_page, unheard
from aibook_desktop.studio.wishing import wish_from

WISHES: Final[tuple[tuple[str, Language, int], ...]] = (
    ("토끼가 눈나라에 가는 이야기", "ko", 3),
    ("공룡이랑 병아리가 숲에서 노는 거", "ko", 4),
    ("a robot and a fox who share a cake in the village", "en", 5),
    ("바닷속에 사는 문어가 친구를 찾는 이야기", "ko", 5),
    ("a kitten who is scared of the dark at home", "en", 4),
    ("코끼리가 놀이터에서 차례를 기다리는 거", "ko", 4),
    ("우주에 간 펭귄", "ko", 6),
    ("a princess and a dragon at the castle", "en", 6),
    ("소방차가 마을에서 도와주는 이야기", "ko", 3),
    ("사자랑 생쥐가 사막에서 싸웠다가 화해하는 이야기", "ko", 5),
    ("a girl who plants a seed on the farm", "en", 5),
    ("유니콘이 하늘에서 무지개 먹는 거", "ko", 4),
)


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """One drawn page; `name` is a file name without its ending."""

    name: str
    title: str
    text: str
    picture: Picture


def gallery_pages(crew: Crew) -> Iterator[GalleryPage]:
    """Tell twelve books and draw two pages of each: an early and a late one."""
    for number, (words, language, level) in enumerate(WISHES, start=1):
        wish = wish_from(words, language, level=level, seed=number)
        opening, pages = _story(wish, number, crew)
        for page in (pages[number % 2], pages[-2 - number % 2]):
            picture, _ = draw_page(crew, page, opening.cast, number)
            name = f"{number:02d}-{wish.hero}-{page.number:02d}"
            yield GalleryPage(name, opening.title, page.text, picture)


def _story(wish: Wish, seed: int, crew: Crew) -> tuple[Opening, list[Page]]:
    telling = crew.stream("storyteller", lambda engine: engine.tell(wish, seed), unheard)
    parts = [part for part, _ in telling]
    return parts[0], parts[1:]
