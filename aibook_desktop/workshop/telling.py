"""How the workshops tell people how far they are: a key of the string tables, never a print."""

from __future__ import annotations

from typing import Protocol


class Tell(Protocol):
    """Says the sentence of a key; its details are already texts."""

    def __call__(self, key: str, **details: str) -> None:
        """Say it."""
        ...


def tell_nobody(key: str, **details: str) -> None:
    """Say nothing: for helpers of helpers, and for those who only want the result."""
