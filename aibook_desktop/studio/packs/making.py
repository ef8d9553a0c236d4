"""Makes a pack of a download: what its engine needs, checked, hashed, named and perhaps signed.

Everything that would be refused on the other computer is refused here, where somebody can still
fetch it anew.
"""

from __future__ import annotations

import errno
import re
import shutil
import time
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final
from unicodedata import normalize

from aibook_desktop.book.durable import problem_of
from aibook_desktop.book.model import Craft, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines import weight_files
from aibook_desktop.engines.file_names import faults
from aibook_desktop.engines.model_card import (
    CARD,
    SIGNATURE,
    ModelCard,
    ModelFile,
    card_text,
    read_card,
)
from aibook_desktop.engines.registry import CARDS, card_named
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.library.zips import RefusedError
from aibook_desktop.studio.packs.events import Arriving, Clock, Meter
from aibook_desktop.studio.packs.hashing import summed
from aibook_desktop.studio.packs.looking import card_of
from aibook_desktop.studio.packs.recognising import Found, as_carded, recognise
from aibook_desktop.studio.packs.refusals import file_refused, name_refused
from aibook_desktop.studio.packs.shelf import in_words
from aibook_desktop.studio.packs.signature import key_id, read_key, sign
from aibook_desktop.studio.packs.writing import Content, writer_for

_SPARE: Final = 1 << 20
_LICENCE: Final = re.compile(r"^license(_name)?:\s*[\"']?([^\s\"'\[\]#]+)", re.MULTILINE)
_NAMED_ELSEWHERE: Final = "other"
_LONGEST_README: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody says of a pack; what is left empty is found out."""

    name: str = ""
    engine: str = ""
    role: str | None = None
    licence: str = ""
    origin: str = ""
    languages: tuple[Language, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    split: int | None = None
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A finished pack: its files, its card, its bytes, and the id of the key that signed it."""

    paths: tuple[Path, ...]
    card: ModelCard
    size: int
    key: str = ""


def make_pack(
    place: Path, out: Path, wishes: Wishes, clock: Clock = time.monotonic
) -> Generator[Arriving | Made, None, None]:
    """Make a pack of a folder or file; `out` is an archive by its ending, else a folder.

    A folder that has its card keeps what stands in it. Raises `Problem` file_missing,
    model_damaged, pack_unknown_kind, pack_incomplete (naming what is missing), pack_refused,
    pack_no_room, pack_too_big, key_unreadable, disk_full or disk_read_only; `out` is then not
    there, or is as it was.
    """
    if not place.exists():
        raise Problem("file_missing", file=str(place))
    own = _own_card(place)
    found = _as_wished(as_carded(place, own) if own else recognise(place), place, wishes)
    licence = wishes.licence or (own.licence if own else _licence(found))
    _check(found, place, licence)
    writer = writer_for(out, wishes.split)
    key = read_key(wishes.key) if wishes.key is not None else None
    sources = {normalize("NFC", name): path for name, path in found.files}
    size = sum(path.stat().st_size for path in sources.values())
    _check_room(out, size)
    meter = Meter(2 * size, clock)
    files = yield from _described(sources, meter)
    card = replace(
        own or _new_card(found, place),
        craft=found.craft,
        engine=found.engine,
        licence=licence,
        languages=found.languages,
        files=files,
        role=found.role,
        options=found.options,
    )
    card = replace(card, name=wishes.name or card.name, origin=wishes.origin or card.origin)
    text = card_text(card)
    _check_card(text, out.name)
    small = {CARD: text} | ({SIGNATURE: sign(text, key)} if key is not None else {})
    try:
        yield from writer.write(Content(small, files, sources), meter)
        paths = writer.finish()
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise Problem("pack_too_big", folder=str(out.parent)) from error
        raise problem_of(error, out.parent) from error
    finally:
        writer.forget()
    signed = key_id(key.public_key().public_bytes_raw()) if key is not None else ""
    yield Made(paths, card, size, signed)


def _own_card(place: Path) -> ModelCard | None:
    """The card that a folder has already; nobody's own voice is passed on as a pack."""
    if not (place / CARD).is_file():
        return None
    card = read_card(place)
    if card_named(card.craft, card.engine).learns:
        raise Problem("pack_unknown_kind", folder=str(place))
    return card


def _as_wished(found: Found | None, place: Path, wishes: Wishes) -> Found:
    """Put what somebody said over what was found; raises `Problem` pack_unknown_kind."""
    if found is None:
        raise Problem("pack_unknown_kind", folder=str(place))
    if wishes.engine:
        found = replace(found, engine=wishes.engine, craft=_craft(wishes.engine, place))
    if wishes.role is not None:
        missing = tuple(each for each in found.missing if each != "--role")
        found = replace(found, role=wishes.role, missing=missing)
    named = dict(wishes.options)
    options = (*(each for each in found.options if each[0] not in named), *wishes.options)
    return replace(found, languages=wishes.languages or found.languages, options=options)


def _craft(engine: str, place: Path) -> Craft:
    for card in CARDS:
        if card.name == engine and card.weights:
            return card.craft
    raise Problem("pack_unknown_kind", folder=str(place))


def _check(found: Found, place: Path, licence: str) -> None:
    """Refuse here what would be refused there; raises `Problem`."""
    missing = list(found.missing)
    missing += [] if licence else ["--licence"]
    missing += [] if found.languages else ["--language"]
    if missing:
        raise Problem("pack_incomplete", folder=str(place), missing=", ".join(missing))
    names = [normalize("NFC", name) for name, _ in found.files]
    for name, why in faults((CARD, SIGNATURE, *names)):
        raise name_refused(name, why)
    for name, path in found.files:
        try:
            weight_files.check(path, name)
        except Malformed as malformed:
            raise file_refused(name, malformed) from malformed
        except OSError as error:
            raise Problem("file_missing", file=str(path)) from error


def _check_card(text: bytes, pack: str) -> None:
    try:
        card_of(text)
    except RefusedError as refusal:
        raise Problem("pack_refused", file=pack, reason=str(refusal)) from refusal


def _check_room(out: Path, size: int) -> None:
    try:
        free = shutil.disk_usage(out.parent).free
    except OSError as error:
        raise Problem("file_missing", file=str(out.parent)) from error
    if free < size + _SPARE:
        raise Problem("pack_no_room", needed=in_words(size + _SPARE), free=in_words(free))


def _described(
    sources: dict[str, Path], meter: Meter
) -> Generator[Arriving, None, tuple[ModelFile, ...]]:
    files: tuple[ModelFile, ...] = ()
    for name, path in sources.items():
        sums = yield from summed(path, name, meter)
        files += (ModelFile(name, sums.size, sums.sha256),)
    return files


def _new_card(found: Found, place: Path) -> ModelCard:
    """A card for a download that never had one."""
    name = place.stem if place.is_file() else place.resolve().name
    origin = say("packs.origin", "en", name=place.resolve().name)
    return ModelCard(name, found.craft, found.engine, "", origin, found.languages, ())


def _licence(found: Found) -> str:
    """The licence that a download's README names on its top, as Hugging Face asks for it."""
    for name, path in found.files:
        if PurePosixPath(name).name.upper() != "README.MD":
            continue
        with suppress(OSError, ValueError):
            text = path.read_bytes()[:_LONGEST_README].decode("utf-8")
            if text.startswith("---"):
                head = text[3:].split("\n---")[0]
                said = {bool(own): word for own, word in _LICENCE.findall(head)}
                plain = said.get(False, "")
                return str(said.get(True, plain) if plain in ("", _NAMED_ELSEWHERE) else plain)
    return ""
