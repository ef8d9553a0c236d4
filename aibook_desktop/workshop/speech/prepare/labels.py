"""Reads a label: the JSON beside a sound, whatever encoding it was saved in."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.dataset import Gender, Group
from aibook_desktop.workshop.speech.prepare.cleaning import is_masked, spoken
from aibook_desktop.workshop.speech.prepare.layouts import (
    GENDERS,
    LANGUAGES_IN_LABELS,
    Field,
    Layout,
)
from aibook_desktop.workshop.speech.prepare.left_out import UnusableError

_OLDEST_CHILD: Final = 13
_YOUNGEST_ADULT: Final = 19
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says; `seconds` is 0 and `file` "" where it says nothing."""

    text: str
    speaker: str
    gender: Gender
    group: Group
    language: Language
    seconds: float
    file: str


def read_label(data: bytes, layout: Layout, language: Language, speaker: str) -> Label:
    """Read a label; `language` and `speaker` stand in for what it doesn't say.

    Raises `UnusableError` for one that can't be read or has no words.
    """
    plain = _plain(data)
    quality = _find(plain, layout.quality)
    if quality and quality.lower() not in ("good", "n/a"):
        raise UnusableError("marked_bad")
    transcript = _find(plain, layout.text)
    if transcript is None:
        raise UnusableError("label_unknown")
    if is_masked(transcript):
        raise UnusableError("name_masked")
    text = spoken(transcript)
    if not text:
        raise UnusableError("text_empty")
    named = _find(plain, layout.language) or ""
    return Label(
        text=text,
        speaker=_find(plain, layout.speaker) or speaker,
        gender=GENDERS.get((_find(plain, layout.gender) or "").lower(), ""),
        group=group_of(_find(plain, layout.age) or ""),
        language=LANGUAGES_IN_LABELS.get(named.lower(), language),
        seconds=_seconds(_find(plain, layout.seconds) or ""),
        file=_find(plain, layout.file) or "",
    )


def group_of(age: str) -> Group:
    """Tell children from adults by "7", "3~6", "20~29" or "over70"; "" for those between."""
    years = [int(number) for number in _NUMBER.findall(age)]
    if not years:
        return ""
    if max(years) <= _OLDEST_CHILD:
        return "child"
    return "adult" if min(years) >= _YOUNGEST_ADULT else ""


def _plain(data: bytes) -> Any:
    for encoding in _encodings(data):
        try:
            return json.loads(data.decode(encoding))
        except UnicodeDecodeError:
            continue
        except (ValueError, RecursionError) as error:
            raise UnusableError("label_damaged") from error
    raise UnusableError("label_not_text")


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    return ("utf-8-sig", "cp949")


def _find(plain: Any, fields: tuple[Field, ...]) -> str | None:
    """Return the first of the fields that holds something; None when none of them is there."""
    found = None
    for field in fields:
        value = plain
        for key in field:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, str | int | float):
            found = str(value).encode("utf-8", "replace").decode().strip()
            if found:
                break
    return found


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        return 0.0
    return seconds if 0 < seconds < 1e6 else 0.0
