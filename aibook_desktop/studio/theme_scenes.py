"""What the picture of a theme shows: a table, because a theme cannot be seen by itself."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import Final

from aibook_desktop.book.model import Actor, Prop, Scene
from aibook_desktop.book.resources import RESOURCES

TABLE: Final = RESOURCES / "understanding" / "theme_scenes.csv"


@dataclass(frozen=True, slots=True)
class ThemeScene:
    """The heroes of a theme's picture (one or two symbols), and the scene that they play."""

    heroes: tuple[str, ...]
    scene: Scene


@cache
def theme_scenes() -> dict[str, ThemeScene]:
    """Return a scene for each theme; its actors are called by the symbols of their heroes."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {row["symbol"]: _scene(row) for row in csv.DictReader(lines, strict=True)}


def _scene(row: dict[str, str]) -> ThemeScene:
    parts = [part for part in ("first", "second") if row[part]]
    places = ("center",) if len(parts) == 1 else ("left", "right")
    actors = tuple(
        Actor(row[part], row[f"{part}_pose"], row[f"{part}_emotion"], where)
        for part, where in zip(parts, places, strict=True)
    )
    props = (Prop(row["prop"], int(row["count"])),) if row["prop"] else ()
    scene = Scene(row["place"], row["time"], "clear", "summer", "medium", actors, props, "bright")
    return ThemeScene(tuple(row[part] for part in parts), scene)
