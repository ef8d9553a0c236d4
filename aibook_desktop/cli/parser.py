"""The command line as people type it: names and options, and which module answers."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aibook_desktop import __version__
from aibook_desktop.book.model import CRAFTS, LANGUAGES, LEVELS, PAGES, Language
from aibook_desktop.book.strings import say
from aibook_desktop.cli import bench, books, gallery, machine, make, window, workshop
from aibook_desktop.engines.registry import cards_of

Command = Callable[[argparse.Namespace, Path, Any], int]


def build_parser(language: Language) -> argparse.ArgumentParser:
    """Return the parser; each command leaves its function in `command`."""
    parser = argparse.ArgumentParser(prog="aibook", description=say("cli.about", language))
    parser.add_argument("--version", action="version", version=f"aibook {__version__}")
    parser.add_argument("--kiosk", action="store_true", help=say("cli.kiosk", language))
    parser.add_argument("--json", action="store_true", help=say("cli.json", language))
    parser.set_defaults(command=window.window, writes_log=True)
    _home(parser, language, default=None)
    tree = _Tree(parser.add_subparsers(metavar="COMMAND"), language)
    _making(tree)
    _keeping(tree)
    _machine(tree)
    _measuring(tree)
    return parser


@dataclass(frozen=True, slots=True)
class _Tree:
    """Adds commands that share the same habits."""

    branches: Any
    language: Language

    def text(self, key: str) -> str:
        return say(f"cli.{key}", self.language)

    def group(self, name: str) -> _Tree:
        branch = self.branches.add_parser(name, help=self.text(name))
        return _Tree(branch.add_subparsers(metavar="COMMAND", required=True), self.language)

    def command(
        self, name: str, key: str, answer: Command, *, json: bool = True, log: bool = False
    ) -> argparse.ArgumentParser:
        branch: argparse.ArgumentParser = self.branches.add_parser(name, help=self.text(key))
        branch.set_defaults(command=answer, writes_log=log)
        _home(branch, self.language, default=argparse.SUPPRESS)
        if json:
            branch.add_argument(
                "--json", action="store_true", default=argparse.SUPPRESS, help=self.text("json")
            )
        return branch


def _home(parser: argparse.ArgumentParser, language: Language, default: Any) -> None:
    parser.add_argument("--home", metavar="DIR", default=default, help=say("cli.home", language))


def _making(tree: _Tree) -> None:
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
    for craft in CRAFTS:
        names = [card.name for card in cards_of(craft)]
        book.add_argument(f"--{craft}", choices=names, help=tree.text(f"make.{craft}"))
    hear = tree.command("transcribe", "transcribe", make.transcribe, log=True)
    hear.add_argument("clips", nargs="+", type=Path, metavar="CLIP")
    hear.add_argument("--language", choices=LANGUAGES, help=tree.text("make.language"))
    pages = tree.command("gallery", "gallery", gallery.gallery)
    pages.add_argument("folder", type=Path, metavar="DIR")


def _keeping(tree: _Tree) -> None:
    shelf = tree.group("books")
    shelf.command("list", "books.list", books.list_books)
    shelf.command("show", "books.show", books.show).add_argument("book")
    shelf.command("search", "books.search", books.search).add_argument("text")
    export = shelf.command("export", "books.export", books.export)
    export.add_argument("book")
    export.add_argument("file", type=Path)
    take_in = shelf.command("import", "books.import", books.take_in, log=True)
    take_in.add_argument("file", type=Path)
    shelf.command("verify", "books.verify", books.verify)
    shelf.command("finish", "books.finish", books.finish, log=True)


def _machine(tree: _Tree) -> None:
    tree.command("engines", "engines", machine.engines)
    tree.command("doctor", "doctor", machine.doctor)
    models = tree.group("models")
    models.command("list", "models.list", machine.models_list)
    models.command("install", "models.install", machine.models_install).add_argument(
        "folder", type=Path
    )
    models.command("verify", "models.verify", machine.models_verify)


def _measuring(tree: _Tree) -> None:
    measures = tree.group("bench")
    measures.command("book", "bench.book", bench.book)
    measures.command("pictures", "bench.pictures", bench.pictures)
    measures.command("speech", "bench.speech", bench.speech)
    speech = tree.group("workshop").group("speech")
    practice = speech.command("practice", "workshop.practice", workshop.practice, json=False)
    practice.add_argument("folder", type=Path)
