"""What was heard or typed, made plain."""

from __future__ import annotations

from aibook_desktop.book.understanding import text


def test_drawl_repetition_and_hidden_characters_go() -> None:
    """Excitement must not change what a child asked for."""
    assert text.plain("토끼이이이이") == "토끼"
    assert text.plain("고오오오양이") == "고양이"
    assert text.plain("크아아앙") == "크앙"
    assert text.plain("sooooo a\u200b CAT") == "so a cat"
    assert text.plain("토끼 토끼 토끼가") == "토끼 토끼가"
    assert text.plain("ㅋㅋㅋ 토끼 ㅠㅠ") == "토끼"


def test_ordinary_words_stay() -> None:
    """A word with a double vowel is no drawl."""
    for word in ("아이가", "오이를", "나아가다", "모아", "쥐어", "balloon", "книга"):
        assert text.plain(word) == word


def test_a_very_long_text_is_cut() -> None:
    """Nobody wishes in five thousand characters."""
    assert len(text.plain("가나다 라마바 " * 2000)) == text.LONGEST


def test_words_are_parted_by_script() -> None:
    """A wish may mix both languages."""
    assert text.korean_words("elsa가 바다에 goes") == ["가", "바다에"]
    assert text.latin_words("the cat's hat, please!") == ["the", "cat's", "hat", ",", "please", "!"]
