"""Scenery that several places share: hills, trees, bushes, clouds, tufts and flowers."""

from __future__ import annotations

import math
from typing import Final

from aibook_desktop.engines.illustrator.papercut.colour import darken, lighten, mix
from aibook_desktop.engines.illustrator.papercut.light import PAGE
from aibook_desktop.engines.illustrator.papercut.paper import (
    SHADOW,
    dot,
    flat,
    group,
    line,
    piece,
    small,
)
from aibook_desktop.engines.illustrator.papercut.places.stage import Stage
from aibook_desktop.engines.illustrator.papercut.shapes import blob, card, oval, petals, smooth

_LEAVES: Final = {
    "spring": ("#9ccb82", "#f3bfcf", "#b7d88f"),
    "summer": ("#6fb06a", "#86bf70", "#5a9f6b"),
    "autumn": ("#e39a45", "#d9703f", "#edbe5b"),
    "winter": ("#9fb9b4", "#b3c6c4", "#8fb0b0"),
}
_GRASS: Final = {"spring": "#a5cf7f", "summer": "#84bd68", "autumn": "#d2b867", "winter": "#eef3fa"}


def grass_colour(stage: Stage) -> str:
    """The ground of green places in this season; white under snow."""
    return "#e0edff" if stage.snowy else _GRASS[stage.season]


def leaf_colours(stage: Stage) -> tuple[str, str, str]:
    """The three papers that trees are cut from in this season."""
    return _LEAVES[stage.season]


def ridge(stage: Stage, y: float, swing: float) -> list[tuple[float, float]]:
    """The upper edge of a hill, wider than the page."""
    hand = stage.hand
    first, second = hand.uniform(0, math.tau), hand.uniform(0, math.tau)
    return [
        (x, y + swing * (math.sin(x / 170 + first) + 0.45 * math.sin(x / 71 + second)))
        for x in range(-260, PAGE + 300, 70)
    ]


def hill(stage: Stage, y: float, swing: float, colour: str, reach: float = 1000) -> str:
    """A sheet of ground from its ridge down by `reach`, with a soft shadow above it.

    Give a hill that others cover a short reach: filled area is what a page costs.
    """
    edge = smooth(ridge(stage, y, swing), closed=False)
    low = min(PAGE + 420, y + reach)
    body = f"{edge}L{PAGE + 290} {low}L-270 {low}Z"
    shade = "".join(
        (
            f'<path d="{edge}" fill="none" stroke="{SHADOW}" stroke-width="{width}" '
            f'stroke-opacity="{faint}"/>'
        )
        for width, faint in ((24, 0.05), (12, 0.08))
    )
    rim = f'<path d="{edge}" fill="none" stroke="{lighten(colour, 0.4)}" stroke-width="2.4"/>'
    return shade + f'<path d="{body}" fill="{colour}"/>' + rim


def round_tree(stage: Stage, x: float, y: float, size: float, depth: float = 0.0) -> str:
    """A tree `size` units high with a crown of three leaves of paper."""
    hand, s = stage.hand, size / 200
    leaves = [stage.tone(each, depth) for each in leaf_colours(stage)]
    hand.shuffle(leaves)
    trunk = stage.tone("#8a6248", depth)
    drawn = piece("M-11 4C-7 -40 -9 -70 -7 -110L8 -110C9 -70 8 -40 13 4Z", trunk, 3)
    drawn += line("M0 -78L24 -104M-1 -66L-22 -92", trunk, 7)
    for (dx, dy, r), leaf in zip(
        ((-36, -112, 44), (38, -116, 42), (0, -150, 54)), leaves, strict=True
    ):
        drawn += piece(blob(dx, dy, r * 1.05, r, hand, wobble=0.05), leaf)
    veins = "".join(
        flat(
            oval(hand.uniform(-52, 52), hand.uniform(-178, -100), 5, 3.4),
            lighten(leaves[2], 0.35),
            0.8,
        )
        for _ in range(7)
    )
    if stage.snowy:
        snow = stage.tone("#fbfdff", depth * 0.6)
        drawn += piece(
            (
                "M-46 -168C-38 -206 38 -208 47 -168C36 -176 28 -160 16 -172C6 -158 -6 -172 -18"
                " -164C-28 -174 -36 -160 -46 -168Z"
            ),
            snow,
            2,
        )
        veins = ""
    return group(drawn + veins, x, y, hand.uniform(-2, 2), s)


def pine(stage: Stage, x: float, y: float, size: float, depth: float = 0.0) -> str:
    """A fir `size` units high."""
    hand, s = stage.hand, size / 200
    green = stage.tone(hand.choice(("#3f7f6d", "#4d8f73", "#357066")), depth)
    drawn = piece(card(-9, -30, 18, 36, 4), stage.tone("#7a5a48", depth), 2)
    for w, top, low in ((74, -110, -26), (60, -152, -72), (45, -192, -116)):
        tier = (
            f"M0 {top}C{w * 0.22} {top + 36} {w * 0.6} {low - 16} {w} {low}"
            f"Q{w * 0.5} {low + 13} 0 {low + 6}Q{-w * 0.5} {low + 13} {-w} {low}"
            f"C{-w * 0.6} {low - 16} {-w * 0.22} {top + 36} 0 {top}Z"
        )
        drawn += piece(tier, green, 3)
        if stage.snowy:
            v = w * 0.5
            drawn += flat(
                f"M0 {top}C{v * 0.4} {top + 26} {v * 0.8} {top + 36} {v} {top + 42}Q{v * 0.6}"
                f" {top + 52}"
                f" {v * 0.25} {top + 38}Q0 {top + 56} {-v * 0.3} {top + 38}Q{-v * 0.6}"
                f" {top + 52} {-v} {top + 42}"
                f"C{-v * 0.8} {top + 36} {-v * 0.4} {top + 26} 0 {top}Z",
                stage.tone("#fbfdff", depth * 0.6),
            )
    return group(drawn, x, y, hand.uniform(-1.5, 1.5), s)


def bush(stage: Stage, x: float, y: float, size: float, depth: float = 0.0) -> str:
    """A bush `size` units wide."""
    leaf = stage.tone(leaf_colours(stage)[stage.hand.randrange(3)], depth)
    outline = "M-50 6C-62 -22 -40 -40 -26 -32C-18 -58 20 -56 26 -34C44 -42 60 -18 50 6Z"
    drawn = piece(outline, leaf, 3)
    if stage.snowy:
        drawn += flat(
            (
                "M-40 -28C-34 -38 -30 -34 -26 -32C-18 -58 20 -56 26 -34C16 -30 8 -38 0 -32C-10"
                " -28 -22 -26 -40 -28Z"
            ),
            stage.tone("#fbfdff"),
        )
    else:
        drawn += "".join(
            dot(stage.hand.uniform(-36, 36), stage.hand.uniform(-30, -4), 3.4, lighten(leaf, 0.4))
            for _ in range(5)
        )
    return group(drawn, x, y, 0, size / 100)


def tufts(stage: Stage, count: int, top: float, low: float, colour: str) -> str:
    """Little blades of grass scattered over the ground, as one element."""
    hand, path = stage.hand, ""
    for _ in range(count):
        x, y, h = hand.uniform(-40, PAGE + 40), hand.uniform(top, low), hand.uniform(12, 24)
        path += (
            f"M{x:.0f} {y:.0f}q-3 {-h * 0.6:.0f} -9 {-h * 0.8:.0f}M{x + 4:.0f} {y:.0f}"
            f"v{-h:.0f}M{x + 8:.0f} {y:.0f}q3 {-h * 0.6:.0f} 9 {-h * 0.8:.0f}"
        )
    return line(path, colour, 4)


def flowers(stage: Stage, count: int, top: float, low: float, size: float = 11) -> str:
    """Little flowers on stems; none under snow, none beside flowers that the story counts."""
    if stage.snowy or not stage.blooming:
        return ""
    hand = stage.hand
    papers = ("#f6a9b8", "#fff6e6", "#f9d66b", "#c9a6e0", "#f3935f")
    drawn = ""
    for _ in range(count):
        y = hand.uniform(top, low)
        x, r = hand.uniform(-20, PAGE + 20), size * (0.75 + 0.6 * (y - top) / max(low - top, 1))
        stem = line(f"M{x:.0f} {y:.0f}q3 {-r:.0f} 0 {-2.4 * r:.0f}", stage.tone("#6fa35b"), 3.4)
        head = petals(x, y - 2.6 * r, r * 1.15, 5)
        drawn += (
            stem
            + small(head, stage.tone(hand.choice(papers)))
            + dot(x, y - 2.6 * r, r * 0.36, stage.tone("#f3b94a"))
        )
    return drawn


def pebbles(stage: Stage, count: int, top: float, low: float, colour: str) -> str:
    """Flat stones on the ground."""
    hand = stage.hand
    return "".join(
        small(
            blob(
                hand.uniform(0, PAGE),
                hand.uniform(top, low),
                hand.uniform(8, 24),
                hand.uniform(5, 11),
                hand,
            ),
            mix(colour, darken(colour, 0.3), hand.random()),
        )
        for _ in range(count)
    )
