"""`aibook workshop speech convert`: a tuned Whisper becomes a model that the program installs."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("convert", "workshop.convert", convert)
    command.add_argument("tuned", type=Path, metavar="TUNED")
    command.add_argument("folder", type=Path, metavar="FOLDER")
    for name in ("name", "licence"):
        text = tree.text(f"workshop.convert.{name}")
        command.add_argument(f"--{name}", metavar="TEXT", help=text)


def convert(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Convert a model folder into one that the program installs."""
    from aibook_desktop.workshop.speech import convert as workshop

    folder = options.folder.absolute()
    name = options.name or folder.name
    card = workshop.convert(
        options.tuned.absolute(), folder, name, output.say, licence=options.licence
    )
    if output.as_json:
        output.answer(
            {
                "name": card.name,
                "folder": str(folder),
                "digest": card.digest,
                "licence": card.licence,
                "window_seconds": card.window_seconds,
                "measured": dict(card.measured),
            }
        )
    return 0
