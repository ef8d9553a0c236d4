"""The other end of a worker: one engine, answering until its input closes.

It is started as `aibook --worker CRAFT NAME [WEIGHTS]` before Qt exists. Its standard output is the
wire, so whatever a native library prints is sent to standard error instead. It may not use the
network: engines work on local files, and an attempt is a fault of theirs. (An audit hook is a trip
wire, not a wall: native code can pass it. https://docs.python.org/3/library/sys.html#sys.addaudithook)
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from aibook_desktop.book.model import CRAFTS, Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain, to_plain
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workers import wire
from aibook_desktop.workers.calls import argument_types, method_of
from aibook_desktop.workers.faults import place_of

OFFLINE: Final = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
POLITENESS: Final = 19
"""How much an engine steps back (`nice`) so that the window turns pages smoothly meanwhile.

While books were made on two cores, 99 of 100 leaves were painted within 8.0 ms with 19 and within
9.9 ms with 10 (`aibook bench flip`); the books were made as fast.
"""


def main(arguments: list[str]) -> int:
    """Serve one engine; the exit status is 0 when the other side has closed the wire."""
    craft = next(each for each in CRAFTS if each == arguments[0])
    weights = Path(arguments[2]) if len(arguments) > 2 else None
    out = _claim_output()
    os.environ.update(OFFLINE)
    sys.addaudithook(refuse_network)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
        threading.Thread(target=_leave_with_parent, args=(os.getppid(),), daemon=True).start()
    try:
        engine = card_named(craft, arguments[1]).build(weights)
    except Problem as problem:
        wire.send(out, _problem(problem))
        return 1
    wire.send(out, {"kind": "ready"})
    serve(craft, engine, sys.stdin.buffer, out)
    return 0


def serve(craft: Craft, engine: Engine, source: wire.Source, sink: wire.Sink) -> None:
    """Answer one question after the other until the source ends."""
    while True:
        try:
            question = wire.receive(source)
        except EOFError:
            return
        try:
            for answer in _answers(craft, engine, question.pop("arguments")):
                wire.send(sink, {"kind": "answer", "value": to_plain(answer)})
        except Problem as problem:
            wire.send(sink, _problem(problem))
        except Exception as error:  # noqa: BLE001 - a bug in an engine must not end the book
            print(place_of(error), file=sys.stderr, flush=True)  # noqa: T201 - the worker's log
            wire.send(sink, {"kind": "failed"})
        else:
            wire.send(sink, {"kind": "done"})


def refuse_network(event: str, _details: tuple[object, ...]) -> None:
    """Stop every attempt to reach another machine; an audit hook."""
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind"}:
        raise PermissionError(f"an engine may not use the network ({event})")


def _answers(craft: Craft, engine: Engine, plain: list[Any]) -> Iterator[object]:
    arguments = [
        from_plain(kind, each) for kind, each in zip(argument_types(craft), plain, strict=True)
    ]
    answer = getattr(engine, method_of(craft))(*arguments)
    if isinstance(answer, Iterator):
        yield from answer
    else:
        yield answer


def _claim_output() -> BinaryIO:
    """Take standard output for the wire and lead every other print to standard error."""
    wire_end = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(wire_end, "wb")


def _leave_with_parent(parent: int) -> None:
    """End this process soon after the program was killed, even in the middle of a long answer.

    (Linux's PR_SET_PDEATHSIG follows the parent's *thread*, and ours come and go.)
    """
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _problem(problem: Problem) -> dict[str, Any]:
    return {"kind": "problem", "problem": problem.kind, "details": problem.details}
