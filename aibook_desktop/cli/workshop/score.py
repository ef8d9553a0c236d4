"""`aibook workshop speech score`: listening models side by side on prepared speech."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("score", "workshop.score", score)
    command.add_argument("data", type=Path, metavar="DATA", help=tree.text("workshop.score.data"))
    command.add_argument(
        "models", type=Path, nargs="+", metavar="MODEL", help=tree.text("workshop.score.models")
    )
    command.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help=tree.text("workshop.score.to")
    )
    command.add_argument(
        "--split",
        choices=("training", "validation", "test"),
        default="test",
        help=tree.text("workshop.score.split"),
    )
    command.add_argument(
        "--clips", type=_at_least_one, metavar="N", help=tree.text("workshop.score.clips")
    )


def score(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Score the models and write the tables; status 1 when not one of them could be scored."""
    from aibook_desktop.workshop.speech.score.markdown import markdown
    from aibook_desktop.workshop.speech.score.models import ScoreRecipe, score_models
    from aibook_desktop.workshop.speech.score.tables import plain, write_tables

    folder = options.to.absolute()
    recipe = ScoreRecipe(split=options.split, clips=options.clips)
    table = score_models(options.models, options.data.absolute(), recipe, folder, output.say)
    write_tables(table, folder, output.language)
    if output.as_json:
        output.answer(plain(table))
    else:
        output.line(markdown(table, output.language))
        output.say("score.written", folder=str(folder))
    return 0 if any(table.scored()) else 1


def _at_least_one(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError(text)
    return number
