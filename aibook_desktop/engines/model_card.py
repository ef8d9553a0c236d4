"""A model folder's card: what the weights are, whose they are, and whether they are whole.

Every model folder holds a `card.toml` beside its files. It names the craft and the engine that can
use them, the licence, where they come from, the size and SHA-256 of each file, and what was
measured. A folder without a sound card is not used: nobody could say what is in it.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from aibook_desktop.book.model import CRAFTS, LANGUAGES, Craft, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines import weight_files
from aibook_desktop.engines.file_names import faults
from aibook_desktop.engines.weight_formats.reading import Malformed

CARD: Final = "card.toml"
SIGNATURE: Final = "card.sig"
LONGEST_CARD: Final = 1 << 20  # bytes
LEAVING: Final = ".leaving-"
"""Before the name of a folder that a newer version is just taking the place of."""
_T = TypeVar("_T", bound=str)
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
        with (folder / CARD).open("rb") as file:
            return parse_card(file.read(LONGEST_CARD + 1))
    except (OSError, ValueError) as error:
        raise Problem("model_damaged", model=folder.name, file=CARD) from error


def parse_card(data: bytes) -> ModelCard:
    """Read the text of a card; raises `ValueError`, whatever is wrong with it."""
    if len(data) > LONGEST_CARD:
        raise ValueError("too long")
    try:
        return _card(tomllib.loads(data.decode("utf-8")))
    except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError("not a card") from error


def verify(folder: Path, largest: int | None = None) -> ModelCard:
    """Check that every file is there, has its size and, up to `largest` bytes, its hash.

    Without `largest` every file is hashed. Weights are always read for being what they claim to be,
    so an engine that asks here opens nothing else. Raises `Problem` model_missing, or model_damaged
    naming the file.
    """
    card = read_card(folder)
    for file in card.files:
        if not is_whole(folder / file.name, file, largest):
            raise Problem("model_damaged", model=card.name, file=file.name)
    return card


def is_whole(path: Path, file: ModelFile, largest: int | None = None) -> bool:
    """Whether a file of a model is as its card says; see `verify`."""
    try:
        if path.stat().st_size != file.size:
            return False
        if (largest is None or file.size <= largest) and file_digest(path) != file.sha256:
            return False
        if weight_files.is_weights(file.name):
            weight_files.check(path)
    except (OSError, Malformed):
        return False
    return True


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
    """List the folders that have a card, readable or not, in the order of `installed`.

    A folder that is leaving counts until the newer version stands in its place, so that no moment
    is without the model, not even the one after a power cut.
    """
    cards = (path for parent in parents for path in sorted(parent.glob(f"*/{CARD}")))
    return tuple(path.parent for path in cards if _counts(path.parent))


def _counts(folder: Path) -> bool:
    if folder.name.startswith(LEAVING):
        return not (folder.parent / folder.name.removeprefix(LEAVING)).exists()
    return not folder.name.startswith(".")


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
    (folder / CARD).write_bytes(card_text(card))


def card_text(card: ModelCard) -> bytes:
    """Say a card as `parse_card` reads it."""
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
    return ("\n".join(lines) + "\n").encode()


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
        files=_files(table["files"]),
        measured=tuple((what, _text(result)) for what, result in table["measured"].items()),
        window_seconds=None if window is None else float(window),
        believed=None if believed is None else (float(believed[0]), float(believed[1])),
        role=_text(table.get("role", "")),
        options=tuple((name, _text(fact)) for name, fact in table.get("options", {}).items()),
    )


def _file(name: str, facts: Mapping[str, Any]) -> ModelFile:
    size = facts["size"]
    if type(size) is not int or size < 0:
        raise ValueError(f"not a size: {name}")
    return ModelFile(name, size, _text(facts["sha256"]))


def _files(table: Mapping[str, Any]) -> tuple[ModelFile, ...]:
    """Take the facts of all files, which must lie in the folder or below it, apart from others."""
    for name, why in faults((CARD, SIGNATURE, *table)):
        raise ValueError(f"{why}: {name}")
    return tuple(_file(name, facts) for name, facts in table.items())


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _one_of(value: object, known: tuple[_T, ...]) -> _T:
    for each in known:
        if value == each:
            return each
    raise ValueError(f"none of {known}")
