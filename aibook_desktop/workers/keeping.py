"""Keeps the process of a worker: starts it, ever more slowly after falls, and ends it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import to_plain
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress, Tell
from aibook_desktop.workers.falls import Fall, Falls
from aibook_desktop.workers.process import WorkerProcess

_TOLD_S: Final = 0.5


class Keeper:
    """One process at a time, for one engine with its options; `command` starts it.

    `start` is called by one thread at a time; the rest may be called by any.
    """

    def __init__(
        self,
        command: tuple[str, ...],
        name: str,
        log: Path,
        *,
        options: Options,
        noticed: Callable[[Fall], None],
    ) -> None:
        self._command = command
        self._name = name
        self._log = log
        self._options = options
        self._noticed = noticed
        self._falls = Falls()
        self._ending = threading.Lock()
        self._is_stale = False
        self.process: WorkerProcess | None = None

    @property
    def serves(self) -> bool:
        """Whether the process can be asked as it is."""
        process = self.process
        fit = process is not None and process.is_alive and not process.is_leaving
        return fit and not self._is_stale

    @property
    def is_given_up(self) -> bool:
        """Whether it fell so often in the last minutes that it is better not asked."""
        return self._falls.is_given_up(time.monotonic())

    @property
    def is_resting(self) -> bool:
        """Whether the next start would have to wait."""
        return self._falls.pause(time.monotonic()) > 0

    def tune(self, options: Options) -> None:
        """Work with other options from the next start on; a new start forgives old falls."""
        if replace(options, smaller=self._options.smaller) != self._options:
            self._falls = Falls()
        if options != self._options:
            self._options, self._is_stale = options, True

    def start(self, called_off: threading.Event, tell: Tell) -> WorkerProcess:
        """Start a new process and tell it the options; `tell` is called as long as it must wait.

        Raises `Problem` cancelled when it was called off while it waited after a fall, worker_lost
        when the system has no room for it.
        """
        self.end()
        self._is_stale = False
        self._wait_after_fall(called_off, tell)
        try:
            process = WorkerProcess(self._command, self._log, self._name)
        except OSError:
            self.fell("refused")
            raise Problem("worker_lost", engine=self._name) from None
        self.process = process
        if called_off.is_set():
            self.end()
            raise Problem("cancelled")
        wishes = {"options": to_plain(self._options), "lifeline": process.lifeline}
        process.send({"kind": "start", **wishes})
        return process

    def _wait_after_fall(self, called_off: threading.Event, tell: Tell) -> None:
        while True:
            pause = self._falls.pause(time.monotonic())
            if called_off.wait(min(pause, _TOLD_S)):
                raise Problem("cancelled")
            if not pause:
                return
            tell(Progress(0))

    def fell(self, how: Fall) -> None:
        """Remember a fall, and tell of it."""
        self._falls = self._falls.after(time.monotonic())
        self._noticed(how)

    def end(self) -> None:
        """End the process, if there is one."""
        with self._ending:
            process, self.process = self.process, None
            if process is not None:
                process.end()
