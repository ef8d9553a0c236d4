"""A choice of symbols as a grammar (GBNF), and the tokens that can occur in it at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aibook_desktop.engines.storyteller.written.writer import Slot


def grammar_of(slots: Sequence[Slot]) -> str:
    """The GBNF of one symbol for each slot, with spaces between them."""
    root = ' " " '.join(f"slot{number}" for number in range(len(slots)))
    rules = (
        f"slot{number} ::= " + " | ".join(f'"{option}"' for option in slot.options)
        for number, slot in enumerate(slots)
    )
    return "\n".join((f"root ::= {root}", *rules))


def answered(text: str, slots: Sequence[Slot]) -> tuple[str, ...] | None:
    """The symbols of a whole answer, None while it is unfinished."""
    words = tuple(text.split())
    whole = len(words) == len(slots) and all(
        word in slot.options for word, slot in zip(words, slots, strict=True)
    )
    return words if whole else None


def fragments(symbols: Iterable[str]) -> frozenset[bytes]:
    """Every piece of text that can be part of such an answer."""
    found = set()
    for symbol in symbols:
        spaced = f" {symbol} "
        for start in range(len(spaced)):
            for end in range(start + 1, len(spaced) + 1):
                found.add(spaced[start:end].encode())
    return frozenset(found)
