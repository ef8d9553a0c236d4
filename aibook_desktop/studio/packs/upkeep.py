"""Looks after installed models: which are whole, and how a damaged one is mended from its stick."""

from __future__ import annotations

import shutil
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from aibook_desktop.book.durable import make_folder, problem_of, put_in_place, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines import weight_files
from aibook_desktop.engines.model_card import (
    CARD,
    SIGNATURE,
    ModelCard,
    ModelFile,
    folders,
    is_whole,
    read_card,
)
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.library.zips import RefusedError
from aibook_desktop.studio.packs.arrival import arrive, bytes_there
from aibook_desktop.studio.packs.events import Arriving, Clock, Examined, Mended, Meter
from aibook_desktop.studio.packs.hashing import summed
from aibook_desktop.studio.packs.looking import Pack
from aibook_desktop.studio.packs.shelf import (
    InUse,
    check_room,
    find,
    is_same,
    mending_of,
    models_of,
    not_moved,
    only_one,
    taken_again,
)
from aibook_desktop.studio.packs.signature import Signed, known_makers, signed_by
from aibook_desktop.studio.packs.sources import opened_source


@dataclass(frozen=True, slots=True)
class Line:
    """An installed model at a glance: `sound` by size and header, without hashing big files."""

    folder: Path
    name: str
    card: ModelCard | None
    size: int
    signed: Signed | None
    sound: bool
    shipped: bool


def lines(home: Path) -> tuple[Line, ...]:
    """Every model that engines can find, those of the home first; `signed` None: a wrong one."""
    return tuple(_line(folder, home) for folder in folders((models_of(home), MODELS)))


def signed_before(pack: Pack, models: tuple[Line, ...]) -> Signed | None:
    """Who signed the model whose place a pack would take, where the pack is not by the same."""
    for line in models:
        old = line.card is not None and not line.shipped and is_same(line.card, pack.card)
        if old and line.signed is not None and line.signed.trust != "unsigned":
            return line.signed if line.signed != pack.signed else None
    return None


def examine(
    home: Path, name: str | None = None, clock: Clock = time.monotonic
) -> Iterator[Arriving | Examined]:
    """Hash every file of every model, or of one; raises `Problem` model_unknown."""
    chosen = folders((models_of(home), MODELS))
    if name is not None:
        chosen = tuple(each for each in chosen if name in _names(each)) or (find(name, home),)
    cards = [(folder, _read(folder)) for folder in chosen]
    meter = Meter(sum(file.size for _, card in cards if card for file in card.files), clock)
    for folder, card in cards:
        if card is None:
            yield Examined(folder, None, (CARD,))
        else:
            damaged = yield from _damaged(folder, card, meter)
            unsound = () if _signed(folder, home) is not None else (SIGNATURE,)
            yield Examined(folder, card, damaged + unsound)


def repair(
    pack: Pack, home: Path, *, busy: InUse | None = None, clock: Clock = time.monotonic
) -> Generator[Arriving | Mended, None, None]:
    """Take only the files from a stick that are damaged or missing at home.

    It tells of two stages, each from nothing to all of it: "checking" what is here, then "copying".
    Files are not exchanged while `busy` says that a book is being made with them. Raises `Problem`
    model_unknown when the model is not installed, pack_of_other when it is in another version, and
    what `shelf.install` raises; what has come over is then kept.
    """
    with only_one(home):
        folder = _to_mend(pack, home)
        damaged = yield from _damaged(folder, pack.card, Meter(pack.size, clock))
        files = tuple(file for file in pack.card.files if file.name in damaged)
        wanted = replace(pack.card, files=files)
        size = sum(file.size for file in files)
        mending = mending_of(pack, home)
        check_room(size - bytes_there(mending, wanted), home)
        with opened_source(pack.path) as source:
            text, signature = taken_again(pack, source, home)
            for event in arrive(source, wanted, mending, Meter(size, clock)):
                yield replace(event, step="copying")
        if files and busy is not None and busy():
            raise Problem("model_in_use", model=pack.card.name)
        _put_back(folder, mending, files)
        _put_card_back(folder, home, text, signature)
        shutil.rmtree(mending, ignore_errors=True)
        yield Mended(folder, tuple(file.name for file in files))


def mended_by(pack: Pack, home: Path) -> Path | None:
    """The installed model that a pack can mend; None where it is of something else."""
    if not models_of(home).is_dir():
        return None
    try:
        return _to_mend(pack, home)
    except Problem:
        return None


def _line(folder: Path, home: Path) -> Line:
    card, shipped = _read(folder), folder.parent == MODELS
    if card is None:
        return Line(folder, folder.name, None, 0, None, sound=False, shipped=shipped)
    size = sum(file.size for file in card.files)
    sound = all(is_whole(folder / file.name, file, largest=0) for file in card.files)
    signed = _signed(folder, home)
    return Line(folder, card.name, card, size, signed, sound and signed is not None, shipped)


def _signed(folder: Path, home: Path) -> Signed | None:
    place = folder / SIGNATURE
    try:
        signature = place.read_bytes() if place.exists() else None
        return signed_by((folder / CARD).read_bytes(), signature, known_makers(home))
    except (OSError, RefusedError):
        return None


def _names(folder: Path) -> tuple[str, ...]:
    card = _read(folder)
    return (folder.name, card.name) if card else (folder.name,)


def _read(folder: Path) -> ModelCard | None:
    with suppress(Problem):
        return read_card(folder)
    return None


def _damaged(
    folder: Path, card: ModelCard, meter: Meter
) -> Generator[Arriving, None, tuple[str, ...]]:
    """Hash a model; returns the files that are not as the card says."""
    found: tuple[str, ...] = ()
    for file in card.files:
        whole = yield from _whole(folder / file.name, file, meter)
        found += () if whole else (file.name,)
    return found


def _whole(path: Path, file: ModelFile, meter: Meter) -> Generator[Arriving, None, bool]:
    try:
        if path.is_symlink() or path.stat().st_size != file.size:
            meter.read(file.size)
            return False
        sums = yield from summed(path, file.name, meter)
        weight_files.check(path)
    except (OSError, Malformed):
        return False
    return sums.sha256 == file.sha256


def _to_mend(pack: Pack, home: Path) -> Path:
    """The installed folder that a pack can mend: of the same card, or with a lost card."""
    for folder in folders((models_of(home),)):
        card = _read(folder)
        if card is not None and card.digest == pack.card.digest:
            return folder
    by_name = {folder.name: folder for folder in models_of(home).iterdir() if folder.is_dir()}
    folder = by_name.get(pack.name) or find(pack.card.name, home)
    if _read(folder) is None:
        return folder
    raise Problem("pack_of_other", model=pack.card.name)


def _put_back(folder: Path, mending: Path, files: tuple[ModelFile, ...]) -> None:
    for file in files:
        target = folder / file.name
        try:
            make_folder(target.parent)
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            put_in_place(mending / file.name, target)
        except OSError as error:
            raise not_moved(error, folder) from error


def _put_card_back(folder: Path, home: Path, text: bytes, signature: bytes | None) -> None:
    """Take the stick's card, which may differ in its words; one that is signed rightly is whole."""
    own = _signed(folder, home)
    if own is not None and own.trust != "unsigned":
        return
    write_durably(folder / CARD, text)
    if signature is not None:
        write_durably(folder / SIGNATURE, signature)
        return
    try:
        (folder / SIGNATURE).unlink(missing_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from error
