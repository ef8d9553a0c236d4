"""`aibook bench pictures --random-weights`: what SDXL costs here, before it has weights."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree

_DEVICES = ("cuda", "mps", "cpu")


def add_painting(command: argparse.ArgumentParser, tree: Tree) -> None:
    """Add its options to `bench pictures`."""

    def option(name: str, **manner: Any) -> None:
        key = f"bench.pictures.{name.replace('-', '_')}"
        command.add_argument(f"--{name}", help=tree.text(key), **manner)

    option("random-weights", action="store_true")
    option("same-hero", action="store_true")
    option("edge", type=_edge, default=0, metavar="N")
    option("recipes", action="append", default=[], metavar="NAME")
    option("steps-scale", type=float, default=1.0, metavar="X")
    option("device", choices=_DEVICES, default="")
    option("pages", type=int, default=0, metavar="N")
    option("report", type=Path, metavar="FILE")


def painting(options: argparse.Namespace, output: Output) -> dict[str, Any]:
    """Time every recipe, write the report if one is wanted, and return the figures."""
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")  # it misses what nobody needs here
    from aibook_desktop.workshop.pictures.timing.bench import time_recipes
    from aibook_desktop.workshop.pictures.timing.costs import Trial
    from aibook_desktop.workshop.pictures.timing.table import report, table

    trial = Trial(
        options.device,
        options.edge,
        max(0, options.pages),
        max(0.0, options.steps_scale),
        tuple(options.recipes),
    )
    costs = time_recipes(trial, output.say)
    if options.report is not None:
        options.report.write_text(report(costs), encoding="utf-8", newline="\n")
    if not output.as_json:
        output.line(table(costs))
    figures: dict[str, Any] = to_plain(costs)
    return figures


def looking(options: argparse.Namespace, output: Output) -> dict[str, Any]:
    """Measure what it costs that pages look at their hero."""
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    from aibook_desktop.workshop.pictures.timing.same_hero import table, time_same_hero

    costs = time_same_hero(options.device, options.edge, tell=output.say)
    if not output.as_json:
        output.line(table(costs))
    figures: dict[str, Any] = to_plain(costs)
    return figures


def _edge(text: str) -> int:
    """A multiple of 64, which halves evenly as often as the networks halve it."""
    edge = int(text)
    if edge < 64 or edge % 64:
        raise argparse.ArgumentTypeError(text)
    return edge
