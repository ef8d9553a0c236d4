"""`aibook workshop speech practice`: the listener that hears espeak-ng."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("practice", "workshop.practice", practice, json=False)
    command.add_argument("folder", type=Path)


def practice(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Train the practice listener into a folder."""
    from aibook_desktop.workshop.speech.practice import PracticeRecipe, run

    run(PracticeRecipe(), options.folder.absolute(), output.say)
    return 0
