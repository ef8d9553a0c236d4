"""The machine's own memory, by the means of each system."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.engines import machine_memory


def test_free_memory_is_a_part_of_all() -> None:
    """A plan would be chosen by a number in the wrong unit."""
    assert 0.1 < machine_memory.free_gib() < machine_memory.total_gib() < 100_000


def test_where_the_system_does_not_say_half_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Mac has no /proc, and the doctor would end in a traceback."""
    monkeypatch.setattr(machine_memory, "_FACTS", tmp_path / "nothing")
    assert machine_memory.free_gib() == machine_memory.total_gib() / 2
