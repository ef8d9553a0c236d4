"""The built-in storyteller: a grammar whose every word stands in a table under `resources/story`.

It always runs, costs milliseconds and needs no weights. The engine is small on purpose: `casting`
decides who plays what where, `shaping` which beats a book of so many pages has, `wording` says a
line, `composing` picks the lines that keep to the reading level, and `staging` turns what was said
into the scene. What can be told is widened in the tables (see `resources/story/README.md`).
"""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.engines.storyteller.grammar.teller import Grammar

__all__ = ["Grammar", "build"]


def build(weights: Path | None) -> Grammar:  # noqa: ARG001 (every engine is built alike)
    """Make the storyteller; it has no weights."""
    return Grammar()
