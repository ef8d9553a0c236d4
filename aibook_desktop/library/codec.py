"""How values stand in a text column, and the checksum that a row carries.

JSON is written in ASCII, so that no string of Python is ever refused.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from aibook_desktop.book.model import Page
from aibook_desktop.book.record import from_plain, to_plain


class UnreadableRowError(Exception):
    """A column does not hold what was once written into it."""


def to_text(value: object) -> str:
    """JSON of a domain value."""
    return json.dumps(to_plain(value), separators=(",", ":"))


def from_text(kind: Any, text: str) -> Any:
    """Rebuild a domain value; raises `UnreadableRowError` when the text is not one."""
    try:
        return from_plain(kind, json.loads(text))
    except (ValueError, RecursionError) as error:
        raise UnreadableRowError from error


def seal(*columns: str) -> str:
    """SHA-256 of some columns; their borders count."""
    return hashlib.sha256(json.dumps(columns).encode()).hexdigest()


def page_columns(page: Page) -> dict[str, str]:
    """What a page row holds besides its keys and assets, sealed."""
    columns = {
        "text": page.text,
        "beat": page.beat,
        "scene": to_text(page.scene),
        "word_times": to_text(page.word_times),
    }
    return {**columns, "second": page.second, "digest": page_seal(**columns, second=page.second)}


def page_seal(text: str, beat: str, scene: str, word_times: str, second: str) -> str:
    """The checksum of a page row; one without a second text has that of the first tables."""
    return seal(text, beat, scene, word_times, *([second] if second else []))
