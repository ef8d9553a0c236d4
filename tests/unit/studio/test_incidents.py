"""What happened to engines is counted, told for a week, and never quotes anybody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from aibook_desktop.studio.doctor import examine
from aibook_desktop.studio.incidents import Incident, falls, incidents, note_incident, recent

DAY = date(2026, 11, 21)


def test_the_same_is_counted_and_something_else_is_not(tmp_path: Path) -> None:
    """Three crashes and a hang ask for another remedy than four crashes."""
    for kind in ("crashed", "hung", "crashed"):
        note_incident(tmp_path, "illustrator", "sdxl", kind, DAY)
    assert incidents(tmp_path) == (
        Incident("illustrator", "sdxl", "crashed", 2, "2026-11-21"),
        Incident("illustrator", "sdxl", "hung", 1, "2026-11-21"),
    )


def test_what_is_long_ago_is_not_told(tmp_path: Path) -> None:
    """A fault that was mended last month must not worry anybody today."""
    note_incident(tmp_path, "illustrator", "sdxl", "hung", DAY - timedelta(days=30))
    note_incident(tmp_path, "narrator", "piper", "crashed", DAY)
    assert [each.engine for each in recent(tmp_path, DAY)] == ["piper"]


def test_a_home_that_can_not_be_written_to_costs_only_the_record(tmp_path: Path) -> None:
    """A full disk must not turn a survived crash into a fault."""
    (tmp_path / "log").write_text("a file where a folder should be", encoding="utf-8")
    note_incident(tmp_path, "narrator", "piper", "crashed", DAY)
    assert incidents(tmp_path) == ()


def test_the_doctor_tells_of_it(tmp_path: Path) -> None:
    """A teacher who asks why the voice changed finds the reason in one place."""
    today = datetime.now(UTC).date()
    for kind in ("crashed", "crashed", "given_up"):
        note_incident(tmp_path, "narrator", "piper", kind, today)
    assert falls(tmp_path, today) == 2
    told = [each.detail for each in examine(tmp_path) if each.name == "falls"]
    assert told == ["narrator piper (crashed 2, given_up 1)"]
