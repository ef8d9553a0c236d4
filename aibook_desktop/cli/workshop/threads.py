"""How many threads a training computes in, which is settled before numpy and torch are loaded."""

from __future__ import annotations

import os


def one_thread_each() -> None:
    """Let each process compute in one thread, unless somebody has chosen otherwise.

    Threads of one small multiplication wait for each other by spinning: beside another training, a
    speaker classifier took over five minutes for 50 steps with two threads, and 50 seconds for 800
    with one.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
