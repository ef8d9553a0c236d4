"""How different books are: counted right, and strictly."""

import pytest

from aibook_desktop.book.model import Character, Language, Look, Opening, Page, Scene, Wish
from aibook_desktop.workshop.stories.told import Told
from aibook_desktop.workshop.stories.variety import (
    anonymous,
    distinct,
    self_bleu,
    sentences,
    variety,
)

SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "bright")
LOOK = Look("#ffffff", "#ff0000", "scarf")


def book(seed: int, name: str, *texts: str, language: Language = "ko") -> Told:
    cast = (Character("hero", name, "rabbit", LOOK),)
    pages = tuple(Page(number, text, "setting", SCENE) for number, text in enumerate(texts, 1))
    return Told(Wish("", language, 4, len(pages)), seed, Opening("", cast), pages)


def test_other_names_make_no_other_book() -> None:
    """A storyteller that only draws new names would look rich."""
    one = book(1, "보미", "숲에 토끼 보미가 살았어요. 보미는 웃었어요.")
    other = book(2, "도담", "숲에 토끼 도담이가 살았어요. 도담이는 웃었어요.")
    assert sentences(one) == sentences(other)
    assert variety([one, other]).most_shared == 1.0


def test_in_english_pronouns_are_no_difference_either() -> None:
    """He for she would hide the same sentence."""
    pip = book(1, "Pip", "Pip the rabbit took his hat, and he ran.", language="en").opening.cast
    luna = book(2, "Luna", "", language="en").opening.cast
    one = anonymous("Pip the rabbit took his hat, and he ran.", pip, "en")
    assert one == anonymous("Luna took her hat, and she ran.", luna, "en")


def test_shares_are_of_the_smaller_book() -> None:
    """A short book inside a long one is the same book to a child."""
    short = book(1, "보미", "보미는 웃었어요. 해가 떴어요.")
    long = book(2, "보미", "보미는 웃었어요. 비가 왔어요.", "보미는 잤어요. 별이 떴어요.")
    third = book(3, "보미", "아무도 없었어요.")
    found = variety([short, long, third])
    assert found.most_shared == 0.5
    assert found.nearest == (1, 2)
    assert found.shared == ("hero은 웃었어요.",)
    assert found.mean_shared == pytest.approx(0.5 / 3)


def test_one_book_cannot_differ() -> None:
    """A bench of one book would publish a perfect score."""
    with pytest.raises(ValueError, match="two books"):
        variety([book(1, "보미", "보미는 웃었어요.")])


def test_distinct_2_counts_pairs_of_words() -> None:
    """Published figures must be what others mean by the name."""
    assert distinct([["a", "b", "a", "b"]], 2) == pytest.approx(2 / 3)
    assert distinct([["a", "b"], ["a", "b"]], 2) == 0.5


def test_self_bleu_is_one_for_copies_and_none_for_strangers() -> None:
    """Upside down, the worst storyteller would win."""
    copies = [["one", "two", "three", "four", "five"]] * 2
    assert self_bleu(copies) == pytest.approx(1.0)
    strangers = [["a", "b", "c", "d", "e"], ["v", "w", "x", "y", "z"]]
    assert self_bleu(strangers) < 0.01
