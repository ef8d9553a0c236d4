"""A traveller through the program: types commands, reads events, watches processes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE = 180.0
"""A journey that takes longer than this (seconds) hangs."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that has ended: its events (or answers), its error lines, its exit status."""

    events: tuple[dict[str, Any], ...]
    errors: str
    status: int

    def named(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event.get("event") == name]


@dataclass(frozen=True, slots=True)
class Traveller:
    """Somebody with a home folder who types `aibook` commands, without a network."""

    home: Path
    environment: dict[str, str]
    trap: Path

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "aibook_desktop", *words, "--home", str(self.home)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: str) -> Ended:
        with self.start(*words) as process:
            printed, errors = process.communicate(timeout=PATIENCE)
        events = tuple(json.loads(line) for line in printed.splitlines() if line.startswith("{"))
        return Ended(events, errors, process.returncode)

    def logs(self) -> str:
        files = sorted((self.home / "log").glob("*"))
        return "\n".join(path.read_text(encoding="utf-8") for path in files)


def children_of(pid: int) -> dict[str, int]:
    """The worker processes of a program by craft (from Linux's `/proc`)."""
    workers = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            command = (folder / "cmdline").read_text().split("\0")
        except OSError:
            continue
        if parent == pid and "--worker" in command:
            workers[command[command.index("--worker") + 1]] = int(folder.name)
    return workers
