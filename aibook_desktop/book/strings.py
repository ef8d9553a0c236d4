"""Every sentence that the program itself says to people: the catalogues under `resources/strings`.

They are Qt Linguist's own files (`.ts`, identified by key, English as the source), so that a
translator needs no tool of ours; they are read directly, because the command line and the studio
speak too and know nothing of Qt. Placeholders are `{name}`. Stories are not in here: they belong to
their storyteller.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import RESOURCES

FOLDER: Final = RESOURCES / "strings"


def say(key: str, language: Language, **details: str) -> str:
    """Return the sentence for a key; raises `KeyError` for a key that no table has."""
    return tables()[key][language].format(**details)


def what(problem: Problem, language: Language) -> str:
    """Say in one sentence what is wrong."""
    return say(_key(problem, "what"), language, **problem.details)


def remedy(problem: Problem, language: Language) -> str:
    """Say in one sentence what a grown-up can do about it."""
    return say(_key(problem, "remedy"), language, **problem.details)


def day(iso: str, language: Language) -> str:
    """Write a date as people do; `iso` is in ISO 8601, and what is no date stays as it is."""
    try:
        on = date.fromisoformat(iso)
    except ValueError:
        return iso
    parts = {"year": str(on.year), "month": str(on.month), "day": str(on.day)}
    return say("voices.day", language, **parts)


@cache
def tables() -> dict[str, dict[Language, str]]:
    """All catalogues in one: key -> language -> sentence.

    Raises `ValueError` for a key that stands there twice or waits for its translation.
    """
    sentences: dict[str, dict[Language, str]] = {}
    for path in sorted(FOLDER.glob("*.ts")):
        for message in ET.parse(path).iter("message"):  # noqa: S314 - our own file
            key, translation = message.get("id", ""), message.find("translation")
            if key in sentences:
                raise ValueError(f"{path.name}: {key} stands there twice")
            if translation is None or translation.get("type") or not translation.text:
                raise ValueError(f"{path.name}: {key} is not translated")
            sentences[key] = {"ko": translation.text, "en": message.findtext("source", "")}
    return sentences


def _key(problem: Problem, part: str) -> str:
    """A problem that has a `reason` may have words of their own for it."""
    own = f"problem.{problem.kind}.{problem.details.get('reason')}.{part}"
    return own if own in tables() else f"problem.{problem.kind}.{part}"
