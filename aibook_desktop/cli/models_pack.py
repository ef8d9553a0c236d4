"""`aibook models pack`: a download becomes a pack that a stick can carry."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.record import to_plain
from aibook_desktop.cli.models_progress import show_progress
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.engines.registry import CARDS
from aibook_desktop.studio.packs.joined import LARGEST_PART

_SMALLEST_PART: Final = 1 << 16


def pack(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Make a pack of a downloaded folder or file."""
    from aibook_desktop.studio.packs.events import Arriving
    from aibook_desktop.studio.packs.making import Made, Wishes, make_pack
    from aibook_desktop.studio.packs.shelf import in_words

    wishes = Wishes(
        name=options.name or "",
        engine=options.engine or "",
        role=options.role,
        licence=options.licence or "",
        origin=options.origin or "",
        languages=tuple(options.language or ()),
        options=tuple(options.option or ()),
        split=options.split,
        key=options.sign.absolute() if options.sign else None,
    )
    for event in make_pack(options.folder.absolute(), options.out.absolute(), wishes):
        if isinstance(event, Arriving):
            show_progress(event, output)
        elif isinstance(event, Made):
            show_progress(None, output)
            for path in event.paths:
                output.say("cli.pack_made", file=str(path), size=in_words(_bytes_of(path)))
            if event.key:
                output.say("cli.pack_signed_with", id=event.key, file=str(wishes.key))
            paths = [str(path) for path in event.paths]
            output.event("made", files=paths, card=to_plain(event.card), key=event.key)
    return 0


def _bytes_of(path: Path) -> int:
    """The bytes of a file, or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(each.stat().st_size for each in files if each.is_file())


def add_pack(models: Tree) -> None:
    """Add the command to the parser."""
    packing = models.command("pack", "models.pack", pack)
    for name in ("folder", "out"):
        packing.add_argument(name, type=Path, help=models.text(f"models.pack.{name}"))
    own: dict[str, dict[str, Any]] = {
        "split": {"type": _size, "metavar": "SIZE"},
        "sign": {"type": Path, "metavar": "KEYFILE"},
        "engine": {"choices": [card.name for card in CARDS if card.weights]},
        "role": {"metavar": "ROLE"},
        "licence": {"metavar": "NAME"},
        "name": {"metavar": "NAME"},
        "origin": {"metavar": "TEXT"},
        "language": {"choices": LANGUAGES, "action": "append"},
        "option": {"type": _pair, "metavar": "NAME=VALUE", "action": "append"},
    }
    for name, how in own.items():
        packing.add_argument(f"--{name}", help=models.text(f"models.pack.{name}"), **how)


def _size(text: str) -> int:
    """Read a size like 3900M; FAT32 takes nothing of 4 GiB."""
    units = {"k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
    number, unit = text.lower().removesuffix("b"), 1
    if number[-1:] in units:
        number, unit = number[:-1], units[number[-1]]
    size = int(float(number) * unit)
    if not _SMALLEST_PART <= size <= LARGEST_PART:
        raise ValueError(text)
    return size


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    if not name or not value:
        raise ValueError(text)
    return name, value
