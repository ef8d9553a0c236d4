"""How a library file is opened: believed only after a look, backed up before it is changed."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime
from pathlib import Path

from aibook_desktop.book.durable import sync_folder
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.backup import back_up, is_due, passes
from aibook_desktop.library.connection import connect, connect_to_read, in_memory
from aibook_desktop.library.mishaps import damage, told_as_problems
from aibook_desktop.library.plain_copies import take_in_forgotten
from aibook_desktop.library.restoring import DATABASE, is_lost, restore
from aibook_desktop.library.schema import MIGRATIONS, is_foreign, is_mutilated, is_newer
from aibook_desktop.library.sql import Database

_log = logging.getLogger(__name__)


def open_to_write(home: Path, now: datetime) -> Database:
    """Open, and where needed restore, back up and migrate, the database of a home.

    Raises `Problem` library_damaged (the file is left as it is) or library_too_new.
    """
    if is_lost(home) and not restore(home, now):
        raise damage(home / DATABASE)
    try:
        db = _believed(home / DATABASE)
    except Problem as problem:
        if problem.kind != "library_damaged" or not restore(home, now):
            raise
        db = _believed(home / DATABASE)
    try:
        _back_up_when_due(db, home, now)
        db.enable_wal()
        MIGRATIONS.apply(db)
        take_in_forgotten(db, home)
        sync_folder(home)
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(home: Path) -> Database:
    """Open the database of a home without changing anything; what is missing reads as empty."""
    if is_lost(home):
        raise damage(home / DATABASE)
    db = connect_to_read(home / DATABASE)
    try:
        _refuse_strangers(db, home / DATABASE)
        if MIGRATIONS.pending(db):
            db = in_memory(db)
            MIGRATIONS.apply(db)
            db.execute("pragma query_only = on")
    except BaseException:
        db.close()
        raise
    return db


def _believed(file: Path) -> Database:
    with told_as_problems(file):
        db = connect(file)
        try:
            if not passes(db.conn, "quick_check"):
                raise damage(file)
            _refuse_strangers(db, file)
        except BaseException:
            db.close()
            raise
    return db


def _refuse_strangers(db: Database, file: Path) -> None:
    if is_foreign(db):
        raise damage(file)
    if is_newer(db):
        raise Problem("library_too_new")
    if not MIGRATIONS.pending(db) and is_mutilated(db):
        raise damage(file)


def _back_up_when_due(db: Database, home: Path, now: datetime) -> None:
    if not MIGRATIONS.applied(db):
        return
    before_a_change = bool(MIGRATIONS.pending(db))
    if not before_a_change and not is_due(home, now):
        return
    try:
        back_up(db, home, now)
    except (OSError, sqlite3.Error) as error:
        if before_a_change:
            raise
        _log.warning("no backup today: %s", type(error).__name__)
