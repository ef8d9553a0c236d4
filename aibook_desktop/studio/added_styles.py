"""Model folders that change how an illustrator paints, and which of them a house has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.engines.model_card import installed

ROLES: Final = ("lora", "textual-inversion", "few-step", "controlnet-openpose", "controlnet-depth")


@dataclass(frozen=True, slots=True)
class AddedStyle:
    """One such folder: how it is called among the settings and by people, and what it does.

    `used` is false where the illustrator was asked to use it and could not.
    """

    folder: str
    name: str
    role: str
    used: bool = True


def added_styles(home: Path, left_out: tuple[str, ...] = ()) -> tuple[AddedStyle, ...]:
    """List those that are installed, by their folders' names; `left_out` could not be used."""
    return tuple(
        AddedStyle(
            model.folder.name,
            model.card.name,
            model.card.role,
            used=model.folder.name not in left_out,
        )
        for model in installed((home / "models",))
        if model.card.role in ROLES
    )


def chosen(setting: str) -> tuple[str, ...]:
    """Read the setting `adapters`: folders by commas, each with a weight if it has one."""
    return tuple(filter(None, (each.strip() for each in setting.split(","))))


def with_or_without(setting: str, folder: str, *, wanted: bool) -> str:
    """Return the setting with a folder added at its usual weight, or taken out."""
    others = [each for each in chosen(setting) if each.partition(":")[0] != folder]
    return ",".join([*others, folder] if wanted else others)


def is_chosen(setting: str, folder: str) -> bool:
    """Whether a folder is among the chosen ones."""
    return any(each.partition(":")[0] == folder for each in chosen(setting))
