"""English articles, plurals, capitals and verbs."""

import pytest

from aibook_desktop.book.language import english


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("egg", "an egg"),
        ("unicorn", "a unicorn"),
        ("umbrella", "an umbrella"),
        ("hour", "an hour"),
        ("one-eyed cat", "a one-eyed cat"),
        ("robot", "a robot"),
    ],
)
def test_articles(phrase: str, expected: str) -> None:
    """A parent reading aloud would stumble over `a egg`."""
    assert english.with_article(phrase) == expected


def test_articles_are_mended_in_a_sentence() -> None:
    """A slot between article and noun would leave `a enormous acorn`."""
    assert (
        english.with_articles_mended("A apple and a enormous egg") == "An apple and an enormous egg"
    )


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("fox", "foxes"),
        ("berry", "berries"),
        ("key", "keys"),
        ("mouse", "mice"),
        ("fire engine", "fire engines"),
    ],
)
def test_plurals(noun: str, expected: str) -> None:
    """Three mouses would be counted."""
    assert english.plural(noun) == expected


@pytest.mark.parametrize(
    ("phrase", "past", "progressive"),
    [
        ("fart", "farted", "farting"),
        ("go to space", "went to space", "going to space"),
        ("be scared of the dark", "was scared of the dark", "being scared of the dark"),
        ("hop", "hopped", "hopping"),
        ("play", "played", "playing"),
        ("cry", "cried", "crying"),
        ("look for treasure", "looked for treasure", "looking for treasure"),
        ("swim", "swam", "swimming"),
        ("make a cake", "made a cake", "making a cake"),
    ],
)
def test_verbs(phrase: str, past: str, progressive: str) -> None:
    """A child's own action would stand in the story as `goed`."""
    assert english.past(phrase) == past
    assert english.progressive(phrase) == progressive


def test_capitals_begin_sentences_but_not_what_follows_speech() -> None:
    """`“Hi!” Said Pip.` and a story that opens with a small letter."""
    told = english.capitalised("hop hop! “why?” said Pip. it was.")
    assert told == "Hop hop! “Why?” said Pip. It was."


def test_titles() -> None:
    """A cover would read `The Way Of A Star`."""
    assert english.title_case("the way of a star") == "The Way of a Star"
    assert english.possessive("Pip") == "Pip's"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("be scared of the dark", "was not scared of the dark"),
        ("cry", "did not cry"),
        ("lose his way", "did not lose his way"),
    ],
)
def test_what_is_over_did_not_happen(phrase: str, expected: str) -> None:
    """`The bear did not be scared` is no English."""
    assert english.past_not(phrase) == expected


def test_what_one_cannot_do_has_a_past() -> None:
    """`can'ted sleep`."""
    assert english.past("can't sleep") == "could not sleep"
    assert english.past("never sleep") == "never slept"
