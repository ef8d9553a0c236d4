"""What a model heard, kept line by line, so that no clip is ever given to a model twice.

A file holds what one model heard in one condition. A line is found again by the digest of the very
samples that the model was given, so a text can't outlive a change of the data, the noise or the
loudness; whoever changes an engine's code scores into a new folder. A line that a killed run left
half written is passed over. These are texts of prepared speech, whose speakers agreed to be a data
set; nothing here ever hears a child in front of the machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Self, TextIO

from aibook_desktop.book.durable import make_folder, problem_of
from aibook_desktop.book.model import Language, Recording

_LENGTH: Final = 32


class HeardTexts:
    """The texts of one file; use it in a `with`. Raises `Problem` disk_full or disk_read_only."""

    def __init__(self, path: Path) -> None:
        try:
            make_folder(path.parent)
            whole = path.read_bytes() if path.exists() else b""
            self._file: TextIO = path.open("a", encoding="utf-8", newline="\n")
            if whole and not whole.endswith(b"\n"):
                self._file.write("\n")
        except OSError as error:
            raise problem_of(error, path.parent) from error
        self._texts = dict(_read(whole))
        self._folder = path.parent

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def get(self, key: str) -> str | None:
        """Return what was heard, or None when the clip was never given to the model."""
        return self._texts.get(key)

    def put(self, key: str, source: str, text: str) -> None:
        """Keep what was heard; a kill in the next moment doesn't lose it."""
        line = json.dumps({"clip": key, "source": source, "heard": text}, ensure_ascii=False)
        try:
            self._file.write(line + "\n")
            self._file.flush()
        except OSError as error:
            raise problem_of(error, self._folder) from error
        self._texts[key] = text


def key_of(recording: Recording, language: Language) -> str:
    """Name what a model is given."""
    given = hashlib.sha256(recording.samples)
    given.update(f"{recording.rate} {recording.channels} {language}".encode())
    return given.hexdigest()[:_LENGTH]


def _read(whole: bytes) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    for line in whole.splitlines():
        try:
            plain: Any = json.loads(line)
            texts[str(plain["clip"])] = str(plain["heard"])
        except (ValueError, KeyError, TypeError):
            continue
    return texts
