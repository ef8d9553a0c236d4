"""The window opens, and goes without a trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

VISIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from aibook_desktop.app.window import run_window

def usable():
    QTimer.singleShot(100, QApplication.exit)

sys.exit(run_window(Path(sys.argv[1]), kiosk=sys.argv[2] == "kiosk", usable=usable))
"""


@pytest.mark.parametrize("shell", ["window", "kiosk"])
def test_a_window_ends_whole(tmp_path: Path, shell: str) -> None:
    """A kiosk that crashed while it was closed would be started again by its keeper."""
    done = subprocess.run(
        [sys.executable, "-c", VISIT, str(tmp_path), shell],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
