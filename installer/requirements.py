"""What pyproject.toml asks for: the program's own needs, and the extras by name."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from installer.words import SetupFailedError

FOR_TESTS: Final = "test"


def engines(project: Path) -> tuple[str, ...]:
    """The extras that `--with` offers."""
    return tuple(name for name in everything(project) if name != FOR_TESTS)


def everything(project: Path) -> tuple[str, ...]:
    """Every extra, with the one for the tests."""
    return tuple(_table(project)["project"]["optional-dependencies"])


def chosen(project: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Check the names given to `--with`; `all` stands for every engine.

    Raises `SetupFailedError` unknown_extra.
    """
    known = engines(project)
    for name in names:
        if name not in (*known, "all"):
            raise SetupFailedError("unknown_extra", name=name, known=", ".join(known))
    return known if "all" in names else names


def named(project: Path, extras: tuple[str, ...]) -> list[str]:
    """All that the program and these extras ask for, with what puts the program itself in place."""
    table = _table(project)
    found = [*table["build-system"]["requires"], "editables", *table["project"]["dependencies"]]
    for extra in extras:
        found += table["project"]["optional-dependencies"].get(extra, ())  # an extra may be gone
    return list(dict.fromkeys(found))


def _table(project: Path) -> dict[str, Any]:
    return tomllib.loads(project.read_text(encoding="utf-8"))
