"""The names of the ONNX graph's input and outputs, shared by who writes it and who runs it."""

from __future__ import annotations

from typing import Final

FRAMES: Final = "frames"
GENDER: Final = "gender"
GROUP: Final = "group"
