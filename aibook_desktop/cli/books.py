"""`aibook books …`: the library from the command line."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import Any

from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.events import tell
from aibook_desktop.cli.output import Output
from aibook_desktop.library.lines import BookLine
from aibook_desktop.library.shelf import Library, open_library


def list_books(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List every book, the newest first."""
    with open_library(home, read_only=True) as library:
        _print_lines(library, library.shelf(), output)
    return 0


def search(options: argparse.Namespace, home: Path, output: Output) -> int:
    """List the books in which some words stand."""
    with open_library(home, read_only=True) as library:
        _print_lines(library, library.search(options.text), output)
    return 0


def show(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Show one book with all its pages."""
    with open_library(home, read_only=True) as library:
        book = library.book(options.book)
        pages = [
            {
                **to_plain(page),
                "picture": str(library.asset_path(page.picture)) if page.picture else None,
                "voice": str(library.asset_path(page.voice)) if page.voice else None,
            }
            for page in book.pages
        ]
        if output.as_json:
            made_with = {part: to_plain(made) for part, made in book.made_with}
            output.answer({**to_plain(book), "pages": pages, "made_with": made_with})
            return 0
        output.line(book.title)
        for page in book.pages:
            output.line(f"\n{page.number}. {page.text}")
            if page.picture:
                output.line(f"   {library.asset_path(page.picture)}")
    return 0


def export(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Write one book to an .aibook file, or to a page for any browser (.html)."""
    from aibook_desktop.library.exchange import export_book
    from aibook_desktop.publishing.web_page import publish_web_page

    target = options.file.absolute()
    with open_library(home, read_only=True) as library:
        if target.suffix.lower() in {".html", ".htm"}:
            book = library.book(options.book)
            publish_web_page(book, lambda asset: library.asset_path(asset).read_bytes(), target)
        else:
            export_book(library, options.book, target)
    return _done(output, "cli.exported", file=str(target))


def take_in(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Put the book of an .aibook file into the library."""
    from aibook_desktop.library.exchange import import_book

    with open_library(home) as library:
        book_id = import_book(library, options.file.absolute())
    return _done(output, "cli.imported", book=book_id)


def verify(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Hash every part of every book again; status 1 when one is missing or damaged."""
    with open_library(home, read_only=True) as library:
        verification = library.verify()
    if output.as_json:
        output.answer(to_plain(verification))
    for fault in verification.faults:
        output.say("cli.fault", book=fault.book_id, part=fault.part, what=fault.what)
    output.say("cli.verified", parts=str(verification.parts), faults=str(len(verification.faults)))
    return 0 if verification.sound else 1


def finish(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Finish the books that were interrupted."""
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.bookmaking import finish_unfinished
    from aibook_desktop.studio.workplace import open_studio

    with closing(open_studio(home, read_settings(home, output.language))) as studio:
        for event in finish_unfinished(studio):
            tell(event, output)
    return 0


def relevel_book(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Tell a bound book again at another reading level; its pictures stay."""
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.releveling import relevel
    from aibook_desktop.studio.workplace import open_studio

    with closing(open_studio(home, read_settings(home, output.language))) as studio:
        for event in relevel(options.book, options.level, studio):
            tell(event, output)
    return 0


def _print_lines(library: Library, lines: tuple[BookLine, ...], output: Output) -> None:
    if output.as_json:
        output.answer({"books": [_plain(library, line) for line in lines]})
        return
    for line in lines:
        output.say(f"cli.book.{line.state}", book=line.id, title=line.title, pages=str(line.pages))
    if not lines:
        output.say("cli.no_books")


def _plain(library: Library, line: BookLine) -> dict[str, Any]:
    cover = str(library.asset_path(line.cover)) if line.cover else None
    return {**to_plain(line), "cover": cover}


def _done(output: Output, key: str, **details: str) -> int:
    if output.as_json:
        output.answer(dict(details))
    output.say(key, **details)
    return 0
