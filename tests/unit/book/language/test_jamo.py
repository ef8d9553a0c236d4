"""Hangul letters: taken apart, put together, compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.language import jamo

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12)


@given(SYLLABLES)
def test_composing_undoes_decomposing(text: str) -> None:
    """A verb put together again from its letters must be the same verb."""
    assert jamo.decompose(jamo.compose(jamo.decompose(text))) == jamo.decompose(text)


@pytest.mark.parametrize(
    "text", ["토끼가 우주에", "닭이 앉아", "없어", "왜 그래", "값", "ㅋㅋ abc"]
)
def test_everyday_words_survive_the_round_trip(text: str) -> None:
    """The words of a wish must not change by being looked at."""
    assert jamo.compose(jamo.decompose(text)) == text


def test_letters_of_a_keyboard_become_syllables() -> None:
    """Typed letters, vowels apart, must read as the word that was meant."""
    assert jamo.compose("ㄱㅗㅏㅇㅑ") == "과야"
    assert jamo.compose("ㅇㅣㄹㄱㅇㅓ") == "읽어"


@given(st.text(max_size=20))
def test_any_text_is_decomposed_without_an_error(text: str) -> None:
    """An emoji or a foreign letter in a wish must not stop the program."""
    assert isinstance(jamo.compose(jamo.decompose(text)), str)


def test_distance_prices_letters() -> None:
    """The nearest word is only found when the prices are counted."""
    assert jamo.distance("ㅌㅗㅉㅣ", "ㅌㅗㄲㅣ") == 1.0
    assert jamo.distance("ㅌㅗㅉㅣ", "ㅌㅗㄲㅣ", lambda _a, _b: 0.25) == 0.25
    assert jamo.distance("", "ㅌㅗ", gap=0.5) == 1.0
