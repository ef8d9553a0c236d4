"""`aibook bench …`: the figures that the program promises, measured."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.output import Output


def book(_options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time books from wish to binding, and the window from command to use."""
    from aibook_desktop.studio.bench_book import time_books
    from aibook_desktop.studio.bench_window import time_window

    return _print(output, to_plain(time_books()) | to_plain(time_window()))


def pictures(_options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Measure the built-in illustrator: processor seconds a page."""
    from aibook_desktop.studio.bench_pictures import time_pictures

    return _print(output, to_plain(time_pictures()))


def speech(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Score the listener on rendered sentences that it was not trained on."""
    from aibook_desktop.workshop.speech.bench import score_listener

    return _print(output, to_plain(score_listener(home)))


def prepare(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time preparing speech beside the usual way and beside the disk."""
    from aibook_desktop.workshop.speech.prepare.bench import time_preparing

    return _print(output, to_plain(time_preparing(options.clips, options.rounds, output.say)))


def _print(output: Output, figures: dict[str, Any]) -> int:
    if output.as_json:
        output.answer(figures)
        return 0
    for name, figure in figures.items():
        output.line(f"{name:32} {figure}")
    return 0
