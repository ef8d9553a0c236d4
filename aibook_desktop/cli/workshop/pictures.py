"""`aibook workshop pictures …`: photos of drawings, and SDXL learning how they are drawn."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final, get_args

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.engines.options import PRESETS

_WRONG_OPTION: Final = 2
_METHODS: Final = ("dreambooth-lora", "dreambooth", "textual-inversion")
_EVERY: Final = {
    "trigger": str,
    "steps": int,
    "rate": float,
    "batch": int,
    "edge": int,
    "snr_gamma": float,
    "samples_every": int,
    "paint_steps": int,
    "clip_norm": float,
    "seed": int,
}
_CLASS: Final = {"prior_weight": float, "class_prompt": str, "class_pictures": int}
_OWN: Final[dict[str, dict[str, Any]]] = {
    "dreambooth-lora": {"rank": int, "alpha": int, **_CLASS},
    "dreambooth": _CLASS,
    "textual-inversion": {"vectors": int, "like": str},
}


def add(tree: Tree) -> None:
    """Add the commands; what isn't given is as the method's preset has it."""
    drawings = tree.command("drawings", "workshop.drawings", prepare)
    for name in ("photos", "folder"):
        text = tree.text(f"workshop.drawings.{name}")
        drawings.add_argument(name, type=Path, metavar=name.upper(), help=text)
    drawings.add_argument(
        "--edge", type=int, metavar="N", default=1024, help=tree.text("workshop.drawings.edge")
    )
    for method in _METHODS:
        command = tree.command(method, f"workshop.style.{method}", partial(_teach, method))
        for name in ("base", "drawings", "folder"):
            text = tree.text(f"workshop.style.{name}")
            command.add_argument(name, type=Path, metavar=name.upper(), help=text)
        _option(command, tree, "name", default="our-class", metavar="NAME")
        _option(command, tree, "licence", metavar="TEXT")
        _option(command, tree, "preset", choices=PRESETS, default="good")
        for name, kind in (_EVERY | _OWN[method]).items():
            _option(command, tree, name, type=kind, metavar="TEXT" if kind is str else "N")
        precisions = ("auto", "float32", "bfloat16", "float16")
        _option(command, tree, "precision", choices=precisions)


def prepare(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Make drawings of photos."""
    from aibook_desktop.workshop.pictures.captions import TABLE
    from aibook_desktop.workshop.pictures.drawings.recipe import DrawingsRecipe, prepare_drawings

    try:
        recipe = DrawingsRecipe(options.edge)
    except ValueError as error:
        output.say("style.unknown", what=str(error))
        return _WRONG_OPTION
    photos, folder = options.photos.absolute(), options.folder.absolute()
    made = prepare_drawings(recipe, photos, folder, output.say)
    if output.as_json:
        output.answer(asdict(made) | {"folder": str(folder)})
    left_out = str(made.passed_over)
    output.say("drawings.counted", used=str(made.used), left_out=left_out, file=str(folder / TABLE))
    return 0


def _teach(method: str, options: argparse.Namespace, home: Path, output: Output) -> int:
    """Teach SDXL a style, going on with what is in the folder."""
    from aibook_desktop.workshop.pictures.tune import Method, recipe_for, teach
    from aibook_desktop.workshop.pictures.tune.gathering import Order

    (known,) = (each for each in get_args(Method) if each == method)
    names = (*_EVERY, *_OWN[method], "precision")
    chosen = {name: value for name in names if (value := getattr(options, name)) is not None}
    try:
        recipe = recipe_for(known, options.preset, **chosen)
        order = Order(
            base=_model(options.base, home),
            drawings=options.drawings.absolute(),
            folder=options.folder.absolute(),
            name=options.name,
            licence=options.licence,
        )
    except ValueError as error:
        output.say("style.unknown", what=str(error))
        return _WRONG_OPTION
    taught = teach(recipe, order, output.say)
    if output.as_json:
        output.answer(asdict(taught) | {"folder": str(taught.folder)})
    before, after = f"{taught.loss_before:.4f}", f"{taught.loss:.4f}"
    output.say("style.result", before=before, after=after, drawings=str(taught.drawings))
    if taught.hint:
        output.say(taught.hint)
    output.say("style.finished", folder=str(taught.folder))
    if method == "dreambooth":
        output.say("style.use_whole")
    else:
        output.say("style.use", weight=f"{taught.weight:g}")
    return 0


def _model(base: Path, home: Path) -> Path:
    """A folder, or the name of a model that was installed."""
    return base.absolute() if base.exists() else home / "models" / base


def _option(command: argparse.ArgumentParser, tree: Tree, name: str, **how: Any) -> None:
    option = name.replace("_", "-")
    command.add_argument(f"--{option}", help=tree.text(f"workshop.style.{option}"), **how)
