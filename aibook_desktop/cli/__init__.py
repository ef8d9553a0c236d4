"""Every command of `aibook`: each job of the window can be done, tested and timed without it.

Modules are imported inside the commands, so that `aibook books list` never loads a window and a
worker process never loads Qt.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from aibook_desktop.engines.offline import stay_offline


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 a problem of the world, 2 wrong usage."""
    started = time.monotonic()
    words = list(sys.argv[1:] if arguments is None else arguments)
    stay_offline()
    if words[:1] == ["--worker"]:
        from aibook_desktop.workers.child import main as serve

        return serve(words[1:])
    from aibook_desktop.cli.run import run

    return run(words, started)
