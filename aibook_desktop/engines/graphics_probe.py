"""Which card a machine has, found out without torch: the doctor loads no engine.

NVIDIA's own tool is asked where it is there; it comes with the driver. Whether the installed torch
can use the card stands in a line of one of its files.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from aibook_desktop.engines.graphics_memory import Graphics
from aibook_desktop.engines.machine_memory import free_gib, total_gib

_TOOL: Final = "nvidia-smi"
_ASKED: Final = ("--query-gpu=name,memory.free,memory.total", "--format=csv,noheader,nounits")
_PATIENCE: Final = 5.0  # seconds
_WINDOWLESS: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # else a console flashes up
_CUDA: Final = re.compile(r"^cuda\b[^=]*=\s*['\"]", re.MULTILINE)


def card() -> Graphics | None:
    """The NVIDIA card with the most memory, whether torch can use it or not; None for none."""
    tool = shutil.which(_TOOL)
    if tool is None:
        return None
    try:
        said = subprocess.run(
            (tool, *_ASKED),
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
            creationflags=_WINDOWLESS,
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.SubprocessError):
        return None
    return largest(said)


def largest(listed: str) -> Graphics | None:
    """Read the tool's lines of name, free and total MiB; None where none has numbers."""
    found = [each for each in map(_card, listed.splitlines()) if each is not None]
    return max(found, key=lambda each: each.total, default=None)


def painter() -> Graphics:
    """What would paint here with the torch that is installed (or the usual one, if none is)."""
    found = card()
    if found is not None and torch_knows_cards():
        return found
    apple = platform.system() == "Darwin" and platform.machine() == "arm64"
    return Graphics("mps" if apple else "cpu", platform.machine(), free_gib(), total_gib())


def torch_knows_cards() -> bool:
    """Whether the installed torch was built for NVIDIA's cards; true where none is installed."""
    spec = find_spec("torch")
    if spec is None or spec.origin is None:
        return True
    version = Path(spec.origin).with_name("version.py")
    return not version.is_file() or bool(_CUDA.search(version.read_text(encoding="utf-8")))


def _card(line: str) -> Graphics | None:
    name, *numbers = line.rsplit(",", 2)
    try:
        free, total = (float(number) / 1024 for number in numbers)
    except ValueError:
        return None
    return Graphics("cuda", name.strip(), free, total)
