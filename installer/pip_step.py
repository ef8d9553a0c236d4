"""One call of pip: what it shows while it works, and what its failure means in one sentence."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping

from installer.checkout import Checkout
from installer.lock import Turn
from installer.words import SetupFailedError, tell

# Settings of a user's pip that would put packages elsewhere than in `.venv`.
_ELSEWHERE = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_HASHES")
_BIG_DOWNLOAD = re.compile(r"^\s*Downloading (\S+?)-\d\S* \((\d+(?:\.\d+)?) ([MG]B)\)")
_BUILD = re.compile(r"^\s*Building wheel for (\S+) .*: started")
_OFFLINE = re.compile(
    r"NewConnectionError|name resolution|ConnectTimeout|ReadTimeout|ProxyError|Connection\w*Error"
    r"|Network is unreachable|connection broken"
)
_DISK_FULL = re.compile(r"No space left on device|not enough space on the disk|Errno 28")
_NOT_OURS = re.compile(r"Permission denied|Access is denied|Read-only file system")
_NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")


def install(checkout: Checkout, turn: Turn, arguments: list[str]) -> None:
    """Run `pip install` in `.venv`; raises `SetupFailedError` with the cause."""
    command = [
        *(str(checkout.python), "-I", "-m", "pip", "install", "--no-input"),
        *("--disable-pip-version-check", "--progress-bar=off", "--retries=2"),
        *("--constraint", str(checkout.constraints), *arguments),
    ]
    said: list[str] = []
    with (
        checkout.log.open("a", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=environment(checkout, os.environ),
            pass_fds=turn.inherited(),
        ) as pip,
    ):
        log.write(f"$ {' '.join(command)}\n")
        for line in pip.stdout or ():
            log.write(line)
            said.append(line)
            _show(line)
    if pip.returncode < 0:  # a signal; the kernel's, when memory runs out
        raise SetupFailedError("killed")
    if pip.returncode != 0:
        raise failure("".join(said), str(checkout.log))


def environment(checkout: Checkout, outer: Mapping[str, str]) -> dict[str, str]:
    """Give pip the user's settings, our versions for building, and safe build settings.

    llama.cpp would otherwise be built for exactly this processor; the wheel that pip keeps would
    then die of an illegal instruction on a home directory shared with an older computer.
    """
    inner = {name: value for name, value in outer.items() if name not in _ELSEWHERE}
    pins = checkout.constraints.as_uri()  # a plain path would be split at its spaces
    inner["PIP_CONSTRAINT"] = pins  # build environments, pip < 25.3
    inner["PIP_BUILD_CONSTRAINT"] = pins  # and newer ones
    inner["CMAKE_ARGS"] = f"{outer.get('CMAKE_ARGS', '')} -DGGML_NATIVE=OFF".strip()
    inner.setdefault("CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 1))
    return inner


def failure(said: str, log: str) -> SetupFailedError:
    """Turn what pip said before it gave up into one cause."""
    if _DISK_FULL.search(said):
        return SetupFailedError("disk_full")
    if _OFFLINE.search(said):
        return SetupFailedError("offline")
    if _NOT_OURS.search(said):
        return SetupFailedError("not_ours")
    absent = _NOT_FOUND.search(said)
    if absent:
        return SetupFailedError("not_found", name=absent.group(1))
    errors = [line.strip() for line in said.splitlines() if line.lower().startswith("error")]
    return SetupFailedError("pip_failed", error=errors[-1] if errors else "?", log=log)


def _show(line: str) -> None:
    download, build = _BIG_DOWNLOAD.match(line), _BUILD.match(line)
    if download and (download.group(3) == "GB" or float(download.group(2)) >= 10):
        tell("downloading", name=download.group(1), size=f"{download.group(2)} {download.group(3)}")
    elif build:
        tell("building", name=build.group(1))
