"""Books told again: at another level, in another language, with a hero who has played before."""

import re
from dataclasses import replace
from functools import cache

import pytest

from aibook_desktop.book.levels import LEVELS, book_violations
from aibook_desktop.book.model import Character, Language, Look, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Retelling
from aibook_desktop.engines.storyteller.grammar import build, tables
from aibook_desktop.engines.storyteller.grammar.naming import in_other_language

Told = tuple[Wish, int, Opening, tuple[Page, ...]]


@cache
def shelf(language: Language) -> tuple[Told, ...]:
    """Bilingual books of every level, each with another hero and place."""
    heroes, places = list(standard().heroes), list(standard().places)
    books = []
    for seed in range(12):
        level = tuple(LEVELS)[seed % 4]
        wish = Wish(
            "",
            language,
            level,
            (4, 6, 8, 12, 16)[seed % 5],
            hero=heroes[seed * 5 % len(heroes)],
            place=places[seed * 3 % len(places)],
            bilingual=True,
        )
        opening, *pages = build(None).tell(wish, seed)
        assert isinstance(opening, Opening)
        books.append((wish, seed, opening, tuple(page for page in pages if isinstance(page, Page))))
    return tuple(books)


def named(text: str, cast: tuple[Character, ...]) -> set[str]:
    return {each.id for each in cast if re.search(rf"(?<!\w){re.escape(each.name)}", text)}


def shown(page: Page) -> set[str]:
    return {actor.character for actor in page.scene.actors}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_page_told_again_names_whom_its_picture_shows(language: Language) -> None:
    """The picture stays; a friend who is named and not drawn would be searched for in vain."""
    engine = build(None)
    assert isinstance(engine, Retelling)
    for wish, seed, opening, pages in shelf(language):
        for level in LEVELS:
            again = engine.retell(wish, seed, level, pages, opening.cast)
            assert [page.scene for page in again] == [page.scene for page in pages]
            for page in again:
                assert named(page.text, opening.cast) == shown(page), page.text
            assert book_violations([page.text for page in again], language, level) == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_second_text_is_of_the_same_picture(language: Language) -> None:
    """A family that reads in two languages would read two different pages."""
    other: Language = "en" if language == "ko" else "ko"
    for wish, _, opening, pages in shelf(language):
        cast = tuple(
            replace(each, name=in_other_language(each.name, other, tables.standard()))
            for each in opening.cast
        )
        for page in pages:
            assert named(page.second, cast) == shown(page), page.second
        assert book_violations([page.second for page in pages], other, wish.level) == []


def test_a_book_in_one_language_has_no_second_text() -> None:
    """Nobody asked for it."""
    wish = replace(shelf("ko")[0][0], bilingual=False)
    assert all(not page.second for page in build(None).tell(wish, 1) if isinstance(page, Page))


def test_a_book_of_other_tables_is_refused() -> None:
    """After an update the words of another story would stand under the old pictures."""
    wish, seed, opening, pages = shelf("ko")[0]
    moved = tuple(
        replace(page, scene=replace(page.scene, place="desert", time="day")) for page in pages
    )
    with pytest.raises(Problem, match="story_changed"):
        build(None).retell(wish, seed, 5, moved, opening.cast)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_hero_of_an_earlier_book_plays_again(language: Language) -> None:
    """`다음 책도 뽀삐랑`: another name or another coat, and it is somebody else."""
    poppi = Character("hero", "뽀삐", "fox", Look("#c8642d", "#2f7d5b", "scarf"))
    for seed in range(6):
        wish = Wish("", language, 4, 8, hero="fox", place="forest", again=poppi)
        opening, *_ = build(None).tell(wish, seed)
        assert isinstance(opening, Opening)
        (hero,) = [each for each in opening.cast if each.id == "hero"]
        assert hero == poppi
        assert all(each.look.accent != poppi.look.accent for each in opening.cast if each != hero)


@pytest.mark.parametrize(
    ("language", "action", "turn"),
    [
        ("ko", "방귀 뀌다", "방귀를 뀌자"),
        ("ko", "어둠을 무서워하다", "무서워하지 않았어요"),
        ("ko", "코가 길다", "코가 긴"),
        ("en", "fart", "farted"),
        ("en", "be scared of the dark", "was not scared of the dark"),
    ],
)
def test_a_childs_own_action_makes_the_turn(language: Language, action: str, turn: str) -> None:
    """A fart that is mentioned on page one and never again is not what was wished for."""
    for seed in range(5):
        wish = Wish("", language, 4, 8, hero="dinosaur", place="forest", action=action)
        pages = [page for page in build(None).tell(wish, seed) if isinstance(page, Page)]
        (page,) = [page for page in pages if "consequence" in page.beat]
        assert turn in page.text
