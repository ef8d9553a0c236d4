"""`aibook workshop …`: making models, from the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output


def practice(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Train the practice listener into a folder."""
    from aibook_desktop.workshop.speech.practice import PracticeRecipe, run

    run(PracticeRecipe(), options.folder.absolute(), output.say)
    return 0
