"""Names for new books: short, safe in a web address, and sorted by when they were begun."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from typing import Final

# Crockford's base 32: no letter that is read as a digit.
_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_TIME_LETTERS: Final = 9


def new_id(moment: datetime) -> str:
    """Twelve letters: milliseconds since 1970 (until the year 3084) and three at random."""
    number = int(moment.timestamp() * 1000)
    time = [_LETTERS[number >> 5 * at & 31] for at in reversed(range(_TIME_LETTERS))]
    return "".join([*time, *(secrets.choice(_LETTERS) for _ in range(3))])


def id_from(content: bytes) -> str:
    """Twelve letters that are always the same for the same content."""
    number = int.from_bytes(hashlib.sha256(content).digest()[:8])
    return "".join(_LETTERS[number >> 5 * at & 31] for at in range(12))
