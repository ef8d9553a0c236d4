"""Finds the sheet of paper in a photo: the large four-cornered thing with edges on all sides.

Many thresholds and edge maps propose shapes, because no single one works on white paper on a white
table and on black crayon up to the rim alike. The proposal whose sides lie on real edges wins, and
then its sides are fitted anew as straight lines, which finds corners far finer than a mask's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.pictures.drawings.photo import Pixels

Points = NDArray[np.float64]
"""(n, 2): x and y in pixels. Corners stand clockwise from the upper left."""

_SEARCH_EDGE: Final = 640
_FINE_EDGE: Final = 2000
_LEAST_AREA: Final = 0.05
_LEAST_SUPPORT: Final = 0.5
_WHOLE: Final = 0.97
_LEAST_STEP: Final = 6.0  # of 255: an edge that can be seen
_SAMPLES: Final = 60
_REACH: Final = 5  # pixels beside an edge: beyond the lines that children draw
_LEAST_SCORE: Final = 0.3
_UNLIKE: Final = np.array([0.15, 1.0, 1.0])  # lightness counts little: there are shadows
_ONE_TABLE: Final = 25.0
_SQUARENESS: Final = 0.75  # of the cosine of a corner


def find_paper(photo: Pixels) -> Points | None:
    """Return the paper's four corners, or None where the photo shows nothing but paper."""
    small, scale = _shrunk(photo, _SEARCH_EDGE)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)
    planes = [cv2.GaussianBlur(plane, (0, 0), 1.5) for plane in cv2.split(lab)]
    best, best_score = None, _LEAST_SCORE
    for corners in _proposals(planes):
        score = _score(corners, planes)
        if score > best_score:
            best, best_score = corners, score
    if best is None or _area(best) > _WHOLE * small.shape[0] * small.shape[1]:
        return None
    return _refined(photo, in_order(best / scale))


def in_order(corners: Points) -> Points:
    """Put four corners clockwise, beginning with the one nearest to the upper left."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    around = corners[np.argsort(angles)]
    first = int(np.argmin(around.sum(axis=1)))
    return np.roll(around, -first, axis=0)


def _shrunk(photo: Pixels, edge: int) -> tuple[Any, float]:
    scale = min(edge / max(photo.shape[:2]), 1.0)
    size = (round(photo.shape[1] * scale), round(photo.shape[0] * scale))
    return cv2.resize(photo, size, interpolation=cv2.INTER_AREA), scale


def _proposals(planes: list[Any]) -> Iterator[Points]:
    height, width = planes[0].shape
    for mask in _masks(planes):
        shapes, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for shape in sorted(shapes, key=cv2.contourArea, reverse=True)[:3]:
            hull = cv2.convexHull(shape)
            if cv2.contourArea(hull) < _LEAST_AREA * height * width:
                break
            corners = _four_corners(hull)
            if corners is not None:
                yield corners


def _masks(planes: list[Any]) -> Iterator[Any]:
    """Bright parts and parts of one colour at several thresholds, then what edges enclose."""
    near, far = np.ones((5, 5), np.uint8), np.ones((9, 9), np.uint8)
    for plane in planes:
        otsu, _ = cv2.threshold(plane, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        levels = {otsu, *np.percentile(plane, (15, 30, 45, 60, 75))}
        for level in sorted(levels):
            for kind in (cv2.THRESH_BINARY, cv2.THRESH_BINARY_INV):
                _, mask = cv2.threshold(plane, float(level), 255, kind)
                opened = cv2.morphologyEx(mask, cv2.MORPH_OPEN, near)
                yield cv2.morphologyEx(opened, cv2.MORPH_CLOSE, far)
    for low, high in ((20, 60), (50, 120)):
        edges = np.maximum.reduce([cv2.Canny(plane, low, high) for plane in planes])
        yield cv2.morphologyEx(edges, cv2.MORPH_CLOSE, far)


def _four_corners(hull: Any) -> Points | None:
    around = cv2.arcLength(hull, True)  # noqa: FBT003 - OpenCV's own
    for share in np.arange(0.01, 0.12, 0.01):
        shape = cv2.approxPolyDP(hull, share * around, True)  # noqa: FBT003 - OpenCV's own
        if len(shape) == 4:
            corners: Points = shape.reshape(4, 2).astype(np.float64)
            return in_order(corners) if _is_square_enough(corners) else None
        if len(shape) < 4:
            return None
    return None


def _is_square_enough(corners: Points) -> bool:
    before, after = np.roll(corners, 1, axis=0) - corners, np.roll(corners, -1, axis=0) - corners
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    cosines = (before * after).sum(axis=1) / np.maximum(lengths, 1e-6)
    return bool(np.abs(cosines).max() < _SQUARENESS)


def _score(corners: Points, planes: list[Any]) -> float:
    """How surely a shape is the paper: its sides lie on edges, and around it is one table.

    A horizon that a child has drawn is an edge too, but sky and sea are not one table.
    """
    height, width = planes[0].shape
    sides = [_side(corners[at], corners[(at + 1) % 4], planes) for at in range(4)]
    supports = [on_edge for on_edge, _, _ in sides]
    if min(supports) < _LEAST_SUPPORT / 2 or np.mean(supports) < _LEAST_SUPPORT:
        return 0.0
    large = np.sqrt(_area(corners) / (height * width))
    lighter = sum(inward > 0 for _, inward, _ in sides)
    unlike = np.ptp([around for _, _, around in sides], axis=0) @ _UNLIKE
    one_table = 1 / (1 + (unlike / _ONE_TABLE) ** 2)
    return float(np.mean(supports) * (0.2 + large) * (0.8 + 0.05 * lighter) * one_table)


def _side(start: Points, end: Points, planes: list[Any]) -> tuple[float, float, Points]:
    """The share of a side on edges, how much lighter it is inside, and the colour outside.

    Where the paper leaves the photo nobody can know, so such a side lies on nothing.
    """
    height, width = planes[0].shape
    along = end - start
    normal = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-6)
    places = start + along * np.linspace(0.05, 0.95, _SAMPLES)[:, None]
    inside, outside = places + normal * _REACH, places - normal * _REACH
    seen = np.array([_within(inside, width, height), _within(outside, width, height)]).all(axis=0)
    within, around = (np.array([_at(plane, at) for plane in planes]) for at in (inside, outside))
    on_edge = np.abs(within - around).max(axis=0) > _LEAST_STEP
    inward = np.where(seen, (within - around)[0], 0).mean()
    return float((on_edge & seen).mean()), float(inward), np.median(around, axis=1)


def _within(places: Points, width: int, height: int) -> NDArray[np.bool_]:
    x, y = places[:, 0], places[:, 1]
    return (x >= 0) & (y >= 0) & (x <= width - 1) & (y <= height - 1)


def _at(plane: Any, places: Points) -> NDArray[np.float64]:
    rows = np.clip(np.round(places[:, 1]).astype(int), 0, plane.shape[0] - 1)
    columns = np.clip(np.round(places[:, 0]).astype(int), 0, plane.shape[1] - 1)
    return np.asarray(plane[rows, columns], dtype=np.float64)


def _area(corners: Points) -> float:
    return float(cv2.contourArea(corners.astype(np.float32)))


def _refined(photo: Pixels, corners: Points) -> Points:
    """Fit each side to the strongest edge near it, and let the lines cross."""
    fine, scale = _shrunk(photo, _FINE_EDGE)
    plane = cv2.GaussianBlur(cv2.cvtColor(fine, cv2.COLOR_RGB2LAB), (0, 0), 1.2).astype(np.float32)
    rough = corners * scale
    reach = max(4, round(0.012 * max(fine.shape[:2])))
    lines = [_line(plane, rough[side], rough[(side + 1) % 4], reach) for side in range(4)]
    crossed = [_crossing(lines[side - 1], lines[side]) for side in range(4)]
    fitted = np.array(
        [
            rough[at] if each is None or np.linalg.norm(each - rough[at]) > 4 * reach else each
            for at, each in enumerate(crossed)
        ]
    )
    height, width = fine.shape[:2]
    return np.asarray(np.clip(fitted, 0, [width - 1, height - 1]) / scale)


def _line(plane: Any, start: Points, end: Points, reach: int) -> tuple[Points, Points]:
    """A point and a direction; the side itself where no edge is near."""
    along = end - start
    normal = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-6)
    places = start + along * np.linspace(0.06, 0.94, 160)[:, None]
    offsets = np.arange(-reach, reach + 1)
    grid = places[:, None, :] + normal * offsets[:, None]
    maps = grid.astype(np.float32)
    profiles = cv2.remap(plane, maps[..., 0], maps[..., 1], cv2.INTER_LINEAR)
    steps = np.abs(np.diff(profiles, axis=1)).sum(axis=2)
    found = steps.argmax(axis=1)
    strong = steps[np.arange(len(steps)), found] > max(2.0, float(np.median(steps.max(axis=1))) / 3)
    if strong.sum() < 20:
        return start, along
    shifts = offsets[found] + 0.5
    points = (places + normal * shifts[:, None])[strong].astype(np.float32)
    fitted = cv2.fitLine(points, cv2.DIST_WELSCH, 0, 0.01, 0.01).reshape(4).astype(np.float64)
    return fitted[2:], fitted[:2]


def _crossing(one: tuple[Points, Points], other: tuple[Points, Points]) -> Points | None:
    system = np.array([one[1], -other[1]]).T
    if abs(np.linalg.det(system)) < 1e-6 * np.linalg.norm(one[1]) * np.linalg.norm(other[1]):
        return None
    return np.asarray(one[0] + np.linalg.solve(system, other[0] - one[0])[0] * one[1])
