"""How commands speak: sentences for people, or JSON for programs, never a traceback."""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Final

from aibook_desktop.book import strings
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem

_ENDS: Final = (".", "!", "?", "…")
"""How a sentence ends; one that ends with a name or a list would run into the next."""


class Output:
    """Where a command's answers go. Sentences come from the string tables."""

    def __init__(self, as_json: bool, language: Language, started: float) -> None:  # noqa: FBT001 - read from an option
        self.as_json = as_json
        self.language = language
        self._started = started

    def say(self, key: str, **details: str) -> None:
        """Print a sentence for people; nothing when a program listens."""
        if not self.as_json:
            self.line(strings.say(key, self.language, **details))

    def line(self, text: str) -> None:
        """Print a line for people."""
        print(text, flush=True)

    def event(self, name: str, **fields: Any) -> None:
        """Print one event of a stream as a line of JSON, with the seconds since the start."""
        if self.as_json:
            seconds = round(time.monotonic() - self._started, 3)
            self.answer({"event": name, "t": seconds, **fields})

    def answer(self, whole: dict[str, Any]) -> None:
        """Print one JSON object on one line."""
        print(json.dumps(whole, ensure_ascii=False), flush=True)

    def problem(self, problem: Problem) -> None:
        """Say what is wrong and what to do about it."""
        what = strings.what(problem, self.language)
        remedy = strings.remedy(problem, self.language)
        self.event("problem", kind=problem.kind, what=what, remedy=remedy)
        between = " " if what.endswith(_ENDS) else " · "
        print(f"{what}{between}{remedy}", file=sys.stderr, flush=True)
