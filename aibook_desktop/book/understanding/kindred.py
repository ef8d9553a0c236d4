"""Figures of brands become kindred ones of our own: for Elsa comes an ice princess of ours.

The table `brands.csv` says who comes instead, where they are at home and what they like to do, in
the language of the book. Whoever shows the wish says so (see `echo`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aibook_desktop.book.model import Language
from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.tables import Brand


@dataclass(frozen=True, slots=True)
class Kindred:
    """Who comes for a brand's figure: its name as people write it, and ours."""

    name: str
    ours: str
    place: str
    doing: str


def kindred_of(
    symbol: str | None, words: str, without: str | None, language: Language
) -> Kindred | None:
    """The figure that the words ask for where a hero plays for a brand's, else None."""
    for brand in tables.brands():
        if brand.symbol == symbol:
            for name in (*brand.ko, *brand.en):
                if _says(name, words) and not _says(name, without or ""):
                    return _kindred(brand, name, language)
    return None


def _kindred(brand: Brand, name: str, language: Language) -> Kindred:
    name = name if name in brand.ko else name.title()
    if language == "ko":
        return Kindred(name, brand.as_ko, brand.place, brand.doing_ko)
    return Kindred(name, brand.as_en, brand.place, brand.doing_en)


def _says(name: str, words: str) -> bool:
    """Whether a name begins a word; Korean ones may stand with other spaces."""
    if name.isascii():
        return re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) is not None
    letters = r"\s*".join(map(re.escape, name.replace(" ", "")))
    return re.search(rf"(?<!\w){letters}", words) is not None
