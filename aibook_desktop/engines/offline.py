"""Keeps libraries from calling home: set before any of them is imported, and for every child.

onnxruntime 1.31 collects usage and uploads it from native code, which no audit hook sees, unless
its variable stands in the environment when it is loaded; huggingface_hub reads its own at import.
"""

from __future__ import annotations

import os
from typing import Final

OFFLINE: Final = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "ORT_DISABLE_TELEMETRY": "1",
}


def stay_offline() -> None:
    """Tell every library that this process, or a child of it, may load."""
    os.environ.update(OFFLINE)
