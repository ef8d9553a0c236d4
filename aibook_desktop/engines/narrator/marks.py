"""The signs of a text as voices take them: what can be said, where they rest, what says nothing."""

from __future__ import annotations

import re
from typing import Final

READABLE: Final = re.compile(r"[0-9A-Za-zÀ-ɏ가-힣]")
"""A letter or figure that can be said."""
OPENING: Final = "\"'“‘「『(["
"""Marks before a word."""
USUAL_RESTS: Final = str.maketrans(
    {"…": ". ", "。": ". ", "、": ", ", "—": ", ", "–": ", ", ";": ", ", ":": ", ", "/": " "}
)
"""Every rest as one of the two that all voices know, with a space: espeak-ng would say "dot"."""
