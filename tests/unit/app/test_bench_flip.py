"""The bench of the window turns leaves, makes books and brings workers down as it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys

NOBODY = """
import os
from PySide6.QtCore import QCoreApplication, QTimer
from aibook_desktop.app.worker_ender import WorkerEnder

application = QCoreApplication([])
ender = WorkerEnder(lambda: (os.getpid(),), 0, 1)
QTimer.singleShot(200, application.quit)
application.exec()
"""
BENCH = (sys.executable, "-m", "aibook_desktop", "bench", "flip")


def test_the_window_lives_through_falls_of_its_workers() -> None:
    """A window that ended with an engine of its would take the child's whole visit along."""
    done = subprocess.run(
        [*BENCH, "--seconds", "12", "--falls", "6", "--json"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ""},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    figures = json.loads(done.stdout)
    assert figures["workers_ended"] > 0
    assert figures["pages_drawn_meanwhile"] > 0
    assert figures["turns"] > 0
    assert "Traceback" not in done.stderr


def test_nobody_is_ended_where_no_fall_is_asked_for() -> None:
    """The figures of a quiet window would be those of one whose worker fell."""
    subprocess.run([sys.executable, "-c", NOBODY], check=True, timeout=60)
