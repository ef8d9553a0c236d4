"""`aibook workshop pictures photo PHOTO OUT`: a photo drawn as a page of a picture book."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree, add_style
from aibook_desktop.engines.registry import cards_of

_STRENGTHS = ("little", "usual", "much")


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("photo", "workshop.photo", photo)
    for name in ("photo", "out"):
        text = tree.text(f"workshop.photo.{name}")
        command.add_argument(name, type=Path, metavar=name.upper(), help=text)
    add_style(command, tree)
    text = tree.text("workshop.photo.strength")
    command.add_argument("--strength", choices=_STRENGTHS, default="usual", help=text)
    command.add_argument("--seed", type=int, default=1, help=tree.text("make.seed"))
    names = [card.name for card in cards_of("illustrator")]
    command.add_argument("--illustrator", choices=names, help=tree.text("make.illustrator"))


def photo(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Draw one photo anew, in the shape and kind of file that was asked for."""
    from aibook_desktop.book.durable import write_durably
    from aibook_desktop.book.problems import Problem
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.crew import Crew
    from aibook_desktop.studio.engine_choice import EngineChoice, options_of, preferred_models
    from aibook_desktop.studio.photo_pages import read_photo, redraw_photo, saved_as

    taken, out = read_photo(options.photo), options.out.absolute()
    if out.suffix.lower() not in {".png", ".jpg", ".jpeg"}:
        raise Problem("photo_kind", file=out.name)
    settings = read_settings(home, output.language)
    choice = EngineChoice(illustrator=options.illustrator, models=preferred_models(settings))
    crew = Crew(home, choice, options_of(settings))
    try:
        picture, seat = redraw_photo(crew, taken, options.seed, options.style, options.strength)
    finally:
        crew.stop()
    write_durably(out, saved_as(picture, out.suffix))
    illustrator = seat.candidate.card.name
    output.say("cli.workshop.photo.done", path=str(out), illustrator=illustrator)
    if output.as_json:
        size = {"width": picture.width, "height": picture.height}
        output.answer({"picture": str(out), "illustrator": illustrator, **size})
    return 0
