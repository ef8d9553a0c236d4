"""Reads the tables under `resources/story` into frozen values; the words are all in there.

A line of a beat is `= variant / variant` (always said) or `+ variant / variant` (said when the
level has room). A variant may open with tags in brackets: it is only eligible where all of them
hold, or do not hold for `!tag`.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.resources import RESOURCES

FOLDER: Final = RESOURCES / "story"
_TAGGED: Final = re.compile(r"^\[([^\]]+)\]\s*(.*)$", re.DOTALL)
_NOT_BEATS: Final = (
    *("shape", "themes", "not_places", "times", "pick", "titles", "refrain", "hints", "alone"),
    *("kin",),
)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say a line, with slots still open."""

    template: str
    tags: tuple[str, ...] = ()

    def fits(self, tags: frozenset[str]) -> bool:
        """Tell whether it may be said where these tags hold."""
        return all((tag[1:] not in tags) if tag[0] == "!" else tag in tags for tag in self.tags)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say: `always` when the beat is about it, `common` when any plot may say it."""

    always: bool
    variants: tuple[Variant, ...]
    common: bool = False


@dataclass(frozen=True, slots=True)
class Beat:
    """One step of a story: how its people stand there, and what is said in either language."""

    act: tuple[tuple[str, str, str], ...]
    ko: tuple[Line, ...]
    en: tuple[Line, ...]

    def lines(self, language: Language) -> tuple[Line, ...]:
        """The lines of a language."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True, slots=True)
class Shape:
    """Sixteen beats in order, which of them get a page first, and which happen at home."""

    name: str
    beats: tuple[str, ...]
    grow: tuple[str, ...]
    home: tuple[str, ...]

    @property
    def travels(self) -> bool:
        """Tell whether the story leaves home and comes back."""
        return bool(self.home)


@dataclass(frozen=True, slots=True)
class Plot:
    """One story that a shape can tell.

    `hints` are pieces of words that ask for it; in `alone` beats the companion is elsewhere;
    `picks` are the things it needs (name -> prop symbols to choose from, or `@key` of the place);
    `times` the evening and the night that it needs, if any. In a `kin` plot the companion is
    family.
    """

    name: str
    shape: Shape
    themes: tuple[str, ...]
    hints: tuple[str, ...]
    alone: tuple[str, ...]
    not_places: tuple[str, ...]
    times: tuple[str, ...]
    kin: bool
    picks: tuple[tuple[str, tuple[str, ...]], ...]
    titles: Mapping[Language, tuple[str, ...]]
    refrains: Mapping[Language, tuple[str, ...]]
    beats: Mapping[str, Beat]


@dataclass(frozen=True, slots=True)
class PlaceLore:
    """What a place offers a story: who lives there, props by role, words and lines."""

    friends: tuple[str, ...]
    lives: bool
    props: Mapping[str, str]
    words: Mapping[Language, Mapping[str, str]]
    opening: Mapping[Language, tuple[Line, ...]]
    air: Mapping[Language, tuple[Line, ...]]
    sights: tuple[Beat, ...]


@dataclass(frozen=True, slots=True)
class HeroLore:
    """How a hero gets about and what it is good at: Korean dictionary forms, English phrases."""

    go: Mapping[Language, str]
    skill: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Story:
    """All the tables."""

    plots: Mapping[str, Plot]
    places: Mapping[str, PlaceLore]
    heroes: Mapping[str, HeroLore]
    common: Mapping[str, Beat]
    happens: Mapping[Language, frozenset[str]]
    goes: Mapping[Language, frozenset[str]]
    objectless: frozenset[str]
    she: frozenset[str]
    he: frozenset[str]
    ties: Mapping[str, str]
    spelled: Mapping[str, str]


@cache
def standard() -> Story:
    """The tables that come with the program."""
    return load(FOLDER)


def load(folder: Path) -> Story:
    """Read the tables of a folder; raises `KeyError` or `ValueError` on a malformed one."""
    shapes = {name: _shape(name, row) for name, row in _toml(folder / "shapes.toml").items()}
    actions, names = _toml(folder / "actions.toml"), _toml(folder / "names.toml")
    with (folder / "heroes.csv").open(encoding="utf-8", newline="") as rows:
        heroes = {row["symbol"]: _hero(row) for row in csv.DictReader(rows, strict=True)}
    return Story(
        plots={
            path.stem: _plot(path.stem, _toml(path), shapes)
            for path in sorted((folder / "plots").glob("*.toml"))
        },
        places={name: _place(row) for name, row in _toml(folder / "places.toml").items()},
        heroes=heroes,
        common={
            name: _beat(row, common=True) for name, row in _toml(folder / "common.toml").items()
        },
        happens={language: frozenset(actions[language]["happens"]) for language in LANGUAGES},
        goes={language: frozenset(actions[language]["goes"]) for language in LANGUAGES},
        objectless=frozenset(actions["ko"]["objectless"]),
        she=frozenset(names["she"]),
        he=frozenset(names["he"]),
        ties=names["tie"],
        spelled=names["spelled"],
    )


def lines_of(text: str, *, common: bool = False) -> tuple[Line, ...]:
    """Read the lines of a beat; raises `ValueError` for one without `=` or `+`."""
    lines = []
    for row in filter(None, (row.strip() for row in text.splitlines())):
        if row[0] not in "=+":
            raise ValueError(f"a line opens with = or +: {row}")
        variants = tuple(_variant(each) for each in row[1:].split(" / "))
        lines.append(Line(row[0] == "=", variants, common))
    return tuple(lines)


def _variant(text: str) -> Variant:
    tagged = _TAGGED.match(text.strip())
    if tagged is None:
        return Variant(text.strip())
    return Variant(tagged[2], tuple(tagged[1].split()))


def _beat(row: Mapping[str, Any], *, common: bool = False) -> Beat:
    korean, english = (lines_of(row[language], common=common) for language in LANGUAGES)
    return Beat(_act(row.get("act", "")), korean, english)


def _act(text: str) -> tuple[tuple[str, str, str], ...]:
    acts = []
    for part in filter(None, text.split(";")):
        role, pose, emotion = part.split()
        acts.append((role, pose, emotion))
    return tuple(acts)


def _shape(name: str, row: Mapping[str, Any]) -> Shape:
    return Shape(name, tuple(row["beats"]), tuple(row["grow"]), tuple(row.get("home", ())))


def _plot(name: str, row: Mapping[str, Any], shapes: Mapping[str, Shape]) -> Plot:
    picks = {key: tuple(symbols) for key, symbols in row.get("pick", {}).items()}
    return Plot(
        name=name,
        shape=shapes[row["shape"]],
        themes=tuple(row["themes"]),
        hints=tuple(row.get("hints", ())),
        alone=tuple(row.get("alone", ())),
        not_places=tuple(row.get("not_places", ())),
        times=tuple(row.get("times", ())),
        kin=row.get("kin", False),
        picks=tuple(picks.items()),
        titles={language: tuple(row["titles"][language]) for language in LANGUAGES},
        refrains={language: _many(row["refrain"][language]) for language in LANGUAGES},
        beats={key: _beat(beat) for key, beat in row.items() if key not in _NOT_BEATS},
    )


def _place(row: Mapping[str, Any]) -> PlaceLore:
    return PlaceLore(
        friends=tuple(row["friends"]),
        lives=row.get("lives", True),
        props={name: row[name] for name in ("gift", "big", "ride_on")},
        words={language: _words(row[language]) for language in LANGUAGES},
        opening={each: lines_of(row[each]["opening"], common=True) for each in LANGUAGES},
        air={each: lines_of(row[each]["air"], common=True) for each in LANGUAGES},
        sights=tuple(
            _beat({each: row[each][name] for each in LANGUAGES}, common=True)
            for name in ("sight1", "sight2")
        ),
    )


def _many(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _words(row: Mapping[str, Any]) -> dict[str, str]:
    words = {name: row[name] for name in ("in", "to", "ride") if name in row}
    return words | _numbered("hide", row["hides"]) | _numbered("fun", row["funs"])


def _numbered(name: str, values: Iterable[str]) -> dict[str, str]:
    return {f"{name}{number}": value for number, value in enumerate(values, 1)}


def _hero(row: Mapping[str, str]) -> HeroLore:
    return HeroLore(
        go={"ko": row["go_ko"], "en": row["go_en"]},
        skill={"ko": row["skill_ko"], "en": row["skill_en"]},
    )


def _toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)
