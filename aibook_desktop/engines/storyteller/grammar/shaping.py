"""Decides which beats a book of so many pages has, and which of them share a page.

A shape has sixteen beats. Seven carry the elements of a story in the sense of Stein and Glenn
(1979): setting, initiating event, internal response, plan, attempt, consequence, reaction; a book
of four pages tells those alone, two on a page where it must. Every further page gives the next beat
of the shape's `grow` list a page of its own, so that any number from 4 to 16 comes out exactly and
no element is ever lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.storyteller.grammar.tables import Shape

ELEMENTS: Final = (
    "setting",
    "event",
    "response",
    "plan",
    "attempt",
    "consequence",
    "reaction",
)
_BASE: Final = (
    ("setting", "event"),
    ("response", "plan"),
    ("try1",),
    ("consequence", "reaction"),
)
_ELEMENT_OF: Final = {
    "sight1": "setting",
    "cheer": "consequence",
    "play": "reaction",
    "evening": "reaction",
}


@dataclass(frozen=True, slots=True)
class Spread:
    """One page to be: the beats that it tells, in order."""

    beats: tuple[str, ...]

    @property
    def elements(self) -> str:
        """Its elements for `Page.beat`, joined by `+`: `attempt`, `response+plan`."""
        return "+".join(dict.fromkeys(element_of(beat) for beat in self.beats))


def element_of(beat: str) -> str:
    """The element of a story that a beat carries."""
    if beat in ELEMENTS:
        return beat
    return _ELEMENT_OF.get(beat, "attempt")


def spreads(shape: Shape, pages: int) -> list[Spread]:
    """Lay out exactly `pages` pages (4 to 16)."""
    groups = [list(group) for group in _BASE]
    for beat in shape.grow[: pages - len(_BASE)]:
        for group in groups:
            if beat in group:
                group.remove(beat)
        groups.append([beat])
    order = shape.beats.index
    return [Spread(tuple(group)) for group in sorted(groups, key=lambda each: order(each[0]))]
