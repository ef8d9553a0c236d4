"""Model folders that change how an illustrator paints, and which of them a house has chosen.

To people, weights that paint in a few steps are no style but a preset, the quickest one: at most
one of them is chosen, in the place of the time that a picture may take. To the engine they are one
more of the `adapters`, whose card brings the steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.engines.model_card import installed

FEW_STEPS: Final = "few-step"
ROLES: Final = ("lora", "textual-inversion", FEW_STEPS, "controlnet-openpose", "controlnet-depth")


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


def quickest(styles: tuple[AddedStyle, ...]) -> tuple[AddedStyle, ...]:
    """Those that are a preset."""
    return tuple(each for each in styles if each.role == FEW_STEPS)


def at_the_pace_of(setting: str, presets: tuple[AddedStyle, ...], folder: str) -> str:
    """Return the setting with one of the `quickest` presets in use, or none for the folder ""."""
    for each in presets:
        if each.folder != folder:
            setting = with_or_without(setting, each.folder, wanted=False)
    if not folder or is_chosen(setting, folder):
        return setting
    return with_or_without(setting, folder, wanted=True)
