"""`aibook bench story`: the figures of the built-in storyteller, in both languages.

Every figure is counted on whole books from outside; Korean grammar is judged by Kiwi, which has no
part in telling them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.engines.ports import Storyteller
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.stories import measures
from aibook_desktop.workshop.stories.grammar import KoreanGrammar, english_faults, names_of
from aibook_desktop.workshop.stories.told import Told, tell, wishes
from aibook_desktop.workshop.stories.variety import Variety, variety
from aibook_desktop.workshop.stories.wishes_kept import wishes_kept
from aibook_desktop.workshop.telling import Tell

SAME_WISH: Final = 100
GENDERS: Final = (("girl", "boy"), ("princess", "prince"))
_SEEDS: Final = range(3)
_TURNS: Final = range(310)
"""Each plot ten times, or the few words about looks would hang on which plots came."""
_EXAMPLES: Final = 12


@dataclass(frozen=True, slots=True)
class Faults:
    """How often something was wrong, and the first examples."""

    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """One language: shares are 0 to 1, appearance is in words per thousand."""

    books: int
    pages: int
    whole_stories: float
    level_faults: Faults
    grammar_faults: Faults
    impolite_endings: Faults
    pages_with_their_people: float
    strangers: Faults
    wishes_asked: int
    wishes_kept: float
    wishes_lost: tuple[str, ...]
    same_wish: Variety
    open_wish: Variety
    appearance: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class StoryReport:
    """Both languages."""

    ko: StoryFigures
    en: StoryFigures


def score_stories(books: int, say: Tell) -> StoryReport:
    """Tell and measure `books` books in each language, and a hundred of one wish."""
    engine = cast("Storyteller", card_named("storyteller", "grammar").build(None))
    return StoryReport(*(_score(engine, language, books, say) for language in LANGUAGES))


def _score(engine: Storyteller, language: Language, books: int, say: Tell) -> StoryFigures:
    say("bench.story.telling", books=str(books), language=language)
    shelf = [tell(engine, wish, seed) for wish, seed in wishes(language, books)]
    pages = sum(len(told.pages) for told in shelf)
    strange = [measures.strangers(told) for told in shelf]
    wrong = sum(len({each.partition(":")[0] for each in found}) for found in strange)
    grammar, impolite = grammar_faults(shelf, language)
    kept = wishes_kept(engine, language, seeds=_SEEDS)
    say("bench.story.same", books=str(SAME_WISH), language=language)
    return StoryFigures(
        books=len(shelf),
        pages=pages,
        whole_stories=sum(not measures.missing_elements(told) for told in shelf) / len(shelf),
        level_faults=_faults([each for told in shelf for each in measures.level_faults(told)]),
        grammar_faults=_faults(grammar),
        impolite_endings=_faults(impolite),
        pages_with_their_people=1 - wrong / pages,
        strangers=_faults([each for found in strange for each in found]),
        wishes_asked=kept.asked,
        wishes_kept=kept.share,
        wishes_lost=kept.lost,
        same_wish=_of_one(engine, _said(language)),
        open_wish=_of_one(engine, Wish("", language, 4, 8)),
        appearance=tuple(
            (hero, measures.appearance_share(_played(engine, language, hero)))
            for pair in GENDERS
            for hero in pair
        ),
    )


def _said(language: Language) -> Wish:
    return Wish("", language, 4, 8, hero="rabbit", place="space")


def _of_one(engine: Storyteller, wish: Wish) -> Variety:
    return variety([tell(engine, wish, seed) for seed in range(SAME_WISH)])


def _played(engine: Storyteller, language: Language, hero: str) -> list[Told]:
    """Books that differ in nothing but the hero."""
    return [tell(engine, Wish("", language, 5, 10, hero=hero), seed) for seed in _TURNS]


def grammar_faults(shelf: Sequence[Told], language: Language) -> tuple[list[str], list[str]]:
    """What is wrong in the grammar of some books, and which Korean endings are impolite."""
    texts = [page.text for told in shelf for page in told.pages]
    if language == "en":
        return [each for text in texts for each in english_faults(text)], []
    korean = KoreanGrammar(names_of(shelf))
    return (
        [each for text in texts for each in korean.faults(text)],
        [each for text in texts for each in korean.impolite(text)],
    )


def _faults(found: Sequence[str]) -> Faults:
    return Faults(len(found), tuple(dict.fromkeys(found))[:_EXAMPLES])
