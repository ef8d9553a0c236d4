"""`aibook` and `aibook --kiosk`: the window, in a kiosk under its keeper."""

from __future__ import annotations

import argparse
import logging
import sys
from functools import partial
from pathlib import Path

from aibook_desktop.cli.output import Output

_log = logging.getLogger(__name__)


def window(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Open the window and stay until it is closed; a program hears when it is `usable`."""
    if options.kiosk and not options.watched:
        from aibook_desktop.cli.keeper import keep_window

        return keep_window(str(home), partial(_relay, output))
    if options.watched:
        return _watched(options, home, output)
    from aibook_desktop.app.window import run_window

    return run_window(home, kiosk=False, usable=partial(output.event, "usable"))


def _watched(options: argparse.Namespace, home: Path, output: Output) -> int:
    """The window of a kiosk, for its keeper: it says that it is alive, and how it ended."""
    from aibook_desktop.app.window import Beats, run_window
    from aibook_desktop.cli.keeper import ALIVE, ALIVE_S, FELL, TOLD, sign_of_life

    beats = Beats(ALIVE_S, sign_of_life(partial(output.event, ALIVE)))
    usable = partial(output.event, "usable")
    try:
        status = run_window(home, kiosk=True, safe=options.safe, usable=usable, beats=beats)
    except Exception as error:  # noqa: BLE001 - whatever it is, the keeper starts it again
        # Without the message of the exception: it could hold a child's words.
        _log.error("the window fell: %s", type(error).__name__)
        return FELL
    return TOLD if status else 0


def _relay(output: Output, line: str) -> None:
    if output.as_json:
        sys.stdout.write(line)
        sys.stdout.flush()
