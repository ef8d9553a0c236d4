"""From words to a wish that is safe to keep."""

from __future__ import annotations

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.studio.wishing import Chosen, language_of, wish_from


def test_a_telephone_number_is_never_kept() -> None:
    """A wish is stored with its book and may be shown to others."""
    wish = wish_from("토끼한테 010-1234-5678로 전화하는 이야기", "ko", level=4, seed=1)
    assert "1234" not in wish.words
    assert wish.hero == "rabbit"


def test_an_unsafe_wish_becomes_a_kind_book() -> None:
    """A child never meets a refusal, and never a gun."""
    wish = wish_from("토끼가 총으로 곰을 죽이는 이야기", "ko", level=4, seed=1)
    assert wish.hero == "rabbit"
    assert "총" not in wish.words
    assert wish.action is None or "죽" not in wish.action


def test_cards_win_over_words() -> None:
    """What a child tapped on the card is what it wants."""
    wish = wish_from("토끼", "ko", level=3, seed=1, chosen=Chosen(hero="bear", place="moon"))
    assert (wish.hero, wish.place) == ("bear", "moon")
    assert "hero" not in wish.chosen


def test_bytes_that_are_no_text_are_dropped() -> None:
    """A broken terminal must not break a book."""
    assert "\udcff" not in wish_from("곰\udcff", "ko", level=3, seed=1).words


@pytest.mark.parametrize(
    ("words", "usual", "language"),
    [
        ("토끼", "en", "ko"),
        ("a rabbit", "ko", "en"),
        ("Pip이랑", "en", "ko"),
        ("🐰", "ko", "ko"),
        ("", "en", "en"),
        ("うさぎ", "ko", "ko"),
    ],
)
def test_the_language_follows_the_letters(words: str, usual: Language, language: Language) -> None:
    """A Korean wish must not become an English book because of a setting."""
    assert language_of(words, usual) == language
