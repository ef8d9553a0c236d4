"""What happened to engines is counted, told for a week, and never quotes anybody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.strings import say
from aibook_desktop.studio.doctor import Finding, examine
from aibook_desktop.studio.incidents import (
    Incident,
    Kind,
    falls,
    incidents,
    note_incident,
    recent,
)

DAY = date(2026, 11, 21)


def test_the_same_is_counted_and_something_else_is_not(tmp_path: Path) -> None:
    """Three crashes and a hang ask for another remedy than four crashes."""
    kinds: tuple[Kind, ...] = ("crashed", "hung", "crashed")
    for kind in kinds:
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


def test_only_the_last_days_are_counted(tmp_path: Path) -> None:
    """One crash in a kiosk's second year would be told as the three hundredth of this week."""
    for ago in (300, 200, 100, 2, 0, 0):
        day = DAY - timedelta(days=ago)
        note_incident(tmp_path, "narrator", "piper", "crashed", day)
    assert falls(tmp_path, DAY) == 3
    assert recent(tmp_path, DAY) == (Incident("narrator", "piper", "crashed", 3, "2026-11-21"),)


def test_a_home_that_can_not_be_written_to_costs_only_the_record(tmp_path: Path) -> None:
    """A full disk must not turn a survived crash into a fault."""
    (tmp_path / "log").write_text("a file where a folder should be", encoding="utf-8")
    note_incident(tmp_path, "narrator", "piper", "crashed", DAY)
    assert incidents(tmp_path) == ()


def test_the_doctor_tells_of_it(tmp_path: Path) -> None:
    """A teacher who asks why the voice changed finds the reason in one place."""
    today = datetime.now(UTC).date()
    kinds: tuple[Kind, ...] = ("crashed", "crashed", "given_up")
    for kind in kinds:
        note_incident(tmp_path, "narrator", "piper", kind, today)
    assert falls(tmp_path, today) == 2
    told = [each for each in examine(tmp_path) if each.name.startswith("falls")]
    assert [(each.name, each.detail) for each in told] == [
        ("falls-crashed", "narrator piper, × 2"),
        ("falls-given_up", "narrator piper, × 1"),
    ]


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_sentence(kind: str, language: Language) -> None:
    """A Korean teacher read "crashed 2" in the middle of a Korean sentence."""
    finding = Finding(f"falls-{kind}", "warning", "narrator piper, × 2")
    assert finding.title(language)
    assert f"{say('craft.narrator', language)} piper, × 2" in finding.sentence(language)
