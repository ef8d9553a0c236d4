"""A worker whose engine comes to harm: `python -m aibook_desktop.workers.saboteur HARM NOTE …`.

A program of its own, so that the one that children use has no such switch. It loads the real engine
and serves it as `child` does, until the engine is first asked for its part: then it writes the time
into the file NOTE and does the harm. What follows NOTE is what `child` is given. An engine that
answers bit by bit first gives a bit, so that the harm meets a book that has begun.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from aibook_desktop.engines.ports import Engine
from aibook_desktop.workers.calls import METHODS
from aibook_desktop.workers.child import claim_output, load, serve_to_the_end, settle_in
from aibook_desktop.workers.harms import HARMS


def main(arguments: list[str]) -> int:
    """Serve one engine until it is harmed."""
    harm, note, *whom = arguments
    out = claim_output()
    settle_in(out)
    loaded = load(whom, sys.stdin.buffer, out)
    if loaded is None:
        return 1
    craft, engine, rest = loaded
    doing = partial(HARMS[harm], out, partial(_take_down, Path(note)))
    for method in METHODS[craft]:
        if hasattr(engine, method):
            _spoil(engine, method, doing)
    return serve_to_the_end(craft, engine, rest, out)


def _spoil(engine: Engine, method: str, doing: Callable[[], None]) -> None:
    """Let the harm come in the middle of what a method does."""
    whole = getattr(engine, method)
    streams = get_origin(get_type_hints(whole)["return"]) is Iterator

    def at_once(*_arguments: Any) -> None:
        doing()

    def after_a_bit(*arguments: Any) -> Iterator[object]:
        answer = whole(*arguments)
        yield next(answer)
        doing()
        yield from answer

    setattr(engine, method, after_a_bit if streams else at_once)


def _take_down(note: Path) -> None:
    with note.open("a", encoding="ascii") as file:
        file.write(f"{time.monotonic()!r}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
