"""The gate: what is unsafe is taken out of a wish, what is harmless stays as it was."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.model import Language
from aibook_desktop.book.understanding import understand
from aibook_desktop.safety.wishes import gate

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def language_of(row: dict[str, str]) -> Language:
    return "ko" if row["language"] == "ko" else "en"


@pytest.mark.parametrize("row", rows("benign.csv"), ids=lambda row: row["wish"])
def test_harmless_wishes_pass_untouched(row: dict[str, str]) -> None:
    """A child who says 새끼 고양이 or 방귀 must get exactly the story it asked for."""
    verdict = gate(row["wish"], language_of(row))
    assert (verdict.category, verdict.words) == (None, row["wish"])


@pytest.mark.parametrize("row", rows("unsafe.csv"), ids=lambda row: row["wish"])
def test_unsafe_wishes_are_redirected_and_named(row: dict[str, str]) -> None:
    """A child must never be read what a grown-up would have to explain away."""
    verdict = gate(row["wish"], language_of(row))
    assert verdict.category == row["category"]


@pytest.mark.parametrize("row", rows("unsafe.csv"), ids=lambda row: row["wish"])
def test_what_is_left_of_an_unsafe_wish_is_safe_and_becomes_a_book(row: dict[str, str]) -> None:
    """The story goes on without the unsafe part: no dead end, and nothing slips through."""
    verdict = gate(row["wish"], language_of(row))
    assert gate(verdict.words, language_of(row)).category is None
    wish = understand(verdict.words, language_of(row), 4)
    assert None not in (wish.hero, wish.place, wish.theme)


def test_the_harmless_part_of_a_wish_is_kept() -> None:
    """A child who asked for a rabbit still gets the rabbit."""
    wish = understand(gate("토끼가 총으로 늑대를 죽이는 이야기", "ko").words, "ko", 4)
    assert (wish.hero, wish.companion, wish.action) == ("rabbit", "fox", None)
    assert gate("a bunny kills the fox", "en").words == "a bunny the fox"


def test_the_words_of_a_wish_never_show_in_a_printed_verdict() -> None:
    """A verdict that lands in a log must not carry what a child said."""
    assert "토끼" not in repr(gate("토끼", "ko"))


@given(st.text(max_size=200), st.sampled_from(["ko", "en"]))
def test_any_text_gets_a_verdict_that_holds(words: str, language: Language) -> None:
    """No keyboard mash may stop the program, and a cleaned wish must be clean."""
    verdict = gate(words, language)
    assert gate(verdict.words, language).category is None


def test_a_long_wish_is_judged_quickly() -> None:
    """A child must not wait for the gate."""
    gate("토끼", "ko")
    start = time.process_time()
    gate("토끼가 바다에서 곰이랑 놀다가 잠이 들었어 " * 200, "ko")
    assert time.process_time() - start < 0.5
