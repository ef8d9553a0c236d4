"""A class's own words: heroes and places that a teacher hides, and names that a teacher adds.

They are data in the home, beside the settings, and are read as forgivingly: an entry that cannot be
understood is passed over and the others stay.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from aibook_desktop.book.durable import make_folder, problem_of, write_durably

FILE: Final = "class_words.json"
LONGEST: Final = 24
MOST: Final = 60
Field = Literal["hero", "place"]
FIELDS: Final[tuple[Field, ...]] = ("hero", "place")


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of the class for a hero or a place; a hero is also called by it in its story."""

    word: str
    field: Field
    symbol: str


@dataclass(frozen=True, slots=True)
class ClassWords:
    """`hidden` are vocabulary symbols by their field."""

    hidden: frozenset[tuple[Field, str]] = frozenset()
    own: tuple[OwnWord, ...] = ()

    def hides(self, field: Field, symbol: str | None) -> bool:
        """Whether a symbol shall not be met."""
        return (field, symbol) in self.hidden


def read_class_words(home: Path) -> ClassWords:
    """Return what was saved; never raises."""
    try:
        found = json.loads((home / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ClassWords()
    if not isinstance(found, dict):
        return ClassWords()
    hidden = frozenset((each[0], each[1]) for each in _list(found, "hidden") if _is_hidden(each))
    own = tuple(OwnWord(**each) for each in _list(found, "own") if _is_own(each))
    return ClassWords(hidden, own[:MOST])


def save_class_words(home: Path, words: ClassWords) -> None:
    """Write them, or leave the file as it was.

    Raises `ValueError` for a word that is too long, empty or no word, `Problem` when the disk
    refuses.
    """
    if len(words.own) > MOST or not all(_is_own(asdict(each)) for each in words.own):
        raise ValueError("not a word that can be kept")
    plain = {"hidden": sorted(words.hidden), "own": [asdict(each) for each in words.own]}
    try:
        make_folder(home)
    except OSError as error:
        raise problem_of(error, home) from error
    write_durably(home / FILE, json.dumps(plain, ensure_ascii=False, indent=1).encode())


def is_word(word: str) -> bool:
    """Whether it can be a class's own word: letters and digits, spaces between them."""
    bare = word.replace(" ", "").replace("-", "")
    return 0 < len(word) <= LONGEST and word == word.strip() and bare.isalnum()


def _list(found: dict[str, Any], key: str) -> list[Any]:
    entries = found.get(key)
    return entries if isinstance(entries, list) else []


def _is_hidden(entry: Any) -> bool:
    return (
        isinstance(entry, list)
        and len(entry) == 2
        and entry[0] in FIELDS
        and isinstance(entry[1], str)
    )


def _is_own(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and set(entry) == {"word", "field", "symbol"}
        and all(isinstance(value, str) for value in entry.values())
        and entry["field"] in FIELDS
        and is_word(entry["word"])
    )
