"""What actors hold: who carries takes a thing of the page, so that it lies nowhere else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from aibook_desktop.book.model import Prop
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut.paper import group
from aibook_desktop.engines.illustrator.papercut.props import THINGS
from aibook_desktop.engines.illustrator.papercut.staging import Spot

_BY_THE_HANDLE: Final = frozenset(
    {
        *("balloon", "kite", "umbrella", "flag", "pinwheel", "magnifier", "spoon", "toothbrush"),
        *("ice_cream", "flower", "mirror"),
    }
)
_TOO_BIG: Final = frozenset(
    {"rainbow", "puddle", "bridge", "campfire", "tent", "snowman", "firefly", "butterfly", "bench"}
    | {"traffic_light", "ladder"}
)
_TWO_IN_ARMS: Final = 3


@dataclass(frozen=True, slots=True)
class Load:
    """Drawings in the arms of actors (by character id), and what is left to lie about."""

    held: dict[str, str] = field(default_factory=dict)
    left: tuple[Prop, ...] = ()


def share_out(props: tuple[Prop, ...], spots: list[Spot]) -> Load:
    """Give each who carries or gives one kind of thing: what it looks at, or one that fits."""
    stock = Counter[str]()
    for prop in props:
        stock[prop.kind] += prop.count
    held: dict[str, str] = {}
    for spot in spots:
        if spot.actor.pose not in {"carry", "give"}:
            continue
        kinds = [kind for kind in stock if stock[kind] and kind not in _TOO_BIG]
        if not kinds:
            continue
        looked = spot.actor.looks_at
        kind = looked if looked in kinds else kinds[0]
        small = kind not in _BY_THE_HANDLE and THINGS[kind].size * THINGS[kind].width < 62
        small = small and spot.actor.pose == "carry"
        count = stock[kind] if small and stock[kind] <= _TWO_IN_ARMS else 1
        stock[kind] -= count
        held[spot.character.id] = _in_arms(kind, count, spot)
    left = tuple(Prop(kind, count) for kind, count in stock.items() if count)
    return Load(held, left)


def _in_arms(kind: str, count: int, spot: Spot) -> str:
    thing, mark = THINGS[kind], f'data-prop="{kind}"'
    big = standard().heroes[spot.character.kind].size ** 0.5
    if spot.actor.pose == "give":
        scale = min(thing.size * 1.15 / big, 70 / thing.height, 70 / thing.width)
        return group(thing.draw(), 6, 4, 0, scale, data=mark) * count
    if kind in _BY_THE_HANDLE:
        return group(thing.draw(), 50, 2, 12, min(0.85, thing.size / big), data=mark)
    scale = min(thing.size * 1.1 / big, 58 / thing.height, 92 / thing.width)
    gap = thing.width * scale * 0.62
    return "".join(
        group(thing.draw(), (i - (count - 1) / 2) * gap, 6 - 5 * (i % 2), 0, scale, data=mark)
        for i in range(count)
    )
