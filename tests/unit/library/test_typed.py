"""What a Korean keyboard shows on the way to a word already finds it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.library.typed import IN_NAMES, IN_TITLE, Typed

CALLED = "토끼와 닭의 우주 여행\n보미\nmax the dog\n과자 나라"


@pytest.mark.parametrize(
    "typed",
    [
        *("ㅌ", "토", "톢", "토끼", "ㅌㄲ", "토ㄲ", "토끼ㅇ", "토끼와", "ㅌㄲㅇ", "ㄲ"),
        *("ㄷ", "다", "달", "닭", "닭ㅇ", "ㅌㄲ ㅇㅈ", "토끼 ㅇㅈ", "ㅇㅈ ㅇㅎ", "웆", "우주 ㅇ"),
        *("여해", "여행", "ㅌㄲㄱ ㅇㅈ", "ㅌㄲㄹ", "\u1110\u1101"),
    ],
)
def test_a_title_is_found_letter_by_letter(typed: str) -> None:
    """Somebody who types would see the shelf empty itself between two letters."""
    assert Typed(typed).rank(CALLED) == IN_TITLE


@pytest.mark.parametrize("typed", ["ㅂㅁ", "봄", "m", "Max", "dog", "고", "괒", "과ㅈ", "토끼 max"])
def test_a_name_is_found(typed: str) -> None:
    """Who plays and where is remembered as often as the title."""
    assert Typed(typed).rank(CALLED) == IN_NAMES


@pytest.mark.parametrize("typed", ["", " ", "🐰", "톢 ", "ㄲㅌ", "og", "ㅏ", "토끼 zoo", "달 "])
def test_what_is_not_there(typed: str) -> None:
    """A finished word is no longer half of another, and English is found by its beginning."""
    assert Typed(typed).rank(CALLED) is None


def test_two_consonants_on_one_key_stroke() -> None:
    """A keyboard joins ㄱ and ㅅ to one sign before anybody can see it."""
    assert Typed("ㄳ").rank("강아지와 고슴도치") is not None
    assert Typed("ㄳ").rank("곰") is None


SYLLABLES = st.text(
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6
)


@settings(deadline=None)
@given(SYLLABLES, st.data())
def test_initials_of_any_word_find_it(word: str, data: st.DataObject) -> None:
    """Children invent syllables that no dictionary knows."""
    onsets = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
    initials = "".join(onsets[(ord(each) - 0xAC00) // 588] for each in word)
    cut = data.draw(st.integers(0, len(word)))
    assert Typed(word[:cut] + initials[cut:]).rank(word) == IN_TITLE
    assert Typed(word).rank(word) == IN_TITLE


@settings(deadline=None)
@given(st.text())
def test_whatever_is_typed(text: str) -> None:
    """No input is ever a faulty pattern."""
    Typed(text).rank(CALLED)
    Typed(text, stems_of_one=True).rank(CALLED)
