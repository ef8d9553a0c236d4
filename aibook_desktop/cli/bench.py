"""`aibook bench …`: the figures that the program promises, measured."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.bench_painting import add_painting, looking, painting
from aibook_desktop.cli.bench_writing import add_writing, writing
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.engines.registry import CARDS
from aibook_desktop.workers.harms import HARMS


def book(_options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time books from wish to binding, and the window from command to use."""
    from aibook_desktop.studio.bench_book import time_books
    from aibook_desktop.studio.bench_window import time_window

    return _print(output, to_plain(time_books()) | to_plain(time_window()))


def add_pictures(measures: Tree) -> None:
    """Add `pictures` and what can be asked of it."""
    command = measures.command("pictures", "bench.pictures", pictures)
    command.add_argument(
        "--built-in", action="store_true", help=measures.text("bench.pictures.built_in")
    )
    command.add_argument(
        "--books", type=int, default=24, metavar="N", help=measures.text("bench.pictures.books")
    )
    add_painting(command, measures)


def pictures(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Measure the built-in illustrator, with `--built-in` its honesty, or SDXL without weights."""
    if options.random_weights or options.same_hero:
        costs = (painting if options.random_weights else looking)(options, output)
        return _print(output, costs) if output.as_json else 0
    from aibook_desktop.studio.bench_pictures import check_pictures, time_pictures, time_styles
    from aibook_desktop.studio.picture_checks import contrast

    if not options.built_in:
        return _print(output, to_plain(time_pictures()))
    from aibook_desktop.ui import theme

    words = [
        contrast(ink.name(), ground.name())
        for ink, grounds in (
            (theme.INK, (theme.BOOK_PAPER, theme.SUN_PALE, theme.SUN)),
            (theme.INK_SOFT, (theme.BOOK_PAPER,)),
        )
        for ground in grounds
    ]
    figures = to_plain(check_pictures(max(1, options.books)))
    figures["words_on_paper_contrast_min"] = round(min(words), 2)
    figures["styles"] = {style: to_plain(costs) for style, costs in time_styles().items()}
    return _print(output, figures)


_STORIES = 500


def add_story(measures: Tree) -> None:
    """Add `story` and what can be asked of it."""
    command = measures.command("story", "bench.story", story)
    command.add_argument(
        "--books", type=int, default=0, metavar="N", help=measures.text("bench.story.books")
    )
    add_writing(command, measures)


def story(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Measure the built-in storyteller on whole books, or time one that writes freely."""
    if options.engine != "grammar":
        return _print(output, writing(options, output))
    from aibook_desktop.workshop.stories.bench import score_stories

    return _print(output, to_plain(score_stories(max(0, options.books) or _STORIES, output.say)))


def add_flip(measures: Tree) -> None:
    """Add `flip` and what can be asked of it."""
    command = measures.command("flip", "bench.flip", flip)
    command.add_argument(
        "--seconds", type=float, default=30.0, metavar="N", help=measures.text("bench.flip.seconds")
    )
    command.add_argument(
        "--falls", type=int, default=0, metavar="N", help=measures.text("bench.flip.falls")
    )


def flip(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time turning pages in the window while books are made, and workers fall if that is asked."""
    from aibook_desktop.app.bench_flip import time_flips

    return _print(output, to_plain(time_flips(options.seconds, max(0, options.falls))))


def add_shelf(measures: Tree) -> None:
    """Add `shelf` and what can be asked of it."""
    command = measures.command("shelf", "bench.shelf", shelf)
    command.add_argument(
        "--books", type=int, default=10_000, metavar="N", help=measures.text("bench.shelf.books")
    )


def shelf(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time opening, scrolling and searching a shelf of many books, in the window."""
    from aibook_desktop.app.bench_shelf import time_shelf

    return _print(output, to_plain(time_shelf(max(1, options.books))))


def add_speech(measures: Tree) -> None:
    """Add `speech` and what can be asked of it."""
    command = measures.command("speech", "bench.speech", speech)
    command.add_argument("--timing", action="store_true", help=measures.text("bench.speech.timing"))
    command.add_argument(
        "--clips", type=int, default=12, metavar="N", help=measures.text("bench.speech.clips")
    )


def speech(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Score the listener on sentences and noises that it was not trained on, or time it."""
    if options.timing:
        from aibook_desktop.workshop.speech.timing.race import race

        return _print(output, to_plain(race(max(2, options.clips), output.say)))
    from aibook_desktop.workshop.speech.bench import listener_of, score_model

    return _print(output, to_plain(score_model(listener_of(home))))


def add_workers(measures: Tree) -> None:
    """Add `workers` and what can be asked of it."""
    command = measures.command("workers", "bench.workers", workers)
    command.add_argument(
        "--times", type=int, default=3, metavar="N", help=measures.text("bench.workers.times")
    )
    known = {"engines": [card.name for card in CARDS if card.apart], "harms": list(HARMS)}
    for name, choices in known.items():
        text = measures.text(f"bench.workers.{name}")
        command.add_argument(
            f"--{name}", nargs="+", default=[], metavar="NAME", choices=choices, help=text
        )


def workers(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Bring every engine down in every way while books are made."""
    from aibook_desktop.studio.bench_workers import harm_workers

    times, engines, harms = max(1, options.times), options.engines, options.harms
    return _print(output, harm_workers(home, times, engines, harms, output.say).plain())


def prepare(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Time preparing speech beside the usual way and beside the disk."""
    from aibook_desktop.workshop.speech.prepare.bench import time_preparing

    return _print(output, to_plain(time_preparing(options.clips, options.rounds, output.say)))


def _print(output: Output, figures: dict[str, Any]) -> int:
    if output.as_json:
        output.answer(figures)
        return 0
    for name, figure in _flat(figures):
        output.line(f"{name:32} {figure}")
    return 0


def _flat(figures: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, figure in figures.items():
        if isinstance(figure, dict):
            yield from ((f"{name}.{inner}", value) for inner, value in _flat(figure))
        else:
            yield name, figure
