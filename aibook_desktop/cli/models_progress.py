"""How far a pack is: one line of a terminal that is kept up to date, or JSON for programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from aibook_desktop.book.record import to_plain
from aibook_desktop.book.strings import say
from aibook_desktop.cli.output import Output

if TYPE_CHECKING:
    from aibook_desktop.studio.packs.events import Arriving

_QUIET_BYTES: Final = 64 << 20
"""Below this nobody waits, and a program gets its one line of JSON."""
_WIDE: Final = 78


def show_progress(event: Arriving | None, output: Output) -> None:
    """Keep one line on a terminal up to date, or tell a program; None clears the line."""
    if output.as_json:
        if event is not None and event.of >= _QUIET_BYTES:
            output.event("arriving", **to_plain(event))
        return
    if not sys.stderr.isatty():
        return
    from aibook_desktop.studio.packs.shelf import in_words

    line = ""
    if event is not None:
        details = {"file": event.file, "done": in_words(event.done), "of": in_words(event.of)}
        step = event.step if event.speed or event.step == "checking" else "begun"
        if step == "copying":
            details["speed"] = in_words(round(event.speed))
        line = say(f"cli.pack_{step}", output.language, **details)[:_WIDE]
    print(f"\r{line:<{_WIDE}}\r", end="", file=sys.stderr, flush=True)
