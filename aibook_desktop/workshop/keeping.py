"""How trainings keep tensors: on the disk for sure, in folders that get their names last.

A killed training must never find half a checkpoint under a whole one's name, and a full disk must
be told as one, also where safetensors hides the operating system's number in a text.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from aibook_desktop.book.durable import problem_of, put_in_place, sync_folder
from aibook_desktop.book.problems import Problem

Tensors = Mapping[str, Tensor]

_NUMBER: Final = re.compile(r"os error (\d+)")


def save_tensors(path: Path, tensors: Tensors) -> None:
    """Write tensors and wait for the disk; raises `Problem` disk_full or disk_read_only."""
    try:
        save_file({name: each.detach().cpu().contiguous() for name, each in tensors.items()}, path)
    except SafetensorError as error:
        raise problem_of(os_error(error), path.parent) from error
    except OSError as error:
        raise problem_of(error, path.parent) from error


def remembered(path: Path, make: Callable[[], Tensors]) -> dict[str, Tensor]:
    """Tensors that are made once: read again where an earlier run has kept them.

    Raises `Problem` checkpoint_damaged, disk_full or disk_read_only.
    """
    if not path.exists():
        unfinished = path.with_name(f".{path.name}.part")
        save_tensors(unfinished, make())
        try:
            put_in_place(unfinished, path)
        except OSError as error:
            raise problem_of(error, path.parent) from error
    try:
        return dict(load_file(path))
    except (OSError, SafetensorError) as error:
        raise Problem("checkpoint_damaged", folder=str(path)) from error


def os_error(error: SafetensorError) -> OSError:
    """The operating system's error inside one of safetensors, which only tells its number."""
    number = _NUMBER.search(str(error))
    return OSError(int(number[1]) if number else 0, str(error))


def empty_folder(folder: Path) -> Path:
    """Make a folder anew; raises `Problem` disk_full or disk_read_only."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    except OSError as error:
        raise problem_of(error, folder.parent) from error
    return folder


def give_name(unfinished: Path, named: Path) -> None:
    """Let a finished folder take its name; raises `Problem` disk_full or disk_read_only."""
    try:
        sync_folder(unfinished)
        shutil.rmtree(named, ignore_errors=True)
        unfinished.replace(named)
        sync_folder(named.parent)
    except OSError as error:
        raise problem_of(error, named.parent) from error
