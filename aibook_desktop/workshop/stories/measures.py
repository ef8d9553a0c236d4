"""What can be counted in a told book, each as the list of what is wrong; empty lists are the aim.

Nothing here asks the storyteller how it worked: texts, scenes and beats are read as a reader and an
illustrator get them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from aibook_desktop.book.levels import book_violations
from aibook_desktop.book.model import Language
from aibook_desktop.workshop.stories.told import Told

ELEMENTS: Final = ("event", "response", "plan", "attempt", "consequence", "reaction")
"""The six elements of an episode after its setting (Stein & Glenn 1979)."""

_APPEARANCE: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(r"예쁜|예뻐|예쁘|귀여|귀엽|아름다|멋진|멋있|잘생|날씬|고운|못생"),
    "en": re.compile(
        r"\b(?:pretty|cute|beautiful|handsome|lovely|gorgeous|ugly|slim)\b", re.IGNORECASE
    ),
}


def missing_elements(told: Told) -> list[str]:
    """The elements that no page carries, and those whose first page comes too early."""
    first: dict[str, int] = {}
    for page in told.pages:
        for element in page.beat.split("+"):
            first.setdefault(element, page.number)
    missing = [element for element in ELEMENTS if element not in first]
    order = [first[element] for element in ELEMENTS if element in first]
    return missing + (["order"] if order != sorted(order) else [])


def level_faults(told: Told) -> list[str]:
    """Every way in which pages or the whole book break the level that was asked for."""
    texts = [page.text for page in told.pages]
    return book_violations(texts, told.wish.language, told.wish.level)


def strangers(told: Told) -> list[str]:
    """Characters whom a page names but doesn't show, or shows but doesn't name."""
    found = []
    for page in told.pages:
        named = {each.id for each in told.opening.cast if _names(page.text, each.name)}
        shown = {actor.character for actor in page.scene.actors}
        found += [f"page {page.number}: {who}" for who in sorted(named ^ shown)]
    return found


def appearance_share(books: Iterable[Told]) -> float:
    """Words about how somebody looks, per thousand words."""
    words = looks = 0
    for told in books:
        words += len(told.text.split())
        looks += len(_APPEARANCE[told.wish.language].findall(told.text))
    return 1000 * looks / max(1, words)


def _names(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}", text) is not None
