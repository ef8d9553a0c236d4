"""What falls and drifts: rain, snow, blown leaves, petals, bubbles.

Some of it lies behind the actors and some in front; the front stays sparse, so that no face is
lost.
"""

from __future__ import annotations

from random import Random
from typing import Final

from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line, piece
from aibook_desktop.engines.illustrator.papercut.shapes import oval

_PETALS: Final = {
    "spring": ("#f9cfdb", "#fde6ec"),
    "summer": ("#b9dc8a", "#fff2b8"),
    "autumn": ("#e08a3f", "#d9603a", "#efc052"),
    "winter": ("#ffffff", "#f2f7ff"),
}
_LEAF: Final = "M-9 0C-5 -7 5 -7 10 0C5 7 -5 7 -9 0Z"


def falling(weather: str, season: str, hand: Random, *, front: bool, indoors: bool) -> str:
    """Particles of weather and season; `front` ones are bigger and fewer."""
    if indoors:
        return ""
    if weather == "rain":
        return _rain(hand, 34 if front else 52, 34 if front else 22)
    if weather == "snow":
        return "".join(
            dot(
                hand.uniform(0, 1024),
                hand.uniform(0, 1024),
                hand.choice((3, 4.5, 7) if front else (2, 3, 4)),
                "#ffffff",
                hand.uniform(0.75, 1),
            )
            for _ in range(34 if front else 70)
        )
    if weather == "foggy":
        return _fog(hand, front=front)
    count = (7 if front else 9) if weather == "windy" else (4 if front else 6)
    if season == "summer" and weather != "windy":
        count = 0
    drawn = _gusts(hand) if weather == "windy" and not front else ""
    papers = _PETALS[season]
    for _ in range(count):
        size = hand.uniform(1.1, 1.7) if front else hand.uniform(0.7, 1.1)
        leaf = (
            dot(0, 0, 4, papers[0]) if season == "winter" else piece(_LEAF, hand.choice(papers), 2)
        )
        y = hand.uniform(560, 1000) if front else hand.uniform(60, 720)
        x = (
            hand.choice((hand.uniform(10, 240), hand.uniform(790, 1010)))
            if front
            else hand.uniform(0, 1024)
        )
        drawn += group(leaf, x, y, hand.uniform(0, 180), size)
    return drawn


def _rain(hand: Random, count: int, length: float) -> str:
    path = ""
    for _ in range(count):
        x, y = hand.uniform(-20, 1044), hand.uniform(-20, 1000)
        path += f"M{x:.0f} {y:.0f}l{-length * 0.22:.0f} {length:.0f}"
    return line(path, "#e6f2fb", 3.2, 0.62)


def _fog(hand: Random, *, front: bool) -> str:
    """Veils that lie over the ground, thin where the actors are."""
    drawn = ""
    for row in range(2 if front else 4):
        y = hand.uniform(820, 900) + 110 * row if front else 430 + 85 * row + hand.uniform(-20, 20)
        x, wide = hand.uniform(100, 924), hand.uniform(420, 640)
        for share in (1.0, 0.8, 0.6):
            drawn += flat(oval(x, y, wide * share, 60 * share), "#f3f6fa", 0.2)
    return drawn


def _gusts(hand: Random) -> str:
    path = ""
    for _ in range(4):
        x, y = hand.uniform(40, 760), hand.uniform(120, 560)
        path += f"M{x:.0f} {y:.0f}c60 -24 110 14 170 -4c36 -12 34 -44 10 -42c-20 2 -18 28 4 26"
    return line(path, "#ffffff", 5, 0.6)


def bubbles(hand: Random, *, front: bool) -> str:
    """Bubbles that rise in water."""
    drawn = ""
    for _ in range(8 if front else 22):
        x, y, r = hand.uniform(0, 1024), hand.uniform(20, 980), hand.uniform(5, 16 if front else 11)
        drawn += dot(x, y, r, "#dff4fb", 0.28) + line(
            (
                f"M{x - r * 0.6:.1f} {y:.1f}a{r * 0.6:.1f} {r * 0.6:.1f} 0 0 1 {r * 0.5:.1f}"
                f" {-r * 0.55:.1f}"
            ),
            "#ffffff",
            2.4,
            0.85,
        )
    return drawn
