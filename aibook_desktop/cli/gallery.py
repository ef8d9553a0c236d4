"""`aibook gallery DIR`: pages to look at, on one contact sheet too; `--screens`: every room."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Final

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree, add_style

COLUMNS: Final = 6
EDGE: Final = 400
"""Size of one page on the contact sheet (pixels)."""


def add_gallery(tree: Tree) -> None:
    """Add `gallery` and what can be asked of it."""
    command = tree.command("gallery", "gallery", gallery)
    command.add_argument("--screens", action="store_true", help=tree.text("gallery.screens"))
    command.add_argument("--only", metavar="SCREEN", help=tree.text("gallery.only"))
    command.add_argument("folder", type=Path, metavar="DIR")
    add_style(command, tree)


def gallery(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Picture the program: its pages, or with `--screens` its rooms."""
    return _screens(options, home, output) if options.screens else _pages(options, home, output)


def _screens(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Picture every room: on one screen from a given home, or on all from one of its own."""
    from aibook_desktop.app.screens import furnish, picture_screen, picture_screens

    folder = options.folder.absolute()
    if options.only:
        paths = picture_screen(options.only, home, folder, kiosk=options.kiosk)
    else:
        with tempfile.TemporaryDirectory(prefix="aibook-rooms-") as own:
            furnish(Path(own))
            paths = picture_screens(Path(own), folder)
    if output.as_json:
        output.answer({"screens": [str(path) for path in paths]})
    for path in paths:
        output.line(str(path))
    return 0


def _pages(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Draw the gallery into a folder."""
    from aibook_desktop.book.durable import problem_of, write_durably
    from aibook_desktop.publishing.contact_sheet import contact_sheet
    from aibook_desktop.studio.crew import Crew
    from aibook_desktop.studio.engine_choice import EngineChoice
    from aibook_desktop.studio.gallery import gallery_pages

    folder = options.folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from None
    crew = Crew(home, EngineChoice())
    images, paths = [], []
    try:
        for page in gallery_pages(crew, options.style):
            ending = page.picture.media_type.rpartition("/")[2]
            path = folder / f"{page.name}.{ending}"
            write_durably(path, page.picture.image)
            images.append(page.picture.image)
            paths.append(str(path))
            output.say("cli.gallery_page", path=str(path), text=page.text)
    finally:
        crew.stop()
    sheet = folder / "contact-sheet.jpg"
    write_durably(sheet, contact_sheet(images, COLUMNS, EDGE))
    if output.as_json:
        output.answer({"pages": paths, "contact_sheet": str(sheet)})
    output.say("cli.gallery_done", path=str(sheet))
    return 0
