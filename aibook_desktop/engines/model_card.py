"""A model folder's card: what the weights are, whose they are, and whether they are whole.

Every model folder holds a `card.toml` beside its files. It names the craft and the engine that can
use them, the licence, where they come from, the size and SHA-256 of each file, and what was
measured. A folder without a sound card is not used: nobody could say what is in it.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from aibook_desktop.book.model import CRAFTS, LANGUAGES, Craft, Language
from aibook_desktop.book.problems import Problem

CARD: Final = "card.toml"
_T = TypeVar("_T", bound=str)
_LEADS_OUT: Final = re.compile(r"^/|[\\:]")
_AT_ONCE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model: its path in the folder (with `/`), bytes, SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What a model folder holds.

    `origin` is a sentence; `measured` pairs what was measured with its result; `window_seconds` is
    the longest clip a transcriber was trained to hear at once, None for the usual 30 seconds;
    `believed` the least mean log-probability that its words need where a voice is clear and where
    it is not, None where nobody measured that. `role` is "" for weights that an engine runs on, and
    otherwise what the folder adds to such weights ("lora", "controlnet-openpose" …); `options` are
    plain facts that the engine reads (a trigger word, a number of steps).
    """

    name: str
    craft: Craft
    engine: str
    licence: str
    origin: str
    languages: tuple[Language, ...]
    files: tuple[ModelFile, ...]
    measured: tuple[tuple[str, str], ...] = ()
    window_seconds: float | None = None
    believed: tuple[float, float] | None = None
    role: str = ""
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, usual: str = "") -> str:
        """Return one of its options."""
        return dict(self.options).get(name, usual)

    def file_names(self) -> tuple[str, ...]:
        """The names of its files, without the card."""
        return tuple(file.name for file in self.files)

    @property
    def digest(self) -> str:
        """One SHA-256 for all of its files together, whatever their order."""
        listed = sorted(f"{file.name} {file.sha256}" for file in self.files)
        return hashlib.sha256("\n".join(listed).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model folder and its card."""

    folder: Path
    card: ModelCard


def read_card(folder: Path) -> ModelCard:
    """Read a folder's card; raises `Problem` model_missing or model_damaged."""
    if not folder.is_dir():
        raise Problem("model_missing", engine=folder.name)
    try:
        return _card(tomllib.loads((folder / CARD).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Problem("model_damaged", model=folder.name, file=CARD) from error


def verify(folder: Path, largest: int | None = None) -> ModelCard:
    """Check that every file is there, has its size and, up to `largest` bytes, its hash.

    Without `largest` every file is hashed. Raises `Problem` model_missing, or model_damaged naming
    the file.
    """
    card = read_card(folder)
    for file in card.files:
        path = folder / file.name
        try:
            whole = path.stat().st_size == file.size
            if whole and (largest is None or file.size <= largest):
                whole = file_digest(path) == file.sha256
        except OSError:
            whole = False
        if not whole:
            raise Problem("model_damaged", model=card.name, file=file.name)
    return card


def installed(parents: tuple[Path, ...]) -> tuple[InstalledModel, ...]:
    """List the models under the given parents, in their order and then by name.

    A folder whose card can't be read is left out, and so are hidden ones: they are still arriving.
    """
    return tuple(
        InstalledModel(folder, card)
        for folder in folders(parents)
        if (card := _readable(folder)) is not None
    )


def folders(parents: tuple[Path, ...]) -> tuple[Path, ...]:
    """List the folders that have a card, readable or not, in the order of `installed`."""
    cards = (path for parent in parents for path in sorted(parent.glob(f"*/{CARD}")))
    return tuple(path.parent for path in cards if not path.parent.name.startswith("."))


def _readable(folder: Path) -> ModelCard | None:
    try:
        return read_card(folder)
    except Problem:
        return None


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal; raises `OSError`."""
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            hashed.update(part)
    return hashed.hexdigest()


def describe(folder: Path, names: tuple[str, ...]) -> tuple[ModelFile, ...]:
    """Measure files of a folder for a new card; raises `OSError`."""
    return tuple(
        ModelFile(name, (folder / name).stat().st_size, file_digest(folder / name))
        for name in names
    )


def write_card(folder: Path, card: ModelCard) -> None:
    """Write a card that `read_card` reads; raises `OSError`."""
    lines = [
        f"name = {_quoted(card.name)}",
        f"craft = {_quoted(card.craft)}",
        f"engine = {_quoted(card.engine)}",
        f"licence = {_quoted(card.licence)}",
        f"origin = {_quoted(card.origin)}",
        f"languages = [{', '.join(_quoted(language) for language in card.languages)}]",
    ]
    if card.window_seconds is not None:
        lines.append(f"window_seconds = {card.window_seconds}")
    if card.believed is not None:
        lines.append(f"believed = [{card.believed[0]}, {card.believed[1]}]")
    if card.role:
        lines.append(f"role = {_quoted(card.role)}")
    for table, pairs in (("options", card.options), ("measured", card.measured)):
        lines += ["", f"[{table}]", *(f"{_quoted(name)} = {_quoted(fact)}" for name, fact in pairs)]
    lines += ["", "[files]"]
    for file in card.files:
        lines += ["", f"[files.{_quoted(file.name)}]"]
        lines += [f"size = {file.size}", f"sha256 = {_quoted(file.sha256)}"]
    (folder / CARD).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _card(table: Mapping[str, Any]) -> ModelCard:
    window, believed = table.get("window_seconds"), table.get("believed")
    return ModelCard(
        name=_text(table["name"]),
        craft=_one_of(table["craft"], CRAFTS),
        engine=_text(table["engine"]),
        licence=_text(table["licence"]),
        origin=_text(table["origin"]),
        languages=tuple(_one_of(each, LANGUAGES) for each in table["languages"]),
        files=tuple(_file(name, facts) for name, facts in table["files"].items()),
        measured=tuple((what, _text(result)) for what, result in table["measured"].items()),
        window_seconds=None if window is None else float(window),
        believed=None if believed is None else (float(believed[0]), float(believed[1])),
        role=_text(table.get("role", "")),
        options=tuple((name, _text(fact)) for name, fact in table.get("options", {}).items()),
    )


def _file(name: str, facts: Mapping[str, Any]) -> ModelFile:
    """Take the facts of one file, which must lie in the folder or below it."""
    path = PurePosixPath(name)
    if str(path) != name or name == "." or ".." in path.parts or _LEADS_OUT.search(name):
        raise ValueError(f"not the name of a file: {name}")
    return ModelFile(name, int(facts["size"]), _text(facts["sha256"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _one_of(value: object, known: tuple[_T, ...]) -> _T:
    for each in known:
        if value == each:
            return each
    raise ValueError(f"none of {known}")
