"""`aibook` and `aibook --kiosk`: the window."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output


def window(options: argparse.Namespace, home: Path, _output: Output) -> int:
    """Open the window and stay until it is closed."""
    from aibook_desktop.app import run_window

    return run_window(home, kiosk=options.kiosk)
