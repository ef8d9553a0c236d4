"""The tables of unsafe terms and harmless phrases."""

from __future__ import annotations

import csv

import pytest

from aibook_desktop.safety import disguise, terms

CATEGORIES = {"violence", "sexual", "self_harm", "bullying", "drugs", "gore"}


def test_every_row_can_be_matched() -> None:
    """A mistyped row would silently let its word through."""
    with (terms.FOLDER / "unsafe.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len({row["term"] for row in rows}) == len(rows)
    for row in rows:
        assert row["category"] in CATEGORIES
        assert row["how"] in {"start", "whole", "exact", "anywhere", "word", "near"}
        words = disguise.bare(row["term"].replace("+", " "), "ko")
        found = terms.unsafe_at(words, 0)
        assert found is not None, row["term"]


@pytest.mark.parametrize(
    ("text", "length"),
    [("총을 들고", 1), ("죽고 싶어", 2), ("want to die", 3), ("칼로 막 찔렀어", 3)],
)
def test_a_term_covers_all_its_words(text: str, length: int) -> None:
    """Half a term left in a wish would still be read."""
    found = terms.unsafe_at(disguise.bare(text, "ko"), 0)
    assert found is not None
    assert found.length == length


def test_a_harmless_phrase_shields_its_words_only() -> None:
    """A killer whale must not open the door for a killer."""
    words = disguise.bare("a killer whale and a killer", "en")
    assert terms.harmless(words) == {1, 2}
