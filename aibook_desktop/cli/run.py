"""Reads the command line, runs the command, and turns a `Problem` into one line and status 1."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from aibook_desktop.book.problems import Problem
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.parser import build_parser
from aibook_desktop.cli.surroundings import home_folder, people_language, start_log


def run(words: list[str], started: float) -> int:
    """Run the command that the words name; `started` is a `time.monotonic()` reading."""
    language = people_language(os.environ)
    options = build_parser(language).parse_args(words)
    home = home_folder(options.home, os.environ)
    output = Output(options.json, language, started)
    try:
        return _command(options, home, output)
    except Problem as problem:
        output.problem(problem)
        return 1
    except KeyboardInterrupt:
        output.problem(Problem("cancelled"))
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _command(options: argparse.Namespace, home: Path, output: Output) -> int:
    if options.writes_log:
        start_log(home)
    status: int = options.command(options, home, output)
    return status
