"""The command line as people type it: names and options, and which module answers."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop import __version__
from aibook_desktop.book.model import CRAFTS, LANGUAGES, LEVELS, PAGES, Language
from aibook_desktop.book.strings import say
from aibook_desktop.cli import (
    bench,
    books,
    gallery,
    grownups,
    machine,
    make,
    models,
    online,
    window,
    workshop,
)
from aibook_desktop.cli.tree import Tree, add_home, add_style
from aibook_desktop.engines.registry import cards_of


def build_parser(language: Language) -> argparse.ArgumentParser:
    """Return the parser; each command leaves its function in `command`."""
    parser = argparse.ArgumentParser(prog="aibook", description=say("cli.about", language))
    parser.add_argument("--version", action="version", version=f"aibook {__version__}")
    parser.add_argument("--kiosk", action="store_true", help=say("cli.kiosk", language))
    for own in ("--watched", "--safe"):  # what a keeper says to its window
        parser.add_argument(own, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help=say("cli.json", language))
    parser.set_defaults(command=window.window, writes_log=True)
    add_home(parser, language, default=None)
    tree = Tree(parser.add_subparsers(metavar="COMMAND"), language)
    _making(tree)
    _keeping(tree)
    _machine(tree)
    _measuring(tree)
    return parser


def _making(tree: Tree) -> None:
    book = tree.command("make", "make", make.make, log=True)
    wish = book.add_mutually_exclusive_group()
    wish.add_argument("--say", metavar="CLIP", type=Path, help=tree.text("make.say"))
    wish.add_argument("--wish", metavar="TEXT", help=tree.text("make.wish"))
    for field in ("hero", "companion", "place", "theme"):
        book.add_argument(f"--{field}", metavar="WORD", help=tree.text(f"make.{field}"))
    book.add_argument("--language", choices=LANGUAGES, help=tree.text("make.language"))
    book.add_argument("--level", type=int, choices=LEVELS, help=tree.text("make.level"))
    book.add_argument(
        "--pages",
        type=int,
        choices=PAGES,
        metavar=f"{PAGES.start}-{PAGES.stop - 1}",
        help=tree.text("make.pages"),
    )
    book.add_argument("--seed", type=int, help=tree.text("make.seed"))
    add_style(book, tree)
    book.add_argument("--bilingual", action="store_true", help=tree.text("make.bilingual"))
    for craft in CRAFTS:
        names = [card.name for card in cards_of(craft)]
        book.add_argument(f"--{craft}", choices=names, help=tree.text(f"make.{craft}"))
    hear = tree.command("transcribe", "transcribe", make.transcribe, log=True)
    hear.add_argument("clips", nargs="+", type=Path, metavar="CLIP")
    hear.add_argument("--language", choices=LANGUAGES, help=tree.text("make.language"))
    gallery.add_gallery(tree)


def _keeping(tree: Tree) -> None:
    shelf = tree.group("books")
    shelf.command("list", "books.list", books.list_books)
    shelf.command("show", "books.show", books.show).add_argument("book")
    shelf.command("search", "books.search", books.search).add_argument("text")
    export = shelf.command("export", "books.export", books.export)
    export.add_argument("book")
    export.add_argument("file", type=Path)
    take_in = shelf.command("import", "books.import", books.take_in, log=True)
    take_in.add_argument("file", type=Path)
    relevel = shelf.command("relevel", "books.relevel", books.relevel_book, log=True)
    relevel.add_argument("book")
    relevel.add_argument("level", type=int, choices=LEVELS)
    shelf.command("verify", "books.verify", books.verify)
    shelf.command("finish", "books.finish", books.finish, log=True)


def _machine(tree: Tree) -> None:
    tree.command("engines", "engines", machine.engines)
    tree.command("doctor", "doctor", machine.doctor)
    gate = tree.group("grownups")
    gate.command("reset-pin", "grownups.reset_pin", grownups.reset_pin)
    online.add_online(gate)
    models.add_models(tree)


def _measuring(tree: Tree) -> None:
    measures = tree.group("bench")
    measures.command("book", "bench.book", bench.book)
    bench.add_pictures(measures)
    bench.add_story(measures)
    bench.add_flip(measures)
    bench.add_shelf(measures)
    bench.add_speech(measures)
    bench.add_workers(measures)
    preparing = measures.command("prepare", "bench.prepare", bench.prepare)
    for name, default in (("clips", 1000), ("rounds", 5)):
        text = tree.text(f"bench.prepare.{name}")
        preparing.add_argument(f"--{name}", type=int, default=default, metavar="N", help=text)
    workshop.add(tree.group("workshop"))
