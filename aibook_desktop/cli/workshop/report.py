"""`aibook workshop speech report`: every step after the other, on generated voices."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.cli.workshop.threads import one_thread_each


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("report", "workshop.report", report, json=False)
    command.add_argument("folder", type=Path, help=tree.text("workshop.report.folder"))


def report(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Run every step and write the report."""
    one_thread_each()
    from aibook_desktop.workshop.speech.report.chain import make_report
    from aibook_desktop.workshop.speech.report.places import Places
    from aibook_desktop.workshop.speech.report.recipe import ReportRecipe
    from aibook_desktop.workshop.speech.report.writing import write_report

    folder = options.folder.absolute()
    made = make_report(ReportRecipe(), folder, output.say)
    output.say("report.written", file=str(write_report(made, Places(folder), output.language)))
    return 0
