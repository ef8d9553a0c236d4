"""The branches of the command line: commands that share the same habits."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.book.vocabulary import standard

Command = Callable[[argparse.Namespace, Path, Any], int]


@dataclass(frozen=True, slots=True)
class Tree:
    """A branch that commands and further branches are added to; texts are keys below `cli.`."""

    branches: Any
    language: Language

    def text(self, key: str) -> str:
        """Say what a command or an option is for."""
        return say(f"cli.{key}", self.language)

    def group(self, name: str) -> Tree:
        """Add a branch."""
        branch = self.branches.add_parser(name, help=self.text(name))
        return Tree(branch.add_subparsers(metavar="COMMAND", required=True), self.language)

    def command(
        self, name: str, key: str, answer: Command, *, json: bool = True, log: bool = False
    ) -> argparse.ArgumentParser:
        """Add a command; with `json` it also answers programs, with `log` it writes to the log."""
        branch: argparse.ArgumentParser = self.branches.add_parser(name, help=self.text(key))
        branch.set_defaults(command=answer, writes_log=log)
        add_home(branch, self.language, default=argparse.SUPPRESS)
        if json:
            branch.add_argument(
                "--json", action="store_true", default=argparse.SUPPRESS, help=self.text("json")
            )
        return branch


def add_home(parser: argparse.ArgumentParser, language: Language, default: Any) -> None:
    """Add the option that every command has."""
    parser.add_argument("--home", metavar="DIR", default=default, help=say("cli.home", language))


def add_style(command: argparse.ArgumentParser, tree: Tree) -> None:
    """Add the choice of how pages are drawn."""
    styles = tuple(standard().scene["style"])
    command.add_argument("--style", choices=styles, default=styles[0], help=tree.text("make.style"))
