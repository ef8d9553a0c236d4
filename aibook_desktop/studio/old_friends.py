"""Heroes of earlier books, who can play again, with their small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aibook_desktop.book.model import Character
from aibook_desktop.studio.card_pictures import hero_figure
from aibook_desktop.studio.workplace import Studio


@dataclass(frozen=True, slots=True)
class OldFriend:
    """A hero of an earlier book, and where its picture lies."""

    character: Character
    path: Path


def old_friends(studio: Studio, count: int) -> tuple[OldFriend, ...]:
    """Return the newest heroes of the library; raises `Problem` when nothing can be written."""
    known = (each.character for each in studio.library.heroes(count))
    return tuple(OldFriend(each, hero_figure(studio.crew, studio.home, each)) for each in known)
