"""Takes lamp and window out of a photographed sheet: paper becomes white and evenly lit.

The light on a sheet changes smoothly, so it is a low polynomial in the logarithm of each colour,
fitted to what is paper. Which pixels are paper is found by fitting again and again, and letting go
of those that are darker than the fit: crayon only ever darkens. A local filter would do more
against hard shadows, and wash out every sky that a child has coloured.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from aibook_desktop.workshop.pictures.drawings.photo import Pixels

Light = NDArray[np.float64]

WHITE: Final = 246.0
"""What paper becomes (of 255)."""

_LOOK_EDGE: Final = 96
_DEGREE: Final = 3
_ROUNDS: Final = 12
_PAPER: Final = 0.05
_LEAST_PAPER: Final = 0.12
_COLOURFUL: Final = 0.3  # of the strongest colour: no lamp in a room is weaker in another


def evened(flat: Pixels) -> Pixels:
    """Return a sheet in even white light; coloured paper keeps its colour."""
    linear = _linear(flat)
    light, paper = _light(linear)
    if paper < _LEAST_PAPER:
        light = np.broadcast_to(np.percentile(linear, 98, axis=(0, 1)), (2, 2, 3)).copy()
    balance = light.mean(axis=(0, 1))
    if balance.min() < _COLOURFUL * balance.max():  # red paper under a white lamp
        light = light / balance * balance.max()
    whole = cv2.resize(light, (flat.shape[1], flat.shape[0]), interpolation=cv2.INTER_CUBIC)
    bright = linear / np.maximum(whole, 1e-3) * _linear(np.array(WHITE))
    return _encoded(bright)


def _light(linear: Light) -> tuple[Light, float]:
    """The light on every part of the sheet, small, and the share of it that is bare paper."""
    height, width = linear.shape[:2]
    scale = _LOOK_EDGE / max(height, width)
    size = (max(round(width * scale), 8), max(round(height * scale), 8))
    small = np.log(np.maximum(cv2.resize(linear, size, interpolation=cv2.INTER_AREA), 1e-3))
    terms = _terms(*size)
    seen = small.reshape(-1, 3)
    mean = seen.mean(axis=1)
    weights = (mean > np.percentile(mean, 40)).astype(np.float64)
    for number in range(_ROUNDS):
        degree = 1 if number < _ROUNDS // 3 else _DEGREE
        used = terms[:, [sum(power) <= degree for power in _POWERS]]
        fit = used @ _solved(used, seen, weights)
        off = np.abs(seen - fit).max(axis=1)
        darker = (seen - fit).min(axis=1)
        near = _PAPER * (3 if number < _ROUNDS // 2 else 1.6)
        weights = np.where(darker < -near, 0.02 * near / off, 1.0) * (off < 8 * near)
    share = float((np.abs(seen - fit).max(axis=1) < 2 * _PAPER).mean())
    limited = np.clip(fit, np.percentile(fit, 0.5, axis=0), np.percentile(fit, 99.5, axis=0))
    return np.exp(limited).reshape(size[1], size[0], 3), share


_POWERS: Final = [(x, y) for x in range(_DEGREE + 1) for y in range(_DEGREE + 1 - x)]


def _terms(width: int, height: int) -> Light:
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    return np.stack([(x**a * y**b).ravel() for a, b in _POWERS], axis=1)


def _solved(terms: Light, seen: Light, weights: Light) -> Any:
    weighed = terms * weights[:, None]
    gram = weighed.T @ terms + 1e-3 * np.eye(terms.shape[1])
    return np.linalg.solve(gram, weighed.T @ seen)


def _linear(values: Any) -> Light:
    """From sRGB (0 to 255) to light (0 to 1)."""
    part = np.asarray(values, dtype=np.float64) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def _encoded(light: Light) -> Pixels:
    part = np.clip(light, 0, 1)
    curved = np.where(part <= 0.0031308, part * 12.92, 1.055 * part ** (1 / 2.4) - 0.055)
    return np.asarray(np.round(curved * 255), dtype=np.uint8)
