"""What the installer says, in the language of the computer.

The program's own catalogue of sentences is read directly: the program is not installed yet.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

CATALOGUE = Path(__file__).resolve().parents[1] / "resources" / "strings" / "installer.ts"


class SetupFailedError(Exception):
    """Something outside the program is in the way; carries the sentence's key and its details."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


def language_of(environment: Mapping[str, str], system: str | None) -> Literal["ko", "en"]:
    """Choose Korean where the session or the system (`locale.getlocale`) speaks it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "ko" if environment[name].startswith("ko") else "en"
    return "ko" if (system or "").lower().startswith("ko") else "en"


def spoken() -> Literal["ko", "en"]:
    """The language of this computer."""
    return language_of(os.environ, locale.getlocale()[0])


def sentence(key: str, **details: str) -> str:
    """Return the sentence `installer.<key>`; raises `KeyError` when the catalogue lacks it."""
    catalogue = ET.parse(CATALOGUE)  # noqa: S314 - our own file
    messages = {each.get("id"): each for each in catalogue.iter("message")}
    found = messages[f"installer.{key}"]
    return found.findtext("translation" if spoken() == "ko" else "source", "").format(**details)


def tell(key: str, **details: str) -> None:
    """Print a sentence at once."""
    print(sentence(key, **details), flush=True)


def speak_any_script() -> None:
    """Let a console that lacks Hangul show question marks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
