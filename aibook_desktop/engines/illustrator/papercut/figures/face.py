"""Faces: nine feelings by eyes, brows, mouth, cheeks and a drop or a spark.

Drawn around (0, 0), the middle of a head 120 wide and 104 high. What differs between kinds (where
the eyes sit, how low the mouth is) comes in a `Features`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.engines.illustrator.papercut.figures.acting import Acting
from aibook_desktop.engines.illustrator.papercut.paper import dot, flat, group, line
from aibook_desktop.engines.illustrator.papercut.shapes import oval, star

INK: Final = "#33272a"
_SHUT: Final = frozenset({"asleep", "proud", "sleepy"})
_DROP: Final = "M0 -11C5 -3 7 1 7 5A7 7 0 0 1 -7 5C-7 1 -5 -3 0 -11Z"


@dataclass(frozen=True, slots=True)
class Features:
    """Where a kind carries its face, in head units."""

    eye_gap: float = 25
    eye_y: float = 2
    eye: float = 7.6
    mouth_y: float = 26
    blush_y: float = 22
    blush_gap: float = 41
    blush: str = "#f2918c"
    ring: str = ""
    lid: str = INK
    wide_mouth: float = 1
    marks_x: float = 50


def face(features: Features, acting: Acting) -> str:
    """Eyes, brows, cheeks, mouth and the small signs of a feeling."""
    feeling = "asleep" if acting.pose == "sleep" else acting.emotion
    gx, gy = acting.gaze
    eyes = group(_eyes(features, feeling, gx, gy), gx * 4, gy * 4)
    warm = 0.75 if feeling in {"joy", "angry", "proud"} else 0.5
    cheeks = "".join(
        flat(oval(side * features.blush_gap, features.blush_y, 11, 7.5), features.blush, warm)
        for side in (-1, 1)
    )
    mouth = group(_MOUTHS[feeling], gx * 2, features.mouth_y + gy * 2, scale=features.wide_mouth)
    return cheeks + eyes + mouth + _signs(features, feeling)


def _eyes(features: Features, feeling: str, gx: float, gy: float) -> str:
    gap, y, size = features.eye_gap, features.eye_y, features.eye
    drawn = ""
    for side in (-1, 1):
        x = side * gap
        if features.ring and feeling not in _SHUT:
            drawn += flat(oval(x, y, size * 1.3, size * 1.45), features.ring)
        drawn += _lids(feeling, x, y, size, features.lid) or _eye(feeling, x, y, size, (gx, gy))
        drawn += _brow(feeling, x, y - size * 2.1, side)
    return drawn


def _lids(feeling: str, x: float, y: float, s: float, lid: str) -> str:
    """Closed and half closed eyes; empty for a feeling with open ones."""
    if feeling == "asleep":
        return line(f"M{x - s:.1f} {y:.1f}q{s:.1f} {s:.1f} {2 * s:.1f} 0", lid, 3)
    if feeling == "proud":
        return line(f"M{x - s:.1f} {y + 2:.1f}q{s:.1f} {-s * 1.3:.1f} {2 * s:.1f} 0", lid, 3)
    if feeling == "sleepy":
        sagging = f"M{x - s * 1.15:.1f} {y:.1f}q{s * 1.15:.1f} {s * 0.95:.1f} {s * 2.3:.1f} 0"
        lashes = f"M{x - s * 0.6:.1f} {y + s * 0.5:.1f}l{-s * 0.2:.1f} {s * 0.5:.1f}"
        lashes += f"M{x + s * 0.6:.1f} {y + s * 0.5:.1f}l{s * 0.2:.1f} {s * 0.5:.1f}"
        return line(sagging, lid, 3.6) + line(lashes, lid, 2.6)
    return ""


def _eye(feeling: str, x: float, y: float, s: float, gaze: tuple[float, float]) -> str:
    gx, gy = gaze
    if feeling in {"scared", "surprised"}:
        pupil = 0.62 if feeling == "scared" else 0.95
        white = flat(oval(x, y, s * 1.45, s * 1.65), "#ffffff")
        rim = line(oval(x, y, s * 1.45, s * 1.65), INK, 1.6, 0.55)
        inner = oval(x + gx * 3, y + gy * 3, s * pupil, s * pupil * 1.15)
        return white + rim + flat(inner, INK) + dot(x + gx * 3 + 2, y + gy * 3 - 3, 2, "#fff")
    big = 1.18 if feeling == "curious" else 1
    shape = flat(oval(x, y, s * 0.86 * big, s * 1.12 * big), INK)
    glint = dot(x + s * 0.28, y - s * 0.42, s * 0.34 * big, "#ffffff")
    second = dot(x - s * 0.3, y + s * 0.45, s * 0.16, "#ffffff", 0.8)
    wet = dot(x, y + s * 0.7, s * 0.3, "#bfe3f5", 0.9) if feeling == "sad" else ""
    return shape + glint + second + wet


def _brow(feeling: str, x: float, y: float, side: int) -> str:
    slopes = {"sad": 5.0, "scared": 5.0, "angry": -6.0, "surprised": 0.0, "proud": 0.0}
    if feeling == "curious":
        return line(f"M{x - 8:.1f} {y - 3 - 3 * side:.1f}q8 {-5 if side > 0 else -2} 16 0", INK, 3)
    if feeling not in slopes:
        return ""
    slope = slopes[feeling] * side
    bow = -5 if feeling in {"surprised", "proud"} else 0
    low = 5 if feeling == "angry" else -2
    return line(
        f"M{x - 9:.1f} {y + low - slope:.1f}q9 {slope + bow:.1f} 18 {2 * slope:.1f}", INK, 3.4
    )


def _signs(features: Features, feeling: str) -> str:
    x = features.marks_x
    if feeling == "sad":
        tear = flat(_DROP, "#8fd0f2")
        return group(tear, -features.eye_gap - 5, features.eye_y + 22, scale=0.95)
    if feeling == "scared":
        return group(flat(_DROP, "#9fd6f5"), x, -26, 20, 1.1)
    if feeling == "angry":
        puff = f"M{x} -42l9 -11M{x + 9} -34l13 -6M{x - 11} -47l3 -14"
        return line(puff, "#e4574c", 3.6)
    if feeling == "surprised":
        rays = f"M{x + 6} -46l11 -12M{x + 15} -33l15 -6M{-x - 6} -46l-11 -12M{-x - 15} -33l-15 -6"
        return line(rays, "#fff3c4", 4)
    if feeling == "proud":
        spark = star(x + 18, -44, 10, 4, 0.32) + star(x + 4, -60, 6, 4, 0.32)
        return flat(spark, "#ffe08a")
    return ""


def snores(x: float, y: float, *, mirrored: bool) -> str:
    """Three growing z's that rise from a sleeper, readable also where the figure is mirrored."""
    side = -1 if mirrored else 1
    drawn = ""
    for step, size in enumerate((9, 13, 18)):
        zx, zy = x + step * 22, y - step * 28
        z = f"M{zx} {zy}h{side * size}l{-side * size} {size}h{side * size}"
        drawn += line(z, "#2a3566", 7, 0.16) + line(z, "#ffffff", 4)
    return drawn


_MOUTHS: Final = {
    "joy": flat("M-15 -4Q0 3 15 -4C15 16 -15 16 -15 -4Z", "#8c3b3f")
    + flat("M-8.5 7.5Q0 1.5 8.5 7.5Q0 13 -8.5 7.5Z", "#ef8d86"),
    "calm": line("M-9 -1Q0 8 9 -1", INK, 3),
    "sad": line("M-9 6Q0 -5 9 6", INK, 3),
    "scared": line("M-13 4q4.5 -8 9 -1t8.5 0t8.5 -1", INK, 3),
    "angry": line("M-11 6Q0 -6 11 6", INK, 3.6),
    "surprised": flat(oval(0, 4, 7, 9), "#8c3b3f") + flat(oval(0, 9, 4, 3), "#ef8d86"),
    "sleepy": flat(oval(0, 5, 9, 11), "#8c3b3f") + flat(oval(0, 11, 6, 4.5), "#ef8d86"),
    "curious": line("M-7 1Q2 7 9 -3", INK, 3),
    "proud": line("M-14 -3Q0 13 14 -3M-16 -5q2 1 3 3M16 -5q-2 1 -3 3", INK, 3),
    "asleep": line("M-6 0Q0 5 6 0", INK, 2.8),
}
