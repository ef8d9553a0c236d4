"""`aibook gallery DIR`: pages to look at, and all of them on one contact sheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from aibook_desktop.cli.output import Output

COLUMNS: Final = 6
EDGE: Final = 400
"""Size of one page on the contact sheet (pixels)."""


def gallery(options: argparse.Namespace, home: Path, output: Output) -> int:
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
        for page in gallery_pages(crew):
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
