"""Every sentence that the program itself says to people: the tables under `resources/strings`.

A table has the columns `key,ko,en`; placeholders are `{name}`. Stories are not in here: they belong
to their storyteller.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import RESOURCES

FOLDER: Final = RESOURCES / "strings"


def say(key: str, language: Language, **details: str) -> str:
    """Return the sentence for a key; raises `KeyError` for a key that no table has."""
    return tables()[key][language].format(**details)


def what(problem: Problem, language: Language) -> str:
    """Say in one sentence what is wrong."""
    return say(f"problem.{problem.kind}.what", language, **problem.details)


def remedy(problem: Problem, language: Language) -> str:
    """Say in one sentence what a grown-up can do about it."""
    return say(f"problem.{problem.kind}.remedy", language, **problem.details)


@cache
def tables() -> dict[str, dict[Language, str]]:
    """All tables in one: key -> language -> sentence. Raises `ValueError` for a doubled key."""
    sentences: dict[str, dict[Language, str]] = {}
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, strict=True):
                if row["key"] in sentences:
                    raise ValueError(f"{path.name}: {row['key']} stands there twice")
                sentences[row["key"]] = {"ko": row["ko"], "en": row["en"]}
    return sentences
