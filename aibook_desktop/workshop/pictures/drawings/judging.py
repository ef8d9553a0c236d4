"""Which flat sheets are no good to learn from: too small, blurred, empty, or there already."""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.pictures.drawings.photo import LeftOut, Pixels

LEAST_EDGE: Final = 448
"""The shorter edge that a drawing needs (pixels); SDXL learns little from less."""

MOST_BLUR: Final = 2.5
"""The widest blur (sigma in pixels of a sheet 1000 wide) that is still a drawing's line."""

_BLUR_EDGE: Final = 1000
_NARROW, _WIDE = 0.7, 2.0
_STRONG: Final = 0.995
_INK: Final = 24
_LEAST_INK: Final = 0.003
_LOOK: Final = 40
_TWINS: Final = 0.92

Look = NDArray[np.float64]


def judge(sheet: Pixels) -> None:
    """Raise `LeftOut` for a sheet that is too small, blank or blurred."""
    if min(sheet.shape[:2]) < LEAST_EDGE:
        raise LeftOut("too_small")
    if _ink(sheet) < _LEAST_INK:
        raise LeftOut("blank")
    if blur_of(sheet) > MOST_BLUR:
        raise LeftOut("blurred")


def blur_of(sheet: Pixels) -> float:
    """How blurred the sharpest edges are: sigma in pixels of a sheet 1000 wide.

    An edge of blur s has slopes of 1 / sqrt(s² + k²) after a further blur of k, so two of them tell
    s, however strong the edge is and however few there are.
    """
    scale = _BLUR_EDGE / max(sheet.shape[:2])
    grey: Any = cv2.cvtColor(sheet, cv2.COLOR_RGB2GRAY).astype(np.float32)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    narrow, wide = _slopes(grey, _NARROW), _slopes(grey, _WIDE)
    there = narrow >= np.quantile(narrow, _STRONG)
    ratio = float(np.median(narrow[there] / np.maximum(wide[there], 1e-6)))
    if ratio <= 1:
        return float("inf")
    squared = (_WIDE**2 - (ratio * _NARROW) ** 2) / (ratio**2 - 1)
    return float(np.sqrt(max(squared, 0)) * max(scale, 1))


def look_of(sheet: Pixels) -> Look:
    """What makes two photos of one drawing alike: its light and dark, small and soft."""
    grey = cv2.GaussianBlur(cv2.cvtColor(sheet, cv2.COLOR_RGB2GRAY), (0, 0), 3)
    small = cv2.resize(grey, (_LOOK, _LOOK), interpolation=cv2.INTER_AREA).astype(np.float64)
    soft = cv2.GaussianBlur(small, (0, 0), 1)
    off: Look = (soft - soft.mean()).ravel()
    return off / max(float(np.linalg.norm(off)), 1e-9)


def twin_of(look: Look, others: dict[str, Look]) -> str | None:
    """The name of the drawing that is already there, if there is one."""
    alike = {name: float(look @ other) for name, other in others.items()}
    best = max(alike, key=lambda name: alike[name], default=None)
    return best if best is not None and alike[best] > _TWINS else None


def _slopes(grey: Any, blur: float) -> Any:
    soft = cv2.GaussianBlur(grey, (0, 0), blur)
    return np.hypot(cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1))


def _ink(sheet: Pixels) -> float:
    """The share of the sheet that somebody drew on; the rim may hold a shadow."""
    height, width = sheet.shape[:2]
    inner = sheet[height // 20 : -height // 20, width // 20 : -width // 20]
    lab = cv2.cvtColor(cv2.GaussianBlur(inner, (0, 0), 1), cv2.COLOR_RGB2LAB).astype(np.float64)
    off = np.abs(lab - np.median(lab, axis=(0, 1))).max(axis=2)
    return float((off > _INK).mean())
