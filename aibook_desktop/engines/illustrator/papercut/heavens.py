"""What stands in an open sky: sun or moon, stars, clouds."""

from __future__ import annotations

from random import Random
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import lighten
from aibook_desktop.engines.illustrator.papercut.light import Light
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, glow, group, piece
from aibook_desktop.engines.illustrator.papercut.shapes import oval, star

_SUNS: Final = {"dawn": "#ffb58e", "morning": "#ffdc86", "day": "#ffd257", "sunset": "#fb8a55"}


def heavens(light: Light, weather: str, hand: Random, side: int) -> str:
    """Sun or moon, stars and clouds of an open sky."""
    drawn = ""
    if light.night:
        drawn += stars(hand, 46 if light.time == "night" else 16, 520)
    x, y = source(light, side)
    x, y = x + hand.uniform(-50, 50), y + hand.uniform(-30, 30)
    if shining(light, weather):
        drawn += _moon(x, y, hand) if light.night else _sun(light, x, y)
    count = {"clear": 2, "windy": 3, "cloudy": 6, "rain": 6, "snow": 4, "foggy": 3}[weather]
    fill = light.tone("#c9d0dc" if weather in {"rain", "cloudy"} else "#ffffff", 0.22)
    for index in range(count):
        cx = (index + hand.uniform(0.2, 0.8)) * 1024 / count
        drawn += cloud(
            cx, hand.uniform(70, 290), hand.uniform(130, 240), fill, 0.55 if light.night else 1
        )
    return drawn


def stars(hand: Random, count: int, low: float) -> str:
    """A night sky: specks and some cut stars."""
    drawn = "".join(
        dot(
            hand.uniform(0, 1024),
            hand.uniform(0, low),
            hand.uniform(1.2, 3.4),
            "#fff3cf",
            hand.uniform(0.45, 1),
        )
        for _ in range(count)
    )
    return drawn + "".join(
        flat(
            star(hand.uniform(20, 1004), hand.uniform(20, low * 0.8), hand.uniform(7, 12), 4, 0.34),
            "#fff0bd",
        )
        for _ in range(count // 6)
    )


def _moon(x: float, y: float, hand: Random) -> str:
    craters = "".join(
        flat(oval(x + dx, y + dy, r, r * 0.9), "#f0d99a", 0.7)
        for dx, dy, r in ((-22, -14, 13), (20, 18, 17), (16, -28, 8), (-20, 28, 7))
    )
    return (
        glow(x, y, 190, "shine")
        + piece(oval(x, y, 72, 72), "#fdf0c2", 3)
        + (craters if hand.random() < 0.6 else "")
    )


def source(light: Light, side: int) -> tuple[float, float]:
    """Where sun or moon stands on the page."""
    return 512 + side * 300.0, 1024 * light.hour.height


def shining(light: Light, weather: str) -> bool:
    """Whether sun or moon is to be seen."""
    return weather in {"clear", "windy"} or (light.night and weather != "foggy")


def _sun(light: Light, x: float, y: float) -> str:
    paper = _SUNS[light.time]
    rim = flat(oval(x, y, 84, 84), lighten(paper, 0.4), 0.45)
    return glow(x, y, 240, "shine") + rim + piece(oval(x, y, 66, 66), paper, 3)


def cloud(x: float, y: float, size: float, fill: str, opacity: float = 1) -> str:
    """A flat-bottomed cloud `size` units wide."""
    s = size / 100
    outline = (
        "M-48 12C-58 -8 -40 -22 -28 -16C-24 -36 4 -40 12 -22C26 -32 44 -20 40 -6C56 -4"
        " 56 14 44 14L-40 14Z"
    )
    return group(
        piece(outline, fill, 3) if opacity == 1 else flat(outline, fill, opacity), x, y, 0, s
    )
