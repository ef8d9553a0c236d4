"""`aibook workshop speech tune`: a Whisper learns voices that it does not know."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree

_WRONG_OPTION = 2
_NUMBERS = {
    "rank": int,
    "alpha": int,
    "steps": int,
    "rate": float,
    "frames": int,
    "accumulate": int,
    "memory": float,
    "english": float,
    "wordless": float,
    "validate_every": int,
    "validated": int,
    "processes": int,
    "workers": int,
    "seed": int,
}
_LISTS = ("targets", "whole")


def add(tree: Tree) -> None:
    """Add the command; what isn't given is as `TuneRecipe` has it."""
    command = tree.command("tune", "workshop.tune", tune)
    for folder in ("model", "data", "folder"):
        command.add_argument(folder, type=Path, metavar=folder.upper())
    for name, kind in _NUMBERS.items():
        _option(command, tree, name, type=kind, metavar="N" if kind is int else "F")
    for name in (*_LISTS, "augment"):
        _option(command, tree, name, metavar="LIST")
    _option(command, tree, "method", choices=("lora", "full"))
    _option(command, tree, "precision", choices=("auto", "float32", "bfloat16", "float16"))


def tune(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Tune a model to a data set, into a folder."""
    from aibook_desktop.workshop.speech import tune as workshop

    names = (*_NUMBERS, *_LISTS, "augment", "method", "precision")
    chosen = {name: value for name in names if (value := getattr(options, name)) is not None}
    for name in _LISTS:
        if name in chosen:
            chosen[name] = tuple(filter(None, chosen[name].split(",")))
    try:
        recipe = workshop.TuneRecipe(**chosen)
    except ValueError as error:
        output.say("tune.unknown", what=str(error))
        return _WRONG_OPTION
    model, data, folder = options.model, options.data, options.folder.absolute()
    tuned = workshop.tune(recipe, model.absolute(), data.absolute(), folder, output.say)
    output.say(
        "tune.result",
        before=f"{tuned.cer_before:.4f}",
        after=f"{tuned.cer:.4f}",
        step=str(tuned.best_step),
    )
    if output.as_json:
        output.answer(asdict(tuned))
    return 0


def _option(command: argparse.ArgumentParser, tree: Tree, name: str, **how: Any) -> None:
    text = tree.text(f"workshop.tune.{name}")
    command.add_argument(f"--{name.replace('_', '-')}", help=text, **how)
