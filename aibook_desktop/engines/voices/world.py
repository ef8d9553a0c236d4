"""WORLD: a voice taken apart into pitch, spectral envelope and breath, and put together again.

pyworld 0.3.5 asks `pkg_resources` for its own version when it is imported, which setuptools no
longer has since version 82; so its compiled module is loaded past the package. It isn't left in
`sys.modules`: whoever imports again what stands there, as PySide6 does before it words an error,
would meet the package after all. WORLD is the vocoder of M. Morise, F. Yokomori and K. Ozawa, IEICE
Transactions E99-D (2016), 1877-1884.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]
Frames = NDArray[np.float64]

FRAME_MS: Final = 5.0
LOWEST_HZ: Final = 55.0
HIGHEST_HZ: Final = 650.0  # small children and squeaky storytellers included


@dataclass(frozen=True, slots=True)
class Speech:
    """Samples taken apart, one row for each `FRAME_MS`.

    `pitch` (frames,) in Hz, 0 where nothing hums; `envelope` (frames, bins) power from 0 Hz to half
    of the rate; `breath` (frames, bins) 0 to 1, how much of it is noise.
    """

    pitch: Frames
    envelope: Frames
    breath: Frames

    @property
    def hums(self) -> NDArray[np.bool_]:
        """Which frames have a pitch."""
        return self.pitch > 0


def take_apart(samples: Sound, rate: int) -> Speech:
    """Analyse mono samples of -1 to 1."""
    world, sound = _world(), np.ascontiguousarray(samples, dtype=np.float64)
    pitch = pitch_of(sound, rate)
    moments = np.arange(len(pitch)) * FRAME_MS / 1000
    envelope = world.cheaptrick(sound, pitch, moments, rate)
    return Speech(pitch, envelope, world.d4c(sound, pitch, moments, rate))


def pitch_of(samples: Sound, rate: int) -> Frames:
    """Return the pitch in Hz every `FRAME_MS`, 0 where nothing hums."""
    world, sound = _world(), np.ascontiguousarray(samples, dtype=np.float64)
    rough, moments = world.dio(
        sound, rate, f0_floor=LOWEST_HZ, f0_ceil=HIGHEST_HZ, frame_period=FRAME_MS
    )
    found: Frames = world.stonemask(sound, rough, moments, rate)
    return found


def put_together(speech: Speech, rate: int, count: int) -> Sound:
    """Synthesise exactly `count` samples."""
    parts = (speech.pitch, speech.envelope, speech.breath)
    whole = (np.ascontiguousarray(part, dtype=np.float64) for part in parts)
    made: Sound = _world().synthesize(*whole, rate, FRAME_MS)
    return np.pad(made, (0, max(0, count - len(made))))[:count]


@cache
def _world() -> Any:
    package = find_spec("pyworld")
    places = list(package.submodule_search_locations or ()) if package else []
    spec = PathFinder.find_spec("pyworld.pyworld", places)
    if spec is None or spec.loader is None:
        raise ImportError("pyworld is not installed")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules.pop(spec.name, None)
    return module
