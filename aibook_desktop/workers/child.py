"""The other end of a worker: one engine, answering until its input closes.

It is started as `aibook --worker CRAFT NAME [WEIGHTS]` before Qt exists; the wishes of the house
come as the first frame, because they may hold a secret. Its standard output is the wire, so
whatever a native library prints is sent to standard error instead. It may not use the network
unless its card says that it is there for that and the house permits it. (An audit hook is a trip
wire, not a wall: native code can pass it. https://docs.python.org/3/library/sys.html#sys.addaudithook)
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain, to_plain
from aibook_desktop.engines.offline import stay_offline
from aibook_desktop.engines.options import Options, Picky
from aibook_desktop.engines.ports import Engine
from aibook_desktop.engines.progress import Reporting
from aibook_desktop.engines.registry import EngineCard, card_named
from aibook_desktop.workers import wire
from aibook_desktop.workers.calls import abilities_of, argument_types, craft_named
from aibook_desktop.workers.faults import place_of
from aibook_desktop.workers.inbox import Inbox
from aibook_desktop.workers.lifeline import hold
from aibook_desktop.workers.outlet import Outlet
from aibook_desktop.workers.resting import RESTLESS, Rest, Tiredness, resident_size, rest_for

if sys.platform != "win32":
    import resource

POLITENESS: Final = 19
"""How much an engine steps back (`nice`) so that the window turns pages smoothly meanwhile.

While books were made on two cores, 99 of 100 leaves were painted within 8.0 ms with 19 and within
9.9 ms with 10 (`aibook bench flip`); the books were made as fast.
"""

_CROSSING_S: Final = 1.0


def main(arguments: list[str]) -> int:
    """Serve one engine; returns 1 when it could not be loaded."""
    out = claim_output()
    settle_in(out)
    loaded = load(arguments, sys.stdin.buffer, out)
    return 1 if loaded is None else serve_to_the_end(*loaded, out)


def settle_in(out: BinaryIO) -> None:
    """Behave like a worker: polite, offline, gone when the program is, plain about crashes.

    The report of a crash goes to the wire: the program learns of it while this process still dies,
    which takes a while with gigabytes of weights. (Not on Windows, where faults are reported that
    a library then mends itself.)
    """
    faulthandler.enable(sys.stderr if sys.platform == "win32" else out)
    _keep_words_out_of_the_log()
    _leave_no_core()
    stay_offline()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
        threading.Thread(target=_leave_with_parent, args=(os.getppid(),), daemon=True).start()


def load(
    arguments: list[str], source: wire.Source, sink: wire.Sink
) -> tuple[Craft, Engine, Rest] | None:
    """Hear the wishes of the house and load an engine: its craft, name and perhaps its weights.

    Returns None when it can't be loaded, which has then been told.
    """
    craft, name, *given = arguments
    weights = Path(given[0]) if given else None
    try:
        wishes = wire.receive(source)
        if (end := wishes.get("lifeline")) is not None:
            hold(end)
        options = from_plain(Options, wishes["options"])
        card = card_named(craft_named(craft), name)
        close_network(card, options)
        return card.craft, card.build(weights, options), rest_for(weights)
    except EOFError:
        return None
    except MemoryError:
        wire.send(sink, {"kind": "no_memory"})
    except Problem as problem:
        wire.send(sink, _problem(problem))
    except Exception as error:  # noqa: BLE001 - a bug in an engine is not the end of the others
        _note(error)
        wire.send(sink, {"kind": "failed"})
    return None


def serve_to_the_end(craft: Craft, engine: Engine, rest: Rest, sink: wire.Sink) -> NoReturn:
    """Serve what standard input asks, then end this process.

    Nothing is taken down: some libraries crash while they unload, and a thread still waits for
    questions.
    """
    with suppress(OSError):  # nobody listens any more, or the disk of the log is full
        try:
            serve(craft, engine, _Program(sys.stdin.buffer), sink, rest)
        except MemoryError:
            wire.send(sink, {"kind": "no_memory"})
        sys.stderr.flush()
    os._exit(0)


class _Program:
    """What the program says; when it is gone this process ends, in the middle of an answer too.

    Windows has no other sign of it. Whoever hangs would keep its memory for nobody.
    """

    def __init__(self, source: wire.Source) -> None:
        self._source = source

    def read(self, size: int, /) -> bytes:
        """See `wire.Source`."""
        said = self._source.read(size)
        if len(said) < size:
            os._exit(0)
        return said


def serve(
    craft: Craft, engine: Engine, source: wire.Source, sink: wire.Sink, rest: Rest = RESTLESS
) -> None:
    """Say what the engine can do, then answer one question after the other until the source ends.

    It leaves before that when its `rest` says so.
    Raises `MemoryError` when there is no room to answer: only an end surely gives memory back.
    """
    inbox = Inbox(source)
    outlet = Outlet(sink, inbox)
    if isinstance(engine, Reporting):
        engine.report_to(outlet.tell)
    more = {"left_out": list(engine.left_out)} if isinstance(engine, Picky) else {}
    outlet.send("ready", abilities=list(abilities_of(craft, engine)), **more)
    tiredness = Tiredness()
    while (question := _next_question(inbox, outlet, rest)) is not None:
        outlet.begin(question["number"])
        try:
            outlet.check()
            with closing(_answers(craft, engine, question)) as answers:
                for answer in answers:
                    outlet.send("answer", value=to_plain(answer))
                    outlet.check()
        except Problem as problem:
            outlet.send(**_problem(problem))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - a bug in an engine must not end the book
            _note(error)
            outlet.send("failed")
        else:
            tired = rest.tires and tiredness.after_answer(resident_size())
            outlet.send("done", leaving=tired)
            if tired:
                return


def close_network(card: EngineCard, options: Options) -> None:
    """Stop every attempt to reach another machine, unless this engine is there for that."""
    if not (card.online and options.online):
        sys.addaudithook(refuse_network)


def refuse_network(event: str, _details: tuple[object, ...]) -> None:
    """Stop every attempt to reach another machine; an audit hook."""
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind"}:
        raise PermissionError(f"an engine may not use the network ({event})")


def claim_output() -> BinaryIO:
    """Take standard output for the wire and lead every other print to standard error."""
    wire_end = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(wire_end, "wb")


def _next_question(inbox: Inbox, outlet: Outlet, rest: Rest) -> dict[str, Any] | None:
    """Wait for a question, or say that this worker leaves; one may cross that word on its way."""
    question = inbox.question(rest.idle_s)
    if question is None and not inbox.is_alone:
        outlet.send("leaving")
        question = inbox.question(_CROSSING_S)
    return question


def _answers(
    craft: Craft, engine: Engine, question: dict[str, Any]
) -> Generator[object, None, None]:
    method = question["method"]
    kinds = argument_types(craft, method)
    plain = question.pop("arguments")
    arguments = [from_plain(kind, each) for kind, each in zip(kinds, plain, strict=True)]
    answer = getattr(engine, method)(*arguments)
    if isinstance(answer, Iterator):
        yield from answer
    else:
        yield answer


def _keep_words_out_of_the_log() -> None:
    """Write down what nobody catches, in an engine's own threads too, as `place_of` does.

    Python would write the message, which may quote what a child said.
    """
    sys.excepthook = lambda _kind, error, _where: _note(error)
    threading.excepthook = lambda met: _note(met.exc_value)
    sys.unraisablehook = lambda met: _note(met.exc_value)


def _note(error: BaseException | None) -> None:
    if error is not None:
        with suppress(OSError):  # the disk is full
            print(place_of(error), file=sys.stderr, flush=True)  # noqa: T201 - the worker's log


def _leave_no_core() -> None:
    """Let the system write no image of this process when it crashes: a child's voice may be in it.

    Writing gigabytes would also hold up the moment in which the crash is seen. (A limit of one byte
    turns off both files and helpers that are fed by a pipe: man 5 core.)
    """
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        unlimited = most == resource.RLIM_INFINITY
        resource.setrlimit(resource.RLIMIT_CORE, (1 if unlimited else min(1, most), most))


def _leave_with_parent(parent: int) -> None:
    """End this process soon after the program was killed, even in the middle of a long answer.

    It can't while native code holds the interpreter; for that there is the `lifeline`.
    """
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _problem(problem: Problem) -> dict[str, Any]:
    return {"kind": "problem", "problem": problem.kind, "details": problem.details}
