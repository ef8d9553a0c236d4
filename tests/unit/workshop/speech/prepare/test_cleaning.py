"""Transcripts become the words that were spoken."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.workshop.speech.prepare.cleaning import is_masked, spoken

MARKED = st.text(
    alphabet="가나다토끼abNO019 .,?!()[]{}<>/*+:'’~-_\n\t\u1100\u1161e\u0301", max_size=30
)


@pytest.mark.parametrize(
    ("transcript", "words"),
    [
        ("토끼가 우주로 가요.", "토끼가 우주로 가요"),
        ("b/ 안녕 n/ o/ 토끼야 u/", "안녕 토끼야"),
        ("아/ 그러니까 음/ 가자", "아 그러니까 음 가자"),
        ("무+ 무지개*", "무 무지개"),
        ("(3마리)/(세 마리) 주세요", "세 마리 주세요"),
        ("(이거)/(요거) 주세요", "이거 주세요"),
        ("(티브이/TV) 켜 줘", "티브이 켜 줘"),
        ("(SN:토끼야) 놀자 (NO:)", "토끼야 놀자"),
        ("(FP:음) 그래", "음 그래"),
        ("[웃음] 그래 (기침) {잡음} <소음>", "그래"),
        ("((안) 밖) 끝", "끝"),
        ("don’t go, it's dark!", "don't go it's dark"),
        ("'quoted' words", "quoted words"),
        ("10월 3일", "10월 3일"),
        ("and/or", "and or"),
        ("...!? b/", ""),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(transcript: str, words: str) -> None:
    """A mark that stays is learned as a word; a word that goes is learned as silence."""
    assert spoken(transcript) == words


def test_decomposed_hangul_is_composed() -> None:
    """The same syllable in two spellings would count as an error of the listener."""
    assert spoken(unicodedata.normalize("NFD", "토끼야 가자")) == "토끼야 가자"


@given(MARKED | st.text(max_size=30))
def test_what_is_clean_stays_and_holds_nothing_but_words(transcript: str) -> None:
    """Cleaning twice, as with data prepared from prepared texts, must not eat words."""
    words = spoken(transcript)
    assert spoken(words) == words
    assert words == unicodedata.normalize("NFC", words) == " ".join(words.split())
    assert all(letter.isalnum() or letter in " '" for letter in words)


@given(st.lists(st.text(alphabet="가나다라마바사토끼", min_size=1, max_size=5), min_size=1))
def test_plain_words_pass_whatever_marks_stand_between(words: list[str]) -> None:
    """A noise mark must never take the word beside it away."""
    assert spoken(" b/ ".join(words) + " n/.") == " ".join(words)


def test_a_blotted_name_is_seen() -> None:
    """A clip whose text lacks the name that is heard teaches the listener to swallow words."""
    assert is_masked("#@이름# 안녕")
    assert is_masked("&name& 안녕")
    assert not is_masked("토끼야 안녕")
