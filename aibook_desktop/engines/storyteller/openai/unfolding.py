"""Reads a book out of an answer while it still comes: the title, then each page once it is whole.

The strict manner brings `{"title": …, "pages": [{…}, …]}` and nothing else. Other servers put it
between fences, behind some thoughts, or write pages as bare texts; all of that is read. What is
missing or broken is told by somebody else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

LONGEST: Final = 60_000
"""No book is longer than this (characters); what comes behind it is not read."""

_THOUGHTS: Final = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_THINKING: Final = re.compile(r"^\s*<think>")
_TITLE: Final = re.compile(r'"title"\s*:\s*(?=")')
_PAGES: Final = re.compile(r'"pages"\s*:\s*\[')
_BETWEEN: Final = re.compile(r"[\s,]*")
_DECODER: Final = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it was written; `choices` are what it says beside its text."""

    text: str
    choices: dict[str, str]


@dataclass(frozen=True, slots=True)
class Title:
    """What the book is called."""

    text: str


def unfold(pieces: Iterable[str]) -> Iterator[Title | Sheet]:
    """Yield the title, "" where none came before the pages, and then the pages."""
    text, at, titled = "", -1, False
    for piece in pieces:
        text += piece
        if len(text) > LONGEST:
            return
        text = _THOUGHTS.sub("", text)
        if _THINKING.match(text):
            continue
        if not titled and (title := _title(text)) is not None:
            titled = True
            yield Title(title)
        if at < 0 and (begin := _PAGES.search(text)):
            at = begin.end()
            if not titled:
                titled = True
                yield Title("")
        if at >= 0:
            at, sheets = _sheets(text, at)
            yield from sheets


def _title(text: str) -> str | None:
    found = _TITLE.search(text)
    whole = _value(text, found.end()) if found else None
    return whole[0] if whole is not None and isinstance(whole[0], str) else None


def _sheets(text: str, at: int) -> tuple[int, list[Sheet]]:
    """The pages that are whole by now, from `at` on, and where to go on reading."""
    sheets: list[Sheet] = []
    while True:
        begin = _BETWEEN.match(text, at)
        at = begin.end() if begin else at
        whole = _value(text, at)
        if whole is None:
            return at, sheets
        value, at = whole
        sheets.append(_sheet(value))


def _value(text: str, at: int) -> tuple[Any, int] | None:
    """The text or object that begins here, and where it ends; None while it is not whole."""
    if text[at : at + 1] not in ("{", '"'):
        return None
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None


def _sheet(value: Any) -> Sheet:
    """A page; one without words holds its place all the same, or the next would be mistaken."""
    fields = value if isinstance(value, dict) else {"text": value}
    choices = {name: said for name, said in fields.items() if isinstance(said, str)}
    return Sheet(choices.pop("text", ""), choices)
