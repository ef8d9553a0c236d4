"""What lies on a stick: its packs, what they are, whose, and how much room they want."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.file_names import hides_something, part_fault
from aibook_desktop.engines.model_card import CARD, SIGNATURE, ModelCard, parse_card
from aibook_desktop.engines.registry import CARDS
from aibook_desktop.engines.weight_files import may_be_there
from aibook_desktop.library.zips import RefusedError
from aibook_desktop.studio.packs.drives import so
from aibook_desktop.studio.packs.joined import is_archive, part_name
from aibook_desktop.studio.packs.licences import licence_file
from aibook_desktop.studio.packs.signature import Signed, known_makers, signed_by
from aibook_desktop.studio.packs.sources import LARGEST_PACK, Source, opened_source, reading

_DEEP: Final = 2
_MOST_LOOKED_AT: Final = 2000
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_UNFIT: Final = re.compile(r'[<>:"|?*\\/\x00-\x1f\x7f]+')
_LONGEST_NAME: Final = 60
_LONGEST_TITLE: Final = 120
_LONGEST_CARD: Final = 1 << 18
_LONGEST_LINE: Final = 1500
_LONGEST_LICENCE: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as its card tells it; `name` is what its folder will be called, `size` its bytes."""

    path: Path
    name: str
    card: ModelCard
    digest: str
    signed: Signed
    size: int


@dataclass(frozen=True, slots=True)
class Unusable:
    """Something that looks like a pack and is not to be taken in."""

    path: Path
    problem: Problem


def look(path: Path, home: Path | None = None) -> Pack:
    """Read what a pack says of itself, without reading its weights.

    `home` may know more makers. Raises `Problem` pack_missing, pack_refused, pack_part_missing,
    pack_part_damaged, pack_source_lost or pack_damaged.
    """
    with opened_source(path) as source, reading(path.name):
        text, signature = source.text(CARD), source.text(SIGNATURE)
        if text is None:
            raise Problem("pack_missing", file=str(path))
        card = card_of(text)
        signed = signed_by(text, signature, known_makers(home))
        source.check(card)
        size = sum(file.size for file in card.files)
        digest = hashlib.sha256(text).hexdigest()
        return Pack(path, _folder_name(source, card), card, digest, signed, size)


def licence_words(pack: Pack) -> str:
    """The words of a pack's licence, "" when it brings none; raises `Problem` as `look` does."""
    name = licence_file(pack.card)
    if name is None:
        return ""
    with opened_source(pack.path) as source, reading(pack.path.name):
        return (source.text(name) or b"")[:_LONGEST_LICENCE].decode("utf-8", errors="replace")


def packs_at(path: Path, home: Path | None = None) -> tuple[Pack | Unusable, ...]:
    """Everything at a path that is a pack or wants to be one: itself, or up to two folders below.

    Raises `Problem` pack_missing for a path that is not there.
    """
    there = path
    if path.name and not so(path.exists):
        there = path.with_name(part_name(path.name, 1))  # the whole of what lies there in parts
    if not so(there.exists):
        raise Problem("pack_missing", file=str(path))
    return tuple(_tried(each, home) for each in _candidates(there))


def _tried(path: Path, home: Path | None) -> Pack | Unusable:
    try:
        return look(path, home)
    except Problem as problem:
        return Unusable(path, problem)


def _candidates(path: Path) -> Iterator[Path]:
    if so(path.is_file) or _has_card(path):
        yield path
        return
    looked_at = 0
    level = [path]
    for _ in range(_DEEP):
        below: list[Path] = []
        for folder in level:
            for each in _inside(folder):
                looked_at += 1
                if looked_at > _MOST_LOOKED_AT:
                    return
                if so(each.is_dir) and not _has_card(each):
                    below.append(each)
                elif so(each.is_dir) or (is_archive(each) and _is_pack(each)):
                    yield each
        level = below


def _inside(folder: Path) -> list[Path]:
    """What lies in a folder, but for what is hidden and links."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    seen = (each for each in found if not each.name.startswith((".", "$")))
    return [each for each in seen if not so(each.is_symlink)]


def _has_card(folder: Path) -> bool:
    return so((folder / CARD).is_file)


def _is_pack(path: Path) -> bool:
    """Whether an archive may be a pack at all; a stick also holds zips of photographs."""
    if path.suffix.lower() != ".zip":
        return so(path.is_file)
    try:
        with opened_source(path) as source, reading(path.name):
            return source.text(CARD) is not None
    except Problem as problem:
        return problem.details.get("reason") != "card"


def card_of(text: bytes) -> ModelCard:
    """Read the card of a pack, which must be stricter than an old one; raises `RefusedError`."""
    lines = text.splitlines() if len(text) <= _LONGEST_CARD else ()
    if not lines or max(map(len, lines)) > _LONGEST_LINE:  # a key of a million dots takes hours
        raise RefusedError("card")
    try:
        card = parse_card(text)
    except ValueError:
        raise RefusedError("card") from None
    if not card.files or sum(file.size for file in card.files) > LARGEST_PACK:
        raise RefusedError("size")
    shown = (card.name, card.engine, card.licence, card.origin, card.role)
    pairs = (*card.options, *card.measured)
    if any(hides_something(text) for text in (*shown, *(each for pair in pairs for each in pair))):
        raise RefusedError("letters")
    if not card.name.strip() or max(len(card.name), len(card.licence)) > _LONGEST_TITLE:
        raise RefusedError("name")
    if any(each.learns and (each.craft, each.name) == (card.craft, card.engine) for each in CARDS):
        raise RefusedError(
            "voice"
        )  # a person's: it might take the place of one that was learnt here
    for file in card.files:
        if not _HASH.fullmatch(file.sha256):
            raise RefusedError("hash")
        if not may_be_there(file.name):
            raise RefusedError("kind")
    return card


def _folder_name(source: Source, card: ModelCard) -> str:
    """A name that every file system takes: the folder's or the archive's, else the model's."""
    for name in (source.name, card.name):
        fit = " ".join(_UNFIT.sub(" ", name).split())[:_LONGEST_NAME].strip(" .")
        if fit and part_fault(fit) is None:
            return fit
    return "model"
