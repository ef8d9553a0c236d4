"""English wishes: figures, refusals, verb phrases."""

from __future__ import annotations

import pytest

from aibook_desktop.book.understanding import english, heard, text


def read(words: str) -> heard.Heard:
    return english.read(text.latin_words(text.plain(words)))


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("a bear who goes to the moon", "go to the moon"),
        ("a bear going to the moon", "go to the moon"),
        ("the bear wants to go to the moon", "go to the moon"),
        ("a bear is scared of bees", "be scared of bees"),
        ("a bear scared of bees", "be scared of bees"),
        ("a bear who can't swim", "be unable to swim"),
        ("a bear who doesn't like honey", "dislike honey"),
        ("a bear who doesn't have any friends", "have no friends"),
        ("a bear has lost his hat", "lose his hat"),
        ("a bear in the forest", None),
        ("a bear is in the forest", None),
        ("a bear goes", None),
        ("a dog like a lion", None),
        ("", None),
    ],
)
def test_the_action_is_a_bare_phrase(words: str, action: str | None) -> None:
    """A storyteller can only put a bare phrase into its sentences."""
    assert read(words).action == action


@pytest.mark.parametrize(
    ("words", "without", "symbols"),
    [
        ("not a cat, a dog", "cat", {"cat"}),
        ("no cats or mice please", "cats", {"cat", "mouse"}),
        ("a dog instead of a scary cat", "cat", {"cat"}),
        ("I don't want a cat", "cat", {"cat"}),
        ("no, a cat", None, set()),
        ("a king who has no cat", None, set()),
    ],
)
def test_what_is_refused_is_known(words: str, without: str | None, symbols: set[str]) -> None:
    """A child who says "not a cat" must not meet one."""
    found = read(words)
    assert found.without == without
    assert heard.excluded(found, "hero") == symbols


def test_who_is_only_compared_or_ridden_does_not_play() -> None:
    """A dog like a lion is a dog."""
    assert heard.players(read("a dog like a lion")) == ["dog"]
    assert heard.players(read("a dog rides a train")) == ["dog"]
    assert heard.players(read("a frog turns into a prince")) == ["frog"]
