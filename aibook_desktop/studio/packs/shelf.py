"""Puts packs in their places in a home: whole or not at all, and never under a running book.

What arrives lies in a hidden folder named after its card, so that a second try finds it. Renaming
it is the last step. Where an older version stands, that one is renamed first and removed last; a
power cut in between is set right by `settle`, and until then the old one counts. While another
program writes a book, a new version waits hidden for the next start.
"""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Final
from uuid import uuid4

from aibook_desktop.book.durable import make_folder, problem_of, sync_folder, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import (
    CARD,
    LEAVING,
    SIGNATURE,
    ModelCard,
    folders,
    installed,
    read_card,
)
from aibook_desktop.engines.registry import BORROWED
from aibook_desktop.engines.voices.consent import RECORD
from aibook_desktop.library.lock import FileLock, HomeLock
from aibook_desktop.library.zips import RefusedError
from aibook_desktop.studio.packs.arrival import COMING, arrive, bytes_there
from aibook_desktop.studio.packs.events import Arriving, Clock, Installed, Meter
from aibook_desktop.studio.packs.looking import Pack
from aibook_desktop.studio.packs.signature import known_makers, signed_by
from aibook_desktop.studio.packs.sources import Source, opened_source, reading

ARRIVING: Final = ".arriving-"
WAITING: Final = ".next-"
GONE: Final = ".gone-"
MENDING: Final = ".mending-"
_SPARE: Final = 1.05  # of the room that is asked for, so that the disk is not filled to the brim
_NAMED_BY: Final = 16
_GIVEN_UP: Final = frozenset({"pack_refused", "disk_full"})
"""After these nothing of a pack is kept: it is not wanted, or its room is."""

InUse = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Half:
    """A pack that has arrived in part: how its card's hash begins, and bytes done of all."""

    digest: str
    card: ModelCard
    done: int
    of: int


def models_of(home: Path) -> Path:
    """The folder of a home that holds its models."""
    return home / "models"


def in_use(home: Path) -> bool:
    """Whether a program writes books in a home now."""
    try:
        HomeLock(home).release()
    except Problem:
        return True
    except OSError:
        return False
    return False


def room_for(size: int) -> int:
    """Bytes that must be free before so many are written."""
    return max(0, round(size * _SPARE))


def install(
    pack: Pack, home: Path, *, busy: InUse | None = None, clock: Clock = time.monotonic
) -> Generator[Arriving | Installed, None, None]:
    """Take a pack in; the last event says where it lies.

    Closing the iterator pauses, and the same call goes on. `busy` says whether a book is being
    made, which a new version of a pack waits for. Raises `Problem` packs_busy, pack_no_room,
    pack_source_lost, pack_refused, pack_damaged, voice_exists, model_in_use, disk_full or
    disk_read_only; the home then has the models that it had.
    """
    busy = busy or partial(in_use, home)
    with only_one(home):
        if _unsettled(models_of(home)) and not busy():
            with suppress(Problem, OSError):
                _settle(models_of(home))
        _check_of_nobody(pack, models_of(home))
        arriving = _arriving(home, pack)
        check_room(pack.size - bytes_there(arriving, pack.card), home)
        try:
            yield from _take(pack, home, arriving, clock)
        except Problem as problem:
            if problem.kind in _GIVEN_UP:
                shutil.rmtree(arriving, ignore_errors=True)
            raise
        yield _put_in_place(arriving, _place(pack, models_of(home)), busy)


def discard(pack_digest: str, home: Path) -> None:
    """Throw away what has arrived of a pack."""
    with only_one(home):
        folder = models_of(home) / (ARRIVING + pack_digest[:_NAMED_BY])
        shutil.rmtree(folder, ignore_errors=True)


def settle(home: Path) -> None:
    """Finish what a power cut or a running book left undone; nobody may be making a book.

    While somebody takes a pack in, there is nothing to finish; what can't be done now is left.
    """
    if not models_of(home).is_dir():
        return
    with suppress(Problem, OSError), only_one(home):
        _settle(models_of(home))


def remove(name: str, home: Path) -> Path:
    """Take a model out of a home by the name of its folder or of its card.

    Raises `Problem` model_unknown, voice_of_person, packs_busy, model_in_use or disk_read_only.
    """
    with only_one(home):
        folder = find(name, home)
        card = _card_of(folder)
        if card is not None and is_of_person(card):
            raise Problem("voice_of_person", model=folder.name)
        gone = folder.with_name(f"{GONE}{uuid4().hex}")
        try:
            folder.rename(gone)
        except OSError as error:
            raise not_moved(error, folder) from error
        sync_folder(gone.parent)
        shutil.rmtree(gone, ignore_errors=True)
        for other in (WAITING, LEAVING):  # else it would be back at the next start
            name = other + folder.name.removeprefix(LEAVING)
            shutil.rmtree(folder.with_name(name), ignore_errors=True)
        return folder


def is_of_person(card: ModelCard) -> bool:
    """Whether it is a person's voice: it is erased together with all that it has read."""
    return card.craft == "narrator" and card.engine in BORROWED


def find(name: str, home: Path) -> Path:
    """The folder of a model by its name or its card's; raises `Problem` model_unknown."""
    there = folders((models_of(home),))
    for folder in there:
        if folder.name == name:
            return folder
    for model in installed((models_of(home),)):
        if model.card.name == name:
            return model.folder
    known = ", ".join(folder.name for folder in there)
    raise Problem("model_unknown", model=name, known=known)


def unfinished(home: Path) -> tuple[Half, ...]:
    """Packs that have arrived in part, with the cards that they came with."""
    arriving = sorted(models_of(home).glob(f"{ARRIVING}*"))
    found = ((folder, card) for folder in arriving if (card := _card_of(folder)) is not None)
    return tuple(
        Half(
            folder.name.removeprefix(ARRIVING),
            card,
            bytes_there(folder, card),
            sum(file.size for file in card.files),
        )
        for folder, card in found
    )


@contextmanager
def only_one(home: Path) -> Iterator[None]:
    """Let nobody else change the models of a home meanwhile; raises `Problem` packs_busy."""
    shelf = models_of(home)
    try:
        make_folder(shelf)
        lock = FileLock(shelf / ".lock", "packs_busy")
    except OSError as error:
        raise problem_of(error, shelf) from error
    try:
        yield
    finally:
        lock.release()


def check_room(wanted: int, home: Path) -> None:
    """Raise `Problem` pack_no_room unless so many bytes can be written."""
    free = shutil.disk_usage(models_of(home)).free
    if room_for(wanted) > free:
        raise Problem("pack_no_room", needed=in_words(room_for(wanted)), free=in_words(free))


def in_words(size: int) -> str:
    """Say a number of bytes."""
    units = ((1024**3, "GB"), (1024**2, "MB"), (1024, "kB"))
    for unit, word in units:
        if size >= unit:
            return f"{size / unit:.1f} {word}"
    return f"{size} B"


def taken_again(pack: Pack, source: Source, home: Path) -> tuple[bytes, bytes | None]:
    """Read card and signature once more: the stick may be another one by now."""
    with reading(pack.path.name):
        text, signature = source.text(CARD), source.text(SIGNATURE)
        if text is None or hashlib.sha256(text).hexdigest() != pack.digest:
            raise Problem("pack_source_lost", file=pack.path.name)
        if signed_by(text, signature, known_makers(home)) != pack.signed:
            raise RefusedError("changed")
        source.check(pack.card)
    return text, signature


def _take(pack: Pack, home: Path, arriving: Path, clock: Clock) -> Iterator[Arriving]:
    with opened_source(pack.path) as source:
        text, signature = taken_again(pack, source, home)
        try:
            make_folder(arriving / COMING)
        except OSError as error:
            raise problem_of(error, arriving) from error
        write_durably(arriving / COMING / CARD, text)
        yield from arrive(source, pack.card, arriving, Meter(pack.size, clock))
    if signature is not None:
        write_durably(arriving / SIGNATURE, signature, arriving / COMING)
    write_durably(arriving / CARD, text, arriving / COMING)
    shutil.rmtree(arriving / COMING, ignore_errors=True)


def _arriving(home: Path, pack: Pack) -> Path:
    return models_of(home) / (ARRIVING + pack.digest[:_NAMED_BY])


def mending_of(pack: Pack, home: Path) -> Path:
    """Where files lie that have come to mend an installed pack, whatever its cards say of it."""
    return models_of(home) / (MENDING + pack.card.digest[:_NAMED_BY])


def _put_in_place(arriving: Path, target: Path, busy: InUse) -> Installed:
    if target.exists() and busy():
        waiting = target.with_name(WAITING + target.name)
        shutil.rmtree(waiting, ignore_errors=True)
        try:
            arriving.rename(waiting)
            sync_folder(waiting.parent)
        except OSError as error:
            raise not_moved(error, target) from error
        return Installed(target, waits=True)
    _exchange(arriving, target)
    return Installed(target)


def _unsettled(shelf: Path) -> bool:
    return any(each.name.startswith((LEAVING, WAITING, GONE)) for each in shelf.iterdir())


def _settle(shelf: Path) -> None:
    for leaving in sorted(shelf.glob(f"{LEAVING}*")):
        place = shelf / leaving.name.removeprefix(LEAVING)
        if place.exists():
            shutil.rmtree(leaving, ignore_errors=True)
        else:
            leaving.rename(place)
    for waiting in sorted(shelf.glob(f"{WAITING}*")):
        _exchange(waiting, shelf / waiting.name.removeprefix(WAITING))
    for gone in sorted(shelf.glob(f"{GONE}*")):
        shutil.rmtree(gone, ignore_errors=True)
    cards = [_card_of(folder) for folder in folders((shelf,))]
    here = {card.digest[:_NAMED_BY] for card in cards if card is not None}
    for mending in sorted(shelf.glob(f"{MENDING}*")):
        has_gone = mending.name.removeprefix(MENDING) not in here
        if has_gone and None not in cards:  # a model that has lost its card may be the one
            shutil.rmtree(mending, ignore_errors=True)


def _exchange(arrived: Path, target: Path) -> None:
    leaving = target.with_name(LEAVING + target.name)
    try:
        if target.exists():
            shutil.rmtree(leaving, ignore_errors=True)
            target.rename(leaving)
        arrived.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise not_moved(error, target) from error
    shutil.rmtree(leaving, ignore_errors=True)


def not_moved(error: OSError, folder: Path) -> Problem:
    """Say why a model was not exchanged; Windows moves nothing that somebody reads from."""
    if isinstance(error, PermissionError):
        return Problem("model_in_use", model=folder.name)
    return problem_of(error, folder.parent)


def _check_of_nobody(pack: Pack, shelf: Path) -> None:
    """A person's voice is erased, never replaced: with its folder its consent would be lost."""
    if any(is_of_person(m.card) and is_same(m.card, pack.card) for m in installed((shelf,))):
        raise Problem("voice_exists")


def _place(pack: Pack, shelf: Path) -> Path:
    """Where the same model stood before; else a folder of its own."""
    for model in installed((shelf,)):
        if is_same(model.card, pack.card):
            return shelf / model.folder.name.removeprefix(LEAVING)
    names = chain((pack.name,), (f"{pack.name}-{number}" for number in count(2)))
    return next(shelf / name for name in names if _is_free(shelf / name))


def _is_free(folder: Path) -> bool:
    """Whether nothing stands there, or a model that can't say what it is and is nobody's voice."""
    if (folder / RECORD).exists():
        return False
    return not folder.exists() or ((folder / CARD).is_file() and _card_of(folder) is None)


def _card_of(folder: Path) -> ModelCard | None:
    """The card of a folder, or the one of what is coming there."""
    for place in (folder, folder / COMING):
        with suppress(Problem):
            return read_card(place)
    return None


def is_same(one: ModelCard, other: ModelCard) -> bool:
    """Whether two cards are of the same model, of whatever version."""
    facts = ((card.name, card.craft, card.engine, card.role) for card in (one, other))
    return len(set(facts)) == 1
