"""The closed vocabulary: one symbol gives the Korean word, the English phrase and the drawing.

Every symbol is one row of a table under `resources/vocabulary/`, so that a word can be added
without touching code. Storytellers produce only these symbols and illustrators draw all of them;
`Vocabulary.faults` is how both sides are held to it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import Language, Scene
from aibook_desktop.book.resources import RESOURCES

SCENE_FIELDS: Final = (
    "time",
    "weather",
    "season",
    "camera",
    "pose",
    "emotion",
    "where",
    "palette",
    "accessory",
    "style",
)


@dataclass(frozen=True, slots=True)
class Word:
    """One symbol with its names, its English phrase for a picture, and how children say it."""

    symbol: str
    ko: str
    en: str
    phrase: str
    heard_ko: tuple[str, ...] = ()
    heard_en: tuple[str, ...] = ()

    def name(self, language: Language) -> str:
        """The plain word for it."""
        return self.ko if language == "ko" else self.en

    def heard(self, language: Language) -> tuple[str, ...]:
        """Every way to say it, the plain word first."""
        other = self.heard_ko if language == "ko" else self.heard_en
        return (self.name(language), *other)


@dataclass(frozen=True, slots=True)
class Hero(Word):
    """Somebody who can play; `size` is the height beside a child's 1.0, `coats` are `#rrggbb`."""

    group: str = ""
    size: float = 1.0
    coats: tuple[str, ...] = ()
    sound_ko: str = ""
    sound_en: str = ""

    def sound(self, language: Language) -> str:
        """The sound word that goes with it."""
        return self.sound_ko if language == "ko" else self.sound_en


@dataclass(frozen=True, slots=True)
class Place(Word):
    """Somewhere to go; `kind` is outdoor, indoor, water or space."""

    kind: str = "outdoor"
    times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PropKind(Word):
    """A thing; `counter_ko` is the Korean unit it is counted in."""

    en_plural: str = ""
    counter_ko: str = ""


@dataclass(frozen=True, slots=True)
class Accent:
    """A colour that belongs to one hero of a book."""

    symbol: str
    colour: str
    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All the tables. Dictionaries are keyed by symbol, `scene` by field and then symbol."""

    heroes: dict[str, Hero]
    places: dict[str, Place]
    themes: dict[str, Word]
    props: dict[str, PropKind]
    scene: dict[str, dict[str, Word]]
    accents: dict[str, Accent]
    names: dict[Language, tuple[str, ...]]

    def faults(self, scene: Scene) -> list[str]:
        """Name every field of a scene that holds something outside the vocabulary."""
        return [f"{name}: {value}" for name, value, known in self._fields(scene) if not known]

    def _fields(self, scene: Scene) -> Iterator[tuple[str, str, bool]]:
        yield "place", scene.place, scene.place in self.places
        for name in ("time", "weather", "season", "camera", "palette"):
            value = getattr(scene, name)
            yield name, value, value in self.scene[name]
        for actor in scene.actors:
            for name in ("pose", "emotion", "where"):
                value = getattr(actor, name)
                yield name, value, value in self.scene[name]
        for prop in scene.props:
            yield "prop", prop.kind, prop.kind in self.props and prop.count > 0


def load(folder: Path) -> Vocabulary:
    """Read the tables of a folder; raises `KeyError` or `ValueError` on a malformed row."""
    names = list(_rows(folder / "names.csv"))
    scene: dict[str, dict[str, Word]] = {field: {} for field in SCENE_FIELDS}
    for row in _rows(folder / "scene.csv"):
        scene[row["field"]][row["symbol"]] = _word(row)
    return Vocabulary(
        heroes={row["symbol"]: _hero(row) for row in _rows(folder / "heroes.csv")},
        places={row["symbol"]: _place(row) for row in _rows(folder / "places.csv")},
        themes={row["symbol"]: _word(row) for row in _rows(folder / "themes.csv")},
        props={row["symbol"]: _prop(row) for row in _rows(folder / "props.csv")},
        scene=scene,
        accents={row["symbol"]: Accent(**row) for row in _rows(folder / "accents.csv")},
        names={
            "ko": tuple(row["name"] for row in names if row["language"] == "ko"),
            "en": tuple(row["name"] for row in names if row["language"] == "en"),
        },
    )


@cache
def standard() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return load(RESOURCES / "vocabulary")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, strict=True)


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _common(row: dict[str, str]) -> tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]]:
    """The columns of every table, in the order of `Word`."""
    heard = _many(row.get("heard_ko", "")), _many(row.get("heard_en", ""))
    return (row["symbol"], row["ko"], row["en"], row.get("phrase", ""), *heard)


def _word(row: dict[str, str]) -> Word:
    return Word(*_common(row))


def _hero(row: dict[str, str]) -> Hero:
    return Hero(
        *_common(row),
        group=row["group"],
        size=float(row["size"]),
        coats=_many(row["coats"]),
        sound_ko=row["sound_ko"],
        sound_en=row["sound_en"],
    )


def _place(row: dict[str, str]) -> Place:
    return Place(*_common(row), kind=row["kind"], times=_many(row["times"]))


def _prop(row: dict[str, str]) -> PropKind:
    return PropKind(*_common(row), en_plural=row["en_plural"], counter_ko=row["counter_ko"])
