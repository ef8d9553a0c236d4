"""Backups: made when due, sound, thinned as they age."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.library import backup, opening
from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples

NOW = datetime(2026, 11, 5, 9, 30, tzinfo=UTC)


def test_a_backup_holds_the_books(tmp_path: Path) -> None:
    """A backup that nobody could open is none."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    assert backup.backups(tmp_path) == []
    open_library(tmp_path).close()
    ((_, path),) = backup.backups(tmp_path)
    assert backup.is_sound(path)
    other = tmp_path / "other"
    other.mkdir()
    (other / "library.sqlite").write_bytes(path.read_bytes())
    with open_library(other, read_only=True) as library:
        assert library.book(book.id) == book


def test_one_backup_a_day(tmp_path: Path) -> None:
    """Every start would otherwise copy the whole library again."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
    for hours, count in ((0, 1), (5, 1), (23, 1), (24, 2), (24 * 30, 3)):
        opening.open_to_write(tmp_path, NOW + timedelta(hours=hours)).close()
        assert len(backup.backups(tmp_path)) == count


def test_a_wrong_clock_does_not_stop_backups(tmp_path: Path) -> None:
    """A kiosk without a clock battery: one backup "from 2050" must not be the last for years."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
    for moment in (NOW.replace(year=2050), NOW):
        opening.open_to_write(tmp_path, moment).close()
    assert NOW in [moment for moment, _ in backup.backups(tmp_path)]


def test_no_room_for_a_backup(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The books must open all the same when the backup cannot be written."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    (tmp_path / "backup").write_text("a file where the folder should be")
    with open_library(tmp_path) as library:
        assert library.book(book.id) == book
    assert "no backup" in caplog.text


def test_a_year_of_backups() -> None:
    """After a year there are a few dozen, not hundreds, and the oldest is months old."""
    kept: set[datetime] = set()
    for day in range(365):
        now = NOW + timedelta(days=day)
        kept = backup.worth_keeping(kept | {now, now - timedelta(hours=3)}, now)
    assert 20 <= len(kept) <= 2 * 2 + 12 + 10 + 9
    ages = sorted((NOW + timedelta(days=364) - moment).days for moment in kept)
    assert ages[-1] > 200
    assert set(range(12)) <= set(ages)


@settings(deadline=None)
@given(st.lists(st.integers(0, 400 * 24), max_size=80))
def test_thinning_keeps_the_newest_and_agrees_with_itself(hours: list[int]) -> None:
    """Thinning twice, or thinning away the newest, would lose backups at every start."""
    moments = {NOW - timedelta(hours=each) for each in hours}
    kept = backup.worth_keeping(moments, NOW)
    assert kept <= moments
    assert not moments or max(moments) in kept
    assert {moment for moment in moments if NOW - moment < timedelta(days=2)} <= kept
    assert backup.worth_keeping(kept, NOW) == kept


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    """A grown-up may keep a copy of their own there."""
    (tmp_path / "backup").mkdir()
    (tmp_path / "backup" / "mine.sqlite").write_bytes(b"mine")
    for _ in range(2):
        open_library(tmp_path).close()
    assert (tmp_path / "backup" / "mine.sqlite").read_bytes() == b"mine"
