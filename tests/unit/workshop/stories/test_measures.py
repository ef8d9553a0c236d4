"""What the measures of told books see."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

import pytest

from aibook_desktop.book.model import LANGUAGES, Language, Wish
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.ports import Storyteller
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.stories import measures
from aibook_desktop.workshop.stories.told import Told, tell, wishes
from aibook_desktop.workshop.stories.wishes_kept import child_wishes, wishes_kept


@cache
def storyteller() -> Storyteller:
    return cast("Storyteller", card_named("storyteller", "grammar").build(None))


@cache
def book() -> Told:
    wish = Wish("", "ko", 5, 10, hero="rabbit", companion="bear", place="forest")
    return tell(storyteller(), wish, 3)


def test_a_good_book_has_no_faults() -> None:
    """The bars would never be met."""
    assert measures.missing_elements(book()) == []
    assert measures.strangers(book()) == []
    assert measures.level_faults(book()) == []


def test_a_lost_element_is_seen() -> None:
    """A story without an end would count as whole."""
    cut = replace(book(), pages=book().pages[:-3])
    assert "reaction" in measures.missing_elements(cut)


def test_elements_in_the_wrong_order_are_seen() -> None:
    """A plan before the problem is no story."""
    last = len(book().pages) + 1
    turned = tuple(replace(page, number=last - page.number) for page in reversed(book().pages))
    assert "order" in measures.missing_elements(replace(book(), pages=turned))


def test_somebody_missing_in_the_picture_is_seen() -> None:
    """The child looks for the bear of which the page speaks."""
    page = next(each for each in book().pages if len(each.scene.actors) > 1)
    bare = replace(page, scene=replace(page.scene, actors=page.scene.actors[:1]))
    found = measures.strangers(replace(book(), pages=(bare,)))
    assert len(found) == len(page.scene.actors) - 1


def test_a_page_above_its_level_is_seen() -> None:
    """The level would be reported, not kept."""
    told = replace(book(), wish=replace(book().wish, level=3))
    assert measures.level_faults(told)


def test_a_book_of_too_many_words_is_seen() -> None:
    """A book whose every page is fit could still be too much for its reader."""
    words = [f"{one}{other}" for one in "가나다라마바사아자차" for other in "각난닫랄맘밥삿앙잦찿"]
    pages = tuple(
        replace(
            page,
            text=" ".join(words[at * 10 : at * 10 + 5])
            + ". "
            + " ".join(words[at * 10 + 5 : at * 10 + 10])
            + ".",
        )
        for at, page in enumerate(book().pages)
    )
    found = measures.level_faults(replace(book(), pages=pages))
    assert found
    assert all("new" in each or "different" in each for each in found)


def test_words_of_looks_are_counted() -> None:
    """Girls who are pretty and boys who are brave would not be noticed."""
    page = replace(book().pages[0], text="예쁜 토끼가 귀여운 곰을 만났어요.")
    assert measures.appearance_share([replace(book(), pages=(page,))]) == 1000 * 2 / 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shelf_goes_round_everything(language: Language) -> None:
    """A hero that no measured book has could be told badly for ever."""
    asked = [wish for wish, _ in wishes(language, 200)]
    assert {wish.hero for wish in asked} == set(standard().heroes)
    assert {wish.place for wish in asked} - {None} == set(standard().places)
    assert {wish.theme for wish in asked} - {None} == set(standard().themes)
    assert {wish.level for wish in asked} == {3, 4, 5, 6}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_held_wishes_ask_for_what_there_is(language: Language) -> None:
    """A slip in the list would be counted against the storyteller, or for it."""
    for said in child_wishes(language):
        assert said.hero in standard().heroes, said.words
        assert not said.companion or said.companion in standard().heroes, said.words
        assert not said.place or said.place in standard().places, said.words


def test_a_storyteller_that_forgets_the_wish_is_found_out() -> None:
    """A measure that counts nothing would call every story kept."""

    class Forgetful:
        """Tells of a whale at home, whatever is wished for."""

        def tell(self, wish: Wish, seed: int) -> object:
            """Tell it."""
            asked = Wish("", wish.language, wish.level, wish.pages, hero="whale", place="undersea")
            return storyteller().tell(asked, seed)

    kept = wishes_kept(cast("Storyteller", Forgetful()), "en", seeds=range(1))
    assert kept.share < 0.3
    assert any(each.startswith("action") for each in kept.lost)
