"""Outlines as SVG path data: filled ones, so that a page can become a colouring page.

Units are whatever the caller draws in; y grows downwards. Angles are degrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

Point = tuple[float, float]


def smooth(points: Sequence[Point], *, closed: bool = True) -> str:
    """Run a Catmull-Rom curve through the points (as cubic Béziers)."""
    count = len(points)
    spans = range(count if closed else count - 1)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    path = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in spans:
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = at(i - 1), at(i), at(i + 1), at(i + 2)
        path.append(
            f"C{x1 + (x2 - x0) / 6:.1f} {y1 + (y2 - y0) / 6:.1f}"
            f" {x2 - (x3 - x1) / 6:.1f} {y2 - (y3 - y1) / 6:.1f} {x2:.1f} {y2:.1f}"
        )
    return "".join(path) + ("Z" if closed else "")


def polygon(*points: Point) -> str:
    """Straight cuts from point to point."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def oval(x: float, y: float, rx: float, ry: float) -> str:
    """An ellipse."""
    return (
        f"M{x - rx:.1f} {y:.1f}a{rx:.1f} {ry:.1f} 0 1 0 {2 * rx:.1f} 0"
        f"a{rx:.1f} {ry:.1f} 0 1 0 {-2 * rx:.1f} 0Z"
    )


def card(x: float, y: float, width: float, height: float, corner: float = 6) -> str:
    """A rectangle with round corners; (x, y) is its top left."""
    c = min(corner, width / 2, height / 2)
    return (
        f"M{x + c:.1f} {y:.1f}h{width - 2 * c:.1f}q{c:.1f} 0 {c:.1f} {c:.1f}"
        f"v{height - 2 * c:.1f}q0 {c:.1f} {-c:.1f} {c:.1f}"
        f"h{2 * c - width:.1f}q{-c:.1f} 0 {-c:.1f} {-c:.1f}"
        f"v{2 * c - height:.1f}q0 {-c:.1f} {c:.1f} {-c:.1f}Z"
    )


def blob(x: float, y: float, rx: float, ry: float, hand: Random, *, wobble: float = 0.06) -> str:
    """An oval cut by hand: two low harmonics of wobble, so that it never looks angular."""
    phase, second = hand.uniform(0, math.tau), hand.uniform(0, math.tau)
    points = []
    for step in range(12):
        a = step * math.tau / 12
        r = 1 + wobble * (math.sin(2 * a + phase) + 0.6 * math.sin(3 * a + second))
        points.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return smooth(points)


def limb(points: Sequence[Point], first: float, last: float) -> str:
    """A soft tube along three or more points, `first` and `last` half as wide as its ends."""
    spine = _spine(points)
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(spine):
        (ax, ay), (bx, by) = spine[max(i - 1, 0)], spine[min(i + 1, len(spine) - 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / length, (bx - ax) / length
        w = first + (last - first) * i / (len(spine) - 1)
        left.append((x + nx * w, y + ny * w))
        right.append((x - nx * w, y - ny * w))
    return smooth([*left, *_cap(spine, last), *reversed(right), *_cap(spine[::-1], first)])


def _spine(points: Sequence[Point]) -> list[Point]:
    (x0, y0), (x2, y2) = points[0], points[-1]
    if len(points) > 3:
        return list(points)
    x1, y1 = points[1]
    steps = (i / 5 for i in range(6))
    return [
        (
            (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2,
            (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2,
        )
        for t in steps
    ]


def _cap(spine: Sequence[Point], radius: float) -> list[Point]:
    """Three points round the end of a tube, from its left side to its right."""
    (ax, ay), (x, y) = spine[-2], spine[-1]
    length = math.hypot(x - ax, y - ay) or 1
    ux, uy = (x - ax) / length * radius, (y - ay) / length * radius
    return [
        (x + ux * along - uy * aside, y + uy * along + ux * aside)
        for along, aside in ((0.71, 0.71), (1.0, 0.0), (0.71, -0.71))
    ]


def star(x: float, y: float, radius: float, rays: int = 5, inner: float = 0.5) -> str:
    """A star with its first ray upwards."""
    points = []
    for i in range(rays * 2):
        r = radius if i % 2 == 0 else radius * inner
        a = math.pi * i / rays - math.pi / 2
        points.append((x + r * math.cos(a), y + r * math.sin(a)))
    return polygon(*points)


def scallops(x: float, y: float, radius: float, bumps: int, depth: float = 0.12) -> str:
    """A round with a wavy rim: a mane, a flower, a cloud from above."""
    points = []
    for i in range(bumps * 2):
        r = radius * (1 + (depth if i % 2 == 0 else -depth))
        a = math.pi * i / bumps - math.pi / 2
        points.append((x + r * math.cos(a), y + r * math.sin(a)))
    return smooth(points)


def petals(x: float, y: float, radius: float, count: int) -> str:
    """A flower as one outline: `count` round petals about its middle."""
    path = ""
    for i in range(count):
        a = math.tau * i / count - math.pi / 2
        r = radius * 0.56
        path += oval(x + r * math.cos(a), y + r * math.sin(a), radius * 0.46, radius * 0.46)
    return path


def heart(x: float, y: float, size: float) -> str:
    """A heart as high and wide as twice `size`."""
    s = size
    return (
        f"M{x:.1f} {y + s:.1f}C{x - 1.7 * s:.1f} {y - 0.1 * s:.1f} {x - s:.1f} {y - 1.3 * s:.1f}"
        f" {x:.1f} {y - 0.45 * s:.1f}C{x + s:.1f} {y - 1.3 * s:.1f} {x + 1.7 * s:.1f}"
        f" {y - 0.1 * s:.1f} {x:.1f} {y + s:.1f}Z"
    )
