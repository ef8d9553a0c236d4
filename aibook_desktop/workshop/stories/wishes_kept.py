"""Whether a book keeps what a child said, on a held list of utterances.

`resources/bench/child_wishes.csv` was written for this measure and no table of words was made with
it in view. It says what must come of an utterance: hero, companion and place as symbols, the action
as pieces of words of which one must stand in the text, and what must not come at all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.book.understanding import understand
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Storyteller
from aibook_desktop.workshop.stories.told import Told, tell


@dataclass(frozen=True, slots=True)
class ChildWish:
    """One utterance and what must come of it; "" where nothing is asked."""

    words: str
    language: Language
    hero: str
    companion: str
    place: str
    action: tuple[str, ...]
    without: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How much was asked for and kept; `lost` names the rest with the utterance."""

    asked: int
    kept: int
    lost: tuple[str, ...]

    @property
    def share(self) -> float:
        """Kept of asked, 0 to 1."""
        return self.kept / self.asked if self.asked else 1.0


@cache
def child_wishes(language: Language) -> tuple[ChildWish, ...]:
    """Read the held list of a language."""
    path = RESOURCES / "bench" / "child_wishes.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, strict=True) if row["language"] == language]
    return tuple(
        ChildWish(
            words=row["words"],
            language=next(each for each in LANGUAGES if each == row["language"]),
            hero=row["hero"],
            companion=row["companion"],
            place=row["place"],
            action=tuple(filter(None, row["action"].split("|"))),
            without=row["without"],
        )
        for row in rows
    )


def wishes_kept(storyteller: Storyteller, language: Language, *, seeds: range) -> Kept:
    """Let every utterance be understood and told with each seed."""
    asked, lost = 0, []
    for said in child_wishes(language):
        for seed in seeds:
            wish = understand(said.words, language, 5, seed=seed)
            for field, held in _held(said, tell(storyteller, wish, seed)):
                asked += 1
                if not held:
                    lost.append(f"{field}: {said.words}")
    return Kept(asked, asked - len(lost), tuple(dict.fromkeys(lost)))


def _held(said: ChildWish, told: Told) -> Iterator[tuple[str, bool]]:
    kinds = {each.id: each.kind for each in told.opening.cast}
    text = told.text.lower()
    if said.hero:
        yield "hero", kinds.get("hero") == said.hero
    if said.companion:
        yield "companion", said.companion in kinds.values()
    if said.place:
        yield "place", said.place in {page.scene.place for page in told.pages}
    if said.action:
        yield "action", any(piece in text for piece in said.action)
    if said.without:
        refused = {
            symbol
            for symbol, hero in standard().heroes.items()
            if said.without in hero.heard(said.language)
        } | {said.without}
        end = r"s?\b" if said.language == "en" else ""
        named = re.search(rf"(?<!\w){re.escape(said.without)}{end}", text)
        yield "without", named is None and not refused & set(kinds.values())
