"""What a view offers to choose from, in words and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.ui.shelf.strip import Chip
from aibook_desktop.ui.shelf.views import View
from aibook_desktop.ui.shelf_desk import ShelfViews

Faces = Mapping[tuple[str, str], Path]
"""The pictures of symbols, by kind (hero, place, theme) and symbol."""


def chips_of(
    view: View, views: ShelfViews, faces: Faces, vocabulary: Vocabulary, language: Language
) -> tuple[Chip, ...]:
    """Return the chips of a view; none for one that needs no choice."""
    if view is View.CHILDREN:
        return tuple(
            Chip(child.id, child.name, faces.get(("hero", child.picture)))
            for child in views.children
        )
    if view is View.THEMES:
        known = ((symbol, vocabulary.themes.get(symbol)) for symbol in views.themes)
        return tuple(
            Chip(symbol, word.name(language), faces.get(("theme", symbol)))
            for symbol, word in known
            if word is not None
        )
    if view is View.MONTHS:
        return tuple(_month(month, language) for month in views.months)
    return ()


def _month(month: str, language: Language) -> Chip:
    year, _, number = month.partition("-")
    short = str(int(number))
    return Chip(month, say("shelf.month", language, year=year, month=short), number=short)
