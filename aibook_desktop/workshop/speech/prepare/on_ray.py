"""Makes units on the machines of a Ray cluster: the same function, the same jobs.

Every machine must see source and folder under the same paths, and have this program. Ray is an
optional extra; this module is imported only when a cluster is asked for.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from typing import Any, Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.prepare.processes import attempt, made
from aibook_desktop.workshop.speech.prepare.records import Unit
from aibook_desktop.workshop.speech.prepare.units import Job

ray: Any = import_module("ray") if find_spec("ray") else None
_JOBS_A_CORE: Final = 2


@dataclass(frozen=True, slots=True)
class RayCluster:
    """A crew of all cores of the cluster at `address`, as `ray.init` takes it.

    Raises `Problem` ray_missing at once, and not after a long listing.
    """

    address: str

    def __post_init__(self) -> None:
        if ray is None:
            raise Problem("ray_missing")

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Unit]:
        """Make the units; raises `Problem` ray_unreachable for the cluster."""
        return _shared(jobs, self.address)


def _shared(jobs: Iterable[Job], address: str) -> Iterator[Unit]:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    is_ours = not ray.is_initialized()
    if is_ours:
        try:
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
        except (ConnectionError, ValueError, RuntimeError) as error:
            raise Problem("ray_unreachable", address=address) from error
    try:
        remote = ray.remote(num_cpus=1)(attempt)
        cores = int(ray.cluster_resources().get("CPU", 1))
        yield from _made_by(remote, iter(jobs), cores * _JOBS_A_CORE)
    finally:
        if is_ours:
            ray.shutdown()


def _made_by(remote: Any, waiting: Iterator[Job], at_once: int) -> Iterator[Unit]:
    running = [remote.remote(job) for job in islice(waiting, at_once)]
    while running:
        (ready, *_), running = ray.wait(running)
        try:
            answer = ray.get(ready)
        except ray.exceptions.RayError as error:
            raise Problem("prepare_lost") from error
        yield made(answer)
        running += [remote.remote(job) for job in islice(waiting, 1)]
