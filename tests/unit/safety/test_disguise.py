"""Hidden words: what a filter must see through, and that it knows where they stood."""

from __future__ import annotations

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.safety import disguise


@pytest.mark.parametrize(
    ("written", "language", "meant"),
    [
        ("ㄱㅗㄹㅐ", "ko", "고래"),
        ("고1래", "ko", "고래"),
        ("고.래", "ko", "고래"),
        ("고오오래", "ko", "고래"),
        ("고\u200b래", "ko", "고래"),
        ("rhfo", "ko", "고래"),
        ("whаle", "en", "whale"),
        ("wh@l3", "en", "whale"),
        ("whaaale", "en", "whale"),
        ("ｗｈａｌｅ", "en", "whale"),
    ],
)
def test_a_disguise_is_read_as_what_it_means(written: str, language: Language, meant: str) -> None:
    """A typed trick must not carry a bad word past the gate."""
    assert meant in disguise.bare(written, language)[0].readings


def test_a_spelled_out_word_is_one_word_at_its_place() -> None:
    """Taking it out must take out all its letters and nothing else."""
    text = "a w h ale w h a l e sings"
    joined = disguise.spelled_out(disguise.bare(text, "en"), "en")
    assert [(text[word.start : word.end], word.readings[0]) for word in joined][-1] == (
        "w h a l e",
        "whale",
    )


def test_an_english_wish_is_not_read_as_korean_typing() -> None:
    """An English word that happens to spell something in Korean must stay."""
    assert all(reading[0] < "가" for reading in disguise.bare("rhfo", "en")[0].readings)
