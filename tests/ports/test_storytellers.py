"""What every storyteller promises."""

from __future__ import annotations

import pytest

from aibook_desktop.book.model import Language, Opening, Page, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Storyteller

WISHES = (
    Wish("토끼가 우주에 가는 거", "ko", 4, 8, hero="rabbit", place="space", theme="courage"),
    Wish("", "ko", 3, 6),
    Wish("a robot and a cat", "en", 5, 10, hero="robot", companion="cat", place="village"),
    Wish("고래", "ko", 6, 4, hero="whale", place="undersea", theme="sharing"),
    Wish("train", "en", 6, 16, hero="train", place="mountain", theme="fun"),
)


def story(storyteller: Storyteller, wish: Wish) -> tuple[Opening, list[Page]]:
    opening, *pages = storyteller.tell(wish, 11)
    assert isinstance(opening, Opening)
    assert all(isinstance(page, Page) for page in pages)
    return opening, [page for page in pages if isinstance(page, Page)]


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{wish.language}-{wish.pages}")
def test_a_story_has_a_title_and_just_its_pages(storyteller: Storyteller, wish: Wish) -> None:
    """A book with a page too few would never be bound."""
    opening, pages = story(storyteller, wish)
    assert opening.title.strip()
    assert [page.number for page in pages] == list(range(1, wish.pages + 1))
    assert all(page.text.strip() for page in pages)


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{wish.language}-{wish.pages}")
def test_scenes_stay_in_the_vocabulary(storyteller: Storyteller, wish: Wish) -> None:
    """An illustrator can't draw a word that it does not know."""
    opening, pages = story(storyteller, wish)
    known = {character.id for character in opening.cast}
    for page in pages:
        assert standard().faults(page.scene) == []
        assert {actor.character for actor in page.scene.actors} <= known


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{wish.language}-{wish.pages}")
def test_whoever_was_wished_for_plays(storyteller: Storyteller, wish: Wish) -> None:
    """A child who asked for a rabbit must get a rabbit."""
    opening, pages = story(storyteller, wish)
    kinds = {character.kind for character in opening.cast}
    assert {wish.hero, wish.companion} - {None} <= kinds
    if wish.place is not None:
        assert wish.place in {page.scene.place for page in pages}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_same_wish_and_seed_tell_the_same_story(
    storyteller: Storyteller, language: Language
) -> None:
    """A book finished after a power cut must go on with the same story."""
    wish = Wish("", language, 4, 8, hero="fox", place="forest")
    assert story(storyteller, wish) == story(storyteller, wish)
    assert list(storyteller.tell(wish, 11)) != list(storyteller.tell(wish, 12))
