"""Puts the newest sound backup in the place of a database that is lost or damaged.

The books bound since then come back from their plain copies when the library is opened; so a bound
book is never lost, and of books in the making only those begun after the backup. The damaged file
is kept in `damaged/`, byte for byte.
"""

from __future__ import annotations

import logging
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import UNFINISHED_SUFFIX, make_folder, put_in_place
from aibook_desktop.library.backup import backups, is_sound
from aibook_desktop.library.connection import connect
from aibook_desktop.library.plain_copies import has_copies
from aibook_desktop.library.schema import is_foreign, is_newer

DATABASE: Final = "library.sqlite"
SET_ASIDE: Final = "damaged"
_log = logging.getLogger(__name__)


def is_lost(home: Path) -> bool:
    """Whether the database is gone although there were books."""
    file = home / DATABASE
    gone = not file.exists() or file.stat().st_size == 0
    return gone and (has_copies(home) or bool(backups(home)))


def restore(home: Path, now: datetime) -> bool:
    """Clear the way for a new database, from a backup where there is one; False without any hope.

    Hope is a sound backup or a plain copy. An interrupted restore is done again at the next open.
    """
    source = next((path for _, path in backups(home) if _is_usable(path)), None)
    if source is None and not has_copies(home):
        return False
    unfinished = home / (DATABASE + UNFINISHED_SUFFIX)
    if source is not None:
        shutil.copyfile(source, unfinished)
    _set_aside(home, now)
    if source is not None:
        put_in_place(unfinished, home / DATABASE)
    _log.warning("library restored, the old file is in %s", SET_ASIDE)
    return True


def _is_usable(path: Path) -> bool:
    if not is_sound(path):
        return False
    with closing(connect(path)) as db:
        return not is_foreign(db) and not is_newer(db)


def _set_aside(home: Path, now: datetime) -> None:
    folder = home / SET_ASIDE / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S.%fZ}"
    make_folder(folder)
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        if (home / name).exists():
            (home / name).replace(folder / name)
