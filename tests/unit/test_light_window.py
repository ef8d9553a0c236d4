"""What the window's process loads; it starts on old computers and is kept small."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("numpy", "pandas", "PIL", "soundfile", "torch", "ctranslate2", "onnxruntime")


def test_the_window_loads_no_arrays_and_no_models() -> None:
    """The window would open a second later and hold a hundred megabytes more."""
    loaded = f"print(*(m for m in {HEAVY} if m in sys.modules))"
    asked = f"import sys, aibook_desktop.app.window; {loaded}"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
