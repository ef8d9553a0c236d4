"""Copies of the database in `backup/`, thinned as they age.

Taken through SQLite's own backup, checked before they count. The schedule is Anki's: all of two
days, 12 daily, 10 weekly, 9 monthly (`rslib/src/collection/backup.rs`). Assets need no backup:
their files never change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX, make_folder, put_in_place
from aibook_desktop.library.sql import Database

FOLDER: Final = "backup"
INTERVAL: Final = timedelta(days=1)
KEEP_ALL: Final = timedelta(days=2)
_NAME: Final = "%Y-%m-%dT%H%M%SZ"


def back_up(db: Database, home: Path, now: datetime) -> None:
    """Copy the database, check the copy, and remove copies that age has made superfluous.

    Raises `OSError` or `sqlite3.Error` when the disk refuses; nothing is removed then.
    """
    folder = home / FOLDER
    make_folder(folder)
    path = folder / f"{now.astimezone(UTC):{_NAME}}.sqlite"
    unfinished = path.with_suffix(UNFINISHED_SUFFIX)
    try:
        with closing(sqlite3.connect(unfinished)) as copy:
            db.conn.backup(copy)
            copy.execute("pragma journal_mode = delete")
        if not is_sound(unfinished):
            raise sqlite3.DatabaseError("the backup is not sound")
        put_in_place(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    _thin(folder, now)


def is_due(home: Path, now: datetime) -> bool:
    """Whether the newest backup is a day old (or from the future, when a clock was wrong)."""
    return not any(abs(now - moment) < INTERVAL for moment, _ in backups(home))


def backups(home: Path) -> list[tuple[datetime, Path]]:
    """When each backup was made and where it lies, the newest first."""
    found = []
    for path in (home / FOLDER).glob("*.sqlite"):
        try:
            moment = datetime.strptime(path.stem, _NAME).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append((moment, path))
    return sorted(found, reverse=True)


def is_sound(file: Path) -> bool:
    """Whether SQLite finds nothing wrong in a whole database file."""
    try:
        with closing(sqlite3.connect(file)) as copy:
            return passes(copy, "integrity_check")
    except sqlite3.Error:
        return False


def passes(connection: sqlite3.Connection, check: str) -> bool:
    """Run `integrity_check` or the faster `quick_check`; an unreadable file raises."""
    (answer,) = connection.execute(f"pragma {check}(1)").fetchone()
    return bool(answer == "ok")


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of all backups keep those of two days, and the newest of 12 days, 10 weeks and 9 months."""
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if now - moment < KEEP_ALL}
    periods: tuple[tuple[Callable[[datetime], object], int], ...] = (
        (datetime.date, 12),
        (lambda moment: moment.isocalendar()[:2], 10),
        (lambda moment: (moment.year, moment.month), 9),
    )
    for period, count in periods:
        newest: dict[object, datetime] = {}
        for moment in newest_first:
            newest.setdefault(period(moment), moment)
        kept.update(list(newest.values())[:count])
    return kept


def _thin(folder: Path, now: datetime) -> None:
    found = backups(folder.parent)
    kept = worth_keeping((moment for moment, _ in found), now)
    for moment, path in found:
        if moment not in kept:
            path.unlink(missing_ok=True)
