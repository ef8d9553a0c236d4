"""Packs on a stick, small but whole, and what a home looks like from outside."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from aibook_desktop.engines.model_card import CARD, ModelCard, describe, write_card
from aibook_desktop.studio.packs.events import Arriving, Installed, Mended
from aibook_desktop.studio.packs.joined import part_name
from aibook_desktop.studio.packs.looking import Pack, look
from aibook_desktop.studio.packs.shelf import install
from tests.tiny_models.weights import ctranslate2

LISTENER: Final = {"model.bin": ctranslate2(b"weights" * 100), "tokenizer.json": b"{}"}


def write_pack(
    folder: Path,
    files: Mapping[str, bytes] = LISTENER,
    *,
    name: str = "Listener",
    licence: str = "MIT",
) -> Path:
    """Write a folder with a card."""
    for file, content in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content)
    described = describe(folder, tuple(files))
    card = ModelCard(name, "transcriber", "whisper", licence, "Made here.", ("ko",), described)
    write_card(folder, card)
    return folder


def two_listeners(home: Path) -> Path:
    """Put two models that listen, `first` and `second`, into a home."""
    for name in ("first", "second"):
        files = {"model.bin": name.encode()}
        write_pack(home / "models" / name, files, name=name.title())
    return home


def zipped(folder: Path, path: Path, prefix: str = "", how: int = zipfile.ZIP_STORED) -> Path:
    """Put a folder into an archive."""
    with zipfile.ZipFile(path, "w", how) as package:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                package.write(file, prefix + file.relative_to(folder).as_posix())
    return path


def cut(path: Path, size: int) -> tuple[Path, ...]:
    """Cut a file into parts and throw it away."""
    content = path.read_bytes()
    parts = []
    for number, start in enumerate(range(0, len(content), size), start=1):
        part = path.with_name(part_name(path.name, number))
        part.write_bytes(content[start : start + size])
        parts.append(part)
    path.unlink()
    return tuple(parts)


def take(path: Path, home: Path) -> Path:
    """Install what lies at a path; returns where it is then."""
    return ended(install(look(path), home)).folder


def ended(events: Iterator[Arriving | Installed | Mended]) -> Installed:
    """Let an installation go to its end."""
    *_, last = events
    assert isinstance(last, Installed)
    return last


def pack_of(path: Path) -> Pack:
    """What a path is a pack of."""
    return look(path)


def picture(folder: Path) -> dict[str, bytes]:
    """Everything below a folder, but for the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def same_model(folder: Path, stick: Path) -> bool:
    """Whether a folder holds exactly the pack of a stick's folder."""
    there = picture(folder)
    return there == {
        name: content for name, content in picture(stick).items() if name in there
    } and (CARD in there)
