"""What the command line takes from its surroundings: the home folder, the language, the log."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem

LOG_SIZE: Final = 512 * 1024
LOGS_KEPT: Final = 3


def home_folder(asked: str | None, environment: Mapping[str, str]) -> Path:
    """The one folder that holds everything the program keeps; absolute, not made yet."""
    chosen = asked or environment.get("AIBOOK_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "AIBook"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/AIBook"
    data = environment.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local/share") / "aibook"


def people_language(environment: Mapping[str, str]) -> Language:
    """Korean where the system speaks Korean, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ko" if environment[name].lower().startswith("ko") else "en"
    return "en"


def start_log(home: Path) -> None:
    """Send warnings to a small rotating file; it never holds what a child said.

    A log that can't be written, on a full disk, is no reason to print anything.
    """
    logging.raiseExceptions = False
    folder = home / "log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "aibook.log", maxBytes=LOG_SIZE, backupCount=LOGS_KEPT, encoding="utf-8"
        )
    except (FileExistsError, NotADirectoryError):
        raise Problem("home_unusable", folder=str(home)) from None
    except OSError:
        raise Problem("disk_read_only", folder=str(home)) from None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
