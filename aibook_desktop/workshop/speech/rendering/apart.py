"""Runs a piece of work in a process of its own, and outlives that process.

espeak-ng 1.51 crashes on one clip in some ten thousand. A pool of the standard library would wait
for such a worker for ever, or give up everything; here one piece is lost and the rest goes on.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def apart(
    work: Callable[[T], R], pieces: Sequence[T], processes: int
) -> Iterator[tuple[T, R | None]]:
    """Yield every piece with its result, in order; None where its process died."""
    with ThreadPoolExecutor(processes) as waiting:
        yield from zip(pieces, waiting.map(partial(_one, work), pieces), strict=True)


def _one(work: Callable[[T], R], piece: T) -> R | None:
    spawning = multiprocessing.get_context("spawn")
    mine, theirs = spawning.Pipe(duplex=False)
    process = spawning.Process(target=_answer, args=(work, piece, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        result: R = mine.recv()
    except EOFError:
        return None
    finally:
        process.join()
        mine.close()
    return result


def _answer(work: Callable[[T], R], piece: T, answer: Connection) -> None:
    answer.send(work(piece))
