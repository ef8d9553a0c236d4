"""Two parts of faster-whisper that need no CTranslate2: Silero's ear and Whisper's mel picture.

The package loads CTranslate2 as soon as anything of it is imported. A listener that works with
torch would have both in one process, each with its own cuDNN, CUDA and OpenMP, and the second one
to use them can end it (OMP error 15 on Windows). So the two modules are loaded without the package
round them, and nothing of that is left in `sys.modules`: who imports the package gets all of it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Final

_PACKAGE: Final = "faster_whisper"


def _parts(*names: str) -> tuple[ModuleType, ...]:
    if _PACKAGE in sys.modules:
        return tuple(import_module(f"{_PACKAGE}.{name}") for name in names)
    spec = find_spec(_PACKAGE)
    if spec is None:
        raise ImportError(f"{_PACKAGE} is not installed")
    sys.modules[_PACKAGE] = module_from_spec(spec)
    try:
        return tuple(import_module(f"{_PACKAGE}.{name}") for name in names)
    finally:
        for name in [each for each in sys.modules if each.partition(".")[0] == _PACKAGE]:
            del sys.modules[name]


_vad, _pictures = _parts("vad", "feature_extractor")

VadOptions: Final = _vad.VadOptions
get_speech_timestamps: Final = _vad.get_speech_timestamps
get_vad_model: Final = _vad.get_vad_model
FeatureExtractor: Final = _pictures.FeatureExtractor
