"""Which of several NVIDIA cards is taken, by what NVIDIA's own tool says of them.

The tool counts cards by where they are plugged in, CUDA from the quickest on. So one is chosen
here, for the doctor that names it and for the process that paints on it alike, and CUDA is told
that one's own name. Numbers in CUDA_VISIBLE_DEVICES are read as the tool counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.engines.graphics_memory import Graphics

FACTS: Final = "uuid,compute_cap,mig.mode.current,memory.free,memory.total,name"
"""What is asked of each card, `--query-gpu`; `-L` lists the parts of those that are divided."""

_BOARD: Final = re.compile(r"GPU \d+: .*\(UUID: (\S+)\)")
_PART: Final = re.compile(r"\s+MIG (\S*?(\d+)gb\S*)\s+Device\s+\d+: \(UUID: (\S+)\)")
_DIVIDED: Final = "Enabled"
_MODERN: Final = 7.5
"""The generation (CUDA's compute capability) from which on torch's newest builds can paint."""


@dataclass(frozen=True, slots=True)
class Card:
    """What CUDA can be given: a whole card, or a part of one that was divided (MIG).

    `uuid` is its name for CUDA and `board` the whole card's; `graphics` has no memory where the
    tool does not tell it.
    """

    uuid: str
    board: str
    generation: float
    graphics: Graphics
    divided: bool = False


def listed(said: str) -> tuple[Card, ...]:
    """Read the tool's lines of `FACTS`, each of a whole card; what is no such line is passed over.

    `divided` cards can only be used by their parts.
    """
    lines = (line.strip().split(", ", 5) for line in said.splitlines() if line.startswith("GPU-"))
    return tuple(_card(*line) for line in lines if len(line) == 6)


def with_parts(whole: tuple[Card, ...], said: str) -> tuple[Card, ...]:
    """Put the parts that the tool lists in the place of divided cards.

    How much of a part is free, nobody tells: all of it is taken for free.
    """
    parts = tuple(_parts(whole, said))
    return tuple(
        each
        for card in whole
        for each in (
            [part for part in parts if part.board == card.uuid] if card.divided else [card]
        )
    )


def shown(there: tuple[Card, ...], visible: str | None) -> tuple[Card, ...]:
    """Those that CUDA_VISIBLE_DEVICES lets be seen; like CUDA, up to the first that is unknown."""
    if visible is None:
        return there
    boards = tuple(dict.fromkeys(each.board for each in there))
    found: list[Card] = []
    for wish in (each.strip() for each in visible.split(",")):
        at = int(wish) if wish.isdecimal() else len(boards)
        name = boards[at] if at < len(boards) else wish
        meant = [each for each in there if name and name in _beginnings(each, len(name))]
        if not meant:
            break
        found += meant
    return tuple(found)


def best(there: tuple[Card, ...]) -> Card | None:
    """The one with the most free memory; an old one only where there is nothing else."""
    told = (each for each in there if each.graphics.total > 0)
    return max(told, key=_worth, default=None)


def _worth(card: Card) -> tuple[bool, float, float]:
    return card.generation >= _MODERN, card.graphics.free, card.graphics.total


def _beginnings(card: Card, length: int) -> tuple[str, str]:
    return card.uuid[:length], card.board[:length]


def _card(uuid: str, generation: str, mode: str, free: str, total: str, name: str) -> Card:  # noqa: PLR0917 - a line's fields
    memory = Graphics("cuda", name, _number(free) / 1024, _number(total) / 1024)
    return Card(uuid, uuid, _number(generation), memory, mode == _DIVIDED)


def _number(text: str) -> float:
    """A number; 0 for `[N/A]`."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _parts(whole: tuple[Card, ...], said: str) -> Iterator[Card]:
    boards = {each.uuid: each for each in whole}
    board = None
    for line in said.splitlines():
        if head := _BOARD.match(line):
            board = boards.get(head[1])
        elif board is not None and (part := _PART.match(line)):
            size = float(part[2]) * 1e9 / 1024**3
            facts = replace(board.graphics, name=f"{board.graphics.name} MIG {part[1]}")
            yield Card(part[3], board.uuid, board.generation, replace(facts, free=size, total=size))
