"""`aibook bench story --engine llama`: what our writing costs beside llama.cpp used plainly.

Without a model, on one of random weights: what is timed depends on its shape alone. A given model
also tells books, which are judged as those of the built-in storyteller are; whether they are good
stories only reading them tells.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from aibook_desktop.book.model import Language
from aibook_desktop.engines.model_card import read_card
from aibook_desktop.engines.ports import Storyteller
from aibook_desktop.engines.race import Counting, RaceFigures
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.workshop.stories import measures
from aibook_desktop.workshop.stories.bench import grammar_faults
from aibook_desktop.workshop.stories.random_model import SHAPES, write_random_model
from aibook_desktop.workshop.stories.told import tell, wishes
from aibook_desktop.workshop.telling import Tell

_EXAMPLES: Final = 12


@dataclass(frozen=True, slots=True)
class BooksTold:
    """Books of one language; `own_pages` is the share that the tables did not have to tell."""

    books: int
    seconds_a_book: float
    own_pages: float
    whole_stories: float
    level_faults: int
    grammar_faults: int
    impolite_endings: int
    strangers: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritingCosts:
    """Figures, and of which weights they are; `told` has a language only where books were told."""

    weights: str
    figures: RaceFigures
    ko: BooksTold | None = None
    en: BooksTold | None = None


def _told(card: EngineCard, model: Path, language: Language, books: int, say: Tell) -> BooksTold:
    """Let the model tell books of many wishes, and judge them from outside."""
    engine = cast("Storyteller", card.build(model))
    say("bench.story.telling", books=str(books), language=language)
    start = time.perf_counter()
    shelf = [tell(engine, wish, seed) for wish, seed in wishes(language, books)]
    seconds = time.perf_counter() - start
    pages, own = engine.counts() if isinstance(engine, Counting) else (1, 1)
    grammar, impolite = grammar_faults(shelf, language)
    strange = [each for told in shelf for each in measures.strangers(told)]
    levels = [each for told in shelf for each in measures.level_faults(told)]
    return BooksTold(
        books=len(shelf),
        seconds_a_book=round(seconds / len(shelf), 2),
        own_pages=round(own / max(1, pages), 3),
        whole_stories=sum(not measures.missing_elements(told) for told in shelf) / len(shelf),
        level_faults=len(levels),
        grammar_faults=len(grammar),
        impolite_endings=len(impolite),
        strangers=len(strange),
        examples=tuple([*levels, *grammar, *impolite, *strange][:_EXAMPLES]),
    )


def time_writing(
    engine: str, model: Path | None, shape: str, rounds: int, say: Tell, *, books: int = 0
) -> WritingCosts:
    """Race an engine on a model folder, or on random weights of a shape; raises `Problem`.

    A given model also tells `books` books in each of its languages, which are judged.
    """
    card = card_named("storyteller", engine)
    if model is not None:
        about = read_card(model)
        told = {
            language: _told(card, model, language, books, say) if books else None
            for language in about.languages
        }
        figures = card.time(model, rounds)
        return WritingCosts(about.name, figures, told.get("ko"), told.get("en"))
    with TemporaryDirectory() as folder:
        say("bench.story.random", shape=shape)
        weights = write_random_model(Path(folder) / "random", SHAPES[shape])
        return WritingCosts(f"random weights, shape {shape}", card.time(weights, rounds))
