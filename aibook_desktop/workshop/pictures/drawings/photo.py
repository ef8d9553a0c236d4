"""A folder's photos of drawings, opened: whatever is wrong with one is a reason with its name.

Among forty photos from eight phones one is always broken; that is never a crash.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from aibook_desktop.engines.photos import MOST_BYTES, Fault, NoPhoto, upright

Pixels = NDArray[np.uint8]
"""RGB, (height, width, 3)."""

Reason = Fault | Literal["blank", "blurred", "duplicate", "enough"]

WORKING_EDGE: Final = 3000
"""The longest edge that photos are worked on with (pixels)."""


class LeftOut(Exception):  # noqa: N818 - nothing is wrong with us
    """A photo that is not used, and why."""

    def __init__(self, reason: Reason, twin: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.twin = twin


def open_photo(path: Path) -> Pixels:
    """Read a photo, `WORKING_EDGE` pixels at most; raises `LeftOut`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LeftOut("too_large")
        return np.asarray(upright(path.read_bytes(), WORKING_EDGE), dtype=np.uint8)
    except OSError as error:
        raise LeftOut("damaged") from error
    except NoPhoto as error:
        raise LeftOut(error.fault) from error
