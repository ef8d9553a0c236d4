"""`aibook` and `aibook --kiosk`: the window."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from aibook_desktop.cli.output import Output


def window(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Open the window and stay until it is closed; a program hears when it is `usable`."""
    from aibook_desktop.app.window import run_window

    return run_window(home, kiosk=options.kiosk, usable=partial(output.event, "usable"))
