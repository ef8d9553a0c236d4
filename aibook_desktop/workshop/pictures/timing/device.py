"""The device that is measured: what it can do at most, exact clocks, and its fullest moment."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import torch

_GIB: Final = 1024**3
_SIDE: Final = {"cuda": 8192, "mps": 4096, "cpu": 1024}
_ROUNDS: Final = 15
_PEAK: Final = Path("/proc/self/status")
_FORGET: Final = Path("/proc/self/clear_refs")
_CPU_FACTS: Final = Path("/proc/cpuinfo")


def name_of(device: torch.device) -> str:
    """What it is called."""
    if device.type == "cuda":
        return str(torch.cuda.get_device_name(device))
    cores = f"{torch.get_num_threads()} threads"
    return f"{_processor()} ({cores})" if device.type == "cpu" else "Apple GPU"


def usual_precision(device: torch.device) -> torch.dtype:
    """Half precision on cards; on processors the half that has room for large numbers."""
    return torch.bfloat16 if device.type == "cpu" else torch.float16


def wait(device: torch.device) -> None:
    """Wait until everything that was asked for is done."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def seconds(device: torch.device, work: Callable[[], object]) -> float:
    """How long some work takes."""
    wait(device)
    began = time.perf_counter()
    work()
    wait(device)
    return time.perf_counter() - began


def matmul_rate(device: torch.device, dtype: torch.dtype) -> float:
    """10^12 operations a second in products of large random matrices: what nothing can exceed."""
    side = _SIDE[device.type]
    left, right = (torch.randn(side, side, device=device, dtype=dtype) for _ in range(2))
    for _ in range(2):
        left @ right
    times = [seconds(device, lambda: left @ right) for _ in range(_ROUNDS)]
    return 2 * side**3 / statistics.median(times) / 1e12


def forget_peak(device: torch.device) -> None:
    """Begin to watch for the fullest moment."""
    if device.type == "cuda":
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(device)
    elif _FORGET.exists():
        _FORGET.write_text("5", encoding="ascii")


def peak_gib(device: torch.device) -> float | None:
    """GiB held at the fullest moment since, weights included; None where nobody counts.

    On a card it is what torch held there, on a processor the whole process.
    """
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / _GIB
    for line in _PEAK.read_text(encoding="ascii").splitlines() if _PEAK.exists() else ():
        if line.startswith("VmHWM:") and device.type == "cpu":
            return int(line.split()[1]) / 1024**2
    return None


def load() -> float | None:
    """How many programs wanted each core in the last fifteen minutes; None on Windows."""
    if not hasattr(os, "getloadavg"):
        return None
    return round(os.getloadavg()[2] / (os.cpu_count() or 1), 2)


def _processor() -> str:
    if _CPU_FACTS.exists():
        for line in _CPU_FACTS.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()
