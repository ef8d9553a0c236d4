"""The bench that brings engines down while books are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.studio.bench_workers import _delays, harm_workers
from aibook_desktop.studio.incidents import incidents


def test_the_book_is_made_and_the_harm_is_counted(tmp_path: Path) -> None:
    """A figure of a bench that harmed nothing would promise what nobody has tried."""
    said: list[str] = []
    figures = harm_workers(
        tmp_path, 1, ["espeak"], ["segfault", "leave"], lambda key, **_details: said.append(key)
    )
    assert (figures.books, figures.finished) == (2, 2)
    for harm in ("segfault", "leave"):
        harmed = figures.engines["narrator espeak"][harm]
        assert harmed.falls >= 2
        assert harmed.seen_ms_max > 0
    assert len(said) == 2
    assert incidents(tmp_path) == ()


def test_an_engine_that_does_not_run_here_is_said_to_be_missing(tmp_path: Path) -> None:
    """A bench of nothing would look like a bench without a fault."""
    with pytest.raises(Problem, match="engine_missing"):
        harm_workers(tmp_path, 1, ["grammar"], [], print)


def test_a_fall_is_counted_from_the_harm_before_it() -> None:
    """A fall that no harm brought about must not make the bench look quick, or prophetic."""
    assert list(_delays([10.0, 20.0, 30.0], [5.0, 11.0, 12.0, 29.0])) == [1.0, 9.0]
