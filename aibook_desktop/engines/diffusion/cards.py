"""The card that paints, as torch sees it: what is free, its settings, and giving memory back."""

from __future__ import annotations

import errno
import gc
import os
from typing import Final

import torch

from aibook_desktop.engines.graphics_memory import Device, Graphics
from aibook_desktop.engines.machine_memory import free_gib, total_gib

_GIB: Final = 1024**3
_HOME_CARDS: Final = ("geforce", "titan", " rtx ")
_FULL: Final = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",  # Windows
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_ALLOC_FAILED",
)
_NO_ROOM_FOR_FILE: Final = ("os error 12)", "os error 1455)", "WinError 1455]")


def graphics() -> Graphics:
    """What would paint here, and how much of its memory is free at this moment."""
    if torch.cuda.is_available():
        free, total = torch.cuda.mem_get_info()
        return Graphics("cuda", torch.cuda.get_device_name(), free / _GIB, total / _GIB)
    device: Device = "mps" if torch.backends.mps.is_available() else "cpu"
    return Graphics(device, "", free_gib(), total_gib())


def set_up(found: Graphics) -> None:
    """Make torch quick on it, and give equal pictures for equal seeds.

    Half-precision sums are a quarter faster on cards for homes (ComfyUI #6453) and change nothing
    on those for data centres. cuDNN may not choose its ways by racing them, which would make
    pictures depend on the moment.
    """
    if found.device == "cpu":  # others work meanwhile, and waiting threads spin
        torch.set_num_threads(max(1, (os.cpu_count() or 1) // 2))
    torch.backends.cudnn.benchmark = False
    torch.backends.cudnn.deterministic = True
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.allow_tf32 = True
    if found.device == "cuda" and is_for_homes(found.name):
        torch.backends.cuda.matmul.allow_fp16_accumulation = True


def is_for_homes(name: str) -> bool:
    """Whether a card is of the kind that halves its speed for sums in full precision."""
    return any(mark in f" {name.lower()} " for mark in _HOME_CARDS)


def give_back() -> None:
    """Return to the system what is no longer held, rings of references included."""
    gc.collect()
    return_free()


def return_free() -> None:
    """Return what torch itself knows to be free."""
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    elif torch.backends.mps.is_available():
        torch.mps.empty_cache()


def is_full(error: BaseException | None) -> bool:
    """Whether an error says that memory ran out, which on some devices only its text does.

    diffusers says of a file that found no room that it can't be read; why stands before that.
    """
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    if isinstance(error, RuntimeError):
        return any(mark in str(error) for mark in _FULL)
    if not isinstance(error, OSError | ValueError):
        return False
    if getattr(error, "errno", None) == errno.ENOMEM:
        return True
    if any(mark in str(error) for mark in _NO_ROOM_FOR_FILE):
        return True
    return is_full(error.__cause__ or error.__context__)
