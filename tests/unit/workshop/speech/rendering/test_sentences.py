"""Wish sentences."""

from __future__ import annotations

from itertools import islice

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.workshop.speech.rendering.sentences import LONGEST, belongs_to, sentences


def some(language: Language, count: int, seed: int = 0) -> list[str]:
    return [each.words for each in islice(sentences(language, "training", seed), count)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_both_learnt_and_tested(language: Language) -> None:
    """The figures of a model would be those of its memory."""
    test = {each.words for each in islice(sentences(language, "test", 1), 300)}
    assert test.isdisjoint(some(language, 4000))
    assert all(belongs_to(words) == "test" for words in test)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_different_short_and_plain(language: Language) -> None:
    """A listener would learn a few sentences by heart, or marks that nobody can hear."""
    words = some(language, 2000)
    assert len(set(words)) == 2000
    assert all(0 < len(each) <= LONGEST[language] for each in words)
    marks = {char for each in words for char in each if not char.isalnum()}
    assert marks <= {" ", "'"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_vocabulary_is_said(language: Language) -> None:
    """A hero of the program could never be asked for."""
    said = " ".join(some(language, 20000))
    vocabulary = standard()
    for table in (vocabulary.heroes, vocabulary.places, vocabulary.themes, vocabulary.props):
        missing = [word.symbol for word in table.values() if word.name(language) not in said]
        assert not missing


def test_equal_seeds_give_equal_sentences() -> None:
    """Nobody could repeat a training or a figure."""
    assert some("ko", 50, seed=3) == some("ko", 50, seed=3)
    assert some("ko", 50, seed=3) != some("ko", 50, seed=4)


def test_particles_and_articles_agree() -> None:
    """A listener would learn sentences that no child says."""
    korean, english = " ".join(some("ko", 3000)), " ".join(some("en", 3000))
    assert "토끼가 " in korean
    assert "토끼이 " not in korean
    assert "곰이 " in korean
    assert "곰가 " not in korean
    assert "an elephant" in english
    assert "a unicorn" in english
    assert " a elephant" not in english
