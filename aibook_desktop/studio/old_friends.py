"""Heroes of earlier books, who can play again, with their small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Character
from aibook_desktop.library.finding import HERO
from aibook_desktop.settings.class_words import read_class_words
from aibook_desktop.studio.card_pictures import hero_figure
from aibook_desktop.studio.workplace import Studio

MOST_PASSED_OVER: Final = 20


@dataclass(frozen=True, slots=True)
class OldFriend:
    """A hero of an earlier book, and where its picture lies."""

    character: Character
    path: Path


def old_friends(studio: Studio, count: int) -> tuple[OldFriend, ...]:
    """Return the newest heroes that children may meet.

    Those whom a grown-up has hidden stay away, and so do those of books that still wait to be seen.
    Raises `Problem` when nothing can be written.
    """
    words = read_class_words(studio.home)
    unseen = {line.id for line in studio.library.waiting()} if studio.settings.review else set()
    met = [
        each.character
        for each in studio.library.heroes(count + MOST_PASSED_OVER)
        if each.book_id not in unseen and not words.hides("hero", each.character.kind)
    ]
    return tuple(
        OldFriend(each, hero_figure(studio.crew, studio.home, each)) for each in met[:count]
    )


def hero_of(studio: Studio, book_id: str) -> OldFriend:
    """Return the hero of a book; raises `Problem` when nothing can be written."""
    cast = studio.library.book(book_id).cast
    hero = next(each for each in cast if each.id == HERO)
    return OldFriend(hero, hero_figure(studio.crew, studio.home, hero))
