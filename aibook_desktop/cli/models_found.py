"""Which of the packs that lie at a path, or on every stick, a command is about."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import remedy, what
from aibook_desktop.cli.output import Output

if TYPE_CHECKING:
    from aibook_desktop.engines.model_card import ModelCard
    from aibook_desktop.studio.packs.looking import Pack, Unusable
    from aibook_desktop.studio.packs.signature import Signed


def chosen(options: argparse.Namespace, home: Path, output: Output) -> list[Pack]:
    """The packs that are meant; several are listed, so that one can be named."""
    packs, broken = _found(options, home)
    if options.name:
        return [_named(options.name, packs)]
    if len(packs) + len(broken) > 1 and not options.all:
        _show(packs, broken, output)
        raise Problem("pack_choice", names=", ".join(_called(packs)))
    return packs


def mending(options: argparse.Namespace, home: Path, output: Output) -> list[Pack]:
    """The packs of what is installed; only where one model has several of them one is named."""
    from aibook_desktop.studio.packs.upkeep import mended_by

    packs, broken = _found(options, home)
    if options.name:
        return [_named(options.name, packs)]
    if len(packs) + len(broken) == 1:
        return packs
    folders = {pack: folder for pack in packs if (folder := mended_by(pack, home)) is not None}
    often = Counter(folders.values())
    unclear = [pack for pack, folder in folders.items() if often[folder] > 1]
    if not folders or (unclear and not options.all):
        rest = unclear or packs
        _show(rest, broken, output)
        raise Problem("pack_choice", names=", ".join(_called(rest)))
    _show((), broken, output)
    return list(folders)


def facts(card: ModelCard, size: int, signed: Signed | None, output: Output) -> dict[str, str]:
    """What is said of a pack or a model in one line."""
    from aibook_desktop.studio.packs.saying import improves, signed_words
    from aibook_desktop.studio.packs.shelf import in_words

    return {
        "name": card.name,
        "improves": improves(card, output.language),
        "size": in_words(size),
        "licence": card.licence,
        "signed": signed_words(signed, output.language),
    }


def _found(options: argparse.Namespace, home: Path) -> tuple[list[Pack], list[Unusable]]:
    """What lies there; a pack of which there are copies comes once. Raises `Problem`."""
    from aibook_desktop.studio.packs.drives import drives
    from aibook_desktop.studio.packs.looking import Pack, packs_at

    places = (options.path.absolute(),) if options.path is not None else drives()
    path = ", ".join(map(str, places))
    found = [each for place in places for each in packs_at(place, home)]
    copies = [each for each in found if isinstance(each, Pack)]
    packs = list({(each.digest, each.signed): each for each in reversed(copies)}.values())[::-1]
    broken = [each for each in found if not isinstance(each, Pack)]
    if not packs:
        raise broken[0].problem if broken else Problem("pack_missing", file=path or "USB")
    return packs, broken


def _names(pack: Pack) -> tuple[str, ...]:
    """What a pack may be called: as its card says, as its folder, and by where it lies."""
    return (pack.card.name, pack.name, str(pack.path))


def _called(packs: Iterable[Pack]) -> list[str]:
    """By what name each of them is told from the others."""
    often = Counter(name for pack in packs for name in set(_names(pack)))
    return [next(name for name in _names(pack) if often[name] == 1) for pack in packs]


def _named(name: str, packs: list[Pack]) -> Pack:
    meant = [each for each in packs if name in _names(each)]
    if len(meant) == 1:
        return meant[0]
    raise Problem("pack_choice", names=", ".join(_called(meant or packs)))


def _show(packs: Iterable[Pack], broken: Iterable[Unusable], output: Output) -> None:
    for pack, name in zip(packs, _called(packs), strict=True):
        said = facts(pack.card, pack.size, pack.signed, output)
        title = name if name == pack.card.name else f"{pack.card.name} ({name})"
        output.say("cli.pack_found", **said | {"name": title})
    for each in broken:
        why, help_ = what(each.problem, output.language), remedy(each.problem, output.language)
        output.say("cli.pack_unusable", name=each.path.name, why=why, remedy=help_)
