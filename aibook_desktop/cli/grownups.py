"""`aibook grownups …`: what whoever can log in to the computer may do at the gate."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.cli.output import Output


def reset_pin(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Take the PIN away; the next visit to the gate chooses a new one."""
    from aibook_desktop.studio.gatekeeping import Gatekeeper

    Gatekeeper(home).reset()
    output.say("cli.pin_reset")
    if output.as_json:
        output.answer({"reset": True})
    return 0
