"""Heroes of earlier books, who can play again: their small pictures, drawn once and kept.

A hero is who it is by kind, colours and what it wears; the picture's file is named by these, so
that it never shows somebody else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop import __version__
from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.model import Character
from aibook_desktop.book.record import to_plain
from aibook_desktop.library.finding import HERO
from aibook_desktop.studio.drawing import draw_figure
from aibook_desktop.studio.workplace import Studio

_NAMED: Final = 24
"""Hexadecimal digits of a file's name."""


@dataclass(frozen=True, slots=True)
class OldFriend:
    """A hero of an earlier book, and where its picture lies."""

    character: Character
    path: Path


def old_friends(studio: Studio, count: int) -> tuple[OldFriend, ...]:
    """Return the newest heroes of the library; raises `Problem` when nothing can be written."""
    folder = _pictures(studio)
    known = studio.library.heroes(count)
    return tuple(_met(studio, folder, each.character) for each in known)


def hero_of(studio: Studio, book_id: str) -> OldFriend:
    """Return the hero of a book; raises `Problem` when nothing can be written."""
    cast = studio.library.book(book_id).cast
    return _met(studio, _pictures(studio), next(each for each in cast if each.id == HERO))


def _pictures(studio: Studio) -> Path:
    folder = studio.home / "cards" / __version__
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from None
    return folder


def _met(studio: Studio, folder: Path, character: Character) -> OldFriend:
    path = folder / f"friend-{_looks_like(character)}"
    if not path.exists():
        write_durably(path, draw_figure(studio.crew, character).image)
    return OldFriend(character, path)


def _looks_like(character: Character) -> str:
    seen = json.dumps([character.kind, to_plain(character.look)], sort_keys=True)
    return hashlib.sha256(seen.encode()).hexdigest()[:_NAMED]
