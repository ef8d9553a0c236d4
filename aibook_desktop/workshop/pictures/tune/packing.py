"""The finished model folder: what was learnt, whose licence it is under, and how it went.

No picture and no caption goes into it: it may be given to other classes, and drawings belong to the
children who made them.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from safetensors import SafetensorError

from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.engines.model_card import CARD, ModelCard, describe, write_card
from aibook_desktop.engines.weight_files import PLAIN_NAMES, may_be_there
from aibook_desktop.workshop.keeping import empty_folder, give_name, os_error
from aibook_desktop.workshop.pictures.tune.base import SdxlBase
from aibook_desktop.workshop.pictures.tune.pupils import Pupil
from aibook_desktop.workshop.pictures.tune.recipe import Method, StyleRecipe, Taught

ROLES: Final[dict[Method, str]] = {
    "dreambooth-lora": "lora",
    "dreambooth": "",
    "textual-inversion": "textual-inversion",
}
_NOTICE: Final = "NOTICE.txt"
_MEASURED: Final = (
    "drawings",
    "steps",
    "loss_before",
    "loss",
    "unseen_before",
    "unseen",
    "class_before",
    "class_loss",
)


@dataclass(frozen=True, slots=True)
class Source:
    """What the pack is made of; `licence` is the base's."""

    recipe: StyleRecipe
    base: SdxlBase
    licence: str


def licence_of(base: SdxlBase, given: str | None) -> str:
    """The licence that the result is under: what was said, else the base's own.

    Raises `Problem` licence_unknown when nobody says it.
    """
    found = given or (base.card.licence if base.card is not None else None)
    if not found:
        raise Problem("licence_unknown", folder=str(base.home))
    return found


def pack(pupil: Pupil, source: Source, taught: Taught) -> ModelCard:
    """Write the model folder `taught.folder`, whole or not at all.

    Raises `Problem` disk_full or disk_read_only.
    """
    named = taught.folder
    unfinished = empty_folder(named.parent / f".{named.name}.part")
    try:
        if source.recipe.method == "dreambooth":
            _copy_rest(source.base, unfinished)
        pupil.write(unfinished)
        _copy_licence(source.base, unfinished)
        notice = say("style.notice", "en", base=source.base.name, licence=source.licence)
        write_durably(unfinished / _NOTICE, f"{notice}\n".encode())
        card = _card(unfinished, source, taught)
        write_card(unfinished, card)
        give_name(unfinished, named)
    except SafetensorError as error:
        raise problem_of(os_error(error), named.parent) from error
    except OSError as error:
        raise problem_of(error, named.parent) from error
    return card


def _copy_rest(base: SdxlBase, folder: Path) -> None:
    """Bring everything of the base but what was learnt anew; raises `Problem` disk_full."""

    def not_ours(parent: str, names: list[str]) -> set[str]:
        inside = Path(parent).relative_to(base.folder)
        return {
            name
            for name in names
            if (inside / name).parts[0] == "unet"
            or name.startswith(".")
            or not ((Path(parent) / name).is_dir() or may_be_there(name))
        }

    def copied(source: str, target: str) -> None:
        try:
            shutil.copyfile(source, target)
        except OSError as error:  # copytree would gather them and hide what the disk said
            raise problem_of(error, folder.parent) from error

    shutil.copytree(base.folder, folder / "base", ignore=not_ours, copy_function=copied)


def _copy_licence(base: SdxlBase, folder: Path) -> None:
    """The words of the licence go with what was made of the model, where the base has them."""
    for home in dict.fromkeys((base.home, base.folder)):
        for path in sorted(home.iterdir()):
            plain = path.name.split(".")[0] in PLAIN_NAMES - {"README"}
            if path.is_file() and plain and may_be_there(path.name) and path.name != _NOTICE:
                shutil.copyfile(path, folder / path.name)


def _card(folder: Path, source: Source, taught: Taught) -> ModelCard:
    recipe = source.recipe
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != CARD)
    names = tuple(path.relative_to(folder).as_posix() for path in paths)
    origin = say("style.origin", "en", base=source.base.name, drawings=str(taught.drawings))
    facts = {name: getattr(taught, name) for name in _MEASURED}
    return ModelCard(
        name=taught.folder.name,
        craft="illustrator",
        engine="sdxl",
        licence=source.licence,
        origin=origin,
        languages=LANGUAGES,
        files=describe(folder, names),
        measured=tuple((name, f"{fact:.4g}") for name, fact in facts.items() if fact is not None),
        role=ROLES[recipe.method],
        options=(
            ("trigger", recipe.trigger),
            ("base", source.base.digest()),
            ("weight", f"{taught.weight:g}"),
            ("method", recipe.method),
        ),
    )
