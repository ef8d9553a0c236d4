"""From a photographed sheet to a flat one: its true shape, seen straight from above.

How long a tilted sheet is can't be read off its sides, which are foreshortened. But a rectangle
that is seen through a camera tells the camera's focal length, and that tells the rectangle's shape
(the idea: Zhang & He, "Whiteboard scanning and image enhancement", 2003).
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from aibook_desktop.workshop.pictures.drawings.paper import Points
from aibook_desktop.workshop.pictures.drawings.photo import Pixels

_USUAL_SHAPES: Final = (2**0.5, 4 / 3, 1.0)
_NEARLY: Final = 0.03
_RIM: Final = 0.012
_FOCAL: Final = (0.4, 4.0)  # of the photo's longest edge


def flattened(photo: Pixels, corners: Points | None) -> Pixels:
    """Return the paper alone without its rim; no larger than it was in the photo."""
    if corners is None:
        return photo
    size = _size(corners, shape_of(corners, photo.shape[1], photo.shape[0]))
    width, height = size
    rim = _RIM * min(size)
    target = np.array(
        [[-rim, -rim], [width + rim, -rim], [width + rim, height + rim], [-rim, height + rim]]
    )
    turn = cv2.getPerspectiveTransform(corners.astype(np.float32), target.astype(np.float32))
    flat = cv2.warpPerspective(photo, turn, size, flags=cv2.INTER_AREA | cv2.INTER_LINEAR)
    return np.asarray(flat, dtype=np.uint8)


def shape_of(corners: Points, width: int, height: int) -> float:
    """How wide the paper is for its height; a usual shape where it is nearly one."""
    found = _seen_shape(corners, width, height) or _measured_shape(corners)
    for usual in _USUAL_SHAPES:
        for shape in (usual, 1 / usual):
            if abs(found / shape - 1) < _NEARLY:
                return shape
    return found


def _seen_shape(corners: Points, width: int, height: int) -> float | None:
    """By the camera's geometry; None where it says nothing that can be."""
    middle = np.array([width / 2, height / 2])
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(square, (corners - middle).astype(np.float32))
    across, down = turn[:, 0], turn[:, 1]
    tilt = across[2] * down[2]
    if abs(tilt) < 1e-9:
        return None
    focal_squared = -(across[0] * down[0] + across[1] * down[1]) / tilt
    low, high = (share * max(width, height) for share in _FOCAL)
    if not low**2 < focal_squared < high**2:
        return None
    lengths = [
        (axis[0] ** 2 + axis[1] ** 2) / focal_squared + axis[2] ** 2 for axis in (across, down)
    ]
    return float(np.sqrt(lengths[0] / lengths[1]))


def _sides(corners: Points) -> tuple[float, float]:
    lengths = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    return float(lengths[0] + lengths[2]) / 2, float(lengths[1] + lengths[3]) / 2


def _measured_shape(corners: Points) -> float:
    across, down = _sides(corners)
    return across / down


def _size(corners: Points, shape: float) -> tuple[int, int]:
    """As many pixels as the photo had of the paper."""
    across, down = _sides(corners)
    area = across * down
    return max(round((area * shape) ** 0.5), 8), max(round((area / shape) ** 0.5), 8)
