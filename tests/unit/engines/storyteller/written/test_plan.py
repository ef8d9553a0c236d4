"""What a writer is told of a book: for which age, in which language, and what happens where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aibook_desktop.book.levels import LEVELS, level_for
from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.storyteller.written import plan
from aibook_desktop.safety.pages import unfit

WISH = Wish("", "ko", 4, 8, hero="rabbit", companion="bear", place="space", theme="courage")


def requests(language: Language, level: int) -> list[str]:
    """All that a writer is asked in a book of that age."""
    book = plan.begin(replace(WISH, language=language, level=level), 3)
    return [book.opening_request(), *(book.page_request(number) for number in range(1, 9))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", LEVELS)
def test_every_age_is_asked_for_in_its_own_words(language: Language, level: int) -> None:
    """A book for a child of three would be written like one of six, and checked away."""
    opening, *pages = requests(language, level)
    limits = level_for(level).limits(language)
    assert say(f"written.level.{level}", language) in opening
    for other in set(LEVELS) - {level}:
        assert say(f"written.level.{other}", language) not in opening
    for figure in (*limits.page_words, *limits.page_sentences, limits.sentence_words):
        assert str(figure) in opening
    assert len(set(pages)) == len(pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prompt_speaks_the_language_of_the_book(language: Language) -> None:
    """Asked in English, small models answer a Korean child in English."""
    for text in requests(language, 4):
        hangul = sum("가" <= letter <= "힣" for letter in text)
        assert (hangul > len(text) / 5) == (language == "ko"), text
        assert language == "ko" or hangul == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wish_is_in_the_prompt(language: Language) -> None:
    """The story would not be the one that the child wished for."""
    opening, *pages = requests(language, 4)
    words = standard()
    assert words.places["space"].name(language) in opening
    assert words.themes["courage"].name(language) in opening
    for hero in ("rabbit", "bear"):
        assert words.heroes[hero].name(language) in opening
    assert pages[-1].endswith(say("written.last", language))
    assert all(unfit(text, language, 4) is None for text in pages)
