"""Which card a machine has, found out without torch: the doctor loads no engine.

NVIDIA's own tool is asked where it is there; it comes with the driver. Whether the installed torch
can use the card stands in a line of one of its files.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from aibook_desktop.engines.graphics_memory import Graphics
from aibook_desktop.engines.machine_memory import free_gib, total_gib
from aibook_desktop.engines.nvidia_cards import FACTS, Card, best, listed, shown, with_parts

_TOOL: Final = "nvidia-smi"
_PATIENCE: Final = 5.0  # seconds
_WINDOWLESS: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # else a console flashes up
_CUDA: Final = re.compile(r"^cuda\b[^=]*=\s*['\"]", re.MULTILINE)
_VISIBLE: Final = "CUDA_VISIBLE_DEVICES"


def card() -> Graphics | None:
    """The NVIDIA card that is taken, whether torch can use it or not; None for none."""
    found = best(shown(_cards(), os.environ.get(_VISIBLE)))
    return None if found is None else found.graphics


def keep_to_one_card() -> None:
    """Let this process use only the card that `card` names.

    It must be said before torch is imported; where there is one card, nothing need be said.
    """
    there = _cards()
    found = best(shown(there, os.environ.get(_VISIBLE)))
    if found is not None and len(there) > 1:
        os.environ[_VISIBLE] = found.uuid


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


def _cards() -> tuple[Card, ...]:
    """Every card or part of one that CUDA can be given, as the tool counts them."""
    whole = listed(_said(f"--query-gpu={FACTS}", "--format=csv,noheader,nounits"))
    return with_parts(whole, _said("-L")) if any(each.divided for each in whole) else whole


def _said(*asked: str) -> str:
    """What the tool says; nothing where it is not there, fails or hangs."""
    tool = shutil.which(_TOOL)
    if tool is None:
        return ""
    try:
        return subprocess.run(
            (tool, *asked),
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
            creationflags=_WINDOWLESS,
        ).stdout.decode(errors="replace")
    except (OSError, subprocess.SubprocessError):
        return ""
