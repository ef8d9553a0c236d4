"""`aibook workshop speech deepspeech2`: the baseline learns from nothing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.cli.workshop.threads import one_thread_each

_WRONG_OPTION = 2
_NUMBERS = ("steps", "beam", "processes", "keep_every", "seed")


def add(tree: Tree) -> None:
    """Add the command; what isn't given is as `DeepSpeech2Recipe` has it."""
    command = tree.command("deepspeech2", "workshop.deepspeech2", deepspeech2)
    for folder in ("data", "folder"):
        command.add_argument(
            folder,
            type=Path,
            metavar=folder.upper(),
            help=tree.text(f"workshop.deepspeech2.{folder}"),
        )
    _option(command, tree, "size", choices=("small", "medium", "large"), default="small")
    _option(command, tree, "decode", choices=("greedy", "beam"), default="greedy")
    _option(command, tree, "augment", metavar="LIST")
    for name in _NUMBERS:
        _option(command, tree, name, type=_count, metavar="N")


def deepspeech2(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Train on a data set and pack into a folder."""
    one_thread_each()
    from aibook_desktop.workshop.speech import deepspeech2 as workshop

    names = (*_NUMBERS, "augment")
    chosen = {name: value for name in names if (value := getattr(options, name)) is not None}
    try:
        recipe = workshop.DeepSpeech2Recipe(
            size=workshop.SIZES[options.size], search=options.decode, **chosen
        )
    except ValueError as error:
        output.say("deepspeech2.unknown", what=str(error))
        return _WRONG_OPTION
    data, folder = options.data.absolute(), options.folder.absolute()
    trained = workshop.train_deepspeech2(recipe, data, folder, output.say)
    if output.as_json:
        output.answer(
            {
                "folder": str(trained.folder),
                "steps": trained.steps,
                "best_step": trained.best_step,
                "cer": trained.cer,
            }
        )
    return 0


def _option(command: argparse.ArgumentParser, tree: Tree, name: str, **how: Any) -> None:
    text = tree.text(f"workshop.deepspeech2.{name}")
    command.add_argument(f"--{name.replace('_', '-')}", help=text, **how)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
