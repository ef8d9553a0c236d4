"""`aibook bench story`: how good stories are, or what a writing engine costs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree

_ENGINES = ("grammar", "llama")
_BOOKS = 6
_SHAPES = ("tiny", "0.5B", "1.7B")


def add_writing(command: argparse.ArgumentParser, tree: Tree) -> None:
    """Add its options to `bench story`."""

    def option(name: str, **manner: Any) -> None:
        command.add_argument(f"--{name}", help=tree.text(f"bench.story.{name}"), **manner)

    option("engine", choices=_ENGINES, default=_ENGINES[0])
    option("model", type=Path, metavar="DIR")
    option("shape", choices=_SHAPES, default=_SHAPES[1])
    option("rounds", type=int, default=20, metavar="N")


def writing(options: argparse.Namespace, output: Output) -> dict[str, Any]:
    """Time an engine that writes freely."""
    from aibook_desktop.workshop.stories.writing_bench import time_writing

    rounds, books = max(1, options.rounds), max(0, options.books) or _BOOKS
    costs = time_writing(
        options.engine, options.model, options.shape, rounds, output.say, books=books
    )
    figures: dict[str, Any] = to_plain(costs)
    return figures
