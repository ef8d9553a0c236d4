"""`aibook workshop speech prepare`: from sounds and labels to a data set."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from pathlib import Path

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("prepare", "workshop.prepare", prepare)
    command.add_argument("source", type=Path)
    command.add_argument("folder", type=Path)
    for name, choices, default in (
        ("layout", ("commands", "conversation"), "commands"),
        ("language", LANGUAGES, "ko"),
        ("split", ("training", "validation", "test"), ""),
    ):
        text = tree.text(f"workshop.prepare.{name}")
        command.add_argument(f"--{name}", choices=choices, default=default, help=text)
    command.add_argument(
        "--processes",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help=tree.text("workshop.prepare.processes"),
    )
    command.add_argument("--ray", metavar="ADDRESS", help=tree.text("workshop.prepare.ray"))


def prepare(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Prepare a data set, going on with what is in the folder."""
    from aibook_desktop.workshop.speech.prepare import PrepareRecipe, prepare

    crew = None
    if options.ray:
        from aibook_desktop.workshop.speech.prepare.on_ray import RayCluster

        crew = RayCluster(options.ray)
    recipe = PrepareRecipe(
        layout=options.layout,
        language=options.language,
        split=options.split,
        processes=max(1, options.processes),
    )
    source, folder = options.source.absolute(), options.folder.absolute()
    prepared = prepare(recipe, source, folder, output.say, crew)
    if output.as_json:
        output.answer(asdict(prepared))
    return 0
