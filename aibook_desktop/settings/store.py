"""Reads and saves the settings of a home. Whatever the file holds, the program starts.

A field that is broken falls back to its default and the others stay; the file as it was is then
kept aside, so that a newer program's settings or a mistake by hand can be looked at again.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.durable import make_folder, write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.settings.table import TABLE, Settings

FILE: Final = "settings.json"
BROKEN: Final = "settings.broken.json"
_log = logging.getLogger(__name__)


def read_settings(home: Path, language: Language) -> Settings:
    """Return what was saved; `language` is the default of the one setting that needs the computer.

    Never raises and, while everything is in order, changes nothing.
    """
    try:
        data = (home / FILE).read_bytes()
    except OSError:
        data = b"{}"
    parsed = _parsed(data)
    saved = parsed or {}
    defaults: dict[str, Any] = {row.key: row.default for row in TABLE} | {"language": language}
    good = {row.key: saved[row.key] for row in TABLE if row.allows(saved.get(row.key))}
    if parsed is None or len(good) < len(saved):
        _keep_aside(home, data)
    return Settings(**(defaults | good))


def save_settings(home: Path, settings: Settings) -> None:
    """Write all settings, or leave the file as it was.

    Raises `ValueError` for a value that the table does not allow, `Problem` disk_full or
    disk_read_only when the disk refuses.
    """
    values = asdict(settings)
    wrong = [row.key for row in TABLE if not row.allows(values[row.key])]
    if wrong:
        raise ValueError(f"not allowed: {', '.join(wrong)}")
    try:
        make_folder(home)
    except OSError as error:
        raise Problem("home_unusable", folder=str(home)) from error
    write_durably(home / FILE, json.dumps(values, indent=1).encode())


def _parsed(data: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _keep_aside(home: Path, data: bytes) -> None:
    _log.warning("some settings were not understood; the file is kept as %s", BROKEN)
    try:
        write_durably(home / BROKEN, data)
    except Problem:
        _log.warning("the settings could not be kept aside")
