"""Model folders of a home: taken in from a stick, checked, never half there."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.model_card import CARD, folders, verify


def install_model(source: Path, home: Path) -> Path:
    """Copy a model folder into `home/models` and return where it lies.

    Raises `Problem` file_missing, model_damaged, disk_full or disk_read_only; the home then holds
    the models that it held before.
    """
    if not source.is_dir():
        raise Problem("file_missing", file=str(source))
    card = verify(source)
    shelf = home / "models"
    arriving = shelf / f".arriving-{uuid4().hex}"
    target = shelf / source.name
    try:
        arriving.mkdir(parents=True)
        for name in (*(file.name for file in card.files), CARD):
            (arriving / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, arriving / name)
        verify(arriving)
        if target.exists():
            shutil.rmtree(target)
        arriving.rename(target)
    except OSError as error:
        kind = "disk_full" if error.errno == errno.ENOSPC else "disk_read_only"
        raise Problem(kind, folder=str(shelf)) from None
    finally:
        shutil.rmtree(arriving, ignore_errors=True)
    return target


def check_models(home: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Yield every model folder with what is wrong with it, if anything is."""
    for folder in folders((home / "models", MODELS)):
        try:
            verify(folder)
        except Problem as problem:
            yield folder, problem
        else:
            yield folder, None
