"""Particles agree with the last sound of the word before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.language.particles import Ending, attach, called, choose, ending_of

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1)


@pytest.mark.parametrize(
    "expected",
    [
        *("토끼는", "곰은", "보미가", "도담이가", "사과를", "공을", "친구와", "별과"),
        *("바다로", "집으로", "별로", "서울로", "엄마랑", "형이랑", "보미야", "하늘아"),
    ],
)
def test_korean_nouns(expected: str) -> None:
    """A wrong particle is the first thing a teacher sees in a made story."""
    forms = {
        "는": "은", "은": "은", "가": "이", "를": "을", "을": "을", "와": "과", "과": "과",
        "로": "으로", "랑": "이랑", "야": "아", "아": "아",
    }  # fmt: skip
    for tail, particle in sorted(forms.items(), key=lambda each: -len(each[0])):
        for ending in (f"이{tail}", f"으{tail}", tail):
            if expected.endswith(ending) and attach(expected[: -len(ending)], particle) == expected:
                return
    pytest.fail(expected)


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("3", "은", "3은"),
        ("2", "은", "2는"),
        ("10", "으로", "10으로"),
        ("8", "으로", "8로"),
        ("1000", "이", "1000이"),
        ("Pip", "은", "Pip은"),
        ("Luna", "은", "Luna는"),
        ("Hazel", "으로", "Hazel로"),
        ("Apple", "으로", "Apple로"),
        ("Mike", "을", "Mike를"),
        ("SDXL", "으로", "SDXL로"),
        ("보미”", "가", "보미”가"),
        ("친구", "이에요", "친구예요"),
        ("곰", "예요", "곰이에요"),
        ("토끼", "이라고", "토끼라고"),
        ("숲속", "이구나", "숲속이구나"),
        ("보미", "에게", "보미에게"),
        ("", "은", "는"),
    ],
)
def test_digits_latin_words_and_longer_particles(word: str, particle: str, expected: str) -> None:
    """A count, an English name or a quotation would be read with a stumble."""
    assert attach(word, particle) == expected


@given(SYLLABLES, st.sampled_from(["은", "이", "을", "과", "이랑", "이라고", "이에요"]))
def test_either_form_may_be_asked_for(word: str, particle: str) -> None:
    """A table's author may write 은 or 는; both must give the same book."""
    chosen = choose(word, particle)
    assert choose(word, chosen) == chosen
    closed = ending_of(word) is not Ending.VOWEL
    assert closed == ((ord(word[-1]) - 0xAC00) % 28 != 0)


@given(SYLLABLES)
def test_a_called_name_always_ends_in_a_vowel(name: str) -> None:
    """도담가 and 하늘는 would stand in a story without the 이 that children say."""
    assert ending_of(called(name)) is Ending.VOWEL


@given(st.text())
def test_any_text_is_taken(word: str) -> None:
    """A free word of a child, emoji and all, would stop the story."""
    assert attach(word, "은").startswith(word)
